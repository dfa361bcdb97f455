import type { Piece } from './excerpt.ts';
import type { Hit, HitLink, HitPart } from './hit.ts';

/** Makes the list item of a result. Every word arrives as text, none as HTML. */
export function hitItem({
  kind,
  date,
  title,
  native,
  href,
  excerpt,
  parts,
  others,
}: Hit): HTMLLIElement {
  const line = [kind, ...(date ? [date] : [])].join(', ');
  return make('li', {}, [
    make('p', { class: 'kind' }, [line]),
    make('h3', { class: 'h3' }, [
      make('a', { href }, [title, ...(native.length > 0 ? [' ', ...words(native)] : [])]),
    ]),
    ...(excerpt.length > 0 ? [make('p', {}, words(excerpt))] : []),
    ...(parts.length > 0 ? [make('ul', { class: 'parts' }, parts.map(partItem))] : []),
    ...(others.length > 0 ? [otherParts(others)] : []),
  ]);
}

function partItem({ label, href, excerpt }: HitPart): HTMLElement {
  return make('li', {}, [
    make('a', { href, class: 'src' }, [label]),
    ' ',
    make('span', {}, words(excerpt)),
  ]);
}

function otherParts(links: readonly HitLink[]): HTMLElement {
  const items = links.map(({ label, href }) => make('a', { href, class: 'src' }, [label]));
  return make('p', { class: 'meta' }, [make('span', {}, ['Also in']), ...items]);
}

function words(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, marked, lang }) => {
    const run = lang === undefined ? text : make('span', { class: 'zh', lang }, [text]);
    return marked ? make('mark', { class: 'hit' }, [run]) : run;
  });
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
