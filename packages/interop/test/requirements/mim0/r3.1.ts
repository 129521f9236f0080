import { ngsiLd } from '../../api-documents/ngsi-ld.js';
import type { RequirementFixture } from '../fixture.js';
import { seen } from './seen.js';

/** A described subscription that is there. */
export const changeNotification: RequirementFixture = {
  requirement: 'MIM0 R3.1',
  pass: [{ source: 'openapi.json', json: ngsiLd }, seen({ subscriptions: 'yes', 'conditional-request': 'no' })],
  fail: [seen({ subscriptions: 'no', 'conditional-request': 'no' })],
  decisive: [
    '/1',
    '/1/facts/probes/0/observations/0/outcome',
    { at: '/1/facts/probes/0/observations/0', by: ['remove'] },
  ],
  mutants: [
    [{ source: 'openapi.json', json: ngsiLd }],
    [seen({ subscriptions: 'unknown', 'conditional-request': 'no' })],
    [seen({ subscriptions: 'no', 'conditional-request': 'unknown' })],
    [seen({ answers: 'yes' })],
  ],
};
