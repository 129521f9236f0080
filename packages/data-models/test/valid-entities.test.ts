import { classifyPayload, validateEntity, validateFragment } from '@ds4sscc/data-models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Entities made by the grammar of NGSI-LD alone: whatever it allows, no rule may refuse. */
const letter = fc.constantFrom(...'abcxyzÅéßДжδ日本');
const name = fc
  .tuple(letter, fc.array(fc.oneof(letter, fc.constantFrom('0', '9', '_')), { maxLength: 8 }))
  .map(([first, rest]) => `${first}${rest.join('')}`)
  .filter((text) => !reserved.has(text));
const reserved = new Set(['id', 'type', 'scope', 'location', 'json', 'value']);
const uri = name.map((text) => `urn:ngsi-ld:Thing:${text}`);
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const language = fc.constantFrom('en', 'pt-BR', 'zh-Hant', 'x-town', '@none');
const texts = fc.oneof(fc.string(), fc.array(fc.string()));

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const box = fc
  .record({
    west: fc.integer({ min: -180, max: 100 }),
    south: fc.integer({ min: -90, max: 70 }),
    size: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ west, south, size }) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  }));
const geometry = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  fc.array(position, { minLength: 2, maxLength: 4 }).map((coordinates) => ({ type: 'LineString', coordinates })),
  box,
);

const plain = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.array(fc.integer()));
const beside = fc.record(
  { observedAt: instant, createdAt: instant, modifiedAt: instant, datasetId: uri },
  { requiredKeys: [] },
);

/** An attribute of each kind, without the attributes on it. */
const attribute = fc
  .tuple(
    fc.oneof(
      fc.tuple(plain, fc.option(fc.constantFrom('CEL', 'C62'), { nil: undefined })).map(([value, unitCode]) => ({
        type: 'Property',
        value,
        ...(unitCode && { unitCode }),
      })),
      geometry.map((value) => ({ type: 'GeoProperty', value })),
      fc.oneof(uri, fc.array(uri, { minLength: 1 })).map((object) => ({ type: 'Relationship', object })),
      fc.dictionary(language, texts).map((languageMap) => ({ type: 'LanguageProperty', languageMap })),
      fc.oneof(name, fc.array(name, { minLength: 1 })).map((vocab) => ({ type: 'VocabProperty', vocab })),
      fc.dictionary(fc.string(), fc.jsonValue()).map((json) => ({ type: 'JsonProperty', json })),
      fc.array(plain).map((valueList) => ({ type: 'ListProperty', valueList })),
      fc
        .array(
          fc.oneof(
            uri,
            uri.map((object) => ({ object })),
          ),
        )
        .map((objectList) => ({ type: 'ListRelationship', objectList })),
    ),
    beside,
  )
  .map(([own, more]) => ({ ...own, ...more }));

const nested = fc
  .tuple(attribute, fc.dictionary(name, attribute, { maxKeys: 2 }))
  .map(([own, attributes]) => ({ ...attributes, ...own }));

const entity = fc
  .record({
    id: uri,
    type: fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 2 })),
    attributes: fc.dictionary(name, nested, { maxKeys: 4 }),
    scope: fc.array(name, { minLength: 1, maxLength: 3 }).map((levels) => `/${levels.join('/')}`),
    location: geometry.map((value) => ({ type: 'GeoProperty', value })),
  })
  .map(({ attributes, ...own }) => ({ ...attributes, ...own, '@context': 'https://example.org/context.jsonld' }));

/** What is wrong, without the remarks that no model is here and that a name is near another one. */
const wrong = (findings: ReturnType<typeof validateEntity>): string[] =>
  findings
    .filter(({ rule }) => rule !== 'data/type-unknown')
    .map(({ rule, location, value }) => `${rule} ${location.pointer} ${value}`);

describe('whatever NGSI-LD allows', () => {
  it('has no finding, with attributes of every kind', () => {
    fc.assert(
      fc.property(entity, (one) => {
        expect(wrong(validateEntity(one, { source: 'f', models: [] }))).toEqual([]);
      }),
      { numRuns: 2000, seed: 31 },
    );
  });

  it('has no finding in the concise representation, where the kind is seen from the members', () => {
    fc.assert(
      fc.property(entity, (one) => {
        const concise = Object.fromEntries(
          Object.entries(one).map(([key, value]) => {
            if (typeof value !== 'object' || Array.isArray(value) || key === '@context') return [key, value];
            const { type: _, ...rest } = value as Record<string, unknown>;
            return [key, rest];
          }),
        );
        expect(wrong(validateEntity(concise, { source: 'f', models: [] }))).toEqual([]);
      }),
      { numRuns: 1000, seed: 32 },
    );
  });

  it('has no finding as an update, whole or in parts, and is told for what it is', () => {
    fc.assert(
      fc.property(entity, fc.boolean(), ({ id, type, ...rest }, whole) => {
        const fragment = whole ? { id, type, ...rest } : rest;
        expect(wrong(validateFragment(fragment, { source: 'f', models: [] }))).toEqual([]);
        expect(classifyPayload(fragment)).toBe(whole ? 'entity' : 'fragment');
      }),
      { numRuns: 1000, seed: 33 },
    );
  });
});
