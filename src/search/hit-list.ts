import type { Piece } from './excerpt.ts';
import type { DocumentHit, Hit } from './hit.ts';

/**
 * Makes the rows of results. They are a grid for the combobox above them: each row has one link, which the arrow keys
 * choose. Every word arrives as text, none as HTML.
 */
export function hitRow({
  kind,
  href,
  place,
  chapter,
  title,
  words,
  when,
  marks,
}: Hit): HTMLElement {
  const link = (children: Children) => make('a', { href }, children);
  const isPart = kind === 'part';
  return make('div', { class: `hit hit-${kind}`, role: 'row' }, [
    cell('where', [
      isPart ? link([place]) : place,
      ...(chapter ? [make('span', {}, [chapter])] : []),
    ]),
    cell('what', [
      ...(isPart ? [] : [make('p', { class: 'hit-title' }, [link(piecesOf(title))])]),
      ...(words.length > 0 ? [make('p', {}, piecesOf(words))] : []),
    ]),
    cell('when', [...(when ? [make('span', {}, [when])] : []), ...marks.map(verdict)]),
  ]);
}

/** The rows of a document: its title, its parts, and where else in it. */
export function documentRows({
  title,
  href,
  date,
  parts,
  others,
}: DocumentHit): readonly HTMLElement[] {
  return [
    make('div', { class: 'hit hit-page', role: 'row' }, [
      cell('where', ['Briefing']),
      cell('what', [make('p', { class: 'hit-title' }, [make('a', { href }, piecesOf(title))])]),
      cell('when', date ? [make('span', {}, [date])] : []),
    ]),
    ...parts.map(hitRow),
    ...(others.length > 0 ? [otherPlaces(others)] : []),
  ];
}

function otherPlaces(others: DocumentHit['others']): HTMLElement {
  const links = others.map(({ label, href }) => make('a', { href, class: 'src' }, [label]));
  return make('div', { class: 'hit hit-others', role: 'row' }, [
    cell('where', ['Also in']),
    cell('what', links),
    cell('when', []),
  ]);
}

/** The heading of a group, with a control after it where there is more; paper says how much of it is shown. */
export function groupHead(title: string, shown: string, more?: HTMLElement): HTMLElement {
  return make('div', { class: 'hit-head', role: 'row' }, [
    make('div', { role: 'gridcell' }, [
      make('h2', {}, [title]),
      ...(more ? [' ', more] : []),
      make('span', { class: 'on-paper' }, [shown]),
    ]),
  ]);
}

export const rowGroup = (rows: readonly HTMLElement[]): HTMLElement =>
  make('div', { role: 'rowgroup', class: 'hit-group' }, rows);

/** What the columns hold; on the screen they say so themselves. */
export function columnHeads(): HTMLElement {
  const heads = ['Stands on', 'What it says', 'Date and sources'];
  return rowGroup([
    make(
      'div',
      { class: 'hit-cols on-paper', role: 'row' },
      heads.map((head) => make('div', { role: 'columnheader' }, [head])),
    ),
  ]);
}

const cell = (name: string, children: Children): HTMLElement =>
  make('div', { class: name, role: 'gridcell' }, children);

/** The same sign and words as in src/components/marks/Verdict.astro. */
function verdict({ sign, glyph, label }: Hit['marks'][number]): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'g');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#g-${glyph}`);
  svg.append(use);
  return make('span', { class: `v v-${sign}` }, [svg, label]);
}

const SVG = 'http://www.w3.org/2000/svg';

function piecesOf(pieces: readonly Piece[]): Children {
  return pieces.map(({ text, marked, lang }) => {
    const run = lang === undefined ? text : make('span', { class: 'zh', lang }, [text]);
    return marked ? make('mark', { class: 'hit-mark' }, [run]) : run;
  });
}

type Children = readonly (Node | string)[];

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: Children,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
