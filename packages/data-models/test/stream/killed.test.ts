import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildNode } from './built.js';
import { mixedLines } from './mixed-file.js';

let built: Built;
let script: string;
beforeAll(async () => {
  built = await buildNode();
  script = fileURLToPath(
    built.write(
      'child.js',
      `import { writeFileSync } from 'node:fs';
       import { models } from './index.js';
       import { runFileCheck } from './run-file-check.js';
       const [, , file, journal, report] = process.argv;
       const lines = [];
       const options = { source: 'f', models, threads: 2, resume: journal, onFinding: (one) => lines.push(JSON.stringify(one)),
         onProgress: () => process.stdout.write('.') };
       const { summary, run } = await runFileCheck(file, options, { segmentBytes: 4000, rangeBytes: 10_000, worthWorkers: 0 });
       const { rulesTested, ...counts } = summary;
       writeFileSync(report, [...lines, JSON.stringify(counts)].join('\\n'));
       process.stdout.write(String(run.resumedRecords));`,
    ),
  );
}, 60_000);
afterAll(() => built.remove());

/** Runs a check; kills it when it has told so much progress. Gives what it said. */
function run(file: string, journal: string, report: string, killAfter: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, file, journal, report], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.length >= killAfter) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(said));
  });
}

describe('a check that is killed', () => {
  it('goes on, and gives the report it would have given', async () => {
    const place = (name: string): string => join(built.folder, name);
    const file = place('data.ndjson');
    // More than a chunk, so that there is progress to tell.
    const text = Array.from({ length: 4 }, (_, part) => mixedLines(60 + part).join('\n')).join('\n');
    writeFileSync(file, text);
    await run(file, place('journal'), place('expected'), Number.POSITIVE_INFINITY);
    const expected = readFileSync(place('expected'), 'utf8');
    expect(expected.split('\n').length).toBeGreaterThan(100);
    for (const killAfter of [1, 2]) {
      await run(file, place('journal'), place('report'), killAfter);
      expect(existsSync(place('journal'))).toBe(true);
      await run(file, place('journal'), place('report'), Number.POSITIVE_INFINITY);
      expect(readFileSync(place('report'), 'utf8')).toBe(expected);
      expect(existsSync(place('journal'))).toBe(false);
    }
  });
});
