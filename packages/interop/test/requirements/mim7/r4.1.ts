import type { RequirementFixture } from '../fixture.js';
import { benches, geojson } from '../geospatial-evidence.js';

const [monday, friday] = ['benches-2026-03-02.geojson', 'benches-2026-03-06.geojson'];
const positions = benches.map(([, position]) => position);
const named = (ids: readonly unknown[]) => [
  geojson(
    monday,
    positions.map((position, at) => [ids[at], position]),
  ),
  geojson(
    friday,
    positions.toReversed().map((position, at) => [ids.toReversed()[at], position]),
  ),
];

/** The same features with the same identifiers at two times. */
export const persistentFeatures: RequirementFixture = {
  requirement: 'MIM7 R4.1',
  pass: [geojson(monday), geojson(friday, benches.toReversed())],
  fail: named([4, 3, 2, 1]),
  decisive: [
    '/0',
    '/1',
    '/0/json/features',
    '/1/json/features',
    ...[0, 1].flatMap((piece) => [0, 1, 2, 3].map((at) => `/${piece}/json/features/${at}/id`)),
    { at: '/0/json/features/0/id', by: ['null', 'empty', 'remove', 'unknown-word'] },
    { at: '/1/json/features/0', by: ['duplicate'] },
    { at: '/0/json/features/0', by: ['duplicate'] },
  ],
  mutants: [
    named([7, 7, 7, 7]),
    named([null, null, null, null]),
    named([undefined, undefined, undefined, undefined]),
    named([0, 1, 2, 3]),
    // The numbers of rows, taken anew at the second time.
    [
      geojson(
        monday,
        positions.map((position, at) => [at, position]),
      ),
      geojson(
        friday,
        positions.toReversed().map((position, at) => [at, position]),
      ),
    ],
    [geojson(monday)],
    // An identifier that went to another feature.
    [
      geojson(monday),
      geojson(
        friday,
        benches.map(([id], at) => [id, positions[(at + 1) % 4] ?? []]),
      ),
    ],
  ],
};
