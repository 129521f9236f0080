import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, models as ownModels } from '@ds4sscc/data-models';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { type Agreement, compareVerdicts, type EntityBatch } from './compare-verdicts.js';

const representations = ['key-values', 'normalized', 'concise'] as const;
type Entity = Readonly<Record<string, unknown>>;

/** The examples that are published with models, by file. */
export function publishedExamples(folder: string): ReadonlyMap<string, readonly Entity[]> {
  const found = new Map<string, readonly Entity[]>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/examples\/.*\./.test(file),
  );
  for (const file of files.sort()) {
    const value = parsed(readFileSync(join(folder, file), 'utf8'));
    const entities = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object' && one !== null);
    if (entities.length > 0) found.set(file, entities as Entity[]);
  }
  return found;
}

/** Changes published examples of models, and generated ones of our models for the same types, and asks both about each. */
export function compareForeignVerdicts(
  models: readonly Model[],
  examples: ReadonlyMap<string, readonly Entity[]>,
  entities: number,
  seed: number,
): Agreement {
  const types = new Set(models.map(({ type }) => type));
  const twins = ownModels.filter(({ type }) => types.has(type));
  const published = [...examples];
  return compareVerdicts(models, entities, seed, (batch): EntityBatch => {
    const turn = batch >> 1;
    if (batch % 2 === 0) {
      const [base, valid] = published[turn % published.length] as [string, readonly Entity[]];
      return { base, valid: valid.slice(0, 20), faulty: [] };
    }
    const model = twins[turn % twins.length] as Model;
    const next = (turn + Math.floor(turn / twins.length)) % representations.length;
    const representation = representations[next] as (typeof representations)[number];
    const valid = generateExamples(model, { representation, seed: seed + batch, count: 4 }) as readonly Entity[];
    return { base: `${model.type} ${representation}`, valid, faulty: [] };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
