import { agreement, agreementMessage, finalisedMessage, piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** An agreement of the Dataspace Protocol whose negotiation was finalised. */
export const signedAgreements: RequirementFixture = {
  requirement: 'MIM3 RC6.1',
  pass: [piece('agreement.json', agreementMessage), piece('event.json', finalisedMessage)],
  fail: [piece('agreement.json', { ...agreement, signatures: agreement.signatures.slice(1) })],
  decisive: [
    '/0',
    '/1',
    '/0/json/@type',
    '/0/json/@context',
    '/0/json/providerPid',
    '/0/json/consumerPid',
    '/0/json/agreement',
    { at: '/0/json/agreement/@id', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/agreement/@type',
    ...['target', 'assigner', 'assignee'].map((key) => ({
      at: `/0/json/agreement/${key}`,
      by: ['remove', 'null', 'empty', 'wrong-type'] as const,
    })),
    '/1/json/@type',
    '/1/json/providerPid',
    '/1/json/consumerPid',
    '/1/json/eventType',
    { at: '/1/json/providerPid', by: ['swap'] },
  ],
};
