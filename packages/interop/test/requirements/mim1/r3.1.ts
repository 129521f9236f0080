import type { LinkedEntitiesFacts } from '@ds4sscc/interop';
import type { RequirementFixture } from '../fixture.js';

const links = (target: string): LinkedEntitiesFacts => ({
  source: 'lamps.ndjson',
  complete: true,
  things: [{ id: 'urn:ngsi-ld:Lamp:1' }],
  relations: [{ target, location: { source: 'lamps.ndjson', record: 1 } }],
  terms: [],
  contexts: [],
  knownContexts: [],
  expansions: {},
});
const poles: LinkedEntitiesFacts = {
  ...links('urn:ngsi-ld:Lamp:1'),
  source: 'poles.ndjson',
  things: [{ id: 'urn:ngsi-ld:Pole:7' }],
};

/** What relations point at is in the data that was given. */
export const resolvedRelations: RequirementFixture = {
  requirement: 'MIM1 R3.1',
  pass: [{ facts: { links: [links('urn:ngsi-ld:Pole:7'), poles] } }],
  fail: [{ facts: { links: [links('pole 7'), poles] } }],
  decisive: [
    '/0',
    '/0/facts/links',
    '/0/facts/links/0',
    '/0/facts/links/1',
    ...[0, 1].flatMap((at) => [
      `/0/facts/links/${at}/complete`,
      `/0/facts/links/${at}/things`,
      `/0/facts/links/${at}/things/0`,
      `/0/facts/links/${at}/things/0/id`,
      `/0/facts/links/${at}/relations/0/target`,
    ]),
  ],
};
