import { participants, piece, probed } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A list of participants that was read from its address. */
export const listedParticipants: RequirementFixture = {
  requirement: 'MIM3 RC5.1',
  pass: [piece('https://two-cities.example/participants', participants)],
  fail: [probed('participants-listed', 'no')],
  decisive: [
    '/0',
    '/0/json/participants',
    '/0/json/participants/0/id',
    { at: '/0/json/participants/0', by: ['null', 'empty', 'wrong-type', 'duplicate'] },
    '/0/json/kind',
    { at: '/0/source', by: ['unknown-word'] },
  ],
  mutants: [[probed('participants-listed', 'no')], [piece('participants.json', participants)]],
};
