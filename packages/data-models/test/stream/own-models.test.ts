import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { models } from '@ds4sscc/data-models';
import { type CheckFileOptions, checkFile } from '@ds4sscc/data-models/node';
import type { Finding } from '@ds4sscc/findings';
import { afterAll, expect, it } from 'vitest';
import { mixedLines } from './mixed-file.js';
import { reportText } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'own-models-'));
const path = join(folder, 'mixed.ndjson');
writeFileSync(path, mixedLines(8).join('\n'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportOf(options: Partial<CheckFileOptions>): Promise<string> {
  const findings: Finding[] = [];
  const { summary } = await checkFile(path, {
    ...options,
    source: 'f',
    threads: 1,
    onFinding: (one) => findings.push(one),
  });
  return reportText(findings, summary);
}

it('checks against all models of the package where none are passed', async () => {
  expect(await reportOf({})).toBe(await reportOf({ models }));
});

it('goes on with the journal of a check to which the same models were passed', async () => {
  const resume = join(folder, 'journal');
  const onFinding = (): void => undefined;
  await checkFile(path, { models, resume, keepJournal: true, threads: 1, onFinding });
  const { run } = await checkFile(path, { resume, threads: 1, onFinding });
  expect(run.journal).toBe('resumed');
});

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const isBuilt = existsSync(join(dist, 'node/check-with-own-models.js'));

// Where the package is not built, there is no file of it all to look at.
it.runIf(isBuilt)('throws the errors that callers can import', () => {
  const program = `
    import { checkFile } from '${dist}node/index.js';
    import { DataModelsError } from '${dist}data-models-error.js';
    const error = await checkFile('f', { threads: 0, onFinding() {} }).catch((error) => error);
    console.log(error instanceof DataModelsError, error.code);
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(stdout).toBe('true option-invalid\n');
});
