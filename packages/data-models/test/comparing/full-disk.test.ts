// A disk that is full, as a limit on the size of files makes it: in processes of their own, with the built package.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
  // Identifiers so long that a few of them are more than the memory of a comparison; some of them come twice.
  const lines = Array.from(
    { length: 40_000 },
    (_, index) => `{"id":"urn:a:${'x'.repeat(2000)}${index < 18_000 ? index : (index - 18_000) * 9}","type":"X"}`,
  );
  writeFileSync(join(folder, 'long.ndjson'), lines.join('\n'));
  writeFileSync(
    join(folder, 'check.mjs'),
    `import { models } from ${JSON.stringify(dist('index.js'))};
     import { checkFile } from ${JSON.stringify(dist('node/index.js'))};
     const counts = {};
     const onFinding = ({ rule, message }) => {
       counts[rule] = (counts[rule] ?? 0) + 1;
       if (/not-kept/.test(rule)) counts.why = message.split(': ').at(-1);
     };
     const { summary, run } = await checkFile('long.ndjson', { models, threads: 1, onFinding, resume: process.argv[2] });
     console.log(JSON.stringify({ ...counts, ...summary.identifiers, journal: run.journal }));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks the file where no file may grow past so many blocks. */
function check(blocks: string, journal = ''): Record<string, unknown> {
  const command = `ulimit -f ${blocks}; exec "${process.execPath}" check.mjs ${journal}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('is no matter where there is room: all duplicates are found, past the memory too', () => {
    expect(check('unlimited')).toMatchObject({ 'data/id-duplicate': 2000, duplicate: 2000 });
    expect(readdirSync(folder).sort()).toEqual(['check.mjs', 'long.ndjson']);
  }, 60_000);

  it('keeps some identifiers from being compared, which is an error', () => {
    const counts = check('500');
    expect(counts).toMatchObject({ 'data/ids-not-kept': 1, why: 'the file may not grow further' });
    expect(counts['duplicate']).toBe(counts['data/id-duplicate']);
    expect(counts['duplicate']).toBeGreaterThan(0);
    expect(counts['duplicate']).toBeLessThan(2000);
  }, 60_000);

  it('keeps a journal from being written, and nothing else', () => {
    // Room for the identifiers that the memory does not hold (70 MB), and none for the journal, which has all of them and all
    // findings. The limit counts 1,024 bytes: 70,000 are hardly more than the identifiers alone, which was too close. Now
    // anything from 60,000 to 100,000 ends alike, and 80,000 stands in the middle.
    const counts = check('80000', 'check.journal');
    expect(counts).not.toHaveProperty('data/ids-not-kept');
    expect(counts).toMatchObject({ 'data/journal-not-kept': 1, 'data/id-duplicate': 2000, journal: 'not-kept' });
    expect(counts['why']).toBe('the file may not grow further');
  }, 60_000);
});
