import { judgeIdentifiers, type Snapshot, volatilePart } from '@ds4sscc/interop/identifiers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const snapshot = (ids: readonly (string | number | null | undefined)[], source = 'a.geojson'): Snapshot => ({
  source,
  things: ids.map((id) => ({ id })),
});

/** Inputs that the published script for MIM7 calls unique and persistent, as it looks at the numbers of the rows. */
describe('The cases that the published script for MIM7 gets wrong', () => {
  it.each([
    ['all the same', snapshot([7, 7, 7, 7]), 'fail', 'fail'],
    ['all null', snapshot([null, null, null]), 'fail', 'fail'],
    ['no identifiers at all', { source: 'a.geojson', things: [{}, {}, {}] }, 'fail', 'fail'],
    ['descending row numbers', snapshot([5, 4, 3, 2, 1]), 'pass', 'fail'],
    ['row numbers', snapshot([0, 1, 2, 3, 4]), 'pass', 'fail'],
    ['some missing', snapshot(['a', '', 'b']), 'fail', 'fail'],
    ['all the same name', snapshot(['urn:a', 'urn:a', 'urn:a']), 'fail', 'fail'],
    ['one twice among many', snapshot(['urn:a', 'urn:b', 'urn:c', 'urn:a']), 'fail', 'fail'],
    ['a number and the same as text', snapshot([7, '7', 8, 9]), 'fail', 'fail'],
    ['blanks alone', snapshot([' ', '\t', ' ']), 'fail', 'fail'],
    ['one missing, undefined', snapshot(['a', undefined, 'b']), 'fail', 'fail'],
    ['row numbers as text', snapshot(['10', '11', '12', '13']), 'pass', 'fail'],
    ['row numbers with zeros in front', snapshot(['001', '002', '003', '004']), 'pass', 'fail'],
    ['descending row numbers as text', snapshot(['9', '8', '7', '6']), 'pass', 'fail'],
    ['one thing', snapshot(['urn:a']), 'pass', 'unknown'],
    ['names of their own, once', snapshot(['urn:a', 'urn:b', 'urn:c']), 'pass', 'unknown'],
    ['nothing', snapshot([]), 'unknown', 'unknown'],
  ] as const)('%s', (_, given, unique, persistent) => {
    const verdicts = judgeIdentifiers([given]);
    expect([verdicts.unique.verdict, verdicts.persistent.verdict]).toEqual([unique, persistent]);
  });
});

describe('Two snapshots', () => {
  const things = (list: readonly (readonly [id: string, fingerprint: string])[], source: string): Snapshot => ({
    source,
    things: list.map(([id, fingerprint]) => ({ id, fingerprint })),
  });
  const before = things(
    [
      ['urn:a', 'A'],
      ['urn:b', 'B'],
      ['urn:c', 'C'],
    ],
    'monday',
  );
  it.each([
    [
      'in another order',
      [
        ['urn:c', 'C'],
        ['urn:a', 'A'],
        ['urn:b', 'B'],
      ],
      'pass',
    ],
    [
      'with one more and one less',
      [
        ['urn:b', 'B'],
        ['urn:c', 'C'],
        ['urn:d', 'D'],
      ],
      'pass',
    ],
    [
      'with one renamed',
      [
        ['urn:a', 'A'],
        ['urn:b', 'B'],
        ['urn:x', 'C'],
      ],
      'fail',
    ],
    [
      'with two swapped',
      [
        ['urn:b', 'A'],
        ['urn:a', 'B'],
        ['urn:c', 'C'],
      ],
      'fail',
    ],
    ['with nothing in common', [['urn:x', 'X']], 'unknown'],
    [
      'with one thing that changed',
      [
        ['urn:a', 'A2'],
        ['urn:b', 'B'],
        ['urn:c', 'C'],
      ],
      'pass',
    ],
  ] as const)('%s', (_, after, expected) => {
    expect(judgeIdentifiers([before, things(after, 'friday')]).persistent.verdict).toBe(expected);
  });

  it('say nothing of many things where few can be told to be the same', () => {
    const many = (prefix: string): Snapshot => ({
      source: prefix,
      things: Array.from({ length: 10 }, (_, at) =>
        at === 0 ? { id: 'urn:a', fingerprint: 'A' } : { id: `urn:${prefix}:${at}x` },
      ),
    });
    expect(judgeIdentifiers([many('monday'), many('friday')]).persistent.verdict).toBe('unknown');
  });

  it('say nothing of things that look alike', () => {
    const alike = things(
      [
        ['urn:a', 'A'],
        ['urn:b', 'A'],
      ],
      'monday',
    );
    expect(judgeIdentifiers([alike, alike]).persistent.verdict).toBe('unknown');
  });

  it('pass whatever the order and the names, and fail where any thing is renamed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2 }), fc.infiniteStream(fc.nat()), (ids, numbers) => {
        const list = ids.map((id, at) => [`urn:uuid:${id}`, `thing ${at}`] as const);
        const shuffled = list
          .map((one) => ({ one, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(judgeIdentifiers([things(list, 'a'), things(shuffled, 'b')]).persistent.verdict).toBe('pass');
        const [first, ...others] = shuffled;
        const renamed = [...others, [`${first?.[0]}x`, first?.[1] ?? ''] as const];
        expect(judgeIdentifiers([things(list, 'a'), things(renamed, 'b')]).persistent.verdict).toBe('fail');
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

it.each([
  ['http://192.168.0.1/a', 'the address of a machine'],
  ['http://[::1]/a', 'the address of a machine'],
  ['http://localhost/a', 'the name of a machine'],
  ['http://db01.internal/a', 'the name of a machine'],
  ['https://data.city.example:8443/a', 'the port of a server'],
  ['https://data.city.example/a?sid=77', 'a session'],
  ['benches.fid-17', 'the number of a row'],
  ['urn:city:row:17', 'the number of a row'],
  ['https://id.city.example/bench/17', undefined],
  ['urn:ngsi-ld:Bench:17', undefined],
  ['urn:uuid:0b6e5f5e-2f54-4a4e-9a0e-5a7d4a3f1c11', undefined],
  ['', undefined],
])('%s holds %s', (identifier, part) => {
  expect(volatilePart(identifier)).toBe(part);
});
