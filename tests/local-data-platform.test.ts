// The example as its reader runs it: the program starts, shows its requests as curl lines, and stops; the lines are copied from
// what it prints, and run while it runs.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './services/until.js';

const program = 'examples/local-data-platform/demo.mjs';
const environment = { ...process.env, PORT: '0', DATABASE_URL: '', MQTT_URL: '' };
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const required = process.env['DS4SSCC_REQUIRE_SERVICES'] === '1';
if (!hasCurl) console.warn('tests/local-data-platform.test.ts skips: curl is not there, so its lines cannot be run');

describe('The demo of the local data platform', () => {
  let output = '';
  beforeAll(() => {
    // Without curl and without a shell: it makes its requests itself.
    output = execFileSync(process.execPath, [program], { encoding: 'utf8', env: { ...environment, PATH: '' } });
  });

  /** What follows a headline: the line, and its answer. */
  const shown = (headline: string): string => output.split('\n\n').find((part) => part.startsWith(headline)) ?? '';

  it('loads the data of the cities', () => {
    expect(output).toContain('Havenburg stores 8 car parks: 204\nRiverton stores a measurement: 204');
  });

  it.each([
    ['Invalid:', 422, 'data/value-wrong-type'],
    ['Permitted: ', 200, 'urn:ngsi-ld:OffStreetParking'],
    ['Refused:', 403, '"because":"not-permitted"'],
    ['Bound to a duty:', 403, '"state":"unfulfilled"'],
    ['The university informs', 204, 'performed'],
    ['Permitted now:', 200, 'urn:ngsi-ld:AirQualityObserved:riverton-1'],
    ['What was decided', 200, '"decision":"deny"'],
  ])('shows what is "%s"', (headline, status, text) => {
    expect(shown(headline)).toContain(`HTTP/1.1 ${status} `);
    expect(shown(headline)).toContain(text);
  });

  it('stops by itself', () => {
    expect(output.trimEnd().endsWith('The platform has stopped.')).toBe(true);
  });
});

describe('With --keep', () => {
  let demo: ChildProcess;
  let output = '';
  beforeAll(async () => {
    demo = spawn(process.execPath, [program, '--keep'], { env: environment });
    demo.stdout?.on('data', (chunk) => (output += String(chunk)));
    await until('it runs on', async () => output.includes('Ctrl-C stops it.'));
  });
  afterAll(() => void demo.kill('SIGKILL'));

  it.skipIf(!hasCurl && !required)('each curl line works as it is printed, and gives what is printed', () => {
    const lines = [...output.matchAll(/^\$ (curl .*)\n(HTTP\/1\.1 \d+ .*)\n/gm)];
    expect(lines).toHaveLength(9);
    for (const [, line = '', status] of lines) {
      const { stdout, status: code } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
      expect([line, code, stdout.split('\r\n')[0]]).toEqual([line, 0, status]);
    }
  });

  it('Ctrl-C stops it', async () => {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(output.trimEnd().endsWith('The platform has stopped.')).toBe(true);
  });
});

describe('The demo says what is the matter', () => {
  const fails = (words: readonly string[], env: Readonly<Record<string, string>>) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
      env: { ...environment, ...env },
    });
    return [status, stderr.trim().split('\n').length, `${stdout}${stderr}`];
  };

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(fails([], { PORT: String(port) })).toEqual([
      1,
      1,
      expect.stringMatching(new RegExp(`^Port ${port} is taken by another program.*PORT=0`)),
    ]);
    other.close();
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, number, RegExp]>([
    ['the port is no number', [], { PORT: 'http' }, 2, /^PORT is http/],
    ['an option is unknown', ['--stay'], {}, 2, /^Unknown: --stay\. .*--keep/],
    ['the database is not there', [], { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' }, 1, /ECONNREFUSED/],
  ])('when %s', (_, words, env, code, message) => {
    const [status, lines, text] = fails(words, env);
    expect([status, lines, text]).toEqual([code, 1, expect.stringMatching(message)]);
    expect(text).not.toContain('secret');
  });

  it('when it is interrupted in the middle, it ends what it has begun', async () => {
    const demo = spawn(process.execPath, [program], { env: environment });
    let output = '';
    demo.stdout.on('data', (chunk) => (output += String(chunk)));
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    await until('it has begun', async () => output.includes('A data platform'));
    demo.kill('SIGINT');
    expect([await ended, output.trimEnd().endsWith('The platform has stopped.')]).toEqual([130, true]);
  });
});
