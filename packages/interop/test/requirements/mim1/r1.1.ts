import { goodEntities } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const entities = (changes: Partial<typeof goodEntities.identifiers>) => ({
  facts: { entities: [{ ...goodEntities, identifiers: { ...goodEntities.identifiers, ...changes } }] },
});

/** Every record has an identifier of its own. */
export const uniqueIdentifiers: RequirementFixture = {
  requirement: 'MIM1 R1.1',
  pass: [entities({})],
  fail: [entities({ duplicate: 1 })],
  decisive: [
    '/0',
    '/0/facts/entities/0/records',
    '/0/facts/entities/0/identifiers/missing',
    '/0/facts/entities/0/identifiers/notUri',
    '/0/facts/entities/0/identifiers/duplicate',
  ],
};
