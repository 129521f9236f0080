import { type Finding, parseJson } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonOptions, createComparison } from '../../src/comparing/create-comparison.js';
import { createComparisonLog } from '../../src/comparing/create-comparison-log.js';
import type { HashBytes } from '../../src/comparing/hash-bytes.js';
import { inFile } from '../../src/reading/create-record-parser.js';
import { compareInMaps } from './compare-in-maps.js';
import { spillTo } from '../../src/comparing/spill-to.js';
import { memorySpill } from './memory-spill.js';
import { linksOf, noteAccepted, noteChecked, type Told, writeRecord } from './written-records.js';

interface Result {
  readonly findings: readonly Finding[];
  readonly duplicates: number;
  readonly invalid: number;
}

/** Line and column behind a text that begins at a place. */
function behind(text: string, { line, column }: { line: number; column: number }): { line: number; column: number } {
  const lines = text.split('\n');
  const last = lines.at(-1) as string;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last.length : last.length + 1 };
}

/** The definition: entities in maps, findings from a parsed document. */
function naively(records: readonly Told[], between: string, maxIdentifiers: number): Result {
  const findings: Finding[] = [];
  const naive = compareInMaps(maxIdentifiers);
  let place = { line: 1, column: 1 };
  let duplicates = 0;
  let invalid = 0;
  for (const [index, told] of records.entries()) {
    const text = writeRecord(told);
    const document = parseJson(text, 'f');
    const root = { ...behind(text.slice(0, text.indexOf('{')), place), offset: 0 };
    const compared = { id: told.id, types: [told.type], links: linksOf(told) };
    const again = naive.add(
      { ...compared, place: { source: 'f', line: root.line, column: root.column, record: index + 1 } },
      (rule, pointer, args, detail) =>
        findings.push(inFile(document.finding(rule, pointer, args, detail), { ...place, offset: 0 }, index + 1)),
    );
    if (again) duplicates += 1;
    if (again && !told.invalid) invalid += 1;
    place = behind(text + between, place);
  }
  findings.push(...naive.end(true));
  return { findings, duplicates, invalid };
}

/** The same by way of logs of segments. */
function byLogs(
  records: readonly Told[],
  between: string,
  size: number,
  options: Partial<ComparisonOptions> & { accept?: boolean; bytes?: boolean } = {},
): Result {
  const { accept = false, bytes = true, ...rest } = options;
  const findings: Finding[] = [];
  const comparison = createComparison({ source: 'f', onFinding: (found) => void findings.push(found), ...rest });
  const log = createComparisonLog({ seed: 7, ...(rest.hash && { hash: rest.hash }) });
  let before = { line: 1, column: 1 };
  for (let from = 0; from < records.length; from += size) {
    const segment = records.slice(from, from + size);
    let place = { line: 1, column: 1 };
    for (const [index, told] of segment.entries()) {
      const at = { record: index + 1, ...place };
      if (accept && told.id !== undefined && !told.invalid) noteAccepted(log, told, at);
      else noteChecked(log, told, at);
      place = behind(writeRecord(told) + between, place);
    }
    comparison.add(log.take(), {
      record: from,
      line: before.line - 1,
      column: before.column - 1,
      ...(bytes && { bytesOf: (own: number) => new TextEncoder().encode(writeRecord(segment[own - 1] as Told)) }),
    });
    for (const told of segment) before = behind(writeRecord(told) + between, before);
  }
  return { findings, ...comparison.end(true) };
}

const beginnings = [
  'urn:ngsi-ld:Bench:',
  'URN:NGSI-LD:Bench:',
  'urn:ngsi-ld::',
  'https://example.org/bench/',
  // Remembered in the same place, were it not too long.
  `https://example.org/${'l'.repeat(127)}/bench/`,
  'bänk#',
  '',
];
const name = fc
  .tuple(fc.constantFrom(...beginnings), fc.integer({ min: 0, max: 40 }))
  .map(([beginning, number]) => `${beginning}${number}é`);
const times = [
  '2026-03-01T08:00:00Z',
  '2026-03-01T08:00:01.250Z',
  '2026-03-01T10:00:00+02:00',
  '2026-02-30T00:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-31T00:00:00Z',
  'Sunday',
  '2026-03',
];
const told: fc.Arbitrary<Told> = fc.record(
  {
    id: name,
    type: fc.constantFrom('Bench', 'Table'),
    targets: fc.uniqueArray(name, { maxLength: 3 }),
    unit: fc.constantFrom('CMT', 'MTR', 'metre'),
    time: fc.constantFrom(...times),
    invalid: fc.boolean(),
    space: fc.constantFrom('', '', ' ', '\n  '),
  },
  { requiredKeys: ['type', 'targets', 'invalid', 'space'] },
);
const records = fc.array(told, { maxLength: 60 });
const between = fc.constantFrom('\n', ', ');
const size = fc.integer({ min: 1, max: 20 });

/** A finding as text, without its excerpt. */
const plainly = (found: Finding): string =>
  JSON.stringify({ ...found, excerpt: undefined, location: Object.entries(found.location).sort() });

/** Findings without excerpts, in an order of their own. */
const sorted = ({ findings, ...counts }: Result): unknown => ({
  ...counts,
  findings: findings.map(plainly).sort(),
});

describe('a comparison of logs', () => {
  it('finds what the definition finds, in its order and with its excerpts, however the file is cut', () => {
    fc.assert(
      fc.property(records, between, size, fc.boolean(), (all, text, cut, accept) => {
        expect(byLogs(all, text, cut, { accept })).toEqual(naively(all, text, 1_000_000));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('finds names of more beginnings than are numbered, and of logs with other hashes', () => {
    const ids = Array.from({ length: 11_000 }, (_, index) => `https://example.org/${index}/bench`);
    const write = (seed: number): Uint8Array => {
      const log = createComparisonLog({ seed });
      for (const [index, id] of ids.entries()) {
        const one: Told = { id, type: 'Bench', targets: [], invalid: false, space: '' };
        noteAccepted(log, one, { record: index + 1, line: index + 1, column: 1 });
      }
      return log.take();
    };
    const first: number[] = [];
    const onFinding = ({ location }: Finding): void => void first.push(location.record as number);
    const comparison = createComparison({ source: 'f', onFinding });
    comparison.add(write(7), { record: 0, line: 0, column: 0 });
    comparison.add(write(7), { record: ids.length, line: ids.length, column: 0 });
    comparison.add(write(8), { record: 2 * ids.length, line: 2 * ids.length, column: 0 });
    expect(comparison.end(true).duplicates).toBe(2 * ids.length);
    expect(first).toEqual(Array.from({ length: 2 * ids.length }, (_, index) => ids.length + index + 1));
  });

  it('finds the same where nearly all of it is spilt', () => {
    fc.assert(
      fc.property(records, between, size, fc.integer({ min: 0, max: 6000 }), (all, text, cut, memory) => {
        const spilt = byLogs(all, text, cut, { memory, spill: spillTo(memorySpill()) });
        expect(sorted(spilt)).toEqual(sorted(naively(all, text, 1_000_000)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('depends on no hash, not even on one that is the same for all', () => {
    const hash: HashBytes = () => 7;
    fc.assert(
      fc.property(records, size, fc.integer({ min: 0, max: 4000 }), (all, cut, memory) => {
        expect(byLogs(all, '\n', cut, { hash })).toEqual(naively(all, '\n', 1_000_000));
        const spilt = byLogs(all, '\n', cut, { hash, memory, spill: spillTo(memorySpill()) });
        expect(sorted(spilt)).toEqual(sorted(naively(all, '\n', 1_000_000)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('is bounded as the definition is where nothing can be spilt', () => {
    fc.assert(
      fc.property(records, size, fc.integer({ min: 1, max: 5 }), (all, cut, maxIdentifiers) => {
        const bounds = (result: Result): unknown[] =>
          result.findings.flatMap(({ rule, location }) =>
            /not-(all-)?compared/.test(rule) ? [rule, location.record] : [],
          );
        expect(bounds(byLogs(all, '\n', cut, { maxIdentifiers }))).toEqual(bounds(naively(all, '\n', maxIdentifiers)));
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('finds the same without the bytes of the records, but for excerpts and the places of units', () => {
    fc.assert(
      fc.property(records, size, (all, cut) => {
        const places = ({ findings }: Result): unknown[] =>
          findings.filter(({ rule }) => rule !== 'ngsi-ld/unit-changed').map(plainly);
        expect(places(byLogs(all, '\n', cut, { bytes: false }))).toEqual(places(byLogs(all, '\n', cut)));
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});

/** Entities that need nothing but a name. */
const named = (id: string, more: Partial<Told> = {}): Told => ({
  id,
  type: 'Bench',
  targets: [],
  invalid: false,
  space: '',
  ...more,
});

describe('a log', () => {
  it('of a segment is the same, byte by byte, whatever segments came before', () => {
    fc.assert(
      fc.property(records, records, (before, all) => {
        const [fresh, used] = [createComparisonLog({ seed: 7 }), createComparisonLog({ seed: 7 })];
        for (const told of before) noteChecked(used, told, { record: 1, line: 1, column: 1 });
        used.take();
        used.forget();
        for (const log of [fresh, used])
          for (const told of all) noteChecked(log, told, { record: 1, line: 1, column: 1 });
        expect(used.take()).toEqual(fresh.take());
      }),
      { seed: 10, numRuns: 100 },
    );
  });
});

describe('a comparison that spills', () => {
  it('tells two escaped halves of surrogate pairs from each other', () => {
    const pair = ['urn:a:\ud800', 'urn:a:\ud801', 'urn:a:\ufffd'].map((id) => named(id));
    expect(byLogs([...pair, ...pair], '\n', 2).duplicates).toBe(3);
    const [first] = byLogs([...pair, ...pair], '\n', 2).findings;
    expect(first?.message).toContain('urn:a:\ud800');
  });

  it('gives its late findings in the order of the records, those of relationships at last', () => {
    const ids = Array.from({ length: 500 }, (_, index) =>
      named(`urn:ngsi-ld:Bench:${index}`, { targets: [`urn:ngsi-ld:Bench:x${index}`] }),
    );
    const { findings } = byLogs([...ids, ...ids], '\n', 100, { memory: 3000, spill: spillTo(memorySpill()) });
    const late = findings.map(({ rule, location }) => [rule, location.record]);
    expect(late).toEqual([
      ...ids.map((_, index) => ['data/id-duplicate', index + 501]),
      ...ids.map((_, index) => ['ngsi-ld/relationship-dangling', index + 1]),
    ]);
  });

  it('says once that the store is full, and goes on with what it has', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => named(`urn:ngsi-ld:Bench:${index}`));
    const { findings, duplicates } = byLogs([...ids, ...ids], '\n', 100, {
      memory: 3000,
      spill: spillTo(memorySpill(50_000)),
    });
    const rules = findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'data/ids-not-kept')).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === 'data/ids-not-kept')?.message).toContain('the disk is full');
    expect(rules.filter((rule) => rule === 'data/id-duplicate')).toHaveLength(duplicates);
    expect(duplicates).toBeLessThan(3000);
  });

  it('puts late findings in order by way of the store where they are many', () => {
    const ids = Array.from({ length: 12_000 }, (_, index) => named(`urn:ngsi-ld:Bench:${index}`));
    const spill = memorySpill();
    const { findings } = byLogs([...ids, ...ids], '\n', 1000, { memory: 3000, spill: spillTo(spill) });
    expect(findings.map(({ location }) => location.record)).toEqual(ids.map((_, index) => index + 12_001));
  });
});
