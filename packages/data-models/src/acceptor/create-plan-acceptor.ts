import { nearestWord } from '@ds4sscc/findings';
import type { ResolveContext } from '../checks/entity-settings.js';
import { isName, isReservedAttribute, isReservedType } from '../ngsi-ld/names.js';
import type { Acceptor } from './acceptor.js';
import { createContexts } from './contexts.js';
import { compileCore, type CoreModule } from './core/compile-core.js';
import { MemoryFull } from './core/core-memory.js';
import { createCore } from './core/create-core.js';
import { mostUnknown, type WrittenModel } from './core/write-model.js';
import { Facts } from './facts.js';
import type { AcceptorPlan } from './plan.js';
import type { ReadDoubtful } from './read-doubtful.js';

/** Gives the plan of a model when it is first needed; `undefined` where there is none after all. */
export type PlanSource = () => AcceptorPlan | undefined;

/** What an acceptor is made with, besides plans. */
export interface PlanAcceptorOptions {
  readonly resolveContext?: ResolveContext | undefined;
  /** Needs the full validator: without, an acceptor passes nothing over. */
  readonly read?: ReadDoubtful;
  /** The compiled code, where another thread has it already. */
  readonly core?: CoreModule | undefined;
}

/** Longer records are left to the full validator: they would have to be held once more. */
const longestRecord = 16 * 1024 * 1024;
const longestName = 80;

/** Names that mean something whatever the model, or that no object has as other names. */
const special: ReadonlySet<string> = new Set([
  'location',
  'observationSpace',
  'operationSpace',
  'dateObserved',
  'ngsildproof',
  '__proto__',
]);

/** Makes an acceptor of plans, by the types that entities write: the name of a model and its IRI have the same source. */
export function createPlanAcceptor(
  plans: ReadonlyMap<string, PlanSource>,
  { resolveContext = () => undefined, read, core: module = compileCore() }: PlanAcceptorOptions = {},
): Acceptor {
  // A feature of GeoJSON is another kind of record, whatever a model calls itself.
  const types = [...plans.keys()].filter((type) => type !== 'Feature' && isName(type) && !isReservedType(type));
  const models = new Map<string, WrittenModel | undefined>();
  const contexts = createContexts(resolveContext);
  const facts = new Facts();
  const core =
    module && createCore(module, { modelOf, isUnknown, acceptsContext: (...given) => contexts.accept(...given) });

  function modelOf(type: string): WrittenModel | undefined {
    if (models.has(type) || !types.includes(type)) return models.get(type);
    const source = plans.get(type);
    const plan = source?.();
    const names = types.filter((name) => plans.get(name) === source);
    const model = plan && core?.write(plan, names);
    for (const name of names) models.set(name, model);
    return model;
  }

  let first: WrittenModel | undefined;
  const accept = (bytes: Uint8Array, start: number, end: number, passesOver: boolean): boolean => {
    if (!core) return false;
    let from = start;
    let stop = Math.min(end, bytes.length);
    while (stop > from && isSpace(bytes[stop - 1] as number)) stop -= 1;
    while (from < stop && isSpace(bytes[from] as number)) from += 1;
    if (stop - from < 2 || bytes[from] !== 0x7b || bytes[stop - 1] !== 0x7d || stop - from > longestRecord)
      return false;
    try {
      first ??= firstOf(types, modelOf);
      if (!first || !core.accept(bytes, from, stop, first, passesOver)) return false;
    } catch (error) {
      if (error instanceof MemoryFull) return false;
      throw error;
    }
    core.read(facts, from);
    return true;
  };

  return {
    types: new Set(types),
    facts,
    accept: (bytes, start, end) => accept(bytes, start, end, false),
    acceptMost: (bytes, start, end) => accept(bytes, start, end, read !== undefined),
    readDoubtful: (bytes, start, end, reading) => read?.(facts, bytes, start, end, reading),
  };
}

function firstOf(
  types: readonly string[],
  modelOf: (type: string) => WrittenModel | undefined,
): WrittenModel | undefined {
  for (const type of types) {
    const model = modelOf(type);
    if (model) return model;
  }
  return undefined;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whether a name that is new to a model is sound and resembles none that the model has. */
function isUnknown(name: string, model: WrittenModel): boolean {
  const { attributes } = model.plan;
  const unknown = model.members.length - attributes.length;
  if (unknown > mostUnknown || name.length > longestName || model.refused.has(name)) return false;
  const sound = isName(name) && !name.startsWith('@') && !isReservedAttribute(name) && !special.has(name);
  const known = attributes.map((attribute) => attribute.name);
  if (sound && nearestWord(name, known) === undefined) return true;
  if (model.refused.size < mostUnknown) model.refused.add(name);
  return false;
}
