import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postProcessorVersion, toStaticSvg } from '../../../src/diagrams/svg.ts';

/** What Mermaid 12.3.0 wrote for four nodes, one group and six edges; its style sheet shortened. */
const raw = readFileSync(join(import.meta.dirname, 'flowchart.raw.svg'), 'utf8');

const options = {
  id: 'relations',
  title: 'Gucci & others',
  desc: 'Three numbered lines.',
  edgeClasses: { e2: ['against'], e3: ['against'] },
};

const drawn = toStaticSvg(raw, options);

/** Whole elements of a drawing, by the start of their opening tag. */
function elements(svg: string, start: string): readonly string[] {
  return svg.split('<').filter((tag) => tag.startsWith(start));
}

test('leaves no style, no colour and no note to Mermaid', () => {
  expect(raw).toMatch(/<style>|style=|data-look|fill="/);
  expect(drawn).not.toMatch(/<style|\sstyle=|\sdata-|\sfill=|\sstroke=|xlink|#333/);
});

test('keeps the classes that the stylesheet knows, and none of Mermaid’s own housekeeping', () => {
  const used = [...drawn.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect([...new Set(used)].toSorted().join(' ')).toBe(
    'against cluster cluster-label cluster-labels clusters edge-pattern-dotted edgeLabel ' +
      'edgeLabels edgePaths flowchart-link group inner marker mm mm-flowchart no node nodes subject',
  );
});

test('gives an edge’s class to its line, its label and an arrow head of its own', () => {
  const lines = elements(drawn, 'path').filter((tag) => tag.includes('flowchart-link'));
  const against = lines.filter((tag) => tag.includes('against'));
  expect(lines).toHaveLength(5);
  expect(against).toHaveLength(2);
  const heads = new Set(against.map((tag) => /marker-end="url\(#([^)]+)\)"/.exec(tag)?.[1]));
  expect(heads.size).toBe(1);
  const [head = ''] = [...heads];
  const markers = elements(drawn, 'marker');
  expect(markers.find((tag) => tag.includes(`id="${head}"`))).toContain('class="marker against"');
  const others = lines.filter((tag) => !tag.includes('against'));
  expect(others.every((tag) => !tag.includes(`#${head})`))).toBe(true);
  expect(markers.filter((tag) => tag.includes('class="marker"'))).toHaveLength(1);
  expect(elements(drawn, 'g class="edgeLabel against"')).toHaveLength(2);
});

test('sets the number of a claim apart and drops the dot after it', () => {
  expect(drawn).toContain('<tspan class="no">1</tspan> owns</text>');
  expect(drawn).not.toContain('·');
});

test('sets several numbers apart together, in the first of two rows', () => {
  expect(drawn).toMatch(/<tspan x="0" y="16"><tspan class="no">2, 5<\/tspan> sued<\/tspan>/);
  expect(drawn).toMatch(/<tspan x="0" y="33.6">May 2015<\/tspan>/);
});

test('leaves a label that starts with no number alone, and writes out the marks in it', () => {
  expect(drawn).toContain('>no number &quot;here&quot;</text>');
});

test('puts a link inside its node and names it by the rows of its label, a space between', () => {
  expect(drawn).toMatch(
    /<g class="node group"[^>]*><a href="\/groups\/kering\/" aria-label="Kering 开云集团">/,
  );
  expect(drawn).toContain('<a href="/tmall/" aria-label="&quot;Tmall&quot;">');
  expect(drawn).toContain('<title>A group</title>');
});

test('draws no line that only holds nodes apart', () => {
  expect(raw).toContain('edge-thickness-invisible');
  expect(elements(drawn, 'path').filter((tag) => tag.includes('class='))).toHaveLength(5);
});

test('puts the titles of groups after the lines, so that no line strikes them out', () => {
  expect(drawn).toContain('>Trade</text>');
  expect(drawn.indexOf('>Trade</text>')).toBeGreaterThan(drawn.lastIndexOf('flowchart-link'));
});

test('marks a label that stands inside a group, and no other', () => {
  expect(drawn.match(/edgeLabel[^"]* inner"/g)).toHaveLength(1);
  expect(drawn).toMatch(/edgeLabel inner"[^>]*><rect[^>]*><text[^>]*><tspan class="no">4</);
});

test('begins every id with that of the diagram, uses none twice, and refers to none that is missing', () => {
  const ids = [...drawn.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  expect(ids).toEqual([
    'relations',
    'relations-title',
    'relations-desc',
    'relations-1',
    'relations-2',
  ]);
  const used = [...drawn.matchAll(/url\(#([^)]*)\)/g)].map(([, id = '']) => id);
  expect(new Set(used)).toEqual(new Set(['relations-1', 'relations-2']));
});

test('says its title and description, and is a document as it has links', () => {
  expect(drawn).toContain('<title id="relations-title">Gucci &amp; others</title>');
  expect(drawn).toContain('<desc id="relations-desc">Three numbered lines.</desc>');
  expect(drawn).toContain('role="graphics-document document"');
  expect(drawn).toContain('aria-labelledby="relations-title"');
  expect(drawn).toContain('aria-describedby="relations-desc"');
});

test('is an image when it has no links', () => {
  const unlinked = raw.replace(/<a [^>]*>/g, '<g>').replaceAll('</a>', '</g>');
  expect(toStaticSvg(unlinked, options)).toContain('role="img"');
});

test('says its own size in whole pixels, at which labels are 16 px', () => {
  expect(drawn).toMatch(/viewBox="[\d.]+ [\d.]+ (\d+) (\d+)" width="\1" height="\2"/);
});

test('marks a drawing that is wide', () => {
  const wide = raw.replace(/viewBox="4 4 [\d.]+/, 'viewBox="4 4 1025');
  expect(toStaticSvg(wide, options)).toContain('class="mm mm-flowchart mm-wide"');
  expect(drawn).not.toContain('mm-wide');
});

test('sets the words of a node in the middle of its box', () => {
  // Capitals of 16 px are 10 px high: half of them stand above the middle with the line 5 px below.
  expect(drawn).toContain('<text y="13" text-anchor="middle" transform="translate(0 -8)">Gucci<');
});

test('rounds to tenths, so that no build of the browser shows in the last digits', () => {
  expect(raw).toMatch(/\.\d{5}/);
  expect(drawn).not.toMatch(/\d\.\d\d/);
});

test('keeps no group that says nothing', () => {
  expect(raw).toMatch(/<g>|<g><\/g>/);
  expect(drawn).not.toMatch(/<g>|<g [^>]*><\/g>/);
});

test('is a small part of what Mermaid wrote', () => {
  expect(drawn.length).toBeLessThan(raw.length / 3);
});

test('refuses a link without a usable address', () => {
  const unsafe = raw.replace(/xlink:href="[^"]*"/, '');
  expect(() => toStaticSvg(unsafe, options)).toThrow(
    /node "Kering 开云集团" has no usable address/,
  );
});

test('refuses labels drawn as HTML', () => {
  const html = raw.replace('<g class="nodes">', '<foreignObject/><g class="nodes">');
  expect(() => toStaticSvg(html, options)).toThrow(/drawn as HTML/);
});

test('refuses a kind of diagram that it does not know', () => {
  const other = raw.replace('flowchart-v2"', 'pie"');
  expect(() => toStaticSvg(other, options)).toThrow(/"pie" are not supported.*flowchart, timeline/);
});

test('has a new version whenever it writes something else', () => {
  // When this fails, raise `postProcessorVersion` and put both new values here: cached drawings of
  // the old version are then drawn anew.
  const fingerprint = createHash('sha256').update(drawn).digest('hex').slice(0, 16);
  expect({ postProcessorVersion, fingerprint }).toEqual({
    postProcessorVersion: 1,
    fingerprint: '72bcfd09125f5a3c',
  });
});
