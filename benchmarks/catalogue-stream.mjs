// Checks made-up catalogues in blocks, each in a process of its own: the most memory it ever held, and the CPU time. Needs the
// built packages. The limit is that of the project, 200 MB, whatever the size: memory is to be flat.
//
//   node benchmarks/catalogue-stream.mjs [datasets...]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { catalogueChunks } from './catalogue-syntaxes.mjs';

const limit = 200;
const [job, file, syntax, count] = process.argv.slice(2);
if (job === 'write') await write(file, syntax, Number(count));
else if (job === 'check') await check(file);
else main(process.argv.slice(2).map(Number));

function main(sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-stream-'));
  let missed = 0;
  console.log('syntax    | datasets |  text MB | most MB | CPU s | findings | passes');
  try {
    for (const kind of ['turtle', 'rdf-xml', 'json-ld']) {
      for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 300_000]) {
        const name = path.join(folder, 'catalogue');
        run(['write', name, kind, size]);
        const { memory, seconds, summary } = JSON.parse(run(['check', name]));
        assert.equal(summary.datasets, size);
        const cells = [
          kind.padEnd(9),
          size,
          (statSync(name).size / 1e6).toFixed(0),
          memory.toFixed(0),
          seconds.toFixed(1),
        ];
        const holds = memory <= limit;
        console.log([...cells, summary.findings, summary.passes, holds ? 'holds' : 'MISSED'].join(' | '));
        if (!holds) missed += 1;
        rmSync(name);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (missed > 0) process.exit(1);
}

function run(args) {
  const script = fileURLToPath(import.meta.url);
  // No options: a user runs plain node.
  const { status, stdout } = spawnSync(process.execPath, [script, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args[0]} failed`);
  return stdout.toString();
}

async function write(name, kind, size) {
  await pipeline(Readable.from(catalogueChunks(kind, size), { objectMode: true }), createWriteStream(name));
}

async function check(name) {
  const { checkCatalogueStream } = await import('../packages/catalogue/dist/stream/index.js');
  const { createTemporarySpill } = await import('../packages/findings/dist/node/index.js');
  let datasets = 0;
  const spill = createTemporarySpill();
  const summary = await checkCatalogueStream(() => createReadStream(name), {
    source: 'catalogue',
    spill,
    onFinding: () => undefined,
    onDataset: () => (datasets += 1),
  });
  spill.close();
  assert.equal(summary.datasets, datasets);
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({ memory: process.resourceUsage().maxRSS / 1000, seconds: (user + system) / 1e6, summary }),
  );
}
