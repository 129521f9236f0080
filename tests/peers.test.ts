// What is said of ours beside others is what its commands print.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { peers } from '../scripts/peers/all-peers.mjs';
import { peersPage, withPeersTable } from '../scripts/peers/peers-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = 'npx ds4sscc ';

interface Ended {
  readonly exitCode: number;
  readonly printed: string;
}

function run(words: string): Promise<Ended> {
  const options = { cwd: root, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 2 ** 26 };
  const program = [join(root, 'packages/cli/bin/ds4sscc.js'), ...words.split(' ')];
  return new Promise((resolve) => {
    execFile(process.execPath, program, options, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), printed: stdout + stderr });
    });
  });
}

describe('Beside others', () => {
  it.each(peers.filter((peer) => peer.command.startsWith(command)))(
    'the command shows what is said of ours: $name',
    async ({ command: words, exitCode, shows = [] }) => {
      const ended = await run(words.slice(command.length));
      const missing = shows.filter((line) => !ended.printed.includes(line));
      expect([ended.exitCode, missing], ended.printed.slice(0, 2000)).toEqual([exitCode, []]);
      expect(shows.length).toBeGreaterThan(0);
    },
  );

  it.each(peers.filter((peer) => !peer.command.startsWith(command)))(
    'the test that shows it is there: $name',
    ({ command: words }) => {
      expect(existsSync(join(root, words.split(' ').at(-1) ?? ''))).toBe(true);
    },
  );

  it.each(peers)('what is said of it has a source: $name', ({ sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((url) => !URL.canParse(url) || !url.startsWith('https://'))).toEqual([]);
  });
});

describe('The pages', () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  it('are those that npm run docs:peers makes', () => {
    expect(read('docs/peers.md')).toBe(peersPage(peers));
    expect(read('README.md')).toBe(withPeersTable(read('README.md'), peers));
  });

  it('keep the table of the README short', () => {
    expect(peers.length + 2).toBeLessThanOrEqual(15);
  });
});
