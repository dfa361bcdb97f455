import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteFonts } from '../../../src/diagrams/mermaid-page.ts';
import { createRenderer } from '../../../src/diagrams/renderer.ts';
import type { Diagram, Direction, Renderer } from '../../../src/diagrams/renderer.ts';

const slow = { timeout: 120_000 };

let folder: string;
let renderer: Renderer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-diagrams-'));
  renderer = createRenderer({ cacheDir: join(folder, 'shared') });
});

afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true, force: true });
});

function diagram(text: string, more: Partial<Diagram> = {}): Diagram {
  const at = { file: 'content/briefings/a.mdx', line: 40 };
  return { id: 'relations', title: 'Title', description: 'Description.', text, at, ...more };
}

const relations = diagram(`flowchart TB
  n1["Kering<br/>开云集团"]
  n2["Gucci<br/>古驰"]:::subject
  n3(["Alibaba Group"])
  n1 e1@-->|"1 · owns"| n2
  n2 e2@-.->|"2 · sued<br/>May 2015 – Aug. 2017"| n3
  class e2 against
  click n1 href "/groups/kering/"`);

test('draws relations as the stylesheet wants them', slow, async () => {
  const { svg, width, height } = await renderer.render(relations);
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(width).toBeGreaterThan(100);
  expect(height).toBeGreaterThan(200);
  expect(svg).toMatch(/<path [^>]*class="edge-pattern-dotted flowchart-link against"/);
  expect(svg).toContain('class="marker against"');
  expect(svg).toContain('<tspan class="no">2</tspan> sued');
  expect(svg).toContain('<a href="/groups/kering/" aria-label="Kering 开云集团">');
  expect(svg).toContain('class="node subject"');
  expect(svg).not.toMatch(/\sstyle=|<style|\sfill=|\sstroke=|foreignObject/);
});

test('draws the same bytes every time, in whatever order', slow, async () => {
  const other = createRenderer({ cacheDir: join(folder, 'other') });
  try {
    await other.render(diagram('timeline\n  2015 : Suit', { id: 'before' }));
    const [again, first] = [await other.render(relations), await renderer.render(relations)];
    expect(other.stats).toEqual({ rendered: 2, reused: 0 });
    expect(again.svg).toBe(first.svg);
  } finally {
    await other.close();
  }
});

test('reads what it drew before without any browser', slow, async () => {
  const drawn = await renderer.render(relations);
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  const reader = createRenderer({ cacheDir: join(folder, 'shared') });
  try {
    expect(await reader.render(relations)).toEqual(drawn);
    expect(reader.stats).toEqual({ rendered: 0, reused: 1 });
    // What is new needs one, and there is none.
    await expect(reader.render({ ...relations, title: 'Another' })).rejects.toThrow(
      /CHROMIUM_PATH/,
    );
  } finally {
    vi.unstubAllEnvs();
    await reader.close();
  }
});

test('draws anew when anything that shapes the drawing changes', slow, async () => {
  const before = renderer.stats.rendered;
  await renderer.render(diagram('flowchart TB\n  a --> b'));
  await renderer.render(diagram('flowchart TB\n  a --> c'));
  await renderer.render(diagram('flowchart TB\n  a --> b', { id: 'other' }));
  await renderer.render(diagram('flowchart TB\n  a --> b', { title: 'Other' }));
  await renderer.render(diagram('flowchart TB\n  a --> b', { description: 'Other.' }));
  await renderer.render(diagram('flowchart TB\n  a --> b', { directions: ['LR'] }));
  expect(renderer.stats.rendered).toBe(before + 6);
  const narrow = createRenderer({
    cacheDir: join(folder, 'shared'),
    fonts: siteFonts().slice(0, 1),
  });
  await narrow.render(diagram('flowchart TB\n  a --> b'));
  await narrow.close();
  expect(narrow.stats).toEqual({ rendered: 1, reused: 0 });
});

test('draws anew when a kept drawing is damaged', slow, async () => {
  const cacheDir = join(folder, 'damaged');
  const first = createRenderer({ cacheDir });
  const { svg } = await first.render(relations);
  await first.close();
  const [file = ''] = await readdir(cacheDir);
  await writeFile(join(cacheDir, file), svg.slice(0, 500));
  const second = createRenderer({ cacheDir });
  expect((await second.render(relations)).svg).toBe(svg);
  expect(second.stats).toEqual({ rendered: 1, reused: 0 });
  await second.close();
  expect(await readdir(cacheDir)).toEqual([file]);
});

test('takes calls that overlap, and draws what is asked for twice once', slow, async () => {
  const before = { ...renderer.stats };
  const texts = ['a --> x', 'b --> x', 'a --> x', 'c --> x'].map(
    (line) => `flowchart TB\n  ${line}`,
  );
  const drawn = await Promise.all(texts.map((text) => renderer.render(diagram(text))));
  expect(renderer.stats.rendered).toBe(before.rendered + 3);
  expect(drawn[0]).toEqual(drawn[2]);
  expect(drawn.map(({ svg }) => />([abc])<\/text>/.exec(svg)?.[1])).toEqual(['a', 'b', 'a', 'c']);
});

test('goes on after a diagram that is wrong', slow, async () => {
  const [wrong, right] = await Promise.allSettled([
    renderer.render(diagram('flowchart TB\n  a --> --> b')),
    renderer.render(diagram('flowchart TB\n  after --> wrong')),
  ]);
  expect(wrong.status).toBe('rejected');
  expect(right.status).toBe('fulfilled');
});

test('may be used again after it was closed', slow, async () => {
  const again = createRenderer({ cacheDir: join(folder, 'again') });
  await again.render(diagram('flowchart TB\n  a --> b'));
  await again.close();
  await again.render(diagram('flowchart TB\n  a --> c'));
  await again.close();
  expect(again.stats.rendered).toBe(2);
});

test('waits for drawings under way before it closes', slow, async () => {
  const hasty = createRenderer({ cacheDir: join(folder, 'hasty') });
  const drawing = hasty.render(diagram('flowchart TB\n  a --> b'));
  await hasty.close();
  expect(hasty.stats.rendered).toBe(1);
  expect((await drawing).width).toBeGreaterThan(0);
});

test.each([
  ['a flowchart', 'flowchart TB\n\n  %% note\n  a --> b\n\n  b --> --> c', 46, /"b --> --> c"/],
  ['a timeline', 'timeline\n  title x\n\n  : : a', 44, /": : a"/],
  ['a gantt', 'gantt\n  dateFormat YYYY-MM-DD\n  sextion a\n  x a1', 43, /"sextion a"/],
  ['a quadrant chart', '\nquadrantChart\n  title x\n\n  a: [2, 3]', 45, /"a: \[2, 3\]"/],
  ['a sankey', 'sankey\n\na,b,3\n\n"b"', 45, /"b"/],
  ['a text of no kind', '\n\nnonsense', 43, /No diagram type detected/],
  ['a date that is none', 'gantt\n  section a\n  x : a1, foo, 2d', 41, /Invalid date/],
  ['a kind without a dress', 'pie\n  "a" : 1', 41, /"pie" are not supported|not supported/],
  ['a link of an unknown node', 'flowchart TB\n  a --> b\n  click c href "/c/"', 43, /names "c"/],
  ['a class of an unknown edge', 'flowchart TB\n  a e1@--> b\n  class e1,e2 x', 43, /names "e2"/],
  ['a link that is a script', 'flowchart TB\n  a --> b\n  click a call go()', 43, /no address/],
  [
    'a script address',
    'flowchart TB\n  a --> b\n  click a href "javascript:go()"',
    41,
    /no usable/,
  ],
])('says where %s is wrong, by file and line', slow, async (_, text, line, words) => {
  const refused = renderer.render(diagram(text));
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toMatchObject({
    name: 'DiagramError',
    file: 'content/briefings/a.mdx',
    line,
  });
  await expect(refused).rejects.toThrow(
    new RegExp(`^content/briefings/a.mdx:${line}: .*[.]$`, 's'),
  );
});

test.each([
  ['flowchart', 'flowchart TB\n  a[(Store)] --> b{Choice}\n  b ==> c([End])\n  b --x d((Circle))'],
  ['timeline', 'timeline\n  title Years\n  section One\n    2015 : First : Second'],
  ['quadrant', 'quadrantChart\n  x-axis Low --> High\n  y-axis Low --> High\n  A: [0.2, 0.7]'],
  ['gantt', 'gantt\n  dateFormat YYYY-MM-DD\n  One :crit, a, 2015-01-01, 90d'],
  ['sankey', 'sankey\nA,B,3\nA,C,2'],
])('draws a %s without style or colour, and under its own class', slow, async (kind, text) => {
  const { svg } = await renderer.render(diagram(text));
  expect(svg).toMatch(new RegExp(`^<svg [^>]*class="mm mm-${kind}"`));
  expect(svg).not.toMatch(/\sstyle=|<style|\sfill=|\sstroke=|\sdata-|NaN|undefined/);
  if (kind === 'flowchart') return;
  // Names such as "title" and "grid" would take on what the page says of its own.
  const names = [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, given = '']) => given.split(' '));
  expect(names.filter((name) => !name.startsWith(kind) && !name.startsWith('mm'))).toEqual([]);
});

test('draws a rounded shape once, not twice as Mermaid does', slow, async () => {
  const { svg } = await renderer.render(diagram('flowchart TB\n  a([End])'));
  expect(svg.match(/<path/g)).toHaveLength(1);
});

test('turns a gantt’s milestone and leaves out the day of the build', slow, async () => {
  const text = `gantt
  dateFormat YYYY-MM-DD
  One :a, 2015-01-01, 90d
  Two :milestone, 2015-03-01, 0d`;
  const { svg } = await renderer.render(diagram(text));
  expect(svg).toMatch(/class="gantt-task gantt-milestone[^>]*transform="rotate\(45 /);
  expect(svg).toMatch(/class="gantt-taskText[^>]*text-anchor="middle"/);
  expect(svg).not.toMatch(/today|transform-origin/);
});

test('keeps the widths of a sankey’s links and writes names over them', slow, async () => {
  const { svg } = await renderer.render(diagram('sankey\nA,B,3\nA,C,1'));
  const widths = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 1);
  expect(svg.indexOf('sankey-node-labels')).toBeGreaterThan(svg.lastIndexOf('sankey-link"'));
  expect(svg).not.toMatch(/<g [^>]*\s[xy]="/);
});

test('sets the title of a timeline in pixels', slow, async () => {
  const { svg } = await renderer.render(diagram('timeline\n  title Years\n  2015 : First'));
  expect(svg).toMatch(/font-size="24"[^>]*>Years/);
});

test('makes a box for the bold name of a subject, which is wider', slow, async () => {
  const widthOf = async (text: string) =>
    Number(/<rect [^>]*width="([\d.]+)"/.exec((await renderer.render(diagram(text))).svg)?.[1]);
  const plain = await widthOf('flowchart TB\n  a["Bottega Veneta Mmm"]');
  const subject = await widthOf('flowchart TB\n  a["Bottega Veneta Mmm"]:::subject');
  expect(plain).toBeGreaterThan(60);
  expect(subject).toBeGreaterThan(plain + 2);
});

test('measures names in the fonts that it is given', slow, async () => {
  const [first, ...fonts] = siteFonts();
  const text = 'flowchart TB\n  a["Bottega Veneta"]';
  const without = createRenderer({ cacheDir: join(folder, 'without'), fonts });
  const { width } = await without.render(diagram(text));
  await without.close();
  expect(first?.family).toBe('Alegreya Sans');
  expect((await renderer.render(diagram(text))).width).not.toBe(width);
});

test('says which font does not load', slow, async () => {
  const file = join(folder, 'broken.woff2');
  await writeFile(file, 'not a font');
  const fonts = [{ family: 'Alegreya Sans', weight: 400, file, unicodeRange: 'U+0-FF' }];
  const broken = createRenderer({ cacheDir: join(folder, 'broken'), fonts });
  await expect(broken.render(relations)).rejects.toThrow(/did not load: "?Alegreya Sans"? 400/);
  await broken.close();
});

test('turns a flowchart that is too wide from the top down', slow, async () => {
  const leaves = Array.from(
    { length: 12 },
    (_, i) => `  root --> leaf${i}["A rather long name ${i}"]`,
  );
  const text = ['flowchart TB', ...leaves].join('\n');
  const asWritten = await renderer.render(diagram(text));
  const chosen = await renderer.render(diagram(text, { directions: ['TB', 'LR'] }));
  const small = await renderer.render(
    diagram('flowchart TB\n  a --> b', { directions: ['LR', 'TB'] }),
  );
  expect(asWritten.width).toBeGreaterThan(1024);
  expect(chosen.width).toBeLessThan(1024);
  expect(small.width).toBeGreaterThan(small.height);
});

test('takes the narrowest of drawings that are all too wide', slow, async () => {
  const leaves = Array.from(
    { length: 9 },
    (_, i) => `  n0 --> leaf${i}["A rather long name ${i}"]`,
  );
  const chain = Array.from({ length: 11 }, (_, i) => `  n${i} --> n${i + 1}["Another name"]`);
  const text = ['flowchart TB', ...leaves, ...chain].join('\n');
  const widthOf = async (directions: readonly Direction[]) =>
    (await renderer.render(diagram(text, { directions }))).width;
  const each = [await widthOf(['TB']), await widthOf(['LR'])];
  expect(Math.min(...each)).toBeGreaterThan(1024);
  expect(await widthOf(['TB', 'LR'])).toBe(Math.min(...each));
  expect(await widthOf(['LR', 'TB'])).toBe(Math.min(...each));
});
