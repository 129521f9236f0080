import { models } from '@ds4sscc/data-models';
import { type FixOptions, type FixSummary, type FixedPiece, fixEntities } from '@ds4sscc/data-models/fix';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Outcome {
  readonly text: string;
  readonly original: string;
  readonly summary: FixSummary;
  readonly pieces: readonly FixedPiece[];
}

async function fix(bytes: Uint8Array, size = 1 << 20, options: Partial<FixOptions> = {}): Promise<Outcome> {
  // The buffer is the same for each chunk, as some readers have it.
  const buffer = new Uint8Array(size);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  }
  const pieces: FixedPiece[] = [];
  const walk = fixEntities(chunks(), { source: 'f', models, ...options });
  for (let step = await walk.next(); ; step = await walk.next()) {
    if (step.done) {
      const join = (part: (piece: FixedPiece) => Uint8Array): string =>
        Buffer.concat(pieces.map(part)).toString('latin1');
      const text = join((piece) => ('kept' in piece ? piece.kept : piece.added));
      const original = join((piece) => ('kept' in piece ? piece.kept : piece.removed));
      return { text, original, summary: step.value, pieces };
    }
    pieces.push(step.value);
  }
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const wrong =
  '{ "id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TrafficFlowObserved",  "dateObserved":"2026-03-01T08:00:00Z","occupancy":0.50,"laneDirection":"Forward"}';
const right = wrong.replace('"Forward"', '"forward"');

it.each([
  ['NDJSON with CRLF', (one: string, other: string) => `${one}\r\n\r\n${other}\r\n`],
  ['NDJSON without a last line end', (one: string, other: string) => `${other}\n${one}`],
  ['NDJSON after a byte order mark', (one: string, other: string) => `\ufeff${other}\n${one}\n`],
  ['an array', (one: string, other: string) => `[\n\t${one} ,${other}\n]\n`],
  ['an array in one line', (one: string, other: string) => `[${other},${one}]`],
  ['a single entity', (one: string) => `\n${one}\n\n`],
])('fixes records in %s and keeps every other byte', async (_, layout) => {
  const { text, summary } = await fix(utf8(layout(wrong, right)));
  expect(text).toBe(latin1ToUtf8(layout(right, right)));
  expect([summary.fixedRecords, summary.fixed, summary.before.error - summary.after.error]).toEqual([
    1,
    { 'data/value-not-allowed': 1 },
    1,
  ]);
});

function latin1ToUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

it('passes on records that cannot be read, byte for byte', async () => {
  const bytes = Buffer.concat([latin1('{"id": "Z\u00fcrich"}\n'), utf8(`${wrong}\n{"a":\n${wrong}\n`)]);
  const { text, summary } = await fix(bytes);
  expect(text).toBe(`{"id": "Z\u00fcrich"}\n${right}\n{"a":\n${right}\n`);
  expect([summary.records, summary.fixedRecords, summary.unreadRecords]).toEqual([4, 2, 2]);
});

it('passes on records that are too large, and holds no more than one of them', async () => {
  const large = `{"id":"urn:ngsi-ld:X:1","type":"X","x":"${'x'.repeat(300_000)}"}`;
  const { text, summary, pieces } = await fix(utf8(`${large}\n${wrong}\n`), 1000, { maxRecordBytes: 1000 });
  expect(text).toBe(`${large}\n${right}\n`);
  expect([summary.fixedRecords, summary.unreadRecords]).toEqual([1, 1]);
  expect(pieces.length).toBeGreaterThan(200);
});

it('passes on files in UTF-16 as they are', async () => {
  const bytes = Buffer.from(`\ufeff${wrong}\n${wrong}\n`, 'utf16le');
  const { text, summary } = await fix(bytes, 100);
  expect(text).toBe(bytes.toString('latin1'));
  expect(summary.fixedRecords).toBe(0);
});

it('makes only the fixes that are wanted, and tells of those that do not hold', async () => {
  const { text, summary } = await fix(utf8(wrong), 100, { wanted: ({ rule }) => rule === 'geojson/ring-open' });
  expect(text).toBe(wrong);
  expect(summary.fixed).toEqual({});
});

it('keeps the bytes of every object that has no finding with a fix, whatever they are', async () => {
  const nearly = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          wrong,
          right,
          '{',
          '}',
          '[',
          ']',
          ',',
          '"',
          '\n',
          '\r\n',
          ' ',
          '1',
          '\u{feff}',
          '{"type":"FeatureCollection","features":[',
        ),
        fc.uint8Array({ maxLength: 3 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
  await fc.assert(
    fc.asyncProperty(nearly, fc.integer({ min: 1, max: 200 }), async (bytes, size) => {
      const once = await fix(bytes, size);
      expect(once.original).toBe(bytes.toString('latin1'));
      expect((await fix(bytes)).text).toBe(once.text);
      const twice = await fix(latin1(once.text), size);
      expect(twice.text).toBe(once.text);
      expect(twice.summary.fixedRecords).toBe(0);
      expect(once.text.replaceAll('"Forward"', '"forward"')).toBe(once.original.replaceAll('"Forward"', '"forward"'));
    }),
    { seed: 11, numRuns: 300 },
  );
});

describe('misuse', () => {
  it('is a typed error', async () => {
    await expect(fix(utf8(wrong), 100, { maxRecordBytes: 0 })).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
