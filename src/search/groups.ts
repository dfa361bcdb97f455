import { FEW, KINDS, type Findings, type ResultKind } from './finder.ts';
import { columnHeads, documentRows, groupHead, hitRow, make, rowGroup } from './hit-list.ts';
import { documentHit, entryHit, pageHit, type Display } from './hit.ts';
import type { FoundPage } from './pagefind.ts';

/** How results are shown. */
export interface Showing {
  readonly display: Display;
  /** Results of the one kind that there is, where there is only one. */
  readonly most: number;
  /** Name of a kind: Claims. */
  readonly label: (kind: ResultKind) => string;
}

/**
 * The rows of results in groups: the very thing that was named, then kind after kind, then claims that have some of the
 * words. The first few of each; where there is one kind alone, as many as are asked for.
 */
export async function buildGroups(
  findings: Findings,
  { display, most, label }: Showing,
): Promise<readonly HTMLElement[]> {
  const { named, byKind, near, words } = findings;
  const filled = KINDS.filter((kind) => (byKind.get(kind) ?? []).length > 0);
  const alone = filled.length === 1 && !named;
  const rowsOf = (kind: ResultKind, page: FoundPage): readonly HTMLElement[] => {
    if (kind === 'briefing') return documentRows(documentHit(page, display, words));
    const isEntry = kind === 'claim' || kind === 'finding';
    return [hitRow(isEntry ? entryHit(page, display) : pageHit(page, display))];
  };
  const groups = await Promise.all(
    filled.map(async (kind) => {
      const found = byKind.get(kind)!;
      const shown = found.slice(0, alone ? most : FEW[kind]);
      const pages = await Promise.all(shown.map(({ data }) => data()));
      const rows = pages.flatMap((page) => rowsOf(kind, page));
      const left = found.length > shown.length;
      const all = button(`All ${found.length} ${label(kind).toLowerCase()}`, 'all', kind);
      return rowGroup([
        groupHead(
          label(kind),
          `${shown.length} of ${found.length}`,
          left && !alone ? all : undefined,
        ),
        ...rows,
        ...(left && alone ? [moreRow()] : []),
      ]);
    }),
  );
  const nearby = await Promise.all(near.map(({ data }) => data()));
  return [
    columnHeads(),
    ...(named ? [rowGroup([hitRow(pageHit(named, display))])] : []),
    ...groups,
    ...(nearby.length > 0
      ? [
          rowGroup([
            groupHead('Claims with some of the words', ''),
            ...nearby.map((page) => hitRow(entryHit(page, display))),
          ]),
        ]
      : []),
  ];
}

const moreRow = (): HTMLElement =>
  make('div', { role: 'row' }, [
    make('div', { role: 'gridcell' }, [button('More results', 'more')]),
  ]);

/** What a click on it does is read from the button by the search. */
const button = (words: string, does: 'more' | 'all', kind = ''): HTMLElement =>
  make('button', { type: 'button', class: 'more', 'data-does': does, 'data-kind': kind }, [words]);
