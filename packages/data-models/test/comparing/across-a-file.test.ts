import { checkEntities, type CheckOptions, models } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import type { Finding } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

type Members = Readonly<Record<string, unknown>>;

const bench = (name: string, members: Members = {}): Members => ({
  id: `urn:ngsi-ld:Bench:${name}`,
  type: 'Bench',
  ...members,
  '@context': 'https://example.org/furniture/context.jsonld',
});
const faces = (target: unknown): Members => ({ faces: { type: 'Relationship', object: target } });
const depth = (value: number, unitCode: string, members: Members = {}): Members => ({
  depth: { type: 'Property', value, unitCode, ...members },
});
const seen = (observedAt: string): Members => ({ seats: { type: 'Property', value: 3, observedAt } });

/** Rule, record and pointer of what is found about entities beside each other. */
async function compared(text: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const findings: Finding[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  const onFinding = (found: Finding): void => void findings.push(found);
  await checkEntities(chunks(), { source: 'f', models: [], onFinding, ...options });
  return findings
    .filter(({ rule }) => rule !== 'data/type-unknown')
    .map(({ rule, location: { record, line, pointer } }) => `${rule} ${record} ${line} ${pointer}`);
}

const lines = (...entities: readonly Members[]): string => entities.map((one) => JSON.stringify(one)).join('\n');

describe('a relationship across a file', () => {
  it('points nowhere where the file has entities of its kind, and not that one', async () => {
    expect(await compared(lines(bench('1', faces('urn:ngsi-ld:Bench:9')), bench('2')))).toEqual([
      'ngsi-ld/relationship-dangling 1 1 /faces/object',
    ]);
  });

  it('may point to an entity that comes later, or to one of a kind that the file does not have', async () => {
    expect(await compared(lines(bench('1', faces('urn:ngsi-ld:Bench:2')), bench('2')))).toEqual([]);
    expect(await compared(lines(bench('1', faces('urn:ngsi-ld:Park:2')), bench('2')))).toEqual([]);
  });

  it('is told once for each target, at the first one of several that is missing', async () => {
    const target = 'urn:ngsi-ld:Bench:9';
    const text = lines(bench('1', faces(['urn:ngsi-ld:Bench:2', target])), bench('2', faces(target)));
    expect(await compared(text)).toEqual(['ngsi-ld/relationship-dangling 1 1 /faces/object/1']);
  });

  it('is not judged where a record could not be read, since that may be its target', async () => {
    const text = `${lines(bench('1', faces('urn:ngsi-ld:Bench:9')))}\n{"id": "urn:ngsi-ld:Bench:9",,}`;
    expect(await compared(text)).toEqual(['json/syntax-error 2 2 undefined']);
  });

  it('is not judged where identifiers were forgotten, which is said', async () => {
    const text = lines(bench('1', faces('urn:ngsi-ld:Bench:9')), bench('2'), bench('3'));
    expect(await compared(text, { maxIdentifiers: 2 })).toEqual(['data/ids-not-compared 3 3 /id']);
  });

  it('in plain key-values is one where the model says so', async () => {
    const parking = (number: number, members: Members = {}): Members => ({
      id: `urn:ngsi-ld:OffStreetParking:${number}`,
      type: 'OffStreetParking',
      location: { type: 'Point', coordinates: [5, 51] },
      ...members,
    });
    const links = { refParkingSpot: 'urn:ngsi-ld:OffStreetParking:8', description: 'urn:ngsi-ld:OffStreetParking:9' };
    expect(await compared(lines(parking(1, links), parking(2)), { models })).toEqual([
      'ngsi-ld/relationship-dangling 1 1 /refParkingSpot',
    ]);
  });
});

describe('a unit across a file', () => {
  it('that changes is told at the entity that changes it, once', async () => {
    const text = lines(bench('1', depth(45, 'CMT')), bench('2', depth(0.45, 'MTR')), bench('3', depth(0.5, 'MTR')));
    expect(await compared(text)).toEqual(['ngsi-ld/unit-changed 2 2 /depth/unitCode']);
  });

  it('may differ between types, attributes and sources', async () => {
    const table = { ...bench('2', depth(0.45, 'MTR')), id: 'urn:ngsi-ld:Table:1', type: 'Table' };
    const other = bench('3', depth(0.45, 'MTR', { datasetId: 'urn:ngsi-ld:Dataset:laser' }));
    expect(await compared(lines(bench('1', depth(45, 'CMT')), table, other))).toEqual([]);
  });
});

describe('time across a file', () => {
  it('goes backwards where an entity comes again with an older observation', async () => {
    const text = lines(bench('1', seen('2026-03-02T00:00:00Z')), bench('1', seen('2026-03-01T00:00:00Z')));
    expect(await compared(text)).toEqual(['data/id-duplicate 2 2 /id', 'ngsi-ld/time-backwards 2 2 ']);
  });

  it('goes on where it comes again with a newer one, or another entity with an older one', async () => {
    const again = lines(bench('1', seen('2026-03-01T00:00:00Z')), bench('1', seen('2026-03-02T00:00:00Z')));
    expect(await compared(again)).toEqual(['data/id-duplicate 2 2 /id']);
    const other = lines(bench('1', seen('2026-03-02T00:00:00Z')), bench('2', seen('2026-03-01T00:00:00Z')));
    expect(await compared(other)).toEqual([]);
  });

  it.each(['2026-02-30T10:00:00Z', 'aaaa-bb-ccTdd:ee:ffZ', '2026-02-30', 'last Tuesday'])(
    'is not told by "%s", whoever reads it: a model may take any text for a date',
    async (text) => {
      const flow = (dateObserved: string): Members => ({
        id: 'urn:ngsi-ld:TrafficFlowObserved:1',
        type: 'TrafficFlowObserved',
        dateObserved,
      });
      const file = lines(flow('2026-03-01T00:00:00Z'), flow(text), flow('2026-03-01T01:00:00Z'));
      const expected = ['data/id-duplicate 2 2 /id', 'data/id-duplicate 3 3 /id'];
      expect(await compared(file, { models })).toEqual(expected);
      expect(await compared(file, { models, acceptor: createAcceptor(models) })).toEqual(expected);
    },
  );

  it('runs one way within values over time: the oldest first, or the newest', async () => {
    const over = (...days: readonly number[]): Members =>
      bench('1', { seats: { type: 'Property', values: days.map((day) => [3, `2026-03-0${day}T00:00:00Z`]) } });
    expect(await compared(lines(over(1, 2, 3)))).toEqual([]);
    expect(await compared(lines(over(3, 2, 1)))).toEqual([]);
    expect(await compared(lines(over(1, 3, 2, 1)))).toEqual(['ngsi-ld/time-backwards 1 1 /seats/values/2/1']);
  });
});

describe('what is remembered of a file', () => {
  it('is bounded for targets as well, which is said once', async () => {
    const many = Array.from({ length: 5 }, (_, index) => faces(`urn:ngsi-ld:Park:${index}`).faces);
    const text = lines(bench('1', Object.fromEntries(many.map((one, index) => [`link${index}`, one]))));
    expect(await compared(text, { maxIdentifiers: 2 })).toEqual(['ngsi-ld/not-all-compared 1 1 ']);
  });

  it('is bounded for the beginnings of identifiers, which is said where a target is left open by it', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      id: `https://example.org/${index}/a`,
      type: 'Bench',
    }));
    const open = { ...bench('1', faces('https://example.org/10000/b')), id: 'https://example.org/0/b' };
    expect(await compared(lines(...many))).toEqual([]);
    expect(await compared(lines(open, ...many))).toEqual(['ngsi-ld/not-all-compared 1 1 /faces/object']);
  });
});
