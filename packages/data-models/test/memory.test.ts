import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
let folder: string;

/** Makes 200 MB of one line, block by block, and says how much memory the check of it took. */
const script = `
import { checkEntities } from './check-entities.js';
import { models } from './models.js';
const entity = (n) => JSON.stringify({ id: 'urn:ngsi-ld:OffStreetParking:' + n, type: 'OffStreetParking',
  location: { type: 'Point', coordinates: [4.4, 51.2] }, name: 'é'.repeat(4000) });
async function* file() {
  yield new TextEncoder().encode('[' + entity(0));
  for (let n = 1; n < 25_000; n += 25)
    yield new TextEncoder().encode(Array.from({ length: 25 }, (_, i) => ', ' + entity(n + i)).join(''));
  yield new TextEncoder().encode(', {"id": 1}]');
}
const findings = [];
const summary = await checkEntities(file(), { source: 'f', models, onFinding: (found) => findings.push(found.location) });
console.log(JSON.stringify({ bytes: summary.bytes, records: summary.records, findings, memory: process.resourceUsage().maxRSS }));
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-models-'));
  await build({
    entry: { 'check-entities': source('check-entities.ts'), models: source('models/models.ts') },
    outDir: folder,
    config: false,
    silent: true,
    format: 'esm',
    outExtension: () => ({ js: '.js' }),
    noExternal: [/.*/],
    esbuildOptions: (options) => void (options.conditions = ['@ds4sscc/source']),
  });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'run.js'), script);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of 200 MB in one line', () => {
  it('is checked in less memory than it has bytes, to the right column', () => {
    const run = pathToFileURL(join(folder, 'run.js')).href;
    const output = execFileSync(process.execPath, [
      '--max-old-space-size=128',
      '--input-type=module',
      '-e',
      `await import(${JSON.stringify(run)})`,
    ]);
    const { bytes, records, findings, memory } = JSON.parse(output.toString());
    expect(bytes).toBeGreaterThan(200_000_000);
    expect(records).toBe(25_002);
    // Each entity has 4,000 letters of two bytes and one column, so that the last record's column is its byte less those.
    const column = bytes - '{"id": 1}]'.length - 25_001 * 4000 + 2;
    expect(findings.map((place: { column: number }) => place.column)).toEqual([column, column - 1]);
    expect(memory).toBeLessThan(300 * 1024);
  }, 60_000);
});
