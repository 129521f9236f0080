// A file of a million entities of five models in which a hundred faults are planted: exactly these have to be found, by line
// and column, in bounded memory, by one thread and by two. Two such files: one whose faults leave every record readable, so
// that duplicates and relationships to nothing are found as well, and one with broken lines, after which nothing is said of
// relationships. The places are those that the generator counted. Needs a build of @ds4sscc/data-models.
// npm run check:planted -- [--records 1000000] [--seed 1]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plant, readableFaults, unreadableFaults } from './planted-faults.mjs';
import { createRecords, idOf, types } from './stream-data.mjs';

const { values } = parseArgs({ options: { records: { type: 'string' }, seed: { type: 'string' } } });
const records = Number(values.records ?? 1_000_000);
const seed = Number(values.seed ?? 1);
const planted = 100;
const mostMemory = 150;
const newLine = Buffer.from('\n');
const folder = mkdtempSync(join(tmpdir(), 'planted-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const [name, faults] of [
  ['readable', readableFaults],
  ['with broken lines', [...unreadableFaults, ...readableFaults.filter(({ rule }) => !rule.endsWith('dangling'))]],
]) {
  const path = join(folder, 'entities.ndjson');
  const expected = writePlanted(path, faults);
  const kinds = new Set(expected.map(({ rule }) => rule)).size;
  for (const threads of [1, 2]) {
    const out = join(folder, 'findings.ndjson');
    const args = ['stream-run.mjs', `ours-${threads}`, 'normalized', path, out];
    args[0] = fileURLToPath(new URL(args[0], import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { records: read, memory, cpu } = JSON.parse(stdout);
    assert.equal(read, records);
    assert.deepEqual(foundIn(out), expected);
    if (threads === 1) assert.ok(memory <= mostMemory, `${memory} MiB in one thread`);
    console.log(
      `${name}: ${records} entities, ${expected.length} faults of ${kinds} rules planted, these found and no others; ` +
        `${threads} thread(s), ${(cpu / 1000).toFixed(1)} s CPU, ${memory.toFixed(0)} MiB`,
    );
  }
}

/** Writes the file; gives what is to be found in it, in the order of the file. */
function writePlanted(path, faults) {
  const record = createRecords({ representation: 'normalized', seed, context: true });
  // Only in the place of records that no other one points to; spread over the file, the last one among them.
  const step = Math.floor(records / types.length / planted) * types.length;
  const places = new Map(Array.from({ length: planted }, (_, index) => [records - types.length - index * step, index]));
  const expected = [];
  const file = openSync(path, 'w');
  let lines = [];
  for (let index = 0; index < records; index += 1) {
    const number = places.get(index);
    if (number === undefined) lines.push(Buffer.from(record(index).line), newLine);
    else {
      const { line, rule, column } = plant(faults[number % faults.length], namesOf(index));
      lines.push(line, newLine);
      expected.push({ line: index + 1, column, rule });
    }
    if (lines.length >= 4000) {
      writeSync(file, Buffer.concat(lines));
      lines = [];
    }
  }
  writeSync(file, Buffer.concat(lines));
  closeSync(file);
  return expected;
}

/** What a planted record says of others: an identifier that stands far before it, a target that is there, one that is not. */
function namesOf(index) {
  const group = Math.floor(index / types.length) * types.length;
  return {
    id: idOf(index),
    earlier: idOf(types.length * Math.floor(group / types.length / 2) + 1),
    target: idOf(group + types.indexOf('Device')),
    nowhere: `urn:ngsi-ld:Device:missing-${index}`,
  };
}

function foundIn(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const findings = lines.map((line) => {
    const { rule, location } = JSON.parse(line);
    return { line: location.line, column: location.column, rule };
  });
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}
