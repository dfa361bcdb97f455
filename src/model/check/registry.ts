import { RESERVED_PATHS } from '../../schemas/vocabulary.ts';
import type { Entries } from '../entries.ts';
import { topOf } from '../folder.ts';
import { suggest } from '../nearest.ts';
import { counted, signsOf, type Problem } from '../problem.ts';
import { sectionsOf } from './addresses.ts';

/** Checks the registry as a whole: one id, one entity; one printed form, one entity; no circle among origins. */
export function checkRegistry(entries: Entries): readonly Problem[] {
  return [
    ...checkIds(entries),
    ...checkForms(entries),
    ...checkOrigins(entries),
    ...checkPaths(entries),
    ...checkNav(entries),
    ...checkAliases(entries),
    ...checkSome(entries),
  ];
}

function checkIds({ registries }: Entries): readonly Problem[] {
  const first = new Map<string, string>();
  return registries.flatMap(({ file, data, locate }) =>
    Object.keys(data).flatMap((id) => {
      const earlier = first.get(id);
      if (!earlier) first.set(id, file);
      return earlier
        ? [
            {
              ...locate([id]),
              code: 'duplicate-entity',
              message: `"${id}" is an entity of ${earlier} already`,
              hint: 'ids are unique over all kinds; rename one of them',
            },
          ]
        : [];
    }),
  );
}

/** A name that two entities claim would send a reader who looks it up to the wrong one. */
function checkForms({ registries }: Entries): readonly Problem[] {
  const owner = new Map<string, string>();
  const forms = registries.flatMap(({ data, locate }) =>
    Object.entries(data).flatMap(([id, entity]) => [
      { id, form: entity.name, path: [id, 'name'], locate },
      ...Object.entries(entity.native).map(([lang, form]) => ({
        id,
        form,
        path: [id, 'native', lang],
        locate,
      })),
      ...entity.former.map(({ name }, i) => ({ id, form: name, path: [id, 'former', i], locate })),
      ...entity.aliases.map(({ name }, i) => ({
        id,
        form: name,
        path: [id, 'aliases', i],
        locate,
      })),
    ]),
  );
  return forms.flatMap(({ id, form, path, locate }) => {
    // An accent may be part of its letter or a sign after it; a reader sees one name.
    const key = form.toLowerCase().normalize('NFC');
    const other = owner.get(key);
    if (other === undefined) owner.set(key, id);
    return other === undefined || other === id
      ? []
      : [
          {
            ...locate(path),
            code: 'shared-name',
            message: `"${form}" names both "${other}" and "${id}"`,
            hint: 'keep it with one of them, or write the longer form that the source prints',
          },
        ];
  });
}

/** Each circle is reported once, with the whole way round: one step of it is wrong, and which one only an author knows. */
function checkOrigins({ origins: { data, locate } }: Entries): readonly Problem[] {
  const wayBack = (
    from: string,
    goal: string,
    seen: Set<string>,
  ): readonly string[] | undefined => {
    seen.add(from);
    for (const parent of data[from]?.derivesFrom ?? []) {
      if (parent === goal) return [from];
      const rest = seen.has(parent) ? undefined : wayBack(parent, goal, seen);
      if (rest) return [from, ...rest];
    }
    return undefined;
  };
  const reported = new Set<string>();
  return Object.keys(data).flatMap((id) => {
    const circle = reported.has(id) ? undefined : wayBack(id, id, new Set());
    if (!circle) return [];
    for (const member of circle) reported.add(member);
    return [
      {
        ...locate([id, 'derives-from']),
        code: 'origin-circle',
        message: `"${id}" derives from itself in the end: ${[...circle, id].join(' → ')}`,
        hint: 'take out the step that turns back',
      },
    ];
  });
}

/** Indexes of kinds and pages of prose stand side by side at the root of the site. */
function checkPaths({ vocabulary: { data, locate }, pages }: Entries): readonly Problem[] {
  const taken = new Map(RESERVED_PATHS.map((path) => [path, 'a page of the site itself']));
  const paths = [
    ...Object.entries(data.kinds).map(([kind, { path }]) => ({
      path,
      owner: `the kind "${kind}"`,
      place: locate(['entity-kinds', kind, 'path']),
    })),
    ...pages.map(({ id, file }) => ({ path: id, owner: file, place: topOf(file) })),
  ];
  return paths.flatMap(({ path, owner, place }) => {
    const earlier = taken.get(path);
    if (!earlier) taken.set(path, owner);
    return earlier
      ? [
          {
            ...place,
            code: 'shared-path',
            message: `/${path}/ is the address of ${earlier} already`,
            hint: 'choose another path, or rename the file',
          },
        ]
      : [];
  });
}

function checkNav(entries: Entries): readonly Problem[] {
  const { site } = entries;
  const known = sectionsOf(entries);
  return site.data.nav.flatMap(({ path }, i) =>
    known.has(path)
      ? []
      : [
          {
            ...site.locate(['nav', i, 'path']),
            code: 'unknown-page',
            message: `"${path}" is no page of the site`,
            hint: suggest(path, known, `pages: ${[...known].join(', ')}`),
          },
        ],
  );
}

/** A printed form leads to its paragraph, so the paragraph must be there. */
function checkAliases({ registries, briefings }: Entries): readonly Problem[] {
  const count = new Map(briefings.map(({ id, data }) => [id, data.source.paragraphs]));
  return registries.flatMap(({ data, locate }) =>
    Object.entries(data).flatMap(([id, { aliases }]) =>
      aliases.flatMap(({ name, briefing, at = [] }, i) => {
        const most = count.get(briefing ?? '');
        if (at.length > 0 && briefing === undefined)
          return [
            {
              ...locate([id, 'aliases', i, 'at']),
              code: 'alias-paragraph',
              message: `"${name}" is said to stand in ${signsOf(at)} of no briefing`,
              hint: 'add `briefing`, or take `at` out',
            },
          ];
        const beyond = at.filter((n) => most !== undefined && n > most);
        if (beyond.length === 0) return [];
        return [
          {
            ...locate([id, 'aliases', i, 'at']),
            code: 'alias-paragraph',
            message: `"${name}" is said to stand in ${signsOf(beyond)} of "${briefing}"`,
            hint: `that source has ${counted(most ?? 0, 'paragraph')}`,
          },
        ];
      }),
    ),
  );
}

/** A dossier may be begun without a briefing, but not without the folder: another folder was meant, or files were lost. */
function checkSome({ folders, rejected }: Entries): readonly Problem[] {
  if (folders.includes('briefings') || rejected.some((file) => file.startsWith('briefings/')))
    return [];
  return [
    {
      file: 'briefings/',
      line: 1,
      column: 1,
      code: 'no-briefing',
      message: 'the dossier has no briefing, nor a folder for one',
      hint: 'add the first document as briefings/<slug>.mdx; an empty folder briefings/ will do until then',
    },
  ];
}
