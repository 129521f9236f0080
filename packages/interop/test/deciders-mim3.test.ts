import type { Verdict } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { goodCatalogue, goodDataset } from './facts.js';
import { assessGiven } from './requirements/assess-given.js';
import {
  agreement,
  agreementMessage,
  credentials,
  deliveryLog,
  finalisedMessage,
  lakeside,
  offer,
  onTheDay,
  participants,
  piece,
  probed,
  riverton,
  rulebook,
  terminatedTransfer,
} from './requirements/evidence/two-cities.js';
import type { Given } from './requirements/fixture.js';

const cases: readonly (readonly [requirement: string, what: string, verdict: Verdict, given: readonly Given[]])[] = [
  [
    'MIM3 RC1.1',
    'a rulebook with errors beside a good one',
    'unknown',
    [piece('a.json', rulebook), piece('b.json', { ...rulebook, id: 1 })],
  ],
  [
    'MIM3 RC1.1',
    'an agreement with a role that the rulebook lacks',
    'fail',
    [piece('a.json', rulebook), piece('b.json', { ...agreement, parties: [{ id: riverton, role: 'owner' }] })],
  ],
  [
    'MIM3 RC1.2',
    'a listed participant who acknowledged nothing',
    'fail',
    [
      piece('a.json', rulebook),
      piece('b.json', { ...participants, participants: [{ id: 'https://third.example/', name: 'Third' }] }),
    ],
  ],
  [
    'MIM3 RC1.2',
    'an acknowledgement in the future',
    'fail',
    [piece('a.json', rulebook), { facts: { today: '2026-01-15' } }],
  ],
  [
    'MIM3 RC1.3',
    'a summary that is very hard to read',
    'fail',
    [
      piece('a.json', {
        ...rulebook,
        summary: {
          en: 'Notwithstanding aforementioned organisational prerequisites, participating municipalities unconditionally acknowledge interoperability obligations throughout contractual relationships.',
        },
      }),
    ],
  ],
  [
    'MIM3 RC2.2',
    'a policy of the catalogue that nobody gave',
    'unknown',
    [
      {
        facts: {
          policies: [offer],
          catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, hasPolicy: ['urn:other'] }] }],
        },
      },
    ],
  ],
  [
    'MIM3 RC2.2',
    'words that the profile of the policy may know',
    'unknown',
    [{ facts: { policies: [{ ...offer, notUnderstood: 1, profiles: ['urn:profile'] }] } }],
  ],
  [
    'MIM3 RC2.4',
    'an offer of which nobody can tell',
    'unknown',
    [{ facts: { policies: [{ ...offer, contained: { verdict: 'unknown', detail: 'it depends on purpose' } }] } }],
  ],
  [
    'MIM3 RC3.1',
    'an offer of somebody who does not take part',
    'fail',
    [
      piece('a.json', rulebook),
      piece('b.json', participants),
      { facts: { credentials, policies: [{ ...offer, assigners: ['https://mallory.example/'] }] } },
    ],
  ],
  [
    'MIM3 RC3.3',
    'data older than promised',
    'fail',
    [
      piece('a.json', agreement),
      piece('b.json', {
        ...deliveryLog,
        deliveries: [{ ...deliveryLog.deliveries[0], dataTime: '2026-03-01T06:59:59Z' }],
      }),
    ],
  ],
  [
    'MIM3 RC3.3',
    'data as old as promised',
    'pass',
    [
      piece('a.json', agreement),
      piece('b.json', {
        ...deliveryLog,
        deliveries: [{ ...deliveryLog.deliveries[0], dataTime: '2026-03-01T07:00:00Z' }],
      }),
    ],
  ],
  ['MIM3 RC4.1', 'a live catalogue with datasets', 'pass', [probed('catalogue-lists-datasets', 'yes')]],
  ['MIM3 RC5.1', 'a list in a folder', 'unknown', [piece('participants.json', participants)]],
  [
    'MIM3 RC5.1',
    'a list in a folder where participants may stay anonymous',
    'not-applicable',
    [piece('participants.json', participants), piece('a.json', rulebook)],
  ],
  [
    'MIM3 RC5.4',
    'a dataset without contact point where participants may stay anonymous',
    'not-applicable',
    [
      piece('a.json', rulebook),
      { facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, contactPoint: [] }] }] } },
    ],
  ],
  ['MIM3 RC5.3', 'public data alone', 'not-applicable', [{ facts: { catalogues: [goodCatalogue] } }]],
  ['MIM3 RC6.1', 'an agreement that was not finalised', 'unknown', [piece('a.json', agreementMessage)]],
  ['MIM3 RC6.1', 'an endpoint that negotiates', 'pass', [probed('negotiation-answers', 'yes')]],
  [
    'MIM3 RC6.1',
    'a signature of somebody who is no party',
    'fail',
    [
      piece('a.json', {
        ...agreement,
        signatures: [
          ...agreement.signatures,
          { party: 'https://mallory.example/', date: '2025-12-12', method: 'simple' },
        ],
      }),
    ],
  ],
  ['MIM3 RC6.2', 'a transfer that was terminated', 'pass', [piece('a.json', terminatedTransfer)]],
  [
    'MIM3 RC6.2',
    'a negotiation that broke off, which ended nothing',
    'unknown',
    [piece('a.json', { ...terminatedTransfer, '@type': 'ContractNegotiation' })],
  ],
  [
    'MIM3 RC6.2',
    'two agreements, one without a clause on its end',
    'fail',
    [piece('a.json', agreement), piece('b.json', { ...agreement, id: 'urn:agreement:8', termination: undefined })],
  ],
  [
    'MIM3 RC6.3',
    'a negotiation that was finalised',
    'pass',
    [piece('a.json', agreementMessage), piece('b.json', finalisedMessage)],
  ],
  [
    'MIM3 RC6.3',
    'signatures on paper',
    'unknown',
    [
      piece('a.json', {
        ...agreement,
        signatures: [
          { party: riverton, date: '2025-12-10', method: 'handwritten' },
          { party: lakeside, date: '2025-12-10', method: 'handwritten' },
        ],
      }),
    ],
  ],
  [
    'MIM3 RC7.1',
    'a request in ODRL',
    'pass',
    [{ facts: { policies: [{ ...offer, type: 'Request', assignees: [lakeside] }] } }],
  ],
];

describe('the deciders of MIM3', () => {
  it.each(cases)('say on %s of %s: %s', async (requirement, _, verdict, given) => {
    expect((await assessGiven(requirement, [onTheDay, ...given])).verdict).toBe(verdict);
  });
});
