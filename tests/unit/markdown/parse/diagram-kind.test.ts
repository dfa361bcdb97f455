import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';
import { sourceFiles } from '../../../fixtures/source-files.ts';

const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\`\n`;

const faults = (text: string) => parseBody(`Above.\n\n${fence(text)}`).faults;

describe('a diagram', () => {
  test.each([
    'flowchart LR\n  a --> b',
    'graph TD;A-->B',
    'timeline\n  title Years',
    'gantt',
    'quadrantChart',
    'sankey\na,b,1',
    'sankey-beta\na,b,1',
    '\n\n%% a comment\n  flowchart TB',
  ])('is one of the kinds that are drawn: %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('is reported at its first line where its kind is misspelt, with the kinds to choose from', () => {
    expect(faults('%% a comment\n\nflowchat LR\n  a --> b')).toMatchObject([
      {
        code: 'diagram-kind',
        line: 6,
        column: 1,
        message: '"flowchat LR" begins no kind of diagram that is drawn',
        hint: 'begin it with its kind: flowchart, graph, timeline, gantt, quadrantChart, sankey, sankey-beta',
        mistaken: { word: 'flowchat' },
      },
    ]);
  });

  test('is reported where Mermaid knows the kind and the site does not draw it', () => {
    expect(faults('pie\n  "a": 1')).toMatchObject([{ code: 'diagram-kind', line: 4 }]);
  });

  test('is reported at its fence where it is empty', () => {
    expect(faults('\n%% nothing yet')).toMatchObject([
      { code: 'diagram-kind', line: 3, message: 'the diagram is empty' },
    ]);
  });
});

test('The kinds are those that the renderer makes static', () => {
  const [svg] = sourceFiles('src/diagrams/svg.ts');
  const [, names = ''] = /const KINDS[^{]*\{([^}]*)\}/.exec(svg!.text) ?? [];
  const kinds = [...names.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, kind]) =>
    kind!.replace('-v2', ''),
  );
  expect(kinds).toHaveLength(5);
  for (const kind of kinds) expect(faults(kind), kind).toEqual([]);
});
