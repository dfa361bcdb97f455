import type { Nodes, Paragraph } from 'mdast';
import type { BodyFault } from './body.ts';
import { brokenNote, isMeantAsNote, isOpenNote, nestedNote, strayClosing } from './note.ts';
import { NOTE_KINDS } from './note-kind.ts';
import { sourceOf } from './pieces.ts';
import { placeAt, placeOf } from './place.ts';

/** What the parser would drop, or run as code, of the node itself: each such thing is a fault, never a silent loss. */
export function findLosses(node: Nodes, source: string): readonly BodyFault[] {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isComment(node.value)
        ? []
        : [codeFault(node, `{${node.value}}`, 'write \\{ and \\} for braces that are to be read')];
    case 'mdxjsEsm':
      return isModuleCode(node.value)
        ? []
        : [
            codeFault(
              node,
              `a paragraph that begins with "${node.value.split(/\s/)[0]}"`,
              'begin it with another word',
            ),
          ];
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

const isAddress = (url: string): boolean => /^(https?:\/\/|mailto:|[/#.])/.test(url);

const isComment = (code: string): boolean => /^\s*\/\*[^]*\*\/\s*$/.test(code);

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
