import { inbox, participants, piece, requestChannel } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** An inbox that a participant reads, with a request in it. */
export const receivedRequests: RequirementFixture = {
  requirement: 'MIM3 RC7.2',
  pass: [piece('requests.json', requestChannel), piece('participants.json', participants), piece('inbox.json', inbox)],
  fail: [piece('requests.json', { ...requestChannel, readers: [] })],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/0/json/inbox',
    '/0/json/readers',
    '/0/json/readers/0',
    '/1/json/participants',
    '/1/json/participants/0/id',
    '/2/json/@context',
    '/2/json/@id',
    '/2/json/contains',
    '/2/json/contains/0',
  ],
};
