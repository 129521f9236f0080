// Writes the large data files of both examples; the same bytes on every run. Small files are written by hand and committed.
// Usage: node examples/generate.mjs [folder of the examples]
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { airQuality } from './generate/air-quality.mjs';
import { gzip } from './generate/gzip.mjs';
import { airQualityFaults, plant, trafficFlowFaults } from './generate/planted-faults.mjs';
import { trafficFlow } from './generate/traffic-flow.mjs';

/** Writes the generated files below a folder that holds `two-cities` and `two-cities-broken`. */
export function generateExamples(folder) {
  writeExample(join(folder, 'two-cities'), { air: {}, traffic: {} });
  writeExample(join(folder, 'two-cities-broken'), { air: airQualityFaults, traffic: trafficFlowFaults });
}

function writeExample(folder, { air, traffic }) {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeLines(join(data, 'air-quality.ndjson'), plant(airQuality(), air));
  writeFileSync(join(data, 'traffic-flow.ndjson.gz'), gzip(Buffer.concat([...plant(trafficFlow(), traffic)])));
}

/** In pieces of about a megabyte, so that neither memory nor system calls add up. */
function writeLines(file, lines) {
  const descriptor = openSync(file, 'w');
  let piece = [];
  let size = 0;
  for (const line of lines) {
    piece.push(line);
    size += line.length;
    if (size < 1_000_000) continue;
    writeFileSync(descriptor, Buffer.concat(piece));
    piece = [];
    size = 0;
  }
  writeFileSync(descriptor, Buffer.concat(piece));
  closeSync(descriptor);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generateExamples(process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url)));
}
