// What each entry of each package weighs in a browser: bundled with all that it exports, minified, compressed; and what npm packs.
// Exact for one build and one version of esbuild. Needs the built packages. The limits are those of the project.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { reportResult } from './report-result.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild');
const threeModels = `
import { checkEntities, validateEntity } from '@ds4sscc/data-models';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
const models = [airQualityObserved, offStreetParking, trafficFlowObserved];
export const one = (entity) => validateEntity(entity, { source: 'x', models });
export const all = (chunks, onFinding) => checkEntities(chunks, { source: 'x', models, onFinding });
`;
/** Entries that a limit was set for, and what they may weigh in KiB. */
const limits = { '@ds4sscc/policy': { must: 40, aim: 25 } };

const manifests = readdirSync(`${root}packages`).map((name) =>
  JSON.parse(readFileSync(`${root}packages/${name}/package.json`, 'utf8')),
);
console.log('KiB minified | gzip | entry');
show('entities checked against three models', await sizeOf(threeModels), { must: 60 });
for (const manifest of manifests) await weighEntries(manifest);
weighTarballs();

/** The command line is a bundle already, and starts as a process: benchmarks/cli-import.mjs. */
async function weighEntries({ name, exports, bin }) {
  if (bin) return;
  const alike = new Map();
  for (const [path, { default: file = '' }] of Object.entries(exports)) {
    if (!file.endsWith('.js') || path.includes('*')) continue;
    const entry = name + path.slice(1);
    const kind = /dist\/(models)\/|\/(vocabularies)\/lists\//.exec(file)?.slice(1).find(Boolean);
    const size = await sizeOf(`export * from '${entry}';`).catch(() => undefined);
    // A browser cannot have it: it goes to the network by what Node alone has.
    if (size === undefined) console.log(`${' '.repeat(21)} | ${entry}, in Node only`);
    else if (kind) alike.set(kind, [...(alike.get(kind) ?? []), { entry, ...size }]);
    else show(entry, size, limits[entry]);
  }
  // One line for the many entries of a kind: the heaviest.
  for (const [kind, all] of alike) {
    const heaviest = all.reduce((most, one) => (one.zipped > most.zipped ? one : most));
    show(`${heaviest.entry}, heaviest of ${all.length} ${kind}`, heaviest);
  }
}

function show(what, { minified, zipped }, bars = {}) {
  console.log(`${minified.toFixed(1).padStart(12)} | ${zipped.toFixed(1).padStart(6)} | ${what}`);
  reportResult({ what, value: zipped, unit: 'KiB', better: 'less', ...bars });
}

async function sizeOf(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['node:*', 'piscina', ...builtinModules],
    logLevel: 'silent',
  });
  const [{ contents: code }] = outputFiles;
  return { minified: code.length / 1024, zipped: gzipSync(code).length / 1024 };
}

function weighTarballs() {
  const words = ['pack', '--workspaces', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  for (const { name, size, unpackedSize } of JSON.parse(stdout)) {
    console.log(`${name}: ${(size / 1000).toFixed(0)} kB packed, ${(unpackedSize / 1000).toFixed(0)} kB unpacked`);
    reportResult({ what: `${name}, packed`, value: size / 1000, unit: 'kB', better: 'less' });
    reportResult({ what: `${name}, unpacked`, value: unpackedSize / 1000, unit: 'kB', better: 'less' });
  }
}
