import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/exports/columns.ts';
import { documentation, formWords } from '../../../src/exports/documentation.ts';
import { ID, listOf, oneOf, type RecordNote } from '../../../src/exports/fields.ts';
import { FILED } from '../../../src/exports/schemas.ts';
import { TABLES } from '../../../src/exports/tables.ts';

const records = documentation().flatMap((part) => part.records);

test('every field of every file is documented, once, with a sentence', () => {
  const names = records.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  const silent = records.flatMap(({ name, fields }) =>
    fields.filter(({ about }) => !/[.…]$/.test(about)).map((field) => `${name}.${field.name}`),
  );
  expect(silent).toEqual([]);
  const inFiles = [...Object.values(FILED), ...TABLES.map(({ record }) => record)];
  expect(inFiles.filter(({ name }) => !names.includes(name))).toEqual([]);
});

test('a link within the documentation leads to a record that is there', () => {
  const anchors = new Set(records.map(({ anchor }) => `#${anchor}`));
  const links = records.flatMap(({ fields }) => fields.flatMap(({ href }) => href ?? []));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => !anchors.has(href))).toEqual([]);
});

test('a kind of claim tells only the fields that not every claim has', () => {
  const event = records.find(({ name }) => name === 'Event')!;
  expect(event.fields.map(({ name }) => name)).toEqual(['event', 'said', 'held']);
  expect(event.about).toContain('the fields of a Claim');
});

test('the columns of a table follow from the fields of its record', () => {
  const { record } = TABLES.find(({ name }) => name === 'relations')!;
  expect(
    columnsOf(record)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(
    [
      'key kind briefing published label date until stage source_label source_date source_until printed quote entities paragraphs address paragraph_addresses origin',
      'check refuted why references verdict accounts independent agreement foreseen',
      'said_subject said_relation said_object said_since said_until',
      'held_subject held_relation held_object held_since held_until',
    ].join(' '),
  );
});

test('no two kinds of record share a name, which names their schema', () => {
  const found = new Map<string, RecordNote>();
  const shared: string[] = [];
  const visit = (record: RecordNote): void => {
    const other = found.get(record.name);
    if (other && other !== record) shared.push(record.name);
    if (other) return;
    found.set(record.name, record);
    for (const { form } of record.fields) {
      const inner = form.type === 'list' ? form.of : form;
      if (inner.type === 'record') visit(inner.record);
    }
  };
  for (const record of Object.values(FILED)) visit(record);
  expect(shared).toEqual([]);
});

test.each([
  ['Profile', 'briefings', 'The documents that its claims, findings and notes cite, oldest first.'],
  ['EventFacts', 'stage', 'How far it had come.'],
  ['Agreement', 'key', 'may change between editions'],
  ['Spell', 'context', 'never evidence'],
  ['Edge', 'source_check', 'the edge bears what we hold'],
])('%s.%s is documented as what it holds', (record, name, words) => {
  const { fields } = records.find((each) => each.name === record)!;
  expect(fields.find((field) => field.name === name)?.about).toContain(words);
});

test('what may stand in a field is told in words', () => {
  expect(formWords(ID)).toBe('id');
  expect(formWords(listOf(ID))).toBe('list: id');
  expect(formWords(oneOf(['agree', 'conflict']))).toBe('agree, conflict');
});
