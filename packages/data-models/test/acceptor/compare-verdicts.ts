import { isDeepStrictEqual } from 'node:util';
import type { Model } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { mutations } from '../mutations.js';
import { createFindingsComparison } from './compare-findings.js';
import { byteMutations } from './byte-mutations.js';
import { createJudge, factsOf } from './judge.js';
import { createRandom, type Random } from './random.js';

/** How the acceptor and the full validator agree, over many entities. */
export interface Agreement {
  /** What the acceptor took and the full validator did not, or saw otherwise: there is to be none. */
  readonly wrong: readonly string[];
  readonly entities: number;
  readonly accepted: number;
  /** Of how many only some attributes were judged by the full validator, with the same findings as if it had judged all. */
  readonly mostly: number;
  /** By how they were changed: how many are valid, and how many of those the acceptor handed over. */
  readonly handedOver: ReadonlyMap<string, readonly [valid: number, handedOver: number]>;
  /** The same by model and representation, of entities that were not changed. */
  readonly unchanged: ReadonlyMap<string, readonly [valid: number, handedOver: number]>;
}

const representations = ['key-values', 'normalized', 'concise'] as const;
type Entity = Readonly<Record<string, unknown>>;

/** Entities to change, and some that are changed already. */
export interface EntityBatch {
  /** Model and representation. */
  readonly base: string;
  readonly valid: readonly Entity[];
  readonly faulty: readonly { readonly entity: unknown; readonly fault: string }[];
}

/** Makes entities of all models in all representations, changes them, and asks both about each. */
export function compareVerdicts(
  models: readonly Model[],
  entities: number,
  seed: number,
  batchAt: (batch: number) => EntityBatch = (batch) => ownBatch(models, batch, seed),
): Agreement {
  const limit = 20;
  const random = createRandom(seed);
  const acceptor = createAcceptor(models);
  const judge = createJudge(models);
  const compareFindings = createFindingsComparison(models);
  const wrong: string[] = [];
  const handedOver = new Map<string, [number, number]>();
  const unchanged = new Map<string, [number, number]>();
  let accepted = 0;
  let mostly = 0;
  let done = 0;

  const compare = (text: string, change: string, base: string): void => {
    done += 1;
    // Not at the start of the bytes, and not up to their end: what stands around a record is no part of it.
    const around = random.below(3);
    const bytes = Buffer.from(`${'x"{'.slice(0, around)}${text}${'"}\n'.slice(0, around)}`, 'latin1');
    const record = bytes.subarray(around, bytes.length - around);
    const accepts = acceptor.accept(bytes, around, bytes.length - around);
    const verdict = judge(record);
    if (accepts) accepted += 1;
    if (accepts && (!verdict.silent || !isDeepStrictEqual(verdict.facts, factsOf(acceptor, bytes)))) {
      const facts = verdict.silent ? JSON.stringify([verdict.facts, factsOf(acceptor, bytes)]) : verdict.first;
      if (wrong.length < limit) wrong.push(`${change}: ${facts}: ${text}`);
    }
    if (!accepts) {
      const compared = compareFindings(record);
      if (compared.mostly) mostly += 1;
      if (compared.difference !== undefined && wrong.length < limit)
        wrong.push(`${change}: ${compared.difference}: ${text}`);
    }
    if (!verdict.silent) return;
    count(handedOver, change, accepts);
    if (change === 'none') count(unchanged, base, accepts);
  };

  for (let batch = 0; ; batch += 1) {
    if (done >= entities) break;
    const { base, valid, faulty } = batchAt(batch);
    const texts = valid.map(written);
    for (const [index, text] of texts.entries()) {
      if (done >= entities) break;
      compare(text, 'none', base);
      const other = texts[(index + 1) % texts.length] as string;
      for (const mutation of byteMutations) compare(mutation.change(text, random, other), mutation.id, base);
      compare(several(text, random, other), 'several', base);
      const mutation = random.pick(mutations);
      compare(
        written(mutation.change(valid[index] as Entity, randomName(valid[index] as Entity, random))),
        mutation.id,
        base,
      );
    }
    for (const { entity, fault } of faulty) compare(written(entity), fault, base);
  }
  return { wrong, entities: done, accepted, mostly, handedOver, unchanged };
}

function ownBatch(models: readonly Model[], batch: number, seed: number): EntityBatch {
  const model = models[batch % models.length] as Model;
  // In turns, so that a short run meets them all, and another one for a model that comes again.
  const turn = (batch + Math.floor(batch / models.length)) % representations.length;
  const representation = representations[turn] as (typeof representations)[number];
  const options = { representation, seed: seed + batch, count: 20 };
  return {
    base: `${model.type} ${representation}`,
    valid: generateExamples(model, options) as readonly Entity[],
    faulty: generateFaultyExamples(model, { ...options, count: 4 }),
  };
}

function several(text: string, random: Random, other: string): string {
  let changed = text;
  for (let times = 1 + random.below(3); times >= 0; times -= 1)
    if (changed.length > 0) changed = random.pick(byteMutations).change(changed, random, other);
  return changed;
}

function randomName(entity: Entity, random: Random): string {
  const names = Object.keys(entity).filter((name) => name !== 'id' && name !== 'type');
  return names.length > 0 ? random.pick(names) : 'someOtherName';
}

/** JSON with one letter for each byte. */
function written(entity: unknown): string {
  return Buffer.from(JSON.stringify(entity)).toString('latin1');
}

function count(tally: Map<string, [number, number]>, key: string, accepts: boolean): void {
  const counts = tally.get(key) ?? [0, 0];
  counts[0] += 1;
  if (!accepts) counts[1] += 1;
  tally.set(key, counts);
}
