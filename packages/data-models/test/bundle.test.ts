import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Bundle {
  readonly metafile: {
    readonly outputs: Readonly<Record<string, { inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
  };
  readonly outputFiles: readonly { readonly contents: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  build(options: Record<string, unknown>): Promise<Bundle>;
};
const here = fileURLToPath(new URL('.', import.meta.url));

/** What of a program ends up in the browser: the modules, and the size as it travels. */
async function bundle(program: string): Promise<{ modules: string[]; kilobytes: number; code: string }> {
  const { metafile, outputFiles } = await esbuild.build({
    stdin: { contents: program, resolveDir: here, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@ds4sscc/source'],
    external: ['node:*'],
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const [file] = outputFiles;
  const code = new TextDecoder().decode(file?.contents);
  return { modules: modules.map(([name]) => name), kilobytes: gzipSync(code).length / 1024, code };
}

const threeModels = `
import { checkEntities, validateEntity } from '@ds4sscc/data-models';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
const models = [airQualityObserved, offStreetParking, trafficFlowObserved];
export const one = (entity) => validateEntity(entity, { source: 'x', models });
export const all = (chunks, onFinding) => checkEntities(chunks, { source: 'x', models, onFinding });
`;

/** What no program for a browser gets unless it asks for it. */
const unasked =
  /node_modules\/(?:ajv|ajv-formats|csv-parse|jsonld|undici)\/|src\/(?:csv|foreign|gbfs|node)\/|src\/comparing\/(?:spill-to|create-partitions|create-late-findings)\.ts|^node:/;

describe('a program in the browser', () => {
  it('checks entities of three models in 60 kB, compressed', async () => {
    const { modules, kilobytes } = await bundle(threeModels);
    expect(modules.filter((name) => unasked.test(name))).toEqual([]);
    // What models of others and conversion need, a program with our own models is spared.
    expect(modules.filter((name) => /representations\/(?:to-key-values|read-)|convert-rules/.test(name))).toEqual([]);
    expect(kilobytes).toBeLessThan(60);
  });

  it.each([
    ['a model of one type', `export { offStreetParking } from '@ds4sscc/data-models/off-street-parking';`, 14],
    ['defineModel', `export { defineModel, property, quantity } from '@ds4sscc/data-models';`, 8],
    ['zodSchema', `export { zodSchema } from '@ds4sscc/data-models';`, 16],
    ['/json-schema', `export * from '@ds4sscc/data-models/json-schema';`, 24],
    ['/json-ld-context', `export * from '@ds4sscc/data-models/json-ld-context';`, 1],
    ['/examples', `export * from '@ds4sscc/data-models/examples';`, 28],
    ['/page', `export * from '@ds4sscc/data-models/page';`, 28],
    ['/validator-runtime', `export * from '@ds4sscc/data-models/validator-runtime';`, 2],
  ])('gets %s and nothing that it did not ask for', async (_, program, budget) => {
    const { modules, kilobytes } = await bundle(program);
    expect(modules.filter((name) => unasked.test(name))).toEqual([]);
    expect(kilobytes).toBeLessThan(budget);
  });

  it('gets an acceptor without zod and without models', async () => {
    const { modules, kilobytes } = await bundle(`export * from '@ds4sscc/data-models/acceptor-runtime';`);
    expect(modules.filter((name) => /\/zod\/|src\/models\//.test(name) || unasked.test(name))).toEqual([]);
    expect(kilobytes).toBeLessThan(24);
  });

  it('reads tables where there is no Node, with the build of csv-parse for browsers', async () => {
    const { modules, kilobytes, code } = await bundle(`
      import { parseMapping, readTable } from '@ds4sscc/data-models/csv';
      globalThis.read = async (text) => {
        const columns = [{ name: 'id' }, { name: 'type', virtual: true, default: 'X' }, { name: 'a' }];
        const { mapping } = parseMapping(JSON.stringify({ tableSchema: { columns } }), 'm.json');
        const found = [];
        const onFinding = ({ rule, location: { line, column } }) => found.push([rule, line, column]);
        const chunks = (async function* () { yield new TextEncoder().encode(text); })();
        for await (const { entity, origin } of readTable(chunks, { mapping, source: 't', onFinding }))
          found.push([entity, origin('/a')]);
        return JSON.stringify(found);
      };`);
    expect(modules.filter((name) => /^node:|\/csv-parse\/lib\//.test(name))).toEqual([]);
    expect(kilobytes).toBeLessThan(50);
    const read = runInNewContext(`${code}; read`, { TextEncoder, TextDecoder, console });
    expect(JSON.parse(await read('id,a\né,"1\n""2"\nb,"3\n'))).toEqual([
      [
        { id: 'é', type: 'X', a: '1\n"2' },
        { line: 2, column: 3, name: 'a' },
      ],
      ['csv/quote-unclosed', 4, 3],
      [
        { id: 'b', type: 'X', a: '3\n' },
        { line: 4, column: 3, name: 'a' },
      ],
    ]);
  });

  it.each([
    ['the subpath of a model', `export { offStreetParking } from '@ds4sscc/data-models/off-street-parking';`],
    [
      'three subpaths beside the list of all',
      threeModels.replace(/^const models = .*$/m, 'const models = [offStreetParking];'),
    ],
  ])('gets one model from %s, and no other', async (_, program) => {
    const { modules } = await bundle(program);
    const types = modules.filter((name) => /src\/models\/.*-(?:observed|forecast)\.ts$|building\.ts$/.test(name));
    expect(types).toEqual([]);
  });
});
