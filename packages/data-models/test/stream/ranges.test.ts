import { type FileHandle, open } from 'node:fs/promises';
import { mkdtempSync, rmSync, truncateSync, appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEntities, models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAcceptor } from '../../src/acceptor/create-acceptor.js';
import { checkRanges, type RangeOptions } from '../../src/node/check-ranges.js';
import { createRangeChecker } from '../../src/node/create-range-checker.js';
import { type FileRange, readRange } from '../../src/node/read-range.js';
import { stopAtLineEnd } from '../../src/node/stop-at-line-end.js';
import type { startWorkers as start } from '../../src/node/start-workers.js';
import { type CheckedPart, checkChunks } from '../../src/stream/check-chunks.js';
import { checkSegment } from '../../src/stream/check-segment.js';
import type { Buffers } from '../../src/stream/create-buffers.js';
import { createMerger, type Merger } from '../../src/stream/create-merger.js';
import { createRecordChecker, type RecordChecker } from '../../src/stream/create-record-checker.js';
import type { SegmentResult } from '../../src/stream/segment-result.js';
import { type Built, buildNode } from './built.js';
import { mixedLines } from './mixed-file.js';
import { inPieces, reportText } from './report.js';

const settings = { source: 'f', formats: 'assert', compare: 'entities', seed: 7 } as const;
const text = mixedLines(12).join('\n');
const bytes = new TextEncoder().encode(`\u{feff}${text}`);

let folder: string;
let path: string;
let file: FileHandle;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-models-ranges-'));
  path = join(folder, 'data.ndjson');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  writeFileSync(path, bytes);
  file = await open(path);
});
afterEach(() => file.close());

function checkerOf(maxRecordBytes: number): RecordChecker {
  const checker = createRecordChecker({ ...settings, maxRecordBytes, models, resolveContext: () => undefined });
  checker.acceptor = createAcceptor(models);
  return checker;
}

async function expectedReport(maxRecordBytes: number): Promise<string> {
  const findings: Finding[] = [];
  const onFinding = (one: Finding): void => void findings.push(one);
  const summary = await checkEntities(inPieces(bytes, bytes.length), {
    source: 'f',
    models,
    onFinding,
    maxRecordBytes,
  });
  return reportText(findings, summary);
}

/** Parts are kept here. */
const notUsedAgain: Buffers = { take: (size) => Buffer.alloc(size), give: () => undefined };

interface Way {
  readonly maxRecordBytes?: number;
  readonly rangeBytes?: number;
  readonly mostUnderWay?: number;
  readonly run?: RangeOptions['run'];
  readonly onPart?: (part: CheckedPart, merger: Merger) => void;
  /** Done when the ranges begin. */
  readonly before?: () => void;
}

interface Report {
  readonly text: string;
  readonly bytes: number;
  /** How many of the bytes stood in ranges. */
  readonly inRanges: number;
  readonly unreadable: readonly unknown[];
}

/** Checks the file: what is more than its first chunk, in ranges. */
async function report(way: Way = {}): Promise<Report> {
  const { maxRecordBytes = 1500, rangeBytes = 5000, mostUnderWay = 0, before } = way;
  const findings: Finding[] = [];
  const unreadable: unknown[] = [];
  const merger = createMerger({ ...settings, onFinding: (one) => void findings.push(one) });
  const checker = checkerOf(maxRecordBytes);
  const onPart = (part: CheckedPart): void => {
    if (way.onPart) way.onPart(part, merger);
    else merger.add(part.result, part);
  };
  const run = way.run ?? createRangeChecker(checker, maxRecordBytes);
  const ranges = { fd: file.fd, size: bytes.length, rangeBytes, maxRecordBytes, run, mostUnderWay, onPart };
  const told = { onProgress: () => undefined, onUnreadable: (why: unknown) => void unreadable.push(why) };
  let parts = 0;
  const beginning = stopAtLineEnd(inPieces(bytes, 70_000), () => parts > 0);
  const begun = await checkChunks(beginning.chunks, {
    checker,
    maxRecordBytes,
    segmentBytes: 4000,
    buffers: notUsedAgain,
    eager: false,
    run: (segment) => checkSegment(segment, checker, maxRecordBytes),
    mostUnderWay: 0,
    onPart(part) {
      parts += 1;
      onPart(part);
    },
    onProgress: () => undefined,
  });
  before?.();
  const { format, bytes: offset } = begun;
  const end = await checkRanges({ ...ranges, ...told }, { offset, events: 0, end: 'certain', utf16: false });
  const whole = reportText(findings, merger.end(format, end, []));
  return { text: whole, bytes: end, inRanges: end - offset, unreadable };
}

describe('ranges of a file', () => {
  it('have each line once, wherever they are cut and however little is read at a time', async () => {
    const random = join(folder, 'random');
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 12 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.array(fc.nat(80), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, cuts, size) => {
          const whole = `\n${parts.join('')}`;
          writeFileSync(random, whole);
          const handle = await open(random);
          const places = [1, ...cuts.map((cut) => cut + 1).sort((a, b) => a - b), Number.POSITIVE_INFINITY];
          let read = '';
          for (let index = 1; index < places.length; index += 1) {
            const range = { fd: handle.fd, from: places[index - 1] as number, to: places[index] as number };
            let own = '';
            const count = readRange(range, Buffer.alloc(size), (chunk, offset) => {
              expect(offset).toBe(1 + read.length + own.length);
              own += chunk.toString();
            });
            expect(count).toBe(own.length);
            // A range has whole lines: it begins behind a line feed.
            if (own !== '') expect(whole[read.length]).toBe('\n');
            read += own;
          }
          await handle.close();
          expect(read).toBe(whole.slice(1));
        },
      ),
      { seed: 4711, numRuns: 300 },
    );
  });

  it.each([1500, 16 * 1024 * 1024])(
    'give the report of the whole file (records up to %i bytes)',
    async (maxRecordBytes) => {
      const expected = await expectedReport(maxRecordBytes);
      for (const rangeBytes of [37, 300, 5000, 1 << 20]) {
        const given = await report({ rangeBytes, maxRecordBytes });
        expect(given).toMatchObject({ text: expected, bytes: bytes.length, unreadable: [] });
        expect(given.inRanges).toBeGreaterThan(50_000);
      }
    },
  );

  it('may be done in any order', async () => {
    const waiting: (() => void)[] = [];
    const run = (range: FileRange): Promise<SegmentResult> =>
      new Promise((resolve) => {
        waiting.push(() => resolve(createRangeChecker(checkerOf(1500), 1500)(range)));
        // The last of four is done first.
        if (waiting.length === 4) while (waiting.length > 0) waiting.pop()?.();
        else setImmediate(() => waiting.splice(0).forEach((one) => one()));
      });
    expect((await report({ run, mostUnderWay: 5 })).text).toBe(await expectedReport(1500));
  });

  it('can be gone on with behind any of them', async () => {
    const expected = await expectedReport(1500);
    const parts: CheckedPart[] = [];
    await report({ onPart: (part) => void parts.push(part) });
    for (let done = 1; done < parts.length; done += 5) {
      const findings: Finding[] = [];
      const merger = createMerger({ ...settings, onFinding: (one) => void findings.push(one) });
      for (const part of parts.slice(0, done)) merger.add(part.result, part);
      const checker = checkerOf(1500);
      const after = (parts[done - 1] as CheckedPart).checkpoint;
      const end = await checkChunks(inPieces(bytes.subarray(after.offset), 9000), {
        checker,
        maxRecordBytes: 1500,
        segmentBytes: 4000,
        buffers: notUsedAgain,
        eager: false,
        run: (segment) => checkSegment(segment, checker, 1500),
        mostUnderWay: 0,
        onPart: (part) => void merger.add(part.result, part),
        onProgress: () => undefined,
        after,
        sought: true,
      });
      expect(reportText(findings, merger.end(end.format, end.bytes, []))).toBe(expected);
    }
  });
});

describe('a file that somebody writes while its ranges are read', () => {
  it('is read to the end that it has then', async () => {
    const more = `\n${text.split('\n').slice(0, 20).join('\n')}`;
    const grown = await report({ before: () => appendFileSync(path, more) });
    expect(grown).toMatchObject({ unreadable: [], bytes: bytes.length + Buffer.byteLength(more) });
    const cut = await report({ before: () => truncateSync(path, 200_000) });
    expect(cut).toMatchObject({ unreadable: [], bytes: 200_000 });
  });

  it('never makes the excerpt of a finding fail', async () => {
    const other = Buffer.from(bytes);
    for (let at = 0; at < other.length; at += 7) other[at] = 0x22;
    let changed = false;
    const onPart = (part: CheckedPart, merger: Merger): void => {
      if (changed) merger.add(part.result, part);
      else merger.add(part.result, { bytesOf: () => undefined });
    };
    const before = (): void => {
      changed = true;
    };
    const checkRange = createRangeChecker(checkerOf(1500), 1500);
    const run = (range: FileRange): SegmentResult => {
      writeFileSync(path, bytes);
      const result = checkRange(range);
      writeFileSync(path, other);
      return result;
    };
    const { text: given } = await report({ run, before, onPart });
    const withoutExcerpts = (all: string): string => all.replace(/,"excerpt":\{[^}]*\}/g, '');
    expect(withoutExcerpts(given).split('\n').length).toBe((await expectedReport(1500)).split('\n').length);
  });

  it('counts up to where it can be read', async () => {
    let ranges = 0;
    const closed = 2 ** 30;
    const checkRange = createRangeChecker(checkerOf(1500), 1500);
    const given = await report({
      mostUnderWay: 3,
      run: (range) => checkRange((ranges += 1) > 3 ? { ...range, fd: closed } : range),
    });
    expect(given.unreadable).toMatchObject([{ code: 'EBADF' }]);
    expect(given.bytes).toBeGreaterThan(75_000);
    expect(given.bytes).toBeLessThan(bytes.length);
  });
});

describe('workers', () => {
  let built: Built;
  let startWorkers: typeof start;
  beforeAll(async () => {
    built = await buildNode();
    ({ startWorkers } = await import(built.url('start-workers')));
  }, 60_000);
  afterAll(() => built.remove());

  it.each([1, 2])('read the ranges themselves (%i)', async (count) => {
    const maxRecordBytes = 1500;
    const iris = models.map(({ iri }) => iri);
    const own = { types: models.map(({ type }) => type) };
    const workers = await startWorkers(count, { ...settings, maxRecordBytes, models: own, iris });
    try {
      const run = (range: FileRange): Promise<SegmentResult> => workers.run(range);
      expect((await report({ run, mostUnderWay: 4 })).text).toBe(await expectedReport(maxRecordBytes));
    } finally {
      await workers.stop();
    }
  });
});
