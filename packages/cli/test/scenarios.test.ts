// Each .scenario file is one story: the files of a folder, a command, and what it answers. It runs the built command line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('scenarios/', import.meta.url));
const bin = fileURLToPath(new URL('../bin/ds4sscc.js', import.meta.url));

interface Scenario {
  readonly files: readonly (readonly [name: string, text: string])[];
  /** Files afterwards, with a part of their text. */
  readonly written: readonly (readonly [name: string, text: string])[];
  readonly command: readonly string[];
  /** What comes through the pipe. */
  readonly stdin: string;
  readonly exitCode: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly not: readonly string[];
}

function parseScenario(text: string): Scenario {
  const sections = text
    .split(/^==== /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end + 1)] as const;
    });
  const linesOf = (title: string): string[] =>
    sections
      .filter(([name]) => name === title)
      .flatMap(([, body]) => body.split('\n').filter((line) => line.trim() !== ''));
  const textsOf = (title: string): (readonly [string, string])[] =>
    sections.filter(([name]) => name.startsWith(title)).map(([name, body]) => [name.slice(title.length), body]);
  const [command = ''] = linesOf('command');
  return {
    files: textsOf('file '),
    written: textsOf('written '),
    command: command
      .replace(/^ds4sscc ?/, '')
      .split(' ')
      .filter(Boolean),
    stdin: textsOf('stdin')[0]?.[1] ?? '',
    exitCode: Number(linesOf('exit code')[0]),
    stdout: linesOf('stdout has'),
    stderr: linesOf('stderr has'),
    not: linesOf('output lacks'),
  };
}

const names = readdirSync(folder).filter((name) => name.endsWith('.scenario'));

it.each(names)('%s', (name) => {
  const scenario = parseScenario(readFileSync(join(folder, name), 'utf8'));
  const cwd = mkdtempSync(join(tmpdir(), 'ds4sscc-städte '));
  try {
    for (const [file, text] of scenario.files) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...scenario.command], {
      cwd,
      encoding: 'utf8',
      input: scenario.stdin,
      env: { PATH: process.env['PATH'], CI: '1' },
    });
    for (const line of scenario.stdout) expect(stdout).toContain(line);
    for (const line of scenario.stderr) expect(stderr).toContain(line);
    for (const line of [...scenario.not, '    at ']) expect(stdout + stderr).not.toContain(line);
    for (const [file, text] of scenario.written) expect(readFileSync(join(cwd, file), 'utf8')).toContain(text.trim());
    expect({ status, stderr: status === scenario.exitCode ? '' : stderr }).toEqual({
      status: scenario.exitCode,
      stderr: '',
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
