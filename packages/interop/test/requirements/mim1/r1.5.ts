import type { RequirementFixture } from '../fixture.js';

const snapshot = (source: string, things: readonly (readonly [id: string, fingerprint: string])[]) => ({
  source,
  things: things.map(([id, fingerprint]) => ({ id, fingerprint })),
});
const series = (ids: readonly [string, string, string]) => ({
  facts: {
    snapshots: [
      {
        subject: 'https://city.example/benches',
        snapshots: [
          snapshot('monday.geojson', [
            ['https://id.city.example/bench/a', 'A'],
            ['https://id.city.example/bench/b', 'B'],
            ['https://id.city.example/bench/c', 'C'],
          ]),
          snapshot('friday.geojson', [
            [ids[0], 'C'],
            [ids[1], 'A'],
            [ids[2], 'B'],
          ]),
        ],
      },
    ],
  },
});
const kept = series([
  'https://id.city.example/bench/c',
  'https://id.city.example/bench/a',
  'https://id.city.example/bench/b',
]);
const keeper = {
  source: 'identifiers.json',
  json: {
    kind: 'ds4sscc/identifiers',
    schemes: [{ prefix: 'https://id.city.example/', keeper: 'City archive', policy: 'https://city.example/id-policy' }],
  },
};
const place = '/0/facts/snapshots/0';

/** Things keep their identifiers between snapshots, and somebody undertakes to keep them. */
export const persistentIdentifiers: RequirementFixture = {
  requirement: 'MIM1 R1.5',
  pass: [kept, keeper],
  fail: [
    series(['https://id.city.example/bench/x', 'https://id.city.example/bench/a', 'https://id.city.example/bench/b']),
    keeper,
  ],
  decisive: [
    '/0',
    '/1',
    '/1/json/kind',
    '/1/json/schemes',
    '/1/json/schemes/0',
    '/1/json/schemes/0/prefix',
    { at: '/1/json/schemes/0/keeper', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/1/json/schemes/0/policy',
    { at: '/1/json/schemes/0', by: ['duplicate'] },
    place,
    `${place}/snapshots`,
    `${place}/snapshots/0`,
    `${place}/snapshots/1`,
    `${place}/snapshots/0/things`,
    `${place}/snapshots/1/things`,
    ...[0, 1, 2].map((at) => ({
      at: `${place}/snapshots/1/things/${at}/id`,
      by: ['empty', 'unknown-word', 'remove', 'null'] as const,
    })),
    ...[0, 1].map((at) => ({ at: `${place}/snapshots/0/things/${at}`, by: ['duplicate'] as const })),
  ],
  mutants: [
    // Two that changed places.
    [
      series(['https://id.city.example/bench/a', 'https://id.city.example/bench/c', 'https://id.city.example/bench/b']),
      keeper,
    ],
  ],
};
