// What the data commands do to files and pipes: each runs in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/ds4sscc.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds4sscc-data '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const traffic = (id: number, direction: string): string =>
  `{"id":"urn:ngsi-ld:TrafficFlowObserved:${id}","type":"TrafficFlowObserved","dateObserved":"2026-11-21T10:00:00Z","occupancy":0.50,"laneDirection":"${direction}"}\n`;

function run(...command: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...command], { cwd: folder, encoding: 'utf8' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
}

it('fix --write keeps the permissions, and leaves nothing else behind', () => {
  const file = join(folder, 'traffic.ndjson');
  writeFileSync(file, traffic(1, 'Forward'));
  chmodSync(file, 0o640);
  expect(run('fix', 'traffic.ndjson', '--write').status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(traffic(1, 'forward'));
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['traffic.ndjson']);
});

it('fix --write corrects the file behind a link, which stays a link', () => {
  writeFileSync(join(folder, 'real.ndjson'), traffic(1, 'Forward'));
  symlinkSync('real.ndjson', join(folder, 'link.ndjson'));
  expect(run('fix', 'link.ndjson', '--write').status).toBe(0);
  expect(lstatSync(join(folder, 'link.ndjson')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real.ndjson'), 'utf8')).toBe(traffic(1, 'forward'));
});

it('fix does not touch a file that needs nothing', () => {
  const file = join(folder, 'traffic.ndjson');
  writeFileSync(file, traffic(1, 'forward'));
  const before = statSync(file);
  expect(run('fix', '--write').status).toBe(0);
  const after = statSync(file);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

it('fix says that it does not write into compressed files', () => {
  const bytes = gzipSync(traffic(1, 'Forward'));
  writeFileSync(join(folder, 'traffic.ndjson.gz'), bytes);
  const { status, stdout } = run('fix', '--write');
  expect(status).toBe(1);
  expect(stdout).toContain('traffic.ndjson.gz is compressed');
  expect(readFileSync(join(folder, 'traffic.ndjson.gz'))).toEqual(bytes);
});

it('the patch of several files is one that git applies, with the result that --write has', () => {
  const files = ['a b.ndjson', 'ü.json', 'same.ndjson'];
  writeFileSync(
    join(folder, 'a b.ndjson'),
    [1, 2, 3, 4, 5, 6, 7, 8].map((id) => traffic(id, id % 7 === 1 ? 'Forward' : 'forward')).join(''),
  );
  writeFileSync(join(folder, 'ü.json'), `[\r\n${traffic(1, 'Forward').trim()}\r\n]`);
  writeFileSync(join(folder, 'same.ndjson'), traffic(1, 'forward'));
  expect(run('fix', ...files, '--output', 'patch=../fix.patch').status).toBe(1);
  const patch = join(folder, '..', 'fix.patch');
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', patch], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(patch);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const patched = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(patched.join('')).not.toContain('"Forward"');
  expect(run('fix', ...files).stdout).toContain('Nothing is wrong in the records.');
});

it('fix takes hostile records one by one: names of built-in members, keys twice, escaped names, nesting without end', () => {
  const members = '"type":"TrafficFlowObserved","dateObserved":"2026-01-01T00:00:00Z"';
  const record = (id: number, rest: string): string =>
    `{"id":"urn:ngsi-ld:TrafficFlowObserved:${id}",${members},${rest}}\n`;
  const before = [
    record(1, '"__proto__":{"occupancy":"1"},"constructor":"a","occupancy":"0.10"'),
    record(2, '"occupancy":"0.1","occupancy":"0.20"'),
    record(3, '"occup\\u0061ncy":"0.30"'),
    record(4, `"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    record(5, '"occupancy":"0.50"').slice(0, -2),
  ];
  const after = before.map((line, index) => (index < 3 ? line.replace(/"(0\.[123]0)"/, '$1') : line));
  writeFileSync(join(folder, 'hostile.ndjson'), before.join(''));
  const { status, stdout } = run('fix', '--write');
  expect(readFileSync(join(folder, 'hostile.ndjson'), 'utf8')).toBe(after.join(''));
  expect([status, stdout]).toEqual([1, expect.stringContaining('2 records cannot be read')]);
});

it('convert leaves no half file where it fails', () => {
  expect(run('data', 'convert', 'nowhere.json', '--to', 'concise', '-o', 'out.json', '--at', 'yesterday').status).toBe(
    2,
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('convert stops without a word when its reader goes away', async () => {
  writeFileSync(
    join(folder, 'traffic.ndjson'),
    Array.from({ length: 40_000 }, (_, id) => traffic(id, 'forward')).join(''),
  );
  const child = spawn(process.execPath, [bin, 'data', 'convert', 'traffic.ndjson', '--to', 'normalized'], {
    cwd: folder,
  });
  let stderr = '';
  child.stderr.on('data', (part) => {
    stderr += String(part);
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = (await once(child, 'exit')) as [number | null];
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
