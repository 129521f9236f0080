// Checks one file in one way, in a process of its own, and prints what that took: the JSON of records, invalid ones, findings,
// CPU and wall time in milliseconds (without starting the process), when it began, and the most memory it had in MiB.
// node benchmarks/stream-run.mjs <way> <representation> <file> [<file for findings>]
import { createWriteStream } from 'node:fs';
import { models } from '../packages/data-models/dist/index.js';
import { checkFile } from '../packages/data-models/dist/node/index.js';
import { types } from './stream-data.mjs';

const [way, representation, path, output] = process.argv.slice(2);
const run = await prepare();
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
const result = await run();
const wall = performance.now() - wallBefore;
const { user, system } = process.cpuUsage(cpuBefore);
const memory = process.resourceUsage().maxRSS / 1024;
const began = performance.timeOrigin + wallBefore;
console.log(JSON.stringify({ ...result, cpu: (user + system) / 1000, wall, began, memory }));

async function prepare() {
  if (way.startsWith('ours')) {
    const [, threads = 1, compare = 'compared'] = way.split('-');
    return () => ours(Number(threads), compare === 'alone' ? 'nothing' : 'entities');
  }
  const { limit, usual, validators } = await import('./stream-peers.mjs');
  if (way === 'limit') return () => limit(path);
  if (way === 'usual') return () => usual(path);
  const isValid = await validators[way](representation);
  return () => limit(path, isValid);
}

async function ours(threads, compare) {
  const out = output ? createWriteStream(output) : undefined;
  let findings = 0;
  let waiting = [];
  const write = () => {
    out.write(waiting.join(''));
    waiting = [];
  };
  const onFinding = (finding) => {
    findings += 1;
    if (out && waiting.push(`${JSON.stringify(finding)}\n`) === 500) write();
  };
  const options = { models: models.filter(({ type }) => types.includes(type)), onFinding, compare };
  const { summary } = await checkFile(path, { ...options, threads });
  if (out) {
    write();
    await new Promise((resolve) => out.end(resolve));
  }
  const { records, invalid } = summary;
  return { records, invalid, findings };
}
