// What happens to the files and pipes of a run while it goes on: each ends in a message or a finding, never in a stack trace.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Report } from '@ds4sscc/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/ds4sscc.js', import.meta.url));
const entity = (number: number): string =>
  `{"id":"urn:ngsi-ld:OffStreetParking:${number}","type":"OffStreetParking","name":"${'x'.repeat(200)}","location":{"type":"Point","coordinates":[5.1,${number % 7 === 0 ? 152 : 52}]}}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds4sscc-stopped '));
  let entities = '';
  for (let number = 0; number < 60_000; number += 1) entities += entity(number);
  writeFileSync(join(folder, 'large.ndjson'), entities);
});
afterAll(() => rmSync(folder, { recursive: true }));

const command = ['data', 'validate', 'large.ndjson', '--now', '2026-11-21', '--output', 'json'];

/** A journal begins with what it is of, 200 KB of models among it; where it is as large as this, a part of the file was checked. */
const journalBegun = 500_000;

/** Starts a run that keeps a journal, and does something as soon as a part of the file was checked. */
async function startAndThen(
  journal: string,
  act: (child: ChildProcess) => void,
  more: readonly string[] = [],
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }> {
  const seen = new AbortController();
  const watcher = watch(folder, { signal: seen.signal });
  const child = spawn(process.execPath, [bin, ...command, '--resume', journal, ...more], { cwd: folder });
  watcher.on('change', (_, name) => {
    if (name !== journal || seen.signal.aborted) return;
    if (!existsSync(join(folder, journal)) || statSync(join(folder, journal)).size < journalBegun) return;
    seen.abort();
    act(child);
  });
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, signal, stdout, stderr };
}

describe('a run that is stopped', () => {
  it.skipIf(process.platform === 'win32')(
    'says so, and the same command goes on to the same report',
    async () => {
      const stopped = await startAndThen('stopped.journal', (child) => void child.kill('SIGINT'));
      expect(stopped).toMatchObject({ code: null, signal: 'SIGINT', stdout: '' });
      expect(stopped.stderr).toMatch(/stopped; no report was written\..*stopped\.journal/);
      expect(existsSync(join(folder, 'stopped.journal'))).toBe(true);

      const run = (...more: string[]): string =>
        spawnSync(process.execPath, [bin, ...command, ...more], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 })
          .stdout;
      expect(run('--resume', 'stopped.journal')).toBe(run());
      expect(existsSync(join(folder, 'stopped.journal'))).toBe(false);
    },
    60_000,
  );
});

describe('a file that grows while it is checked', () => {
  it('is an error beside all that was found', async () => {
    const { code, stdout, stderr } = await startAndThen('grown.journal', () =>
      appendFileSync(join(folder, 'large.ndjson'), entity(60_001)),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout) as Report;
    expect(report.findings.map(({ rule }) => rule)).toContain('data/input-changed');
    expect(report.sources[0]?.contents['records']).toBeGreaterThanOrEqual(60_000);
  }, 60_000);
});

describe('a reader that goes away', () => {
  it.skipIf(process.platform === 'win32')(
    'is no fault: nothing is said, and the exit code is that of the check',
    () => {
      const one = `"${process.execPath}" "${bin}" ${command.join(' ')} --max-findings 100000`;
      const { stdout, stderr } = spawnSync('bash', ['-c', `{ ${one}; echo "code $?" >&2; } | head -c 100`], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ shown: stdout.length, stderr }).toEqual({ shown: 100, stderr: 'code 1\n' });
    },
    60_000,
  );
});

describe('a full disk', () => {
  it.skipIf(!existsSync('/dev/full'))(
    'keeps one report from being written, and not the others',
    () => {
      const outputs = ['--output', 'json=/dev/full', '--output', 'markdown=kept.md'];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [bin, 'data', 'validate', 'large.ndjson', ...outputs],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status).toBe(2);
      expect(stdout).toContain('geojson/position-out-of-range');
      expect(readFileSync(join(folder, 'kept.md'), 'utf8')).toContain('geojson/position-out-of-range');
      expect(stderr).toContain('Reports: kept.md');
      expect(stderr).toContain('the json report cannot be written: ENOSPC');
      expect(stderr).not.toMatch(/^\s+at /m);
    },
    60_000,
  );
});
