import { models, rules, validateEntity, validateFragment, validatePayload } from '@ds4sscc/data-models';
import { readFileSync } from 'node:fs';
import { applyFixes } from '@ds4sscc/findings/fix';
import { describe, expect, it } from 'vitest';
import { coreIri, coreTerms } from '../src/ngsi-ld/core-terms.js';
import { corpusFile, hasCorpus } from './corpus.js';

type Members = Readonly<Record<string, unknown>>;

const base = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', '@context': 'https://example.org/context.jsonld' };
const isNews = (rule: string): boolean => rule !== 'data/type-unknown';

/** Rule and pointer of what is wrong with an entity that no model describes. */
function found(members: Members, resolveContext?: (address: string) => unknown): string[] {
  return validateEntity({ ...base, ...members }, { source: 'f', models: [], ...(resolveContext && { resolveContext }) })
    .filter(({ rule }) => isNews(rule))
    .map(({ rule, location }) => `${rule} ${location.pointer}`);
}

const property = (value: unknown, members: Members = {}): Members => ({ type: 'Property', value, ...members });

describe('attributes of attributes', () => {
  it('follow the same rules at any depth', () => {
    const wrong: readonly (readonly [Members, string])[] = [
      [{ type: 'Relationship', object: 'urn:ab:c', unitCode: 'MTR' }, 'ngsi-ld/member-misplaced /unitCode'],
      [property(1, { observedAt: '2023-02-31T00:00:00Z' }), 'ngsi-ld/observed-at-not-utc /observedAt'],
      [property('urn:ngsi-ld:null'), 'ngsi-ld/null-outside-patch /value'],
      [{ type: 'LanguageProperty', languageMap: { en: 1 } }, 'ngsi-ld/language-value-malformed /languageMap/en'],
      [{ type: 'Proprety', value: 1 }, 'ngsi-ld/attribute-kind-unknown /type'],
      [{ value: 1 }, 'ngsi-ld/attribute-type-missing '],
    ];
    for (const [attribute, expected] of wrong) {
      const [rule, end = ''] = expected.split(' ');
      expect(found({ a: property(1, { b: property(2, { c: attribute }) }) })).toEqual([`${rule} /a/b/c${end}`]);
    }
  });

  it('are read however deep they nest', () => {
    let nested: Members = property(1, { observedAt: 'now' });
    for (let depth = 0; depth < 100_000; depth += 1) nested = { type: 'Property', value: 1, a: nested };
    expect(found({ a: nested }).map((one) => one.split(' ')[0])).toEqual(['ngsi-ld/observed-at-not-utc']);
  });

  it('are shown shortened where they nest too deep to show', () => {
    let nested: Members = { value: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) nested = { a: nested };
    const members = [
      { a: property(1, { b: { value: nested } }) },
      { a: { datasetId: nested } },
      { a: { type: nested } },
    ];
    for (const one of members) expect(() => found({ ...one, c: property(1) })).not.toThrow();
  });

  it('may be instances of several data sets', () => {
    const a = 'urn:ngsi-ld:Dataset:a';
    expect(found({ a: property(1, { b: [property(1), property(2, { datasetId: a })] }) })).toEqual([]);
    expect(found({ a: property(1, { b: [property(1), property(2)] }) })).toEqual([
      'ngsi-ld/default-instance-repeated /a/b/1',
    ]);
  });
});

describe('instances of an attribute', () => {
  const day = (number: number): string => `2026-03-0${number}T00:00:00Z`;

  it('may be over time, where each has its instant', () => {
    expect(found({ a: [property(1, { observedAt: day(1) }), property(2, { observedAt: day(2) })] })).toEqual([]);
  });

  it('are the same one where they have the same instant', () => {
    expect(found({ a: [property(1, { observedAt: day(1) }), property(2, { observedAt: day(1) })] })).toEqual([
      'ngsi-ld/default-instance-repeated /a/1',
    ]);
  });

  it('are not over time where one has no time', () => {
    expect(found({ a: [property(1, { observedAt: day(1) }), property(2)] })).toEqual([
      'ngsi-ld/default-instance-repeated /a/1',
    ]);
  });
});

describe('the mark of deletion', () => {
  const deletion = { type: 'GeoProperty', value: 'urn:ngsi-ld:null' };

  it('is one fault where nothing is deleted, whatever the value should have been', () => {
    expect(found({ location: deletion })).toEqual(['ngsi-ld/null-outside-patch /location/value']);
    const parking = { ...base, id: 'urn:ngsi-ld:OffStreetParking:1', type: 'OffStreetParking' };
    const place = { location: { type: 'Point', coordinates: [5, 51] } };
    for (const spots of ['urn:ngsi-ld:null', property('urn:ngsi-ld:null')]) {
      const location = typeof spots === 'string' ? place.location : { type: 'GeoProperty', value: place.location };
      const findings = validateEntity({ ...parking, location, totalSpotNumber: spots }, { source: 'f', models });
      expect(findings.map(({ rule }) => rule)).toEqual(['ngsi-ld/null-outside-patch']);
    }
  });

  it('is right in the record of a deletion', () => {
    expect(found({ location: { ...deletion, deletedAt: '2026-03-01T00:00:00Z' } })).toEqual([]);
  });
});

describe('an update', () => {
  const check = (fragment: unknown): string[] =>
    validateFragment(fragment, { source: 'f', models }).map(({ rule, location }) => `${rule} ${location.pointer}`);

  it('may leave out what an entity has, and delete', () => {
    for (const fragment of [
      {},
      { type: 'OffStreetParking' },
      { totalSpotNumber: property('urn:ngsi-ld:null') },
      { location: { type: 'GeoProperty', value: 'urn:ngsi-ld:null' } },
      { name: 'urn:ngsi-ld:null' },
      { id: 'urn:ngsi-ld:OffStreetParking:1', type: 'OffStreetParking', scope: 'urn:ngsi-ld:null' },
      { languageMap: { '@none': 'urn:ngsi-ld:null' } },
      { value: 5, '@context': 'https://example.org/context.jsonld' },
    ])
      expect(check(fragment)).toEqual([]);
  });

  it('follows the rules of what it does say', () => {
    expect(check({ type: 'OffStreetParking', totalSpotNumber: property(0) })).toEqual([
      'data/number-out-of-range /totalSpotNumber/value',
    ]);
    expect(check({ type: 'Relationship', object: 'the square' })).toEqual(['ngsi-ld/relationship-not-uri /object']);
    expect(check({ id: 'seven' })).toEqual(['data/id-not-uri /id']);
    expect(check('text')).toEqual(['data/not-an-entity ']);
  });
});

describe('what terms stand for', () => {
  it('is judged by contexts at hand, and left open by others that come after', () => {
    const inline = { location: 'https://example.org/location' };
    expect(found({ '@context': inline })).toEqual(['ngsi-ld/core-term-redefined /@context/location']);
    expect(found({ '@context': [inline, 'https://example.org/c.jsonld'] })).toEqual([]);
    expect(found({ '@context': ['https://example.org/c.jsonld', inline] })).toEqual([
      'ngsi-ld/core-term-redefined /@context/1/location',
    ]);
    const core = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';
    expect(found({ '@context': [inline, core] })).toEqual(['ngsi-ld/core-term-redefined /@context/0/location']);
  });

  it('may be looked up in contexts that the caller has', () => {
    const contexts: Readonly<Record<string, unknown>> = {
      'https://example.org/c.jsonld': { '@context': { ex: 'https://example.org/', location: { '@id': 'ex:place' } } },
    };
    const place = 'ngsi-ld/core-term-redefined /@context/location';
    expect(found({ '@context': 'https://example.org/c.jsonld' }, (address) => contexts[address])).toEqual([place]);
  });

  it('survives contexts of any shape', () => {
    const hostile = JSON.parse('{"__proto__": "x", "constructor": {"@id": 5}, "a": null, "b:c": "b:c", "b": "b:"}');
    for (const context of [null, 1, [], [[[hostile]]], hostile, { '@vocab': 5, location: 'x' }])
      expect(() => found({ '@context': context })).not.toThrow();
  });

  it.skipIf(!hasCorpus)('in the core is what the core contexts 1.6 to 1.9 say', () => {
    const met = new Set<string>();
    for (const version of ['1.6', '1.7', '1.8', '1.9']) {
      const text = corpusFile('ngsi-ld-contexts', `core-v${version}.jsonld`);
      const context = (JSON.parse(text) as { '@context': Record<string, unknown> })['@context'];
      for (const term of coreTerms) {
        const definition = context[term] as string | { '@id': string } | undefined;
        if (definition === undefined) continue;
        met.add(term);
        const iri = typeof definition === 'string' ? definition : definition['@id'];
        expect(iri.replace(/^ngsi-ld:/, 'https://uri.etsi.org/ngsi-ld/'), `${version} ${term}`).toBe(coreIri(term));
      }
    }
    expect([...met].sort()).toEqual([...coreTerms].sort());
  });
});

describe('rings', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const hole = square.map(([x = 0, y = 0]) => [0.25 + x / 2, 0.25 + y / 2]);
  const polygon = (...coordinates: readonly unknown[]): Members => ({
    location: { type: 'GeoProperty', value: { type: 'Polygon', coordinates } },
  });

  it('run counterclockwise outside, clockwise around holes', () => {
    expect(found(polygon(square, hole.toReversed()))).toEqual([]);
    expect(found(polygon(square.toReversed(), hole))).toEqual([
      'geojson/ring-wound /location/value/coordinates/0',
      'geojson/ring-wound /location/value/coordinates/1',
    ]);
  });

  it('run as they will where longitudes do not tell: across the antimeridian, or without an area', () => {
    const across = square.map(([x = 0, y = 0]) => [x === 0 ? 179.5 : -179.5, y]);
    expect(found(polygon(across, across.toReversed()))).toEqual([]);
    expect(
      found(
        polygon([
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ]),
      ),
    ).toEqual([]);
  });

  it('come with the reversed ones as a fix', () => {
    const entity = { ...base, ...polygon(square.toReversed()) };
    const findings = validateEntity(entity, { source: 'f', models: [] }).filter(({ rule }) => isNews(rule));
    expect(JSON.parse(applyFixes(JSON.stringify(entity), findings).text)).toEqual({ ...base, ...polygon(square) });
  });
});

describe('a payload', () => {
  it('that is a list is judged item by item, with the place in the text', () => {
    const text = '[{"id": "urn:ngsi-ld:Bench:1", "type": "Bench"},\n {"id": "seven", "type": "Bench"}, 5]';
    const { kind, findings } = validatePayload(text, { source: 'f', models: [] });
    expect(kind).toBe('batch');
    expect(
      findings
        .filter(({ rule }) => isNews(rule))
        .map(({ rule, location: { line, column, record } }) => [rule, line, column, record]),
    ).toEqual([
      ['data/id-not-uri', 2, 3, 2],
      ['data/not-an-entity', 2, 36, 3],
    ]);
  });

  it('of a kind that is not checked is not shown as right', () => {
    const subscription = { id: 'urn:ngsi-ld:Subscription:1', type: 'Subscription' };
    expect(validatePayload(subscription, { source: 'f', models })).toEqual({
      kind: 'subscription',
      checked: false,
      findings: [],
    });
  });
});

describe('an entity of endless names', () => {
  it('is checked in the time of its length', () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `totalSpotNumbr${index}`);
    const parking = { ...base, type: 'OffStreetParking', ...Object.fromEntries(names.map((name) => [name, 1])) };
    const misspelt = validateEntity(parking, { source: 'f', models }).filter(
      ({ rule }) => rule === 'data/attribute-misspelt',
    );
    expect(misspelt.length).toBeLessThanOrEqual(1000);
    const types = validateEntity({ ...base, type: names }, { source: 'f', models });
    expect(types.length).toBeLessThanOrEqual(100);
  });
});

describe('rules of NGSI-LD', () => {
  it('cite a clause of the specification each, or the RFC', () => {
    const area = rules.filter(({ id }) => id.startsWith('ngsi-ld/'));
    expect(area.length).toBeGreaterThan(35);
    for (const { id, source } of area)
      expect(source, id).toMatch(/ETSI GS CIM 009, clauses? \d|MIMs Plus 9\.0, MIM2 R1\.1/);
  });

  it('each have their reason on the page about them', () => {
    const page = readFileSync(new URL('../../../docs/ngsi-ld-rules.md', import.meta.url), 'utf8');
    const area = rules.filter(({ id }) => id.startsWith('ngsi-ld/'));
    expect(area.map(({ id }) => id).filter((id) => !page.includes(id.slice('ngsi-ld/'.length)))).toEqual([]);
  });
});
