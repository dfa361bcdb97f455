import type { Code, Nodes, Paragraph } from 'mdast';
import { isAddress } from './address.ts';
import type { BodyFault } from './body.ts';
import { brokenNote, isMeantAsNote, isOpenNote, nestedNote, strayClosing } from './note.ts';
import { NOTE_KINDS } from './note-kind.ts';
import { placeAt, placeOf, sourceOf } from './place.ts';

/** What the parser would drop, or run as code, of the node itself: each such thing is a fault, never a silent loss. */
export function findLosses(node: Nodes, source: string): readonly BodyFault[] {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isComment(node.value)
        ? []
        : [codeFault(node, `{${node.value}}`, 'write \\{ and \\} for braces that are to be read')];
    case 'mdxjsEsm':
      return [
        isModuleCode(node.value)
          ? codeFault(node, `"${node.value.split('\n')[0]}"`, 'take it out; a text holds no code')
          : codeFault(
              node,
              `a paragraph that begins with "${node.value.split(/\s/)[0]}"`,
              'begin it with another word',
            ),
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        {
          ...placeOf(node),
          code: 'unknown-component',
          message: `<${node.name ?? ''}> is markup, and a text holds none but Markdown`,
          hint: 'write **bold**, *italic*, [words](address) or a note; \\< for a sign that is to be read',
        },
      ];
    case 'image':
    case 'imageReference':
      return [
        {
          ...placeOf(node),
          code: 'stray-image',
          message: `${sourceOf(node, source)} is an image, and a text holds none`,
          hint: 'say what it shows and link to it, or draw it as a ```mermaid diagram',
        },
      ];
    case 'code':
      return isOpenFence(node, source)
        ? [
            {
              ...placeOf(node),
              code: 'fence-open',
              message: `the code that begins with ${sourceOf(node, source).split('\n')[0]} is never closed, so it swallows what follows`,
              hint: 'end it with ``` on a line of its own',
            },
          ]
        : [];
    case 'leafDirective':
    case 'textDirective':
      return isMeantAsNote(node)
        ? [{ ...placeOf(node), ...brokenNote(sourceOf(node, source)) }]
        : [];
    case 'definition':
      return isAddress(node.url) ? [] : [definitionFault(node, source)];
    case 'paragraph':
      return findStrayColons(node, source);
    default:
      return [];
  }
}

/** Notes below a block that is not the page itself: rendering gives them no place. */
export function findNestedNotes(node: Nodes, source: string): readonly BodyFault[] {
  // What a note that is never closed swallows is no fault of its own.
  if (!('children' in node) || (node.type === 'containerDirective' && isOpenNote(node, source)))
    return [];
  return node.children.flatMap((child) => [
    ...(child.type === 'containerDirective' ? [{ ...placeOf(child), ...nestedNote(child) }] : []),
    ...findNestedNotes(child, source),
  ]);
}

/** Turns the message of the parser into a fault; a note with a space in the wrong place is the most frequent cause. */
export function syntaxFault(message: string, source: string): BodyFault {
  const [, lineNumber = '1', column = '1', reason = message] =
    /^(\d+):(\d+): (.*)/.exec(message) ?? [];
  const place = { line: Number(lineNumber), column: Number(column) };
  const line = source.split(/\r?\n/)[place.line - 1] ?? '';
  if (/^[\s>]*:{2,}/.test(line)) return { ...place, ...brokenNote(line) };
  return {
    ...place,
    code: 'mdx-syntax',
    message: `the text cannot be read as MDX: ${plain(reason)}`,
    hint: 'a bare < or { opens markup in MDX; write \\< or \\{, or put the text in `code`',
  };
}

/** Fault of a text that holds blocks within blocks, thousands deep: no page, but a file that is no text. */
export const tooDeepFault: BodyFault = {
  line: 1,
  column: 1,
  code: 'mdx-syntax',
  message: 'the text cannot be read as MDX: its blocks stand too deep within each other',
  hint: 'look for a line with very many >, - or <, and take it out',
};

/** A note that does not stand or begin as it should leaves its closing line behind, which is no mistake of its own. */
export function withoutEchoes(faults: readonly BodyFault[]): readonly BodyFault[] {
  let open = 0;
  return faults
    .toSorted((a, b) => a.line - b.line)
    .filter(({ code, message }) => {
      const isClosing = message === strayClosing.message;
      if ((code === 'directive-broken' && !isClosing) || code === 'note-place') open += 1;
      else if (isClosing && open > 0) {
        open -= 1;
        return false;
      }
      return true;
    });
}

/** The parser names its own parts, which say nothing to an author. */
const plain = (reason: string): string =>
  reason
    .replace(/^Could not parse expression.*/, 'what stands between { and } would be run as code')
    .replace(/ \(mdx[\w:-]*\)$/, '');

const codeFault = (node: Nodes, what: string, hint: string): BodyFault => ({
  ...placeOf(node),
  code: 'mdx-syntax',
  message: `${what} would be run as code`,
  hint,
});

/** Markdown takes `[sic]: see` for the address of a link called sic, and prints nothing. */
const definitionFault = (node: Nodes, source: string): BodyFault => ({
  ...placeOf(node),
  code: 'mdx-syntax',
  message: `"${sourceOf(node, source)}" would be taken for the address of a link, and not be printed`,
  hint: 'write \\[ for a bracket that is to be read',
});

const isComment = (code: string): boolean => /^\s*\/\*[^]*\*\/\s*$/.test(code);

/** A fence that nothing closes runs to the end of the file. */
function isOpenFence(node: Code, source: string): boolean {
  const lines = sourceOf(node, source).trimEnd().split('\n');
  const isAtEnd = source.slice(node.position?.end.offset).trim() === '';
  return isAtEnd && (lines.length === 1 || !/^[\s>]*(`{3,}|~{3,})\s*$/.test(lines.at(-1)!));
}

/** Tells a line of a module from a sentence on import duties or export controls. */
const isModuleCode = (code: string): boolean =>
  /^import\s+([\w${},*\s]+\s+from\s+)?['"]|^export\s+(default|const|function|\{|\*)/.test(code);

const STRAY = new RegExp(
  `^[\\s>]*(:{3,}[ \\t]*(?:\\w|$)|::[ \\t]*(?:${NOTE_KINDS.join('|')})\\b)`,
  'm',
);

/** Colons on a line of their own, or before a word, that open or close no note. */
function findStrayColons(node: Paragraph, source: string): readonly BodyFault[] {
  const text = sourceOf(node, source);
  const match = STRAY.exec(text);
  if (!match) return [];
  const at = match.index + match[0].indexOf(':');
  const fault = /\w/.test(match[0]) ? brokenNote(text.slice(at)) : strayClosing;
  return [{ ...placeAt(source, (node.position?.start.offset ?? 0) + at), ...fault }];
}
