import { piece, requestChannel } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A channel through which data can be asked for. */
export const requestChannels: RequirementFixture = {
  requirement: 'MIM3 RC7.1',
  pass: [piece('requests.json', requestChannel)],
  fail: [piece('requests.json', { ...requestChannel, protocol: 'mail' })],
  decisive: [
    '/0',
    '/0/json/kind',
    '/0/json/id',
    '/0/json/url',
    '/0/json/protocol',
    { at: '/0/json/url', by: ['swap'] },
  ],
};
