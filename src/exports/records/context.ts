import type { Context } from '../../model/model.ts';
import { contextLabel } from '../../views/claim-words.ts';
import {
  BOOLEAN,
  formOf,
  has,
  ID,
  listOf,
  may,
  TEXT,
  write,
  writeAll,
  type Field,
  type RecordType,
} from '../fields.ts';
import { eventFactsType, figureFactsType, relationFactsType } from './facts.ts';

const common: readonly Field<Context>[] = [
  has('key', 'Name of the entry; no claim has such a key.', TEXT, ({ key }) => key),
  has('evidence', 'Always false: no document says it, so nothing counts it.', BOOLEAN, () => false),
  has('label', 'The entry in one line.', TEXT, (entry, model) => contextLabel(model, entry)),
  has('references', 'Ids of the works that say so.', listOf(ID), ({ refs }) => refs),
  may('note', 'What the works leave open.', TEXT, ({ note }) => note),
];

type Entry<F> = Context & { readonly facts: F };

const list = <F>(
  name: string,
  kind: Context['kind'],
  one: string,
  facts: RecordType<F>,
): Field<readonly Context[]> => {
  const type: RecordType<Entry<F>> = {
    name: one,
    about: 'What no document of the dossier says, known from works outside it.',
    fields: [
      ...common,
      has('facts', 'What the works say.', formOf(facts), (entry, model) =>
        write(facts, entry.facts, model),
      ),
    ],
  };
  return has(name, `The ${name} among them, by date.`, listOf(formOf(type)), (entries, model) =>
    // The kind of an entry tells of which type its facts are.
    writeAll(
      type,
      entries.filter((entry) => entry.kind === kind) as unknown as readonly Entry<F>[],
      model,
    ),
  );
};

/** Context stands apart from claims here as it does on the pages. */
export const contextType: RecordType<readonly Context[]> = {
  name: 'Context',
  about: 'What no document of the dossier says; never evidence.',
  fields: [
    list('events', 'event', 'ContextEvent', eventFactsType),
    list('relations', 'relation', 'ContextRelation', relationFactsType),
    list('figures', 'figure', 'ContextFigure', figureFactsType),
  ],
};
