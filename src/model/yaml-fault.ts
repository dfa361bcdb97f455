import {
  isCollection,
  isScalar,
  visit,
  type Document,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import { opening } from './printed.ts';

/** What is wrong with a YAML text, at a character of it. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

type Judgement = Pick<YamlFault, 'message' | 'hint'> & { readonly offset?: number };

/**
 * Lists what is wrong with a YAML text. Behind the first place where the parser loses its way every further line looks
 * wrong to it, so nothing behind that place is listed.
 */
export function findYamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  // The parser runs out of space in the depths of a text, and reports every step of the way back.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return [depthFault];
  const errors = document.errors.map((error) => ({
    offset: error.pos[0],
    derails: error.code !== 'DUPLICATE_KEY',
    ...judge(error, document, text),
  }));
  const faults = [...errors, ...findLosses(document, text)].toSorted((a, b) => a.offset - b.offset);
  const end = faults.findIndex(({ derails }) => derails);
  return faults.slice(0, end < 0 ? faults.length : end + 1).map(({ offset, message, hint }) => ({
    offset,
    message: `${quoteLine(text, offset)} cannot be read as YAML: ${message}`,
    hint,
  }));
}

const depthFault: YamlFault = {
  offset: 0,
  message: 'the file cannot be read as YAML: its lists or groups stand too deep within each other',
  hint: 'look for a line with very many [, { or -, and take it out',
};

/** Fault of a text whose aliases unfold to more than a machine can hold. */
export const unfoldingFault: YamlFault = {
  offset: 0,
  message: 'the file cannot be read as YAML: its aliases (*) unfold to far too much',
  hint: 'write the values out',
};

const QUOTE = 'put the value between quotation marks';

/** The package speaks of the syntax; an author knows lines, names, values and signs. */
function judge(error: YAMLError, document: Document.Parsed, text: string): Judgement {
  const { code, message, pos } = error;
  const at = text.slice(pos[0]);
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        message: `"${/^[^:\s]+/.exec(at)?.[0] ?? ''}" stands twice in one group`,
        hint: 'take one of the two out, or rename it',
      };
    case 'TAB_AS_INDENT':
      return { message: 'the line begins with a tab', hint: 'indent with spaces' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'a value holds a colon and a space', hint: QUOTE };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'no name with a colon and a space stands here',
        hint: 'write it as name: value',
      };
    case 'BAD_SCALAR_START':
      return { message: `no value begins with ${at.charAt(0)}`, hint: QUOTE };
    case 'UNEXPECTED_TOKEN':
      return { message: 'something follows the end of a value', hint: QUOTE };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins here',
        hint: 'take out the line --- or ... above it',
      };
    case 'NON_STRING_KEY':
      return { message: 'a name is a list or a group', hint: QUOTE };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `${at.slice(0, 2)} stands for no sign`,
        hint: 'write \\\\ for a backslash, or put the value between single quotation marks',
      };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return judgeEnd(message, pos[0], document);
    default:
      return {
        message,
        hint: 'put values that hold : # > < [ { * & ~ or quotes between quotation marks',
      };
  }
}

/** What is never closed is noticed where the text goes on, far below the place to mend. */
function judgeEnd(message: string, offset: number, document: Document.Parsed): Judgement {
  const sign = /(?:end with a|closing) (.)/.exec(message)?.[1];
  if (!sign)
    return {
      message: 'the line is not indented as those beside it',
      hint: 'give it the indentation of its neighbours',
    };
  let begin = offset;
  const isOpen = (node: ParsedNode): boolean => {
    const [from, , to] = node.range;
    return from <= offset && offset <= to;
  };
  visit(document, {
    Node(_, node) {
      const isQuoted = isScalar(node) && (node.type ?? '').startsWith('QUOTE');
      const isFlow = isCollection(node) && node.flow === true;
      if ((isQuoted || isFlow) && isOpen(node as ParsedNode)) begin = node.range![0];
    },
  });
  return {
    offset: begin,
    message: 'what begins here is never closed',
    hint: `end it with ${sign}`,
  };
}

/** What the package takes without a word, and loses: the author meant it to be read. */
function findLosses(document: Document.Parsed, text: string) {
  const used = new Set<string>();
  const anchors: { readonly name: string; readonly offset: number }[] = [];
  const faults: (YamlFault & { readonly derails: boolean })[] = document.warnings.map(
    ({ pos }) => ({
      offset: pos[0],
      derails: false,
      message: `${wordAt(text, pos[0])} would be taken for a type of value, and lost`,
      hint: QUOTE,
    }),
  );
  visit(document, {
    Alias(_, alias) {
      used.add(alias.source);
      if (!alias.resolve(document))
        faults.push({
          offset: alias.range?.[0] ?? 0,
          derails: true,
          message: `*${alias.source} stands for nothing`,
          hint: QUOTE,
        });
    },
    Value(_, { anchor, range }) {
      if (anchor)
        anchors.push({ name: anchor, offset: text.lastIndexOf(`&${anchor}`, range?.[0]) });
    },
  });
  for (const { name, offset } of anchors)
    if (!used.has(name))
      faults.push({
        offset,
        derails: false,
        message: `&${name} would be taken for the name of a value, and lost`,
        hint: QUOTE,
      });
  return faults;
}

const wordAt = (text: string, offset: number): string => /^\S*/.exec(text.slice(offset))![0];

function quoteLine(text: string, offset: number): string {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(begin).split(/\r?\n/, 1)[0]!.trim();
  return line ? `"${opening(line, 60)}"` : 'the end of the text';
}
