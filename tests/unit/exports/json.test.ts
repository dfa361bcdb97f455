import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { write, type JsonObject } from '../../../src/exports/fields.ts';
import { recordFile } from '../../../src/exports/json.ts';
import { dossierType } from '../../../src/exports/records/dossier.ts';
import { profileType } from '../../../src/exports/records/profile.ts';
import { schemaFile, type Filed } from '../../../src/exports/schemas.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { HOSTILE, hostileModel } from './hostile.ts';

let model: Model;
beforeEach(() => {
  model = modelOf(minimal);
});
const shipped = loadModel({ contentDir: 'content', base: '/', url: 'https://example.org' });
const dossierOf = (of: Model) => JSON.parse(recordFile(dossierType, of, of)) as JsonObject;
const profileOf = (of: Model, id: string) =>
  JSON.parse(recordFile(profileType, of.entities.get(id)!, of)) as JsonObject;

/** The published schema, closed for this test: a field that it does not tell of is a fault here. */
function validatorOf(name: Filed) {
  const schema = JSON.parse(schemaFile(name, shipped), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && 'required' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  return (data: unknown) => (validate(data) ? [] : validate.errors);
}

describe('the published schemas', () => {
  test('the dossier keeps to its own, with no field besides', () => {
    const faults = validatorOf('dossier');
    expect(faults(dossierOf(shipped))).toEqual([]);
    expect(faults(dossierOf(hostileModel()))).toEqual([]);
    expect(faults({ ...dossierOf(shipped), edition: 1 })).not.toEqual([]);
  });

  test('the file of every entity keeps to its own', () => {
    const faults = validatorOf('entity');
    for (const entity of shipped.entities.values())
      expect(faults(write(profileType, entity, shipped)), entity.id).toEqual([]);
  });

  test('a schema is open, so that a later edition may add a field', () => {
    expect(schemaFile('dossier', shipped)).not.toContain('additionalProperties');
    expect(JSON.parse(schemaFile('entity', shipped))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://example.org/data/entity.schema.json',
    });
  });
});

describe('the dossier as JSON', () => {
  test('it names its edition, the format of its data and the licence', () => {
    expect(dossierOf(model)).toMatchObject({
      format: 1,
      edition: model.edition,
      site: { licence: { label: 'CC BY 4.0' }, address: '/', data: '/data/' },
    });
  });

  test('a claim is told as the document says it and as we hold it', () => {
    const corrected = modelTelling({
      first: `events:
  - { id: it, at: 2, type: flood, title: A flood, who: [north-bridge], date: 2018, check: contradicted, corrected: { date: 2017 } }
  - { id: never, at: 3, type: flood, title: Another, who: [north-bridge], check: contradicted, corrected: none }`,
    });
    const { events } = dossierOf(corrected)['claims'] as { readonly events: JsonObject[] };
    expect(events[0]).toMatchObject({
      key: 'first--it',
      date: '2017',
      source_date: '2018',
      said: { date: '2018', title: 'A flood', who: [{ entity: 'north-bridge' }] },
      held: { date: '2017', title: 'A flood' },
      refuted: false,
      verdict: 'single',
    });
    expect(events[1]).toMatchObject({ refuted: true, said: { title: 'Another' } });
    expect(events[1]).not.toHaveProperty('held');
  });

  test('context stands apart from claims and says that it is no evidence', () => {
    const known = modelOf({
      ...minimal,
      'context.yaml':
        'events:\n  - { id: charter, type: flood, title: The great flood, who: [council], date: 1817, refs: [survey-1999] }\n',
    });
    const { context, claims } = dossierOf(known);
    expect(context).toMatchObject({
      events: [{ key: 'context--charter', evidence: false, facts: { title: 'The great flood' } }],
    });
    expect(JSON.stringify(claims)).not.toContain('The great flood');
  });

  test('texts of any signs come back as they were written', () => {
    const { claims } = dossierOf(hostileModel());
    const { events } = claims as { readonly events: readonly { said: { title: string } }[] };
    expect(events.map(({ said }) => said.title)).toEqual([...HOSTILE]);
  });

  test('it is laid out for people until nobody would read it', () => {
    expect(recordFile(dossierType, model, model)).toMatch(/^\{\n {2}"format": 1,\n/);
    expect(recordFile(dossierType, model, model, 3)).toMatch(/^\{"format":1,.*\}\n$/);
    expect(JSON.parse(recordFile(dossierType, model, model, 3))).toEqual(dossierOf(model));
    const [council] = model.entities.values();
    expect(recordFile(profileType, council!, model)).toMatch(/^\{\n {2}"format": 1,\n/);
    expect(recordFile(profileType, council!, model, 3)).toMatch(/^\{"format":1,.*\}\n$/);
  });

  test('it holds every claim of the shipped dossier once', () => {
    const { claims } = write(dossierType, shipped, shipped);
    const keys = Object.values(claims as JsonObject).flatMap((list) =>
      (list as readonly JsonObject[]).map(({ key }) => key as string),
    );
    expect(keys.toSorted()).toEqual([...shipped.claims.keys()].toSorted());
  });
});

describe('the file of an entity', () => {
  test('it holds the claims that name it, from both sides, and the notes', () => {
    const { entity, claims, entities, briefings, notes } = profileOf(model, 'council');
    expect(entity).toMatchObject({ id: 'council', data: '/bodies/council.json' });
    expect(claims).toMatchObject({
      events: [],
      relations: [{ key: 'opening--upkeep', said: { object: 'north-bridge' } }],
      figures: [],
      statements: [{ key: 'opening--thanks' }],
    });
    expect((entities as readonly JsonObject[]).map(({ id }) => id)).toEqual([
      'alder-works',
      'north-bridge',
    ]);
    expect(briefings).toMatchObject([{ id: 'opening', source: { published: '2019-05-04' } }]);
    expect(notes).toEqual([]);
    expect(profileOf(model, 'north-bridge')['claims']).toMatchObject({
      relations: [{ key: 'opening--upkeep' }],
    });
  });

  test('its spells say when each relation held, and name what they rest on', () => {
    expect(profileOf(model, 'north-bridge')['spells']).toContainEqual({
      subject: 'council',
      relation: 'maintains',
      object: 'north-bridge',
      since: '2019-05',
      end_foreseen: false,
      last_told: '2019-05-04',
      foreseen: false,
      claims: ['opening--upkeep'],
      context: [],
    });
  });
});
