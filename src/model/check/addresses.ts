import type { Entries } from '../entries.ts';
import { nameOf } from '../folder.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Paths of the pages at the root of the site: those of the engine, indexes of kinds, and pages of prose. */
export function sectionsOf(entries: Entries): ReadonlySet<string> {
  const { vocabulary, registries, pages, comparison, rejected } = entries;
  return new Set([
    'briefings',
    'evidence',
    // Without a question there is nothing to compare.
    ...(comparison.data.questions.length > 0 || rejected.includes('comparison.yaml')
      ? ['compare']
      : []),
    'timeline',
    'network',
    'names',
    'search',
    // A kind without an entity has no page.
    ...Object.entries(vocabulary.data.kinds).flatMap(([kind, { path }]) =>
      registries.some((file) => file.kind === kind && Object.keys(file.data).length > 0) ||
      isRejected(entries, kind)
        ? [path]
        : [],
    ),
    ...pages.map(({ id }) => id),
    ...rejected.filter((file) => file.startsWith('pages/')).map(nameOf),
  ]);
}

const isRejected = ({ rejected }: Entries, kind: string): boolean =>
  rejected.some((file) => file === 'entities/' || file === `entities/${kind}.yaml`);

/** Pages whose number depends on how much they hold, and files, which may be put there by anybody. */
const UNCOUNTED = /^(?:briefings\/year|evidence|print|timeline)\/.|\.\w+$/;

/** Checks that links to pages of the site by their address lead to one. */
export function checkAddresses(entries: Entries): readonly Problem[] {
  const { vocabulary, registries, briefings, pages, rejected } = entries;
  const kinds = vocabulary.data.kinds;
  const known = new Set([
    '',
    'data',
    'print',
    ...sectionsOf(entries),
    ...[
      ...briefings.map(({ id }) => id),
      ...rejected.filter((file) => file.startsWith('briefings/')).map(nameOf),
    ].map((slug) => `briefings/${slug}`),
    ...registries.flatMap(({ kind, data }) =>
      Object.entries(data)
        .flatMap(([id, { formerIds }]) => [id, ...formerIds])
        .map((id) => `${kinds[kind]?.path}/${id}`),
    ),
  ]);
  const unread = Object.keys(kinds)
    .filter((kind) => isRejected(entries, kind))
    .map((kind) => `${kinds[kind]!.path}/`);
  const leads = (path: string): boolean =>
    known.has(path) || UNCOUNTED.test(path) || unread.some((start) => path.startsWith(start));
  const texts = [
    ...briefings.map((entry) => ({ ...entry, path: `briefings/${entry.id}` })),
    ...pages.map((entry) => ({ ...entry, path: entry.id })),
  ];
  return texts.flatMap(({ file, path, body }) =>
    body.addresses.flatMap(({ url, line, column }) => {
      const target = pathOf(url, path);
      return leads(target)
        ? []
        : [
            {
              file,
              line,
              column,
              code: 'unknown-page',
              message: `"${url}" leads to /${target}/, which is no page of the site`,
              hint: adviceOn(target, known),
            },
          ];
    }),
  );
}

/** Path of the page that an address leads to, without slashes at its ends. */
const pathOf = (url: string, page: string): string =>
  new URL(url, `http://site.invalid/${page}/`).pathname.replace(/^\/|\/$/g, '');

function adviceOn(target: string, known: ReadonlySet<string>): string {
  const near = nearest(target, known);
  return near === undefined
    ? 'begin it with / and the path of a page below the root of the site, or link a name with [[…]]'
    : `did you mean "/${near}/"?`;
}
