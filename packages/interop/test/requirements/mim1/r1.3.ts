import { goodCatalogue } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const document = (lookup: string) => ({
  kind: 'ds4sscc/identifiers',
  systems: [
    { id: 'https://city.example/api', title: 'Context broker', lookup },
    { id: 'https://city.example/assets', lookup: 'https://assets.city.example/thing?id={id}' },
  ],
});
const lookup = 'https://city.example/ngsi-ld/v1/entities/{id}';
const catalogue = { facts: { catalogues: [goodCatalogue] } };

/** For each system, the address of an entity can be derived from its identifier. */
export const derivableLookup: RequirementFixture = {
  requirement: 'MIM1 R1.3',
  pass: [{ source: 'identifiers.json', json: document(lookup) }, catalogue],
  fail: [{ source: 'identifiers.json', json: document('https://city.example/entities') }, catalogue],
  decisive: [
    '/0',
    '/0/json/kind',
    '/0/json/systems',
    '/0/json/systems/0',
    '/0/json/systems/0/id',
    '/0/json/systems/0/lookup',
    '/0/json/systems/1/id',
    '/0/json/systems/1/lookup',
    { at: '/0/json/systems/1', by: ['null', 'empty', 'wrong-type', 'unknown-word', 'duplicate'] },
    { at: '/0/json/systems/0/title', by: ['null', 'empty', 'wrong-type'] },
  ],
  mutants: [
    'https://city.example/{type}/{id}',
    'https://{id}/entity',
    'entities/{id}',
    'ftp://city.example/{id}',
    'https://city.example/{id',
  ].map((one) => [{ source: 'identifiers.json', json: document(one) }, catalogue]),
};
