import { agreement, deliveryLog, onTheDay, piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** Deliveries as fresh, valid and many as the agreement promises. */
export const compliantSupply: RequirementFixture = {
  requirement: 'MIM3 RC3.3',
  pass: [piece('agreement.json', agreement), piece('deliveries.json', deliveryLog), onTheDay],
  fail: [
    piece('agreement.json', { ...agreement, service: { ...agreement.service, availability: 0.9 } }),
    piece('deliveries.json', deliveryLog),
    onTheDay,
  ],
  decisive: [
    '/0',
    '/1',
    '/0/json/id',
    '/0/json/service',
    '/0/json/service/dataset',
    { at: '/0/json/service/freshness', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/0/json/service/schema', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/0/json/service/availability', by: ['null', 'wrong-type'] },
    '/1/json/agreement',
    '/1/json/dataset',
    '/1/json/from',
    '/1/json/until',
    { at: '/1/json/from', by: ['swap'] },
    '/1/json/deliveries',
    '/1/json/deliveries/0',
    '/1/json/deliveries/0/at',
    '/1/json/deliveries/0/outcome',
    '/1/json/deliveries/0/dataTime',
    '/1/json/deliveries/0/schema',
    '/1/json/deliveries/0/valid',
    { at: '/1/json/deliveries/0', by: ['duplicate'] },
    { at: '/1/json/deliveries/0/at', by: ['swap'] },
  ],
};
