import { expect, test } from 'vitest';
import { write } from '../../../../src/exports/fields.ts';
import { spellType } from '../../../../src/exports/records/judgement.ts';
import { modelTelling } from '../../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../../fixtures/upkeep.ts';

test('a spell names the claims and the context that tell of it apart', () => {
  const model = modelTelling(
    { first: claimsIn({ relations: [keeps('a', 'since: 2014')] }) },
    {
      'context.yaml':
        'relations:\n  - { id: end, subject: council, relation: maintains, object: north-bridge, until: 2021, refs: [survey-1999] }\n',
    },
  );
  const [spell] = model.spellsByEntity.get('council')!;
  const record = write(spellType, spell!, model);
  expect(record).toMatchObject({ until: '2021', claims: ['first--a'], context: ['context--end'] });
  expect(record).not.toHaveProperty('evidence');
});
