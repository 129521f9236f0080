import { credentials, participants, piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** Participants who say who they are, each with a verified credential. */
export const describedParticipants: RequirementFixture = {
  requirement: 'MIM3 RC5.2',
  pass: [piece('participants.json', participants), { facts: { credentials } }],
  fail: [
    piece('participants.json', participants),
    { facts: { credentials: credentials.map((one) => ({ ...one, verified: 'no' as const })) } },
  ],
  decisive: [
    '/0',
    '/1',
    '/0/json/participants',
    '/0/json/participants/0/id',
    { at: '/0/json/participants/0/name', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/participants/0/registration',
    '/0/json/participants/0/country',
    '/0/json/participants/0/contact',
    '/0/json/participants/1/selfDescription',
    '/1/facts/credentials',
    '/1/facts/credentials/0',
    '/1/facts/credentials/0/subject',
    '/1/facts/credentials/0/verified',
    { at: '/0/json/participants/0', by: ['duplicate'] },
  ],
};
