import type { Briefing, BodyNote, Claim, Page } from '../../model/model.ts';
import { paragraphNumbers, type ParagraphNumbers } from '../parse/paragraph-number.ts';
import { APPARATUS, element, text } from './element.ts';
import { findWords, plainText, wrapRange } from './range.ts';
import { searchedAs, UNSEARCHED } from './searched.ts';
import { isBriefing, type BodyServices, type RestingFact } from './services.ts';
import { isA, type BodyNode, type Step } from './tree.ts';

/**
 * Turns a paragraph that begins with `¶12` into a numbered one with a permalink. Words that a note is about are marked
 * and followed by the note's number; words that a claim quotes bear the claim's anchor; the claims that rest on the
 * paragraph are listed under it.
 */
export function paragraphs(services: BodyServices, body: Briefing | Page): Step {
  if (!isBriefing(body)) return (blocks) => blocks;
  const toNumbered = (block: BodyNode): BodyNode => {
    if (!isA(block, 'paragraph')) return block;
    const sign = paragraphNumbers(plainText(block.children));
    if (!sign) return block;
    const claims = body.claims.filter((claim) => sign.numbers.includes(claim.at[0]!));
    const notes = body.body.notes.filter((note) => sign.numbers.includes(note.paragraph));
    const bare = withoutSign(block.children, sign);
    // Nothing that is laid over the words changes them.
    const words = plainText(bare);
    const marked = markNotes(anchorQuotes(bare, words, claims), words, notes);
    return numbered(sign, marked, services.facts(body, sign.numbers));
  };
  // A note may begin with the number of another paragraph, so only the blocks of the page itself are looked at.
  return (blocks) => blocks.map(toNumbered);
}

/** Role by which the sheet knows a numbered paragraph. */
export const PARAGRAPH = 'numbered-paragraph';

function numbered(
  sign: ParagraphNumbers,
  words: readonly BodyNode[],
  facts: readonly RestingFact[],
): BodyNode {
  const [first, ...others] = sign.numbers;
  const permalink = element(
    'permalink',
    'a',
    {
      className: ['pno'],
      href: `#p${first}`,
      ariaLabel: `Link to paragraph ${sign.label}`,
      ...UNSEARCHED,
    },
    [text(`¶${sign.label}`)],
  );
  // ¶12–14 answers to #p13 and #p14 as well.
  const anchors = others.map((n) => element('anchor', 'span', { id: `p${n}` }, []));
  return element(
    PARAGRAPH,
    'div',
    { className: ['para'], id: `p${first}`, ...searchedAs(`¶${sign.label}`) },
    [...anchors, element('words', 'p', {}, [permalink, ...words]), ...restingFacts(facts)],
  );
}

function withoutSign(nodes: readonly BodyNode[], sign: ParagraphNumbers): readonly BodyNode[] {
  const [first, ...rest] = nodes;
  if (!first || !isA(first, 'text')) return nodes;
  return [text(first.value.slice(sign.length)), ...rest];
}

function anchorQuotes(
  nodes: readonly BodyNode[],
  words: string,
  claims: readonly Claim[],
): readonly BodyNode[] {
  return claims.reduce((marked, { id, quote }) => {
    const range = quote === undefined ? undefined : findWords(words, quote);
    if (!range) return marked;
    return wrapRange(marked, range, (inner, first) =>
      element(
        'quoted',
        'span',
        { className: ['quoted'], id: first ? `c-${id}` : undefined },
        inner,
      ),
    );
  }, nodes);
}

function markNotes(
  nodes: readonly BodyNode[],
  words: string,
  notes: readonly BodyNote[],
): readonly BodyNode[] {
  return notes.reduce((marked, note) => {
    const range = findWords(words, note.on);
    if (!range) return marked;
    const wrapped = wrapRange(marked, range, (inner, first) =>
      element(
        'mark',
        'mark',
        { className: ['mk', `mk-${note.kind}`], id: first ? `on-${note.id}` : undefined },
        inner,
      ),
    );
    return insertAt(wrapped, afterPunctuation(words, range.end), noteNumber(note));
  }, nodes);
}

const BLUE = ['context', 'corroboration'];

/** Notes that add to a sentence are blue; notes that change how it is read are red. */
export const isBlue = (kind: string): boolean => BLUE.includes(kind);

function noteNumber({ id, kind, number }: BodyNote): BodyNode {
  const className = ['fn', ...(isBlue(kind) ? ['fn-blue'] : [])];
  return element(
    APPARATUS,
    'a',
    { className, href: `#n-${id}`, ariaLabel: `Note ${number}, ${kind}`, ...UNSEARCHED },
    [text(String(number))],
  );
}

/** The number stands after a closing quotation mark and after a full stop, comma or semicolon that follows. */
function afterPunctuation(words: string, end: number): number {
  return end + (/^[”’"']?[.,;]?/u.exec(words.slice(end))?.[0].length ?? 0);
}

/** Puts a node at a place of the text: at the top level, and after what was added there before. */
function insertAt(
  nodes: readonly BodyNode[],
  offset: number,
  added: BodyNode,
): readonly BodyNode[] {
  let at = 0;
  for (const [i, node] of nodes.entries()) {
    const length = plainText([node]).length;
    const [before, after] = [nodes.slice(0, i), nodes.slice(i + 1)];
    if (at + length > offset && isA(node, 'text')) {
      const { value } = node;
      return [
        ...before,
        text(value.slice(0, offset - at)),
        added,
        text(value.slice(offset - at)),
        ...after,
      ];
    }
    // Inside a link or a mark: after it, since a number must not stand in either.
    if (at + length >= offset && length > 0) {
      const next = after.findIndex(({ type }) => type !== APPARATUS);
      const skipped = next === -1 ? after.length : next;
      return [...before, node, ...after.slice(0, skipped), added, ...after.slice(skipped)];
    }
    at += length;
  }
  return [...nodes, added];
}

function restingFacts(facts: readonly RestingFact[]): readonly BodyNode[] {
  if (facts.length === 0) return [];
  const count = facts.length === 1 ? '1 fact rests' : `${facts.length} facts rest`;
  const lines = facts.map((fact) =>
    element('fact', 'li', { id: fact.anchored ? undefined : `c-${fact.claim}` }, [
      element('label', 'a', { href: fact.href }, [text(fact.label)]),
      element('verdict', 'span', { className: ['v', `v-${fact.verdict}`] }, [
        glyph(fact.verdict),
        text(fact.verdictLabel),
      ]),
    ]),
  );
  return [
    element(APPARATUS, 'details', { className: ['rests'], ...UNSEARCHED }, [
      element('summary', 'summary', {}, [text(`${count} on this paragraph`)]),
      element('fact-list', 'ul', {}, lines),
    ]),
  ];
}

/** A sign from the page's sprite; the word beside it says the same, so it is hidden from screen readers. */
export const glyph = (name: string): BodyNode =>
  element('glyph', 'svg', { className: ['g'], ariaHidden: 'true', focusable: 'false' }, [
    element('use', 'use', { href: `#g-${name}` }, []),
  ]);
