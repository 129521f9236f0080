import { mkdtempSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckFileOptions, FileCheck } from '../../src/node/check-file.js';
import { runFileCheck } from '../../src/node/run-file-check.js';
import { mixedLines } from './mixed-file.js';
import { reportText } from './report.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-models-resume-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = mixedLines(6);
const objects = lines.filter((line) => line.trim().startsWith('{') && line.trim().endsWith('}'));
const text = `\u{feff}${lines.join('\n')}`;
const files: Readonly<Record<string, Uint8Array>> = {
  'lines.ndjson': Buffer.from(text),
  'packed.ndjson.gz': gzipSync(text),
  'wide.ndjson': Buffer.from(text, 'utf16le'),
  'array.json': Buffer.from(`[${objects.join(',\n')}, {"id": "x, "type": 1}, {}]`),
  'features.geojson': Buffer.from(`{"type": "FeatureCollection", "features": [${objects.join(',\r\n')}]}`),
};

interface Run {
  readonly report: string;
  readonly run: FileCheck['run'];
}

async function check(
  name: string,
  more: Pick<CheckFileOptions, 'resume' | 'keepJournal' | 'formats' | 'resolveContext'> = {},
): Promise<Run> {
  const findings: Finding[] = [];
  const onFinding = (one: Finding): void => void findings.push(one);
  const tuning = { segmentBytes: 10_000, rangeBytes: 10_000, worthWorkers: 0 };
  const options = { source: 'f', models, onFinding, threads: 1, maxRecordBytes: 1500, ...more };
  const { summary, run } = await runFileCheck(join(folder, name), options, tuning);
  return { report: reportText(findings, summary), run };
}

/** Where the frames of a journal end. */
function frameEnds(journal: Buffer): number[] {
  const ends: number[] = [];
  for (let at = journal.indexOf('\n') + 1; at < journal.length; at = ends.at(-1) as number)
    ends.push(at + 8 + journal.readUInt32LE(at));
  return ends;
}

describe.each(Object.entries(files))('a check of %s', (name, bytes) => {
  it('gives the same report from wherever it goes on', async () => {
    writeFileSync(join(folder, name), bytes);
    const journal = join(folder, `${name}.journal`);
    const whole = await check(name);
    expect(whole.report.split('\n').length).toBeGreaterThan(10);
    expect((await check(name, { resume: journal, keepJournal: true })).report).toBe(whole.report);
    const kept = readFileSync(journal);
    const ends = frameEnds(kept);
    expect(ends.length).toBeGreaterThan(3);
    let resumedBefore = -1;
    for (const end of ends) {
      // Behind a whole frame; and in the middle of the next one: in its length, in its checksum, in its content.
      for (const torn of [0, 3, 7, 20]) {
        writeFileSync(journal, kept.subarray(0, end + torn));
        const { report, run } = await check(name, { resume: journal });
        expect(report).toBe(whole.report);
        expect(run.journal).toBe('resumed');
        if (torn === 0) expect(run.resumedRecords).toBeGreaterThanOrEqual(resumedBefore);
        if (torn === 0) resumedBefore = run.resumedRecords;
        expect(existsSync(journal)).toBe(false);
      }
    }
    expect(resumedBefore).toBeGreaterThan(20);
  });
});

describe('a journal', () => {
  const name = 'lines.ndjson';
  const path = (): string => join(folder, 'journal');
  const keep = async (): Promise<Buffer> => {
    writeFileSync(join(folder, name), files[name] as Uint8Array);
    rmSync(path(), { force: true });
    await check(name, { resume: path(), keepJournal: true });
    return readFileSync(path());
  };

  it('in which a byte is wrong counts up to there', async () => {
    const kept = await keep();
    const whole = await check(name);
    for (let at = 18; at < kept.length; at += 2003) {
      const damaged = Buffer.from(kept);
      damaged[at] = (damaged[at] as number) ^ 0x20;
      writeFileSync(path(), damaged);
      expect((await check(name, { resume: path() })).report).toBe(whole.report);
    }
  });

  it('of another input, or of a check with other options, does not count', async () => {
    const kept = await keep();
    const whole = await check(name);
    const annotated = await check(name, { formats: 'annotate' });
    const given = await check(name, { formats: 'annotate', resume: path() });
    expect(given).toMatchObject({ report: annotated.report, run: { journal: 'of-another-check', resumedRecords: 0 } });
    writeFileSync(path(), kept);
    const resolving = await check(name, { resolveContext: () => undefined, resume: path() });
    expect(resolving).toMatchObject({ report: whole.report, run: { journal: 'of-another-check' } });
    writeFileSync(path(), kept);
    utimesSync(join(folder, name), 1, 1);
    const touched = await check(name, { resume: path() });
    expect(touched).toMatchObject({ report: whole.report, run: { journal: 'of-another-check', resumedRecords: 0 } });
  });

  it('that is no journal is left as it is', async () => {
    await keep();
    writeFileSync(path(), 'my data');
    await expect(check(name, { resume: path() })).rejects.toMatchObject({ code: 'journal-unusable' });
    expect(readFileSync(path(), 'utf8')).toBe('my data');
    await expect(check(name, { resume: join(folder, 'no', 'such', 'folder') })).rejects.toMatchObject({
      code: 'journal-unusable',
    });
  });

  it('whose very beginning is torn is begun again', async () => {
    const kept = await keep();
    const whole = await check(name);
    for (const length of [0, 5, 17, 18, 19, 30]) {
      writeFileSync(path(), kept.subarray(0, length));
      const { report, run } = await check(name, { resume: path() });
      expect([report, run.resumedRecords]).toEqual([whole.report, 0]);
    }
  });

  it('is refused for what cannot be read again', async () => {
    const options = { models, onFinding: () => undefined, resume: path() };
    const tuning = { segmentBytes: 1000, rangeBytes: 10_000, worthWorkers: 0 };
    async function* stream(): AsyncGenerator<Uint8Array> {}
    await expect(runFileCheck(stream(), options, tuning)).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
