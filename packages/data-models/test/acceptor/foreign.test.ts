import { fileURLToPath } from 'node:url';
import { type Model, models as ownModels } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { checkFile } from '@ds4sscc/data-models/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasCorpus } from '../corpus.js';
import { compareForeignVerdicts, publishedExamples } from './compare-foreign-verdicts.js';
import { createJudge } from './judge.js';

const folder = fileURLToPath(new URL('../../../../../shared/corpus/smart-data-models/', import.meta.url));

describe.skipIf(!hasCorpus)('acceptors of the seventy published schemas', () => {
  let models: readonly Model[];
  beforeAll(async () => {
    ({ models } = await loadModels(folder));
  });

  // 200,000 of them: `npm run check:acceptors`.
  it('accept nothing that the full validator finds something about, and see what it sees', { timeout: 120_000 }, () => {
    const { wrong, accepted, mostly } = compareForeignVerdicts(models, publishedExamples(folder), 5_000, 1);
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(1_200);
    // What is wrong with one value may change what such a model says of the rest.
    expect(mostly).toBe(0);
  });

  it('all have a plan', () => {
    expect(models.filter((model) => !model.checkValues?.acceptorPlan?.(model)).map(({ type }) => type)).toEqual([]);
  });

  it('hand none of the valid examples over, those of NGSIv2 aside', () => {
    const acceptor = createAcceptor(models);
    const judge = createJudge(models);
    const handedOver: string[] = [];
    let valid = 0;
    for (const [file, entities] of publishedExamples(folder))
      for (const entity of entities) {
        const bytes = new TextEncoder().encode(JSON.stringify(entity));
        const accepts = acceptor.accept(bytes, 0, bytes.length);
        const { silent, facts } = judge(bytes);
        if (!silent || (facts as { representation: string }).representation === 'ngsi-v2') continue;
        valid += 1;
        if (!accepts) handedOver.push(file);
      }
    expect(handedOver).toEqual([]);
    expect(valid).toBeGreaterThan(130);
  });

  it('change nothing of the report of a file, with models of ours beside them', async () => {
    const types = new Set(models.map(({ type }) => type));
    const others = ownModels.filter(({ type }) => !types.has(type));
    const without = models.map((model) => ({ ...model, checkValues: withoutPlan(model) }));
    const lines = [...publishedExamples(folder).values()].flat().map((entity) => JSON.stringify(entity));
    for (const [index, model] of others.entries()) lines.splice(index * 3, 0, JSON.stringify(exampleOf(model)));
    const report = async (given: readonly Model[]): Promise<unknown> => {
      const findings: unknown[] = [];
      const onFinding = (finding: unknown): void => void findings.push(finding);
      const { summary } = await checkFile(chunksOf(lines), { source: 'x', models: [...given, ...others], onFinding });
      return { findings, summary };
    };
    expect(await report(models)).toEqual(await report(without));
  });
});

function withoutPlan({ checkValues }: Model): NonNullable<Model['checkValues']> {
  if (!checkValues) throw new Error('a model of ours');
  const { toKeyValues } = checkValues;
  return Object.assign((...given: Parameters<typeof checkValues>) => checkValues(...given), { toKeyValues });
}

function exampleOf(model: Model): unknown {
  return generateExamples(model, { representation: 'normalized', seed: 1, count: 1 })[0];
}

async function* chunksOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield new TextEncoder().encode(`${line}\n`);
}
