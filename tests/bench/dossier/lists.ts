/** The files of a generated dossier that stand beside its briefings. */
import { times, type Random } from './random.ts';
import type { Registry } from './registry.ts';

/** site.yaml. */
export const SITE = {
  title: 'Bridges of the valley',
  tagline: 'A dossier that was made up by a program to be measured.',
  lead: 'Every place, person and number here is invented, and so is every quarrel.',
  language: 'en',
  publisher: 'The bench',
  licence: { label: 'CC0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  scripts: { Cyrillic: 'ru' },
  nav: ['Briefings', 'Bridges', 'Councils', 'Timeline', 'Network', 'Compare', 'Evidence'].map(
    (label) => ({ label, path: label.toLowerCase() }),
  ),
};

/** pages/about.mdx. */
export const ABOUT = `---
title: About this dossier
summary: Made by a program, so that the speed of another one can be measured.
---

## What it is

Nothing here happened.
`;

/** references.yaml. */
export const referencesOf = (ids: readonly string[]) =>
  Object.fromEntries(
    ids.map((id, i) => [
      id,
      {
        title: `Ledger of the works, volume ${i + 1}`,
        publisher: 'County Record Office',
        date: String(1855 + (i % 50)),
        kind: (['primary', 'contemporary', 'secondary'] as const)[i % 3],
      },
    ]),
  );

/** origins.yaml: three in ten derive from an earlier one. */
export const originsOf = (ids: readonly string[], random: Random) =>
  Object.fromEntries(
    ids.map((id, i) => [
      id,
      {
        label: `Papers behind report ${i + 1}`,
        kind: random.pick(['article', 'interview', 'statement', 'filing']),
        ...(i > 0 &&
          random.chance(0.3) && {
            'derives-from': [ids[random.between(Math.max(0, i - 40), i - 1)]],
          }),
        confidence: random.pick(['verified', 'inferred']),
      },
    ]),
  );

/** diagrams.yaml. */
export const diagramsOf = ({ bridge, council, company }: Registry) => {
  const first = (entities: Registry[keyof Registry], count: number) =>
    entities.slice(0, count).map(({ id }) => id);
  return [
    {
      id: 'keepers',
      title: 'Who keeps what',
      summary: 'The bridges that are named most, and those who keep them.',
      nodes: [...first(bridge, 8), ...first(council, 6)],
      relations: ['maintains'],
    },
    {
      id: 'quarrels',
      title: 'Who is at odds with whom',
      summary: 'Builders against builders, and against those who pay.',
      nodes: [...first(company, 6), ...first(council, 6)],
      relations: ['rival-of'],
      events: ['lawsuit'],
    },
  ];
};

/** context.yaml: one entry of each kind for every forty documents. */
export function contextOf(
  count: number,
  { bridge, council }: Registry,
  references: readonly string[],
  random: Random,
) {
  const year = (): string => String(random.between(1855, 1899));
  const refs = (): readonly string[] => [random.skewed(references)];
  return {
    events: times(Math.ceil(count / 40), (i) => ({
      id: `flood-${i + 1}`,
      type: 'closure',
      title: 'High water closes the crossing',
      who: [random.skewed(bridge).id],
      date: year(),
      refs: refs(),
    })),
    relations: times(Math.ceil(count / 40), (i) => ({
      id: `keeper-${i + 1}`,
      subject: random.skewed(council).id,
      relation: 'maintains',
      object: random.skewed(bridge).id,
      since: year(),
      refs: refs(),
    })),
    figures: times(Math.ceil(count / 40), (i) => ({
      id: `length-${i + 1}`,
      subject: random.skewed(bridge).id,
      metric: 'span',
      value: String(random.between(40, 400)),
      'as-of': year(),
      refs: refs(),
    })),
  };
}
