import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));
let folder: string;
let bundle: Buffer;

/** What a page needs to check entities of three types. */
const page = `
export { validateEntity } from '${source}index.ts';
export { airQualityObserved } from '${source}models/air-quality-observed.ts';
export { offStreetParking } from '${source}models/off-street-parking.ts';
export { trafficFlowObserved } from '${source}models/traffic-flow-observed.ts';
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-models-bundle-'));
  writeFileSync(join(folder, 'page.ts'), page);
  await build({
    entry: [join(folder, 'page.ts')],
    outDir: folder,
    config: false,
    silent: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    outExtension: () => ({ js: '.js' }),
    noExternal: [/.*/],
    esbuildOptions: (options) => void (options.conditions = ['@ds4sscc/source']),
  });
  bundle = readFileSync(join(folder, 'page.js'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bundle for a browser with three models', () => {
  it('has at most 60 kB, compressed', () => {
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });

  it('holds these models and no other', () => {
    const text = bundle.toString();
    for (const type of ['AirQualityObserved', 'OffStreetParking', 'TrafficFlowObserved']) expect(text).toContain(type);
    for (const type of ['BikeHireDockingStation', 'WeatherForecast', 'Streetlight']) expect(text).not.toContain(type);
  });

  it('holds no validator of JSON Schema and nothing of Node', () => {
    expect(bundle.toString()).not.toMatch(/ajv|from\s*["']node:|require\(/);
  });
});
