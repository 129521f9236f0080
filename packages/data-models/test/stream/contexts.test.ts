import { checkEntities, models } from '@ds4sscc/data-models';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { generateExamples } from '@ds4sscc/data-models/examples';
import type { Finding } from '@ds4sscc/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAcceptor } from '../../src/acceptor/create-acceptor.js';
import type { CheckFileOptions } from '../../src/node/check-file.js';
import type { runFileCheck as run } from '../../src/node/run-file-check.js';
import type { startWorkers as start } from '../../src/node/start-workers.js';
import { checkSegment } from '../../src/stream/check-segment.js';
import { createRecordChecker } from '../../src/stream/create-record-checker.js';
import { type Built, buildNode } from './built.js';
import { inPieces, reportText } from './report.js';

const core = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld';
const own = 'https://example.org/context.jsonld';
const elsewhere = 'https://example.org/elsewhere/';
const { pm10, no2 } = airQualityObserved.attributes;

const contexts: readonly unknown[] = [
  [core],
  [own, core],
  // Later contexts prevail: what `own` says of pm10 does not count.
  [own, { pm10: pm10.iri }, core],
  [{ no2: no2.iri }, core],
  [{ no2: `${elsewhere}no2` }, core],
  [{ AirQualityObserved: `${elsewhere}Air` }, core],
  [{ observedAt: `${elsewhere}at` }, core],
];

const resolveContext = (address: string): unknown =>
  address === own ? { '@context': { pm10: `${elsewhere}pm10` } } : undefined;

/** What follows from the contexts in the records, and what only the content of `own` shows. */
const redefined = [
  'ngsi-ld/core-term-redefined observedAt',
  'ngsi-ld/term-maps-elsewhere AirQualityObserved',
  'ngsi-ld/term-maps-elsewhere no2',
];
const redefinedByOwn = 'ngsi-ld/term-maps-elsewhere pm10';

const records = contexts.flatMap((context, kind) =>
  generateExamples(airQualityObserved, { representation: 'normalized', count: 30, seed: kind }).map((entity, index) =>
    JSON.stringify({
      ...entity,
      id: `urn:ngsi-ld:AirQualityObserved:${kind}-${index}`,
      no2: { type: 'Property', value: 1, unitCode: 'GQ' },
      pm10: { type: 'Property', value: 1, unitCode: 'GQ' },
      '@context': context,
    }),
  ),
);
/** Lines in an order in which all kinds stand in every part of the file. */
const lines = records.map((_, index) => `${records[(index * 41) % records.length]}\n`);
const file = new TextEncoder().encode(lines.join(''));

let built: Built;
let runFileCheck: typeof run;
let startWorkers: typeof start;
let builtModels: typeof models;
beforeAll(async () => {
  built = await buildNode();
  ({ runFileCheck } = await import(built.url('run-file-check')));
  ({ startWorkers } = await import(built.url('start-workers')));
  ({ models: builtModels } = await import(built.url('index')));
}, 60_000);
afterAll(() => built.remove());

interface Report {
  readonly text: string;
  readonly redefined: readonly string[];
  readonly threads?: number;
}

function reportOf(findings: readonly Finding[], summary: Parameters<typeof reportText>[1]): Report {
  return {
    text: reportText(findings, summary),
    redefined: findings.map(({ rule, value }) => `${rule} ${String(value)}`).toSorted(),
  };
}

async function inThreads(options: Pick<CheckFileOptions, 'threads' | 'resolveContext'>): Promise<Report> {
  const findings: Finding[] = [];
  const onFinding = (one: Finding): void => void findings.push(one);
  const settings = { source: 'f', models: builtModels, onFinding, ...options };
  const tuning = { segmentBytes: 4000, rangeBytes: 10_000, worthWorkers: 0 };
  const { summary, run: how } = await runFileCheck(inPieces(file, 3000), settings, tuning);
  return { ...reportOf(findings, summary), threads: how.threads };
}

async function withoutAcceptor(options: Pick<CheckFileOptions, 'resolveContext'>): Promise<Report> {
  const findings: Finding[] = [];
  const onFinding = (one: Finding): void => void findings.push(one);
  return reportOf(findings, await checkEntities(inPieces(file, 777), { source: 'f', models, onFinding, ...options }));
}

describe('a file whose contexts redefine terms', () => {
  it('has the same report in one thread and in two', async () => {
    const whole = await withoutAcceptor({});
    expect(whole.redefined).toEqual(redefined);
    for (const threads of [1, 2]) expect((await inThreads({ threads })).text).toBe(whole.text);
  });

  it('has it too where the caller resolves contexts, which one thread does: a function does not go to another', async () => {
    const whole = await withoutAcceptor({ resolveContext });
    expect(whole.redefined).toEqual([...redefined, redefinedByOwn]);
    for (const threads of [1, 2]) {
      const given = await inThreads({ threads, resolveContext });
      expect(given.text).toBe(whole.text);
      expect(given.threads).toBe(1);
    }
  });

  it('gets from a worker what it gets here, segment by segment', async () => {
    const settings = { source: 'f', formats: 'assert', compare: 'entities', seed: 7, maxRecordBytes: 1 << 20 } as const;
    const checker = createRecordChecker({ ...settings, models, resolveContext: () => undefined });
    checker.acceptor = createAcceptor(models);
    const types = models.map(({ type }) => type);
    const workers = await startWorkers(1, {
      ...settings,
      seed: 7,
      models: { types },
      iris: models.map(({ iri }) => iri),
    });
    try {
      for (let from = 0; from < lines.length; from += 35) {
        const bytes = new TextEncoder().encode(lines.slice(from, from + 35).join(''));
        const there = await workers.run({ bytes, offset: 0 });
        const here = checkSegment({ bytes, offset: 0 }, checker, settings.maxRecordBytes);
        expect(there.findings.length).toBeGreaterThanOrEqual(redefined.length);
        expect(JSON.stringify(there)).toBe(JSON.stringify(here));
      }
    } finally {
      await workers.stop();
    }
  });
});
