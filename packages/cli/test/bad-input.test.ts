// Input that breaks tools: each gives a finding that names the file, within 512 MB and without a stack trace.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Report } from '@ds4sscc/findings';
import { afterAll, beforeAll, expect, it } from 'vitest';

const entry = pathToFileURL(fileURLToPath(new URL('../dist/index.js', import.meta.url))).href;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds4sscc-bad '));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built command line in a process of its own, which says at its end how much memory it took. */
function check(target: string): { code: number | null; report: Report; stderr: string; megabytes: number } {
  const script = `import { run } from ${JSON.stringify(entry)};
    process.exitCode = await run(['check', ${JSON.stringify(target)}, '--output', 'json']);
    process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 120_000,
  });
  const megabytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024;
  return { code: status, report: JSON.parse(stdout) as Report, stderr, megabytes };
}

/** About 1 KB, as the entities of a sensor platform are. */
const largeEntity = `{"id":"urn:ngsi-ld:OffStreetParking:1","type":"OffStreetParking","name":"${'x'.repeat(900)}"}`;
const entity = '{"id":"urn:ngsi-ld:OffStreetParking:1","type":"OffStreetParking"}';

it.each<[what: string, name: string, content: string | Uint8Array, rule: string]>([
  ['an empty file', 'empty.json', '', 'input/empty'],
  ['a file of blanks', 'blank.ttl', ' \n\n', 'input/empty'],
  ['a binary file called .json', 'binary.json', new Uint8Array([0, 1, 2, 3, 255, 254]), 'input/binary'],
  ['a picture called .ttl', 'picture.ttl', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'input/binary'],
  ['text in UTF-16', 'wide.json', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'input/binary'],
  ['truncated gzip', 'cut.ndjson.gz', gzipSync(`${entity}\n`.repeat(1000)).subarray(0, 60), 'input/gzip-damaged'],
  ['gzip with a wrong checksum', 'flipped.ndjson.gz', flipTrailer(gzipSync(entity)), 'input/gzip-damaged'],
  [
    'invalid UTF-8 in data',
    'latin1.ndjson',
    Buffer.from(`${entity.replace(':1"', ':Z\u00fcrich"')}\n`, 'latin1'),
    'text/not-utf-8',
  ],
  [
    'invalid UTF-8 in a catalogue',
    'latin1.ttl',
    Buffer.from('<urn:a> <urn:b> "Z\u00fcrich" .', 'latin1'),
    'text/not-utf-8',
  ],
  ['JSON nested 100,000 deep', 'deep.json', '['.repeat(100_000) + ']'.repeat(100_000), 'json/too-deep'],
  [
    'an entity nested 100,000 deep',
    'deep.ndjson',
    `${entity.slice(0, -1)},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n${entity}\n`,
    'json/too-deep',
  ],
  ['a description nested 100,000 deep', 'dataspace.yaml', `dataspace: ${'['.repeat(100_000)}`, 'yaml/not-readable'],
])('%s is a finding', (_, name, content, rule) => {
  writeFileSync(join(folder, name), content);
  const { code, report, stderr, megabytes } = check(name);
  rmSync(join(folder, name));
  expect(report.findings.filter((found) => found.location.source === name).map((found) => found.rule)).toContain(rule);
  expect([1, 3]).toContain(code);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(megabytes).toBeLessThan(512);
});

it('a folder whose links lead in a circle is walked once', () => {
  mkdirSync(join(folder, 'loop/inner'), { recursive: true });
  symlinkSync('..', join(folder, 'loop/inner/up'));
  symlinkSync('self', join(folder, 'loop/self'));
  writeFileSync(join(folder, 'loop/inner/parking.json'), `[${entity}]`);
  const { report } = check('loop');
  expect(report.sources.map(({ source, outcome }) => [source, outcome])).toEqual([
    ['loop/inner/parking.json', 'checked'],
    ['loop/self', 'unreadable'],
  ]);
});

it.each<[what: string, name: string, rule: string | undefined, parts: () => Generator<string>]>([
  [
    'an array of entities in one line of 200 MB',
    'array.json',
    undefined,
    () => lineOf('[', largeEntity, ',', ']', 200),
  ],
  [
    'one entity of 200 MB',
    'entity.ndjson',
    'data/record-too-large',
    () =>
      lineOf(
        '{"id":"urn:ngsi-ld:OffStreetParking:1","type":"OffStreetParking","name":"',
        'x'.repeat(100),
        '',
        '"}',
        200,
      ),
  ],
  [
    'a Turtle statement of 200 MB',
    'statement.ttl',
    'input/too-large',
    () => lineOf('<urn:a> <urn:b> "', 'x'.repeat(100), '', '" .', 200),
  ],
  ['numbers, as many as JSON may have', 'numbers.json', undefined, () => lineOf('[', '1', ',', ']', 15.9)],
  ['keys, as many as JSON may have', 'keys.json', undefined, () => keysOf(15.9)],
  ['triples, as many as linked data may have', 'dense.ttl', undefined, () => triplesOf(6.9)],
  [
    'a list longer than YAML may be',
    'suppressions.yaml',
    'yaml/not-readable',
    () => lineOf('suppressions: [', 'a', ',', ']', 0.7),
  ],
  [
    'a list as long as YAML may be',
    'suppressions.yaml',
    'suppression/malformed',
    () => lineOf('suppressions: [', 'a', ',', ']', 0.39),
  ],
  [
    'JSON of another kind of 200 MB',
    'other.json',
    'input/too-large',
    () => lineOf('{"numbers":[', '1234567890', ',', ']}', 200),
  ],
])(
  '%s stays within 512 MB',
  async (_, name, rule, parts) => {
    const stream = createWriteStream(join(folder, name));
    for (const part of parts()) if (!stream.write(part)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'close');
    const { report, megabytes, stderr } = check(name);
    rmSync(join(folder, name));
    if (rule !== undefined) expect(report.findings.map((found) => found.rule)).toContain(rule);
    else expect(report.sources[0]?.outcome).not.toBe('unreadable');
    if (name === 'array.json') expect(report.sources[0]?.contents['records']).toBeGreaterThan(100_000);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(megabytes).toBeLessThan(512);
  },
  120_000,
);

function* lineOf(head: string, item: string, separator: string, tail: string, megabytes: number): Generator<string> {
  yield head;
  yield* repeated(megabytes, (index) => (index === 0 ? '' : separator) + item);
  yield tail;
}

function* keysOf(megabytes: number): Generator<string> {
  yield '{';
  yield* repeated(megabytes, (index) => `${index === 0 ? '' : ','}"${index.toString(36)}":1`);
  yield '}';
}

function* triplesOf(megabytes: number): Generator<string> {
  yield '@prefix a:<urn:a#>.\n';
  yield* repeated(megabytes, (index) => `a:${index.toString(36)} a a:b.\n`);
}

/** About so many megabytes of items, in blocks. */
function* repeated(megabytes: number, item: (index: number) => string): Generator<string> {
  let index = 0;
  for (let written = 0; written < megabytes * 1_000_000; ) {
    let block = '';
    while (block.length < 100_000) block += item(index++);
    written += block.length;
    yield block;
  }
}

function flipTrailer(gzip: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(gzip);
  copy[copy.length - 8] = (copy[copy.length - 8] as number) ^ 0xff;
  return copy;
}

it.skipIf(!existsSync('/dev/full'))('says in one line that standard output cannot be written', () => {
  writeFileSync(join(folder, 'note.txt'), 'a note');
  const full = openSync('/dev/full', 'w');
  const script = `import { run } from ${JSON.stringify(entry)}; process.exitCode = await run(['check', 'note.txt']);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
});
