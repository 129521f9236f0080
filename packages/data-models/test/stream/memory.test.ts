import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { type Built, buildNode } from './built.js';

let built: Built;
beforeAll(async () => {
  built = await buildNode();
}, 60_000);
afterAll(() => built.remove());

/** Checks 120 MB of lines, each with an identifier of its own, and says how much memory that took. */
const script = `
import { models } from './index.js';
import { checkFile } from './node.js';
const entity = (n) => JSON.stringify({ id: 'urn:ngsi-ld:OffStreetParking:' + n, type: 'OffStreetParking',
  location: { type: 'Point', coordinates: [4.4, 51.2] }, name: 'é'.repeat(150) }) + '\\n';
async function* file() {
  for (let n = 0; n < 270_000; n += 1000)
    yield new TextEncoder().encode(Array.from({ length: 1000 }, (_, i) => entity(n + i)).join(''));
}
let findings = 0;
const threads = Number(process.argv[2]);
const { summary, run } = await checkFile(file(), { models, threads, onFinding: () => (findings += 1) });
console.log(JSON.stringify({ bytes: summary.bytes, records: summary.records, findings, memory: process.resourceUsage().maxRSS, run }));
`;

describe('a file of 120 MB in lines', () => {
  it.each([1, 2])('is checked in at most 150 MB for each thread (%i)', (threads) => {
    const child = fileURLToPath(built.write('memory.js', script));
    const output = execFileSync(process.execPath, [child, String(threads)]);
    const { bytes, records, findings, memory } = JSON.parse(output.toString());
    expect([bytes > 115_000_000, records, findings]).toEqual([true, 270_000, 0]);
    expect(memory).toBeLessThan(150 * 1024 * threads);
  });
});
