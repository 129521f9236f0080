import {
  convert,
  type RecordRepresentation,
  representations,
  type TargetRepresentation,
} from '@ds4sscc/data-models/convert';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, ngsiV2Entity, normalizedEntity, temporalEntity } from './entity-arbitraries.js';

/** Findings of a conversion that lost nothing: what a map shows, and what a broker will refuse or take for something else. */
const notices: ReadonlySet<string> = new Set([
  'convert/geometry-not-shown',
  'convert/geometry-missing',
  'convert/character-forbidden',
  'convert/kinds-assumed',
]);

function lossesOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => !notices.has(rule));
}

/** The first step of each pointer: the attribute, or the member of the entity. */
function named(losses: readonly Finding[]): Set<string> {
  return new Set(
    losses.map(({ location: { pointer = '' } }) => {
      const [, step = '', below = ''] = pointer.split('/');
      return (step === 'properties' ? below : step).replaceAll('~1', '/').replaceAll('~0', '~');
    }),
  );
}

function differing(before: Json, after: Json): Set<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set([...names].filter((name) => !same(own(before, name), own(after, name))));
}

function own(entity: Json, name: string): unknown {
  return Object.hasOwn(entity, name) ? entity[name] : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
}

const thereAndBack: [TargetRepresentation, RecordRepresentation][] = [
  ['normalized', 'normalized'],
  ['concise', 'concise'],
  ['key-values', 'key-values'],
  ['temporal', 'normalized'],
  ['temporal-values', 'temporal-values'],
  ['geojson', 'normalized'],
  ['geojson-concise', 'concise'],
  ['geojson-key-values', 'key-values'],
  ['ngsi-v2', 'ngsi-v2'],
  ['ngsi-v2-key-values', 'ngsi-v2-key-values'],
];

describe('a normalized entity', () => {
  it.each(thereAndBack)('comes back from %s as it was, but for what the losses name', (to, from) => {
    let whole = 0;
    fc.assert(
      fc.property(normalizedEntity, (entity) => {
        const there = convert(entity, { to, from: 'normalized' });
        const back = convert(there.entity, { to: 'normalized', from });
        const found = lossesOf([...there.losses, ...back.losses]);
        // The temporal representation keeps a value of no known instant, a list of values with their instants does not.
        const losses = to === 'temporal' ? found.filter(({ rule }) => rule !== 'convert/instant-missing') : found;
        if (losses.length === 0) whole += 1;
        const changed = differing(unlisted(entity), unlisted(back.entity as Json));
        expect([...changed].sort()).toEqual([...named(losses)].sort());
      }),
      { numRuns: 1500, seed: 41 },
    );
    expect(whole).toBeGreaterThan(20);
  });
});

/** A list of one instance is that instance (clause 4.5.7). */
function unlisted(entity: Json): Json {
  return Object.fromEntries(
    Object.entries(entity).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length === 1 && typeof value[0] === 'object' ? value[0] : value,
    ]),
  );
}

describe('a temporal evolution', () => {
  it('comes back from temporal values as it was', () => {
    fc.assert(
      fc.property(temporalEntity, (entity) => {
        const there = convert(entity, { to: 'temporal-values', from: 'temporal' });
        expect(there.losses).toEqual([]);
        expect(convert(there.entity, { to: 'temporal' })).toEqual({ entity, losses: [] });
      }),
      { numRuns: 1000, seed: 42 },
    );
  });
});

describe('an entity of NGSIv2', () => {
  it.each(['normalized', 'concise', 'geojson'] as const)('comes back from %s as it was', (to) => {
    fc.assert(
      fc.property(ngsiV2Entity, (entity) => {
        const there = convert(entity, { to, from: 'ngsi-v2' });
        expect(lossesOf(there.losses)).toEqual([]);
        const back = convert(there.entity, { to: 'ngsi-v2', from: to === 'geojson' ? 'normalized' : to });
        expect(lossesOf(back.losses)).toEqual([]);
        expect(back.entity).toEqual(entity);
      }),
      { numRuns: 1000, seed: 43 },
    );
  });
});

describe('a record that does not say how it is written', () => {
  const bare = (entity: Json): boolean =>
    Object.keys(entity).every((name) => !/^[a-zA-Z]+$/.test(name) || name === 'id' || name === 'type');

  it.each([
    ['normalized', normalizedEntity, 'normalized'],
    ['NGSIv2', ngsiV2Entity, 'ngsi-v2'],
    ['temporal', temporalEntity, 'temporal'],
  ] as const)('is read as if it said %s', (_, entities, from) => {
    fc.assert(
      fc.property(entities, (entity) => {
        if (bare(entity)) return;
        for (const { name: to } of representations)
          expect(convert(entity, { to })).toEqual(convert(entity, { to, from }));
      }),
      { numRuns: 500, seed: 46 },
    );
  });

  it.each(['concise', 'geojson-concise', 'ngsi-v2'] as const)('gives the same from %s as from normalized', (to) => {
    fc.assert(
      fc.property(normalizedEntity, (entity) => {
        const there = convert(entity, { to });
        if (lossesOf(there.losses).length === 0)
          expect(convert(there.entity, { to: 'normalized' }).entity).toEqual(entity);
      }),
      { numRuns: 1500, seed: 47 },
    );
  });
});
