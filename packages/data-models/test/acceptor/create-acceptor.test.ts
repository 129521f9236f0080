import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  type Attribute,
  defineModel,
  jsonProperty,
  languageProperty,
  listProperty,
  listRelationship,
  type Model,
  models,
  property,
  relationship,
  vocabProperty,
} from '@ds4sscc/data-models';
import { compileCore } from '../../src/acceptor/core/compile-core.js';
import { createAcceptor, generatePlan } from '@ds4sscc/data-models/acceptor';
import { type AcceptorPlan, createAcceptorOfPlans } from '@ds4sscc/data-models/acceptor-runtime';
import { toKeyValues } from '@ds4sscc/data-models/convert';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { weatherObserved } from '@ds4sscc/data-models/weather-observed';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bench } from '../bench.js';
import * as busLine from '../bus-line.js';
import { compareVerdicts } from './compare-verdicts.js';
import { createJudge, factsOf } from './judge.js';
import { createRandom } from './random.js';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  buildSync(options: object): { readonly outputFiles: readonly { readonly text: string }[] };
};

const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Whether an acceptor takes a record, which it may do only where the full validator is silent. */
function accepts(record: unknown, known: readonly Model[]): boolean {
  const bytes = encode(record);
  const acceptor = createAcceptor(known);
  const accepted = acceptor.accept(bytes, 0, bytes.length);
  const verdict = createJudge(known)(bytes);
  if (accepted) expect([verdict.first, factsOf(acceptor, bytes)]).toEqual(['', verdict.facts]);
  return accepted;
}

describe('the models of a user', () => {
  it('have acceptors as ours have', () => {
    expect(compareVerdicts([bench, busLine.line as Model], 4_000, 3).wrong).toEqual([]);
  });

  it('may have attributes of all kinds', () => {
    for (const entity of [busLine.keyValues, busLine.concise, busLine.normalized])
      expect(accepts(entity, [busLine.line as Model])).toBe(true);
  });

  it('may ask what only zod knows', () => {
    const known = [bench];
    const entity = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', code: 'BENCH-7', weight: 1.5, owner: 'somebody' };
    expect(accepts(entity, known)).toBe(true);
    expect(accepts({ ...entity, code: 'BENCH' }, known)).toBe(false);
    expect(accepts({ ...entity, weight: 1.2 }, known)).toBe(false);
    expect(accepts({ ...entity, owner: 'nobody' }, known)).toBe(false);
  });

  it('may have a schema that holds itself, that is nullable, or that throws', () => {
    const part = z.looseObject({
      name: z.string(),
      get parts() {
        return z.optional(z.array(part));
      },
    });
    const thrower = z.string().check(
      z.refine(() => {
        throw new Error('of a user');
      }),
    );
    const model = modelOf({
      part: property('A part.', part as unknown as z.ZodMiniType),
      size: property('Its size, if known.', z.nullable(z.number())),
      odd: property('Never judged.', thrower),
    });
    const entity = { id: 'urn:ngsi-ld:Thing:1', type: 'Thing', size: null };
    let nested: object = { name: 'a' };
    for (let depth = 0; depth < 20; depth += 1) nested = { name: 'b', parts: [nested] };
    expect(accepts(entity, [model])).toBe(true);
    expect(accepts({ ...entity, part: nested }, [model])).toBe(true);
    expect(accepts({ ...entity, part: { name: 'a', parts: [{ name: 7 }] } }, [model])).toBe(false);
    expect(createAcceptor([model]).accept(encode({ ...entity, odd: 'a' }), 0, 70)).toBe(false);
  });
});

describe('attributes of other kinds than the model has', () => {
  const model = modelOf({
    label: property('A label.', z.string()),
    near: relationship('What is near.', z.string()),
    text: languageProperty('A text.'),
    word: vocabProperty('A word.', z.string()),
    data: jsonProperty('Data.', z.unknown()),
    list: listProperty('A list.', z.number()),
    stops: listRelationship('Stops.', z.string()),
  });
  const about = { id: 'urn:ngsi-ld:Thing:1', type: 'Thing' };
  const kinds: readonly Readonly<Record<string, unknown>>[] = [
    { type: 'Property', value: 'a' },
    { type: 'Relationship', object: 'urn:ngsi-ld:A:1' },
    { type: 'Relationship', object: ['urn:ngsi-ld:A:1', 'urn:ngsi-ld:A:2'] },
    { type: 'LanguageProperty', languageMap: { en: 'a', '@none': ['b', 'c'] } },
    { type: 'LanguageProperty', languageMap: { en: 7 } },
    { type: 'VocabProperty', vocab: 'a' },
    { type: 'VocabProperty', vocab: ['a', ''] },
    { type: 'VocabularyProperty', vocab: 'a' },
    { type: 'JsonProperty', json: { a: [null] } },
    { type: 'JsonProperty', json: 'a' },
    { type: 'ListProperty', valueList: [1, 2] },
    { type: 'ListRelationship', objectList: [{ object: 'urn:ngsi-ld:A:1' }, 'urn:ngsi-ld:A:2'] },
    { type: 'ListRelationship', objectList: ['a b'] },
    { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } },
    { type: 'GeoProperty', value: { type: 'Point', coordinates: [400, 51] } },
    { type: 'Property', value: { type: 'Property', value: 1 } },
    { type: 'Property', value: { '@value': 'a' } },
  ];

  it('are accepted only where the full validator is silent', () => {
    let accepted = 0;
    for (const name of [...Object.keys(model.attributes), 'somethingElse'])
      for (const attribute of kinds) {
        const { type: _, ...untyped } = attribute;
        const more = { unitCode: 'CEL', observedAt: '2026-03-01T08:00:00Z', datasetId: 'urn:ngsi-ld:D:1' };
        for (const written of [attribute, untyped, { ...attribute, ...more }, { ...attribute, certainty: attribute }])
          if (accepts({ ...about, [name]: written }, [model])) accepted += 1;
      }
    expect(accepted).toBeGreaterThan(60);
  });
});

describe('which records it takes', () => {
  const [first] = generateExamples(weatherObserved, { representation: 'normalized', seed: 1 });
  const entity = { ...first } as Readonly<Record<string, unknown>>;
  const text = JSON.stringify(entity);

  it('is the same wherever they lie in memory', () => {
    const acceptor = createAcceptor([weatherObserved]);
    const record = encode(text);
    const shared = new Uint8Array(new SharedArrayBuffer(record.length + 2));
    shared.set(record, 1);
    expect(acceptor.accept(shared, 1, 1 + record.length)).toBe(true);
    const node = Buffer.from(` ${text}\r\n`);
    expect(acceptor.accept(node, 0, node.length)).toBe(true);
    expect(acceptor.accept(node, 0, node.length + 7)).toBe(true);
    expect(acceptor.accept(node, 2, node.length)).toBe(false);
  });

  it('does not depend on the order of their members, nor on the records before', () => {
    const { id, type, ...attributes } = entity;
    const known = models;
    expect(accepts({ ...attributes, type, id }, known)).toBe(true);
    expect(accepts({ ...attributes, type: 'Nothing', id }, known)).toBe(false);
    const acceptor = createAcceptor(models);
    for (const model of models.slice(0, 20)) {
      const [example] = generateExamples(model, { representation: 'concise', seed: 4 });
      const bytes = encode(example);
      expect([model.type, acceptor.accept(bytes, 0, bytes.length)]).toEqual([model.type, true]);
      expect(acceptor.facts.type).toBe(model.type);
    }
  });

  it('includes those that name the IRI of their type, and not those with several types', () => {
    expect(accepts({ ...entity, type: weatherObserved.iri }, models)).toBe(true);
    expect(accepts({ ...entity, type: ['WeatherObserved'] }, models)).toBe(false);
  });

  it('includes those with a sound context, and attributes of their own', () => {
    const context = ['https://example.org/a.jsonld', { mine: 'https://example.org/mine' }];
    expect(accepts({ ...entity, '@context': context }, models)).toBe(true);
    expect(accepts({ ...entity, '@context': { temperature: 'https://example.org/t' } }, models)).toBe(false);
    expect(accepts({ ...entity, howItFelt: { type: 'Property', value: 'fine' } }, models)).toBe(true);
    expect(accepts({ ...entity, temperatur: { type: 'Property', value: 7 } }, models)).toBe(false);
  });

  it('leaves out models that others wrote, and types that several repositories have', () => {
    const foreign: Model = { ...weatherObserved, checkValues: Object.assign(() => [], { toKeyValues }) };
    const rival: Model = { ...weatherObserved, iri: 'https://example.org/WeatherObserved' };
    const two = [
      { ...rival, repository: 'dataModel.A' },
      { ...weatherObserved, repository: 'dataModel.B' },
    ];
    expect([...createAcceptor([foreign]).types]).toEqual([]);
    expect(createAcceptor(two).types.has('WeatherObserved')).toBe(false);
  });

  it('never throws, whatever the bytes', () => {
    const acceptor = createAcceptor(models);
    const random = createRandom(9);
    const deep = `{"id":"urn:ngsi-ld:A:1","type":"WeatherObserved","x":${'['.repeat(100_000)}}`;
    const bytes = encode(deep);
    expect(acceptor.accept(bytes, 0, bytes.length)).toBe(false);
    const record = encode(text);
    for (let end = 0; end < record.length; end += 7) expect(acceptor.accept(record.slice(0, end), 0, end)).toBe(false);
    for (let round = 0; round < 2_000; round += 1) {
      const noise = Uint8Array.from({ length: random.below(60) }, () => random.below(256));
      expect(acceptor.accept(noise, 0, noise.length)).toBe(false);
    }
  });
});

describe('plans', () => {
  it('take 25 KB of code for each model at most', () => {
    const sizes = models.map((model) => [model.type, generatePlan(model).length] as const);
    expect(sizes.filter(([, size]) => size > 25_000)).toEqual([]);
  });

  it('say as plain data what the model says', () => {
    const plans = models.map(
      (model) =>
        JSON.parse(generatePlan(model).replace('export const plan = ', '').replace(/;\s*$/, '')) as AcceptorPlan,
    );
    const acceptor = createAcceptorOfPlans(plans);
    expect([...acceptor.types].sort()).toEqual([...createAcceptor(models).types].sort());
    for (const model of models)
      for (const example of generateExamples(model, { representation: 'normalized', seed: 6, count: 3 })) {
        const bytes = encode(example);
        // What only zod can judge, such as an address of a host, is left to the full validator.
        const judged = !/ipAddress|email/.test(JSON.stringify(example));
        if (judged) expect([model.type, acceptor.accept(bytes, 0, bytes.length)]).toEqual([model.type, true]);
      }
  });

  it.each([
    ['work where no code may be made of text', '--disallow-code-generation-from-strings', 'true true\n'],
    // As under a content security policy without 'wasm-unsafe-eval': the full validator gets all records.
    ['accept nothing where WebAssembly is not allowed', '--jitless', 'false false\n'],
  ])('%s', (_, flag, printed) => {
    const contents = `
      import { models } from '@ds4sscc/data-models';
      import { createAcceptor } from '@ds4sscc/data-models/acceptor';
      let refused = false;
      try { new Function('return 1'); } catch { refused = true; }
      const record = new TextEncoder().encode(process.argv.at(-1));
      console.log(refused, createAcceptor(models).accept(record, 0, record.length));`;
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
    const { outputFiles } = esbuild.buildSync({
      stdin: { contents, resolveDir },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      conditions: ['@ds4sscc/source'],
    });
    const [example] = generateExamples(weatherObserved, { representation: 'normalized', seed: 1 });
    const { stdout } = spawnSync(process.execPath, [flag, '--input-type=module', '-', JSON.stringify(example)], {
      input: outputFiles[0]?.text ?? '',
      encoding: 'utf8',
    });
    expect(stdout).toBe(printed);
  });

  it('remember 249 names that a model lacks', () => {
    const acceptor = createAcceptor([weatherObserved]);
    const [example] = generateExamples(weatherObserved, { representation: 'normalized', seed: 1 });
    const word = (index: number): string =>
      `zq${[...String(index)].map((digit) => 'wxkjvhgfpz'[Number(digit)]?.repeat(3)).join('')}yy`;
    for (let round = 0; round < 2; round += 1)
      for (let index = 0; index < 300; index += 1) {
        const unknown = { [word(index)]: { type: 'Property', value: index, unitCode: 'KWH' } };
        const bytes = encode({ ...example, ...unknown });
        expect([index, acceptor.accept(bytes, 0, bytes.length)]).toEqual([index, index < 249]);
        const { names, count } = acceptor.facts.units;
        if (index < 249) expect(names[count - 1]).toBe(word(index));
      }
  });

  it('take the code that another thread compiled', () => {
    const [example] = generateExamples(weatherObserved, { representation: 'normalized', seed: 1 });
    const bytes = encode(example as object);
    const acceptor = createAcceptor([weatherObserved], { core: structuredClone(compileCore()) });
    expect(acceptor.accept(bytes, 0, bytes.length)).toBe(true);
  });
});

function modelOf(attributes: Readonly<Record<string, Attribute>>): Model {
  const namespace = 'https://example.org/';
  const told = { title: 'Thing', description: 'A thing.', follows: 'Register 1', namespace };
  return defineModel({ type: 'Thing', ...told, attributes, required: [] }) as Model;
}
