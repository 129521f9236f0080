import { models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAcceptor } from '../../src/acceptor/create-acceptor.js';
import { createRangeChecker } from '../../src/node/create-range-checker.js';
import { createRunner, type Piece, type RunnerOptions } from '../../src/node/create-runner.js';
import type { startWorkers as start, Workers } from '../../src/node/start-workers.js';
import type { WorkerSettings } from '../../src/node/worker-settings.js';
import { checkChunks } from '../../src/stream/check-chunks.js';
import { checkSegment, type Segment } from '../../src/stream/check-segment.js';
import { createBuffers } from '../../src/stream/create-buffers.js';
import { createMerger } from '../../src/stream/create-merger.js';
import { createRecordChecker, type RecordChecker } from '../../src/stream/create-record-checker.js';
import type { SegmentResult } from '../../src/stream/segment-result.js';
import { type Built, buildNode } from './built.js';
import { mixedLines } from './mixed-file.js';
import { inPieces, reportText } from './report.js';

const maxRecordBytes = 1500;
const settings: WorkerSettings = {
  source: 'f',
  formats: 'assert',
  compare: 'entities',
  maxRecordBytes,
  seed: 7,
  models: { types: models.map(({ type }) => type) },
  iris: models.map(({ iri }) => iri),
};
const file = new TextEncoder().encode(mixedLines(12).join('\n'));

let built: Built;
let startWorkers: typeof start;
beforeAll(async () => {
  built = await buildNode();
  ({ startWorkers } = await import(built.url('start-workers')));
}, 60_000);
afterAll(() => built.remove());

function checkerHere(): RecordChecker {
  const checker = createRecordChecker({ ...settings, models, resolveContext: () => undefined });
  checker.acceptor = createAcceptor(models);
  return checker;
}

/** Checks the file with segments of about two records. */
async function check(run: (segment: Segment) => SegmentResult | Promise<SegmentResult>, most: number): Promise<string> {
  const findings: Finding[] = [];
  const merger = createMerger({
    source: 'f',
    formats: 'assert',
    compare: 'entities',
    onFinding: (one) => void findings.push(one),
  });
  const { format, bytes } = await checkChunks(inPieces(file, 10_000), {
    checker: checkerHere(),
    maxRecordBytes,
    segmentBytes: 4000,
    buffers: createBuffers((size) => new Uint8Array(new SharedArrayBuffer(size))),
    eager: false,
    run,
    mostUnderWay: most,
    onPart: ({ result, bytesOf }) => void merger.add(result, { bytesOf }),
    onProgress: () => undefined,
  });
  return reportText(findings, merger.end(format, bytes, []));
}

function here(segment: Segment): SegmentResult {
  return checkSegment(segment, checkerHere(), maxRecordBytes);
}

/** One checker, as a thread has it, for segments in the order of the file, and for those that another one failed on. */
function oneChecker(): Pick<RunnerOptions, 'checkHere' | 'checkAgain'> {
  const checker = checkerHere();
  const checkRange = createRangeChecker(checker, maxRecordBytes);
  const checkHere = (piece: Piece): SegmentResult =>
    'fd' in piece ? checkRange(piece) : checkSegment(piece, checker, maxRecordBytes);
  const checkAgain = (piece: Piece): SegmentResult => {
    checker.forget();
    return checkHere(piece);
  };
  return { checkHere, checkAgain };
}

describe('workers', () => {
  it.each([1, 2, 3])('give the report of one thread (%i workers)', async (count) => {
    const workers = await startWorkers(count, settings);
    try {
      const run = (segment: Segment): SegmentResult | Promise<SegmentResult> =>
        segment.tooLarge === undefined ? workers.run(segment) : here(segment);
      expect(await check(run, count * 3)).toBe(await check(here, 0));
    } finally {
      await workers.stop();
    }
  });

  it('may finish in any order', async () => {
    const release: (() => void)[] = [];
    const run = (segment: Segment): Promise<SegmentResult> =>
      new Promise((resolve) => {
        const copy = { ...segment, bytes: segment.bytes.slice() };
        release.push(() => resolve(here(copy)));
        // The last of four is done first.
        if (release.length === 4) while (release.length > 0) release.pop()?.();
        else setImmediate(() => release.splice(0).forEach((one) => one()));
      });
    expect(await check(run, 5)).toBe(await check(here, 0));
  });

  it('may have any of the segments, and fail on any', async () => {
    const expected = await check(here, 0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1, maxLength: 40 }), async (chances) => {
        const [own, other] = [oneChecker(), oneChecker()];
        let segments = 0;
        let late: (() => void)[] = [];
        const run = async (segment: Segment): Promise<SegmentResult> => {
          const chance = chances[segments % chances.length] as number;
          segments += 1;
          const copy = { ...segment, bytes: segment.bytes.slice() };
          if (chance < 4) return own.checkHere(copy);
          const result = other.checkHere(copy);
          if (chance < 7) return result;
          // What the other one found is lost, and this one checks it, now or when it is further on.
          if (chance === 7) await new Promise<void>((resolve) => late.push(resolve));
          return own.checkAgain(copy);
        };
        const inTurn = (segment: Segment): Promise<SegmentResult> => {
          if (late.length > 1 || segments % 3 === 0) for (const go of late.splice(0)) go();
          setImmediate(() => late.splice(0).forEach((go) => go()));
          return run(segment);
        };
        expect(await check(inTurn, 5)).toBe(expected);
        late = [];
      }),
      { seed: 4711, numRuns: 25 },
    );
  });

  it('load models of others themselves', async () => {
    const module = built.write(
      'bench-model.js',
      `import * as z from 'zod/mini';
       import { defineModel, property } from './index.js';
       export const load = (type) => ({ models: [defineModel({ type, title: type, description: type, follows: 'Register 1',
         namespace: 'https://example.org/', attributes: { name: property('Name.', z.string()) }, required: ['name'] })] });`,
    );
    const workers = await startWorkers(1, {
      ...settings,
      models: { module: module.href, export: 'load', arguments: ['Bench'] },
      iris: ['https://example.org/Bench'],
    });
    try {
      const bytes = new TextEncoder().encode('{"id": "urn:ngsi-ld:Bench:1", "type": "Bench"}');
      const { findings } = await workers.run({ bytes, offset: 0 });
      expect(findings.map(({ finding }) => finding.rule)).toEqual(['data/attribute-missing']);
    } finally {
      await workers.stop();
    }
  });

  it('are ready when they have loaded their models, and never where these are other ones', async () => {
    const [sound, other] = [
      await startWorkers(2, settings),
      await startWorkers(1, { ...settings, models: { types: [] } }),
    ];
    try {
      await expect(sound.ready()).resolves.toBeUndefined();
      await expect(other.ready()).rejects.toMatchObject({ message: expect.stringContaining('other models') });
    } finally {
      await Promise.all([sound.stop(), other.stop()]);
    }
  });

  it('that load other models than the caller has check nothing', async () => {
    const workers = await startWorkers(1, { ...settings, models: { types: ['Alert'] } });
    try {
      await expect(workers.run({ bytes: new Uint8Array(1), offset: 0 })).rejects.toMatchObject({
        message: expect.stringContaining('other models'),
      });
    } finally {
      await workers.stop();
    }
  });
});

const failures: Readonly<Record<string, string>> = {
  throws: `throw new Error('broken');`,
  exits: 'process.exit(3);',
  'runs out of memory': 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));',
};

describe('a worker that fails', () => {
  it.each(Object.entries(failures))('because it %s loses nothing', async (name, failure) => {
    const worker = built.write(
      `failing-${name.length}.js`,
      `import { checkInWorker as check } from './segment-worker.js';
       export { getReady } from './segment-worker.js';
       let segments = 0;
       export async function checkInWorker(task) {
         segments += 1;
         if (segments === 3) { ${failure} }
         return check(task);
       }`,
    );
    const started = await startWorkers(1, settings, { file: worker, maxHeap: 64 });
    const runner = createRunner({ workers: 1, startAfter: 0, start: async () => started, ...oneChecker() });
    try {
      await runner.start();
      await started.ready();
      expect(await check(runner.run, 4)).toBe(await check(here, 0));
      expect(runner.again).toBeGreaterThan(0);
    } finally {
      await runner.stop();
    }
  });

  it('each time is asked no more after a few times', async () => {
    let asked = 0;
    const failing: Workers = {
      ready: async () => undefined,
      run: () => Promise.reject(new Error(`failure ${(asked += 1)}`)),
      stop: async () => undefined,
    };
    const runner = createRunner({ workers: 1, startAfter: 0, start: async () => failing, ...oneChecker() });
    await runner.start();
    expect(await check(runner.run, 4)).toBe(await check(here, 0));
    expect(asked).toBeLessThan(6);
  });

  it('to start is done without', async () => {
    const start = (): Promise<Workers> => Promise.reject(new Error('no threads here'));
    const runner = createRunner({ workers: 2, startAfter: 0, start, ...oneChecker() });
    expect(await check(runner.run, 4)).toBe(await check(here, 0));
    await runner.stop();
  });
});
