import { nearestWord } from '@ds4sscc/findings';
import type { ResolveContext } from '../checks/entity-settings.js';
import { isName, isReservedAttribute, isReservedType } from '../ngsi-ld/names.js';
import { acceptEntity, type Walk } from './accept-entity.js';
import type { Acceptor } from './acceptor.js';
import { createContexts } from './contexts.js';
import { Facts } from './facts.js';
import { findType } from './find-type.js';
import { createKeyTable, findKey } from './key-table.js';
import { addUnknown, type LinkedModel, linkModel } from './linked-model.js';
import type { AcceptorPlan } from './plan.js';
import type { ReadDoubtful } from './read-doubtful.js';
import { decode } from './scan/decode.js';
import type { Source } from './scan/source.js';

/** Gives the plan of a model when it is first needed; `undefined` where there is none after all. */
export type PlanSource = () => AcceptorPlan | undefined;

/** How many names that a model lacks are remembered, accepted or not. */
const mostNames = 256;

/** Names that mean something whatever the model, or that no object has as other names. */
const special: ReadonlySet<string> = new Set([
  'location',
  'observationSpace',
  'operationSpace',
  'dateObserved',
  'ngsildproof',
  '__proto__',
]);

/**
 * Makes an acceptor of plans, by the types that entities write: the name of a model and its IRI have the same source. Without
 * `read`, which needs the full validator, it passes nothing over.
 */
export function createPlanAcceptor(
  plans: ReadonlyMap<string, PlanSource>,
  resolve: ResolveContext = () => undefined,
  read?: ReadDoubtful,
): Acceptor {
  // A feature of GeoJSON is another kind of record, whatever a model calls itself.
  const types = [...plans.keys()].filter((type) => type !== 'Feature' && isName(type) && !isReservedType(type));
  const keys = createKeyTable(types);
  const models = new Map<string, LinkedModel | undefined>();
  const walk: Walk = {
    facts: new Facts(),
    passesOver: false,
    record: 0,
    model: undefined,
    other: undefined,
    typed: false,
    modelAt(view, start, end) {
      const index = findKey(keys, view, start, end);
      return index < 0 ? undefined : modelOf(types[index] as string);
    },
    contexts: createContexts(resolve),
    learn,
  };

  const modelOf = (type: string): LinkedModel | undefined => {
    if (models.has(type)) return models.get(type);
    const source = plans.get(type);
    const plan = source?.();
    const names = types.filter((name) => plans.get(name) === source);
    const model = plan && linkModel(plan, names);
    for (const name of names) models.set(name, model);
    return model;
  };

  let last: LinkedModel | undefined;
  // A buffer of Node is another class than the array it is: the code that reads bytes is quicker where it meets one only.
  let given: Uint8Array | undefined;
  let source: Source = sourceOf(new Uint8Array(0));

  const accept = (bytes: Uint8Array, start: number, end: number): boolean => {
    if (bytes !== given) {
      given = bytes;
      source = sourceOf(bytes);
    }
    const { bytes: read } = source;
    let first = start;
    let stop = Math.min(end, read.length);
    while (stop > first && isSpace(read[stop - 1] as number)) stop -= 1;
    while (first < stop && isSpace(read[first] as number)) first += 1;
    if (stop - first < 2 || read[first] !== 0x7b || read[stop - 1] !== 0x7d) return false;
    const guess = (last?.follower ?? last) || firstOf(types, modelOf);
    if (!guess) return false;
    if (!acceptEntity(walk, source, first, stop, guess)) {
      const other = walk.other ?? (walk.typed ? undefined : modelBehind(walk, source, first, stop));
      if (other === undefined || other === guess || !acceptEntity(walk, source, first, stop, other)) return false;
    }
    // Types come in turns, or many times the same one.
    if (last) last.follower = walk.model;
    last = walk.model;
    return true;
  };

  return {
    types: new Set(types),
    facts: walk.facts,
    accept(bytes, start, end) {
      walk.passesOver = false;
      return accept(bytes, start, end);
    },
    acceptMost(bytes, start, end) {
      walk.passesOver = read !== undefined;
      return accept(bytes, start, end);
    },
    // It is of the bytes that were accepted last.
    readDoubtful: (_, start, end, reading) => read?.(walk.facts, source.bytes, start, end, reading),
  };
}

/** The model of a record whose type comes behind something that was held against another model. */
function modelBehind(walk: Walk, source: Source, start: number, end: number): LinkedModel | undefined {
  const type = findType(source, start + 1, end);
  return type && walk.modelAt(source.view, type.start, type.end);
}

function sourceOf(bytes: Uint8Array): Source {
  const { buffer, byteOffset, length } = bytes;
  return { bytes: new Uint8Array(buffer, byteOffset, length), view: new DataView(buffer, byteOffset, length) };
}

function firstOf(
  types: readonly string[],
  modelOf: (type: string) => LinkedModel | undefined,
): LinkedModel | undefined {
  for (const type of types) {
    const model = modelOf(type);
    if (model) return model;
  }
  return undefined;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The number of a name that is new to a model, if it is sound and resembles none that the model has; -1 otherwise. */
function learn(model: LinkedModel, bytes: Uint8Array, start: number, end: number): number {
  if (model.members.length - model.plan.attributes.length > mostNames || end - start > 80) return -1;
  const name = decode(bytes, start, end);
  if (model.refused.has(name)) return -1;
  const known = model.plan.attributes.map((attribute) => attribute.name);
  const sound = isName(name) && !name.startsWith('@') && !isReservedAttribute(name) && !special.has(name);
  if (sound && nearestWord(name, known) === undefined) {
    addUnknown(model, name);
    return model.members.length - 1;
  }
  if (model.refused.size < mostNames) model.refused.add(name);
  return -1;
}
