// The tutorial as its reader follows it: its commands, in one shell, from an empty folder; what it shows is what they print.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../scripts/release/environment.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/tutorial.md'), 'utf8');
const blocks = [...page.matchAll(/^```(sh|text)\n([\s\S]*?)^```/gm)].map(([, kind, text = '']) => ({ kind, text }));
const commands = blocks.filter(({ kind }) => kind === 'sh').map(({ text }) => text);
/** Each block of output, with the number of the block of commands that it follows. */
const shown = blocks.flatMap(({ kind, text }, index) => {
  const step = blocks.slice(0, index).filter((block) => block.kind === 'sh').length - 1;
  return kind === 'text' ? [{ step, lines: text.trimEnd().split('\n') }] : [];
});
/** What has been done before any test of the built packages runs, and takes minutes. */
const alreadyDone = ['npm ci\n', 'npm run build\n'];

// It needs the registry, so it is a step of its own: `npm run check:tutorial`.
describe('The tutorial', () => {
  let home: string;
  let project: string;
  let output: readonly string[];
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'ds4sscc-tutorial-'));
    project = join(home, 'my-data-space');
    const script = alreadyDone.reduce((text, line) => text.replace(line, ''), commands.join('echo "=== next"\n'));
    const options = { cwd: root, encoding: 'utf8', env: environment(home) } as const;
    const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], options);
    output = stdout.split('=== next\n');
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true }));

  it('leads from an empty folder to every package installed', () => {
    const packages = readdirSync(join(root, 'packages'));
    expect(readdirSync(join(project, 'node_modules/@ds4sscc')), output.slice(0, 2).join('\n')).toEqual(packages);
  });

  it.each(shown)('shows what the commands of block $step print', ({ step, lines }) => {
    const printed = (output[step] ?? '').split('\n');
    expect(
      lines.filter((line) => !printed.includes(line)),
      printed.join('\n'),
    ).toEqual([]);
  });

  it.each([
    ['node16', ['--module', 'node16']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('ends in a project in which types resolve under %s', (_, options) => {
    const text = [
      "import { checkDataSpace, textSource } from '@ds4sscc/blueprint';",
      "export const count: number = (await checkDataSpace({ sources: [textSource('a', '{}')] })).findings.length;",
    ].join('\n');
    writeFileSync(join(project, 'good.mts'), text);
    // A type that does not resolve inside ours is `any`, which fits everything; so one that must not fit is tried too.
    writeFileSync(join(project, 'bad.mts'), text.replace('count: number', 'count: string'));
    const compiler = join(root, 'node_modules/typescript7/bin/tsc');
    const words = [compiler, '--noEmit', '--strict', '--target', 'es2022', ...options, 'good.mts', 'bad.mts'];
    const { stdout } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^bad\.mts.*TS2322.*'number'.*'string'/)]);
  });

  it('ends in a project in which every entry of every package can be imported', () => {
    writeFileSync(join(project, 'every-entry.mjs'), everyEntry);
    const { stdout, stderr } = spawnSync(process.execPath, ['every-entry.mjs'], { cwd: project, encoding: 'utf8' });
    expect([stderr, Number(stdout) > 100]).toEqual(['', true]);
  });
});

const everyEntry = `
import { readdirSync, readFileSync } from 'node:fs';
let entries = 0;
for (const name of readdirSync('node_modules/@ds4sscc')) {
  const { exports } = JSON.parse(readFileSync('node_modules/@ds4sscc/' + name + '/package.json', 'utf8'));
  for (const [path, target] of Object.entries(exports)) {
    if (path.includes('*') || !(target.default ?? '').endsWith('.js')) continue;
    await import('@ds4sscc/' + name + path.slice(1));
    entries += 1;
  }
}
console.log(entries);
`;
