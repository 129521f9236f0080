import type { RequirementFixture } from '../fixture.js';
import { noiseModel } from '../twin-evidence.js';

/** The model exchanges the token of its user. */
export const delegatedAccess: RequirementFixture = {
  requirement: 'MIM8 R3.4',
  pass: [{ source: 'noise.json', json: noiseModel }],
  fail: [{ source: 'noise.json', json: { ...noiseModel, delegation: { ...noiseModel.delegation, onBehalfOf: [] } } }],
  decisive: [
    '/0',
    '/0/json/kind',
    '/0/json/delegation',
    '/0/json/delegation/mechanism',
    '/0/json/delegation/tokenEndpoint',
    '/0/json/delegation/onBehalfOf',
    { at: '/0/json/delegation/onBehalfOf/0', by: ['null', 'empty', 'wrong-type', 'unknown-word', 'duplicate'] },
  ],
};
