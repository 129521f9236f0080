// Reads the evidence that the tests of @ds4sscc/interop hold each requirement against. It is written in TypeScript.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** By requirement; `decisive` as a list of places. */
export async function requirementFixtures(folder) {
  const from = join(folder, 'test/requirements');
  const out = join(folder, 'node_modules/.cache/requirement-fixtures');
  mkdirSync(out, { recursive: true });
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^mim\d[\\/].+\.ts$/.test(file),
  );
  await build({
    entryPoints: files.map((file) => join(from, file)),
    outdir: out,
    outbase: from,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(out, file.replace(/\.ts$/, '.mjs'))).href)),
  );
  const fixtures = modules.flatMap((one) => Object.values(one)).filter((value) => value?.decisive !== undefined);
  return new Map(fixtures.map((fixture) => [fixture.requirement, { ...fixture, decisive: placesOf(fixture) }]));
}

function placesOf({ decisive, pass }) {
  const places = typeof decisive === 'function' ? decisive(pass) : decisive;
  return places.map((place) => (typeof place === 'string' ? place : place.at));
}
