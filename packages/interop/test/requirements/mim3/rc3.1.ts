import { credentials, offer, onTheDay, participants, piece, rulebook } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** Participants whose roles, acknowledgements, credentials and offers keep to the rulebook. */
export const conformingParticipants: RequirementFixture = {
  requirement: 'MIM3 RC3.1',
  pass: [
    piece('rulebook.json', rulebook),
    piece('participants.json', participants),
    { facts: { policies: [offer], credentials } },
    onTheDay,
  ],
  fail: [
    piece('rulebook.json', rulebook),
    piece('participants.json', participants),
    { facts: { policies: [{ ...offer, contained: { verdict: 'no' } }], credentials } },
    onTheDay,
  ],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/0/json/version',
    '/0/json/roles',
    '/0/json/roles/1/id',
    '/0/json/acknowledgements',
    '/0/json/acknowledgements/0/member',
    '/0/json/acknowledgements/0/version',
    '/0/json/acknowledgements/0/date',
    '/0/json/changes/1/date',
    '/1/json/participants',
    '/1/json/participants/0/id',
    '/1/json/participants/0/roles',
    '/1/json/participants/0/roles/0',
    '/2/facts/policies/0/contained/verdict',
    { at: '/2/facts/policies/0/assigners/0', by: ['unknown-word', 'empty'] },
    '/2/facts/credentials/0',
    '/2/facts/credentials/1/subject',
    '/2/facts/credentials/1/verified',
  ],
};
