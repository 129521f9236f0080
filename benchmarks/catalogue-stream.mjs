// Checks made-up catalogues in blocks, each in a process of its own: the most memory it ever held, and the CPU time. Faults
// that are planted among them, far from what they are about, have to be found, and nothing else about those nodes. Needs the
// built packages. The limit is that of the project, 200 MB, whatever the size: memory is to be flat.
//
//   node benchmarks/catalogue-stream.mjs [syntax...] [datasets...]
//   node benchmarks/catalogue-stream.mjs turtle 1000000
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { catalogueChunks } from './catalogue-syntaxes.mjs';
import { reportResult } from './report-result.mjs';
import { isPlanted, plantedDatasets, plantedFindings, withPlantedNodes } from './planted-catalogue-nodes.mjs';

const limit = 200;
const aim = 150;
const kinds = ['turtle', 'rdf-xml', 'json-ld'];
const [job, file, syntax, count] = process.argv.slice(2);
if (job === 'write') await write(file, syntax, Number(count));
else if (job === 'check') await check(file);
else main(process.argv.slice(2));

function main(args) {
  const asked = args.filter((word) => kinds.includes(word));
  const sizes = args.filter((word) => !kinds.includes(word)).map(Number);
  assert.ok(
    sizes.every((size) => size > 0),
    `what is asked for are numbers of datasets, and of ${kinds.join(', ')}`,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-stream-'));
  console.log('syntax    | datasets |  text MB | most MB | CPU s | findings | passes');
  try {
    for (const kind of asked.length > 0 ? asked : kinds) {
      for (const size of sizes.length > 0 ? sizes : [100_000, 300_000]) {
        const name = path.join(folder, 'catalogue');
        run(['write', name, kind, size]);
        const { memory, seconds, summary, planted } = JSON.parse(run(['check', name]));
        assert.equal(summary.datasets, size + plantedDatasets);
        assert.deepEqual(planted, plantedFindings());
        const cells = [
          kind.padEnd(9),
          size,
          (statSync(name).size / 1e6).toFixed(0),
          memory.toFixed(0),
          seconds.toFixed(1),
        ];
        const holds = memory <= limit;
        console.log([...cells, summary.findings, summary.passes, holds ? 'holds' : 'MISSED'].join(' | '));
        const what = `${size} datasets in ${kind}`;
        reportResult({ what: `${what}: most memory`, value: memory, unit: 'MB', better: 'less', must: limit, aim });
        reportResult({ what: `${what}: CPU time`, value: seconds, unit: 's', better: 'less' });
        rmSync(name);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
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
  const change = (nodes) => withPlantedNodes(nodes, size);
  await pipeline(Readable.from(catalogueChunks(kind, size, { change }), { objectMode: true }), createWriteStream(name));
}

async function check(name) {
  const { checkCatalogueStream } = await import('../packages/catalogue/dist/stream/index.js');
  const { createTemporarySpill } = await import('../packages/findings/dist/node/index.js');
  let datasets = 0;
  const planted = [];
  const spill = createTemporarySpill();
  const summary = await checkCatalogueStream(() => createReadStream(name), {
    source: 'catalogue',
    spill,
    onFinding(found) {
      if (isPlanted(found)) planted.push(`${found.rule} ${found.location.node}`);
    },
    onDataset: () => (datasets += 1),
  });
  spill.close();
  assert.equal(summary.datasets, datasets);
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ memory, seconds: (user + system) / 1e6, summary, planted: planted.sort() }));
}
