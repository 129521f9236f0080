/** Entities over time that ETSI GS CIM 009 refuses, by its clause. */
import { airQuality } from './base-entities.js';
import type { EntityMutation } from './mutation.js';

const times = ['2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z', '2026-03-01T10:00:00Z'] as const;

/** Three instances of nitrogen dioxide, some of them changed. */
function instances(...changes: readonly (object | undefined)[]): EntityMutation['spoil'] {
  return ({ members }) => {
    members['no2'] = times.map((observedAt, index) => ({
      type: 'Property',
      value: 20 + index,
      unitCode: 'GQ',
      observedAt,
      ...changes[index],
    }));
  };
}

/** Three values of nitrogen dioxide, other ones than the usual. */
function history(values: unknown): EntityMutation['spoil'] {
  return ({ members }) => {
    members['no2'] = { type: 'Property', values, unitCode: 'GQ' };
  };
}

function aggregated(members: object): EntityMutation['spoil'] {
  return ({ members: all }) => {
    all['no2'] = { type: 'Property', unitCode: 'GQ', ...members };
  };
}

const full = (
  name: string,
  source: string,
  spoil: EntityMutation['spoil'],
  rule: string,
  pointer: string,
): EntityMutation => ({
  name,
  source,
  entity: airQuality,
  spoil,
  expected: () => [{ rule, pointer }],
  forms: ['temporal'],
});
const short = (...parts: Parameters<typeof full>): EntityMutation => ({
  ...full(...parts),
  forms: ['temporal-values'],
});

const [first, second, third] = times;

export const temporalMutations: readonly EntityMutation[] = [
  full(
    'with instances in no order',
    '4.5.6',
    instances({ observedAt: second }, { observedAt: third }, { observedAt: first }),
    'ngsi-ld/time-backwards',
    '/no2/2/observedAt',
  ),
  full(
    'with an instance without its instant',
    '4.5.7',
    instances(undefined, { observedAt: undefined }),
    'ngsi-ld/instance-time-missing',
    '/no2/1',
  ),
  full(
    'with the same instance twice',
    '4.5.5',
    instances(undefined, { observedAt: first }),
    'ngsi-ld/default-instance-repeated',
    '/no2/1',
  ),
  full(
    'with an instance in local time',
    '4.8',
    instances(undefined, { observedAt: '2026-03-01T10:00:00+01:00' }),
    'ngsi-ld/observed-at-not-utc',
    '/no2/1/observedAt',
  ),
  full(
    'with a wrong value in its last instance',
    'type: number',
    instances(undefined, undefined, { value: '22' }),
    'data/number-as-text',
    '/no2/2/value',
  ),
  full(
    'with an instance without its unit',
    'MIM2 R1.1',
    instances(undefined, { unitCode: undefined }),
    'data/unit-missing',
    '/no2/1',
  ),
  short(
    'with values in no order',
    '4.5.9',
    history([
      [20, second],
      [21, third],
      [22, first],
    ]),
    'ngsi-ld/time-backwards',
    '/no2/values/2/1',
  ),
  short(
    'with a value without its instant',
    '4.5.9',
    history([[20, first], [21]]),
    'ngsi-ld/temporal-value-malformed',
    '/no2/values/1',
  ),
  short(
    'with a value that stands alone',
    '4.5.9',
    history([[20, first], 21]),
    'ngsi-ld/temporal-value-malformed',
    '/no2/values/1',
  ),
  short(
    'with a value, its instant and more',
    '4.5.9',
    history([[20, first, second]]),
    'ngsi-ld/temporal-value-malformed',
    '/no2/values/0',
  ),
  short(
    'with the instant before its value',
    '4.5.9',
    history([[first, 20]]),
    'ngsi-ld/temporal-value-malformed',
    '/no2/values/0',
  ),
  short(
    'with an object in place of its values',
    '4.5.9',
    history({ [first]: 20 }),
    'ngsi-ld/temporal-value-malformed',
    '/no2/values',
  ),
  short(
    'with an instant in local time',
    '4.8',
    history([
      [20, first],
      [21, '2026-03-01T10:00:00+01:00'],
    ]),
    'ngsi-ld/observed-at-not-utc',
    '/no2/values/1/1',
  ),
  short(
    'with an instant in no calendar',
    '4.8',
    history([
      [20, first],
      [21, '2026-02-30T10:00:00Z'],
    ]),
    'ngsi-ld/observed-at-not-utc',
    '/no2/values/1/1',
  ),
  short(
    'with a wrong value in the middle',
    'minimum',
    history([
      [20, first],
      [-1, second],
      [21, third],
    ]),
    'data/number-out-of-range',
    '/no2/values/1/0',
  ),
  short(
    'with values over time of another kind',
    '4.5.9',
    ({ members }) => {
      members['no2'] = { type: 'Property', objects: [['urn:ngsi-ld:Gas:no2', first]], unitCode: 'GQ' };
    },
    'ngsi-ld/member-misplaced',
    '/no2/objects',
  ),
  short(
    'with a target over time that is not a URI',
    '4.5.9',
    ({ members }) => {
      members['refDevice'] = { type: 'Relationship', objects: [['park-1', first]] };
    },
    'ngsi-ld/relationship-not-uri',
    '/refDevice/objects/0/0',
  ),
  short(
    'with an aggregate without its list',
    '4.5.19',
    aggregated({ avg: 21 }),
    'ngsi-ld/temporal-value-malformed',
    '/no2/avg',
  ),
  short(
    'with an aggregate of too many instants',
    '4.5.19',
    aggregated({ avg: [[21, first, second, third]] }),
    'ngsi-ld/temporal-value-malformed',
    '/no2/avg/0',
  ),
  short(
    'with an aggregate that begins at no instant',
    '4.5.19',
    aggregated({ max: [[21, 'morning', second]] }),
    'ngsi-ld/observed-at-not-utc',
    '/no2/max/0/1',
  ),
  short(
    'with an aggregate that ends before it begins',
    '4.5.19',
    aggregated({ max: [[21, second, first]] }),
    'ngsi-ld/time-backwards',
    '/no2/max/0/2',
  ),
];
