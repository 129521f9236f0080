import { type Facts, mostDoubtful, type Spans } from '../facts.js';
import { decode } from '../scan/decode.js';
import type { CoreMemory } from './core-memory.js';
import type { WrittenMember, WrittenModel } from './write-model.js';
import { spanBytes } from './write-words.js';

/** Where the code writes what it finds: `Facts`, `Doubt`, and the two lists of `Words`, in `assembly/structs.ts`. */
export interface FactPlaces {
  readonly facts: number;
  readonly doubtful: number;
  readonly targets: number;
  readonly units: number;
}

/** The fields of `Facts`. */
const field = {
  instant: 0,
  dateInstant: 8,
  model: 16,
  type: 20,
  representation: 24,
  hasContext: 28,
  idStart: 32,
  idEnd: 36,
  timeStart: 40,
  timeEnd: 44,
  dateStart: 48,
  dateEnd: 52,
  targets: 56,
  units: 60,
  doubtful: 64,
  normalized: 68,
  plain: 76,
} as const;

const representations = ['key-values', 'normalized', 'concise'] as const;
const doubtBytes = 24;

/** The address of the model of the record that was accepted last. */
export function modelOfFacts(memory: CoreMemory, { facts: at }: FactPlaces): number {
  return memory.get(at + field.model);
}

/** Reads what the code found in a record; `shift` makes its addresses offsets in the bytes that were given. */
export function readFacts(
  memory: CoreMemory,
  places: FactPlaces,
  model: WrittenModel,
  shift: number,
  facts: Facts,
): void {
  const at = places.facts;
  const { view } = memory;
  facts.type = model.types[memory.get(at + field.type)] as string;
  facts.representation = representations[memory.get(at + field.representation)] as Facts['representation'];
  facts.hasContext = memory.get(at + field.hasContext) === 1;
  facts.idStart = memory.get(at + field.idStart) - shift;
  facts.idEnd = memory.get(at + field.idEnd) - shift;
  facts.normalized = memory.get(at + field.normalized);
  facts.plain = memory.get(at + field.plain);
  facts.dateStart = placeOf(memory.get(at + field.dateStart), shift);
  facts.dateEnd = placeOf(memory.get(at + field.dateEnd), shift);
  facts.timeStart = placeOf(memory.get(at + field.timeStart), shift);
  facts.timeEnd = placeOf(memory.get(at + field.timeEnd), shift);
  facts.instant = view.getFloat64(at + field.instant, true);
  facts.dateInstant = view.getFloat64(at + field.dateInstant, true);
  facts.doubtful.count = memory.get(at + field.doubtful);
  if (facts.doubtful.count > 0) readDoubts(memory, places.doubtful, model, shift, facts);
  else facts.settleTime();
  readSpans(memory, places.targets, memory.get(at + field.targets), model, shift, facts.targets);
  readSpans(memory, places.units, memory.get(at + field.units), model, shift, facts.units);
}

function placeOf(address: number, shift: number): number {
  return address === 0 ? -1 : address - shift;
}

function readDoubts(memory: CoreMemory, list: number, model: WrittenModel, shift: number, { doubtful }: Facts): void {
  for (let index = 0; index < Math.min(doubtful.count, mostDoubtful); index += 1) {
    const at = list + index * doubtBytes;
    const { name, pointer } = model.members[memory.get(at)] as WrittenMember;
    doubtful.names[index] = name;
    doubtful.pointers[index] = pointer;
    doubtful.keys[index] = memory.get(at + 4) - shift;
    doubtful.starts[index] = memory.get(at + 8) - shift;
    doubtful.ends[index] = memory.get(at + 12) - shift;
    doubtful.targets[index] = memory.get(at + 16);
    doubtful.units[index] = memory.get(at + 20);
  }
}

function readSpans(
  memory: CoreMemory,
  list: number,
  count: number,
  { members }: WrittenModel,
  shift: number,
  spans: Spans,
): void {
  spans.count = 0;
  let at = memory.get(list);
  for (let index = 0; index < count; index += 1, at += spanBytes) {
    const member = members[memory.get(at + 8)] as WrittenMember;
    const dataset = memory.get(at + 16);
    const name = dataset === 0 ? member.name : nameWith(member, decode(memory.bytes, dataset, memory.get(at + 20)));
    spans.add(name, pointerOf(member, memory.get(at + 12)), memory.get(at) - shift, memory.get(at + 4) - shift);
  }
}

function nameWith({ name }: WrittenMember, dataset: string): string {
  return `${name} (${dataset})`;
}

/** Pointers come again and again: those of first items are kept. */
const mostKept = 20;

function pointerOf(member: WrittenMember, item: number): string {
  const slot = item < 0 ? -2 * item - 1 : 2 * item;
  if (slot >= mostKept) return makePointer(member.pointer, item);
  return (member.pointers[slot] ??= makePointer(member.pointer, item));
}

/** What a span is, as `assembly/spans.ts` numbers it. */
const itemOfValue = -1;
const itemOfUnit = -2;
const itemOfObject = -3;

function makePointer(pointer: string, item: number): string {
  if (item >= 0) return `${pointer}/${item}`;
  if (item === itemOfUnit) return `${pointer}/unitCode`;
  if (item === itemOfValue) return pointer;
  return item === itemOfObject ? `${pointer}/object` : `${pointer}/object/${itemOfObject - 1 - item}`;
}
