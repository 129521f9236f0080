import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('on-server.mjs', import.meta.url));
const command = fileURLToPath(new URL('../../packages/cli/bin/ds4sscc.js', import.meta.url));
const formats = {
  text: 'txt',
  html: 'html',
  markdown: 'md',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'github',
  gitlab: 'gitlab',
  earl: 'earl',
  gitb: 'gitb',
};

/** Runs the suite on Node, Deno or Bun: its parts, and the program `ds4sscc` as a process of its own. */
export async function runOnServer({ program, words, timeZone, language, inputs, examples, folder }) {
  const env = {
    ...process.env,
    TZ: timeZone,
    LANG: `${language}.UTF-8`,
    LC_ALL: `${language}.UTF-8`,
    NO_COLOR: '1',
    NODE_OPTIONS: '',
  };
  const output = join(folder, 'results.json');
  const suite = await runProgram(program, [...words, entry, inputs, output], { env });
  if (suite.code !== 0) throw new Error(`it ended with ${suite.code}:\n${suite.stderr.slice(-4000)}`);
  return {
    ...JSON.parse(readFileSync(output, 'utf8')),
    program: await ownProgram({ program, words, env, examples, folder }),
  };
}

async function ownProgram({ program, words, env, examples, folder }) {
  const entries = [];
  const wrong = [];
  for (const [name, code] of [
    ['two-cities', 0],
    ['two-cities-broken', 1],
  ]) {
    const reports = join(folder, name);
    mkdirSync(reports);
    const outputs = Object.entries(formats).flatMap(([format, ending]) => [
      '--output',
      `${format}=${join(reports, `report.${ending}`)}`,
    ]);
    const asked = [
      command,
      'check',
      name,
      '--output',
      'text',
      ...outputs,
      '--now',
      '2026-11-21T12:00:00Z',
      '--no-progress',
    ];
    const ended = await runProgram(program, [...words, ...asked], { env, cwd: examples });
    if (ended.code !== code) wrong.push(`${name} exits with ${ended.code} instead of ${code}`);
    entries.push([`${name} prints`, ended.stdout], [`${name} says`, ended.stderr.replaceAll(folder, '<folder>')]);
    for (const file of readdirSync(reports).sort())
      entries.push([`${name} ${file}`, readFileSync(join(reports, file), 'utf8')]);
  }
  for (const words1 of [
    ['--version'],
    ['check', '--help'],
    ['chek'],
    ['data', 'generate', 'AirQualityObserved', '--seed', '4'],
  ]) {
    const ended = await runProgram(program, [...words, command, ...words1], { env, cwd: examples });
    entries.push([words1.join(' '), JSON.stringify(ended, undefined, 1)]);
  }
  return { entries, wrong };
}

function runProgram(program, words, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => {
        said[stream] += text;
      });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, ...said }));
  });
}
