import { isLanguageTag } from '../../checks/check-language-map.js';
import { millisecondsOf } from '../../checks/milliseconds-of.js';
import { isIri, isUri } from '../../checks/uri.js';
import { nullUri } from '../../ngsi-ld/attribute-members.js';
import { isScope } from '../../ngsi-ld/names.js';
import type { Facts } from '../facts.js';
import { decode, decodeJson } from '../scan/decode.js';
import { type CoreCalls, type CoreModule, startCore } from './compile-core.js';
import { CoreMemory } from './core-memory.js';
import { modelOfFacts, readFacts } from './read-facts.js';
import { addUnknown, setContext, type WrittenModel, writeModel, writeSubAttribute } from './write-model.js';
import type { AcceptorPlan } from '../plan.js';
import type { ValueTest } from './write-value.js';
import { spanBytes, writeWords } from './write-words.js';

/** What the code leaves to JavaScript. Bytes are those of the memory. */
export interface CoreQuestions {
  /** The model of a type. */
  modelOf(type: string): WrittenModel | undefined;
  /** Whether a name that a model lacks may stand for what it says, and is no slip of another one. */
  isUnknown(name: string, model: WrittenModel): boolean;
  acceptsContext(bytes: Uint8Array, start: number, end: number, model: WrittenModel): boolean;
}

/** The code of an acceptor, with memory of its own. */
export interface Core {
  /** Makes a plan ready for entities of some types. */
  write(plan: AcceptorPlan, types: readonly string[]): WrittenModel;
  /** Whether a record is valid; it begins and ends with a brace. `passesOver`: values of a few attributes aside. */
  accept(bytes: Uint8Array, start: number, end: number, first: WrittenModel, passesOver: boolean): boolean;
  /** Reads what was found in the record that was accepted last, which began at `start`. */
  read(facts: Facts, start: number): void;
}

/** The code needs so much room behind a record, for zeros. */
const zeros = 64;
const fewBytes = 16_384;

/** Starts the code; gives nothing where it cannot run. */
export function createCore(module: CoreModule, questions: CoreQuestions): Core | undefined {
  const tests: ValueTest[] = [];
  const models: WrittenModel[] = [];
  const byAddress = new Map<number, WrittenModel>();
  const modelAt = (number: number): WrittenModel => models[number] as WrittenModel;
  const text = (start: number, end: number): string => decode(memory.bytes, start, end);
  const calls: CoreCalls = {
    parseNumber: (start, end) => Number(text(start, end)),
    isUri: (start, end, ofAscii) => Number(ofAscii === 1 ? isUri(text(start, end)) : isIri(text(start, end))),
    spellsDeletion: (start, end) => Number(decodeJson(memory.bytes, start, end) === nullUri),
    isLanguageTag(start, end) {
      const tag = text(start, end);
      return Number(tag === '@none' || isLanguageTag(tag));
    },
    isScope: (start, end) => Number(isScope(decodeJson(memory.bytes, start, end) as string)),
    millisecondsOf: (start, end) => millisecondsOf(text(start, end)),
    test: (number, start, end) => Number((tests[number] as ValueTest)(decodeJson(memory.bytes, start, end))),
    learn(number, start, end) {
      const model = modelAt(number);
      const name = text(start, end);
      return questions.isUnknown(name, model) ? addUnknown(memory, model, name) : -1;
    },
    modelAt: (start, end) => questions.modelOf(text(start, end))?.at ?? 0,
    acceptContext(number, start, end) {
      const model = modelAt(number);
      const accepted = questions.acceptsContext(memory.bytes, start, end, model);
      if (accepted) setContext(memory, model, start, end - start);
      return Number(accepted);
    },
    makeRoom(list) {
      const most = memory.get(list + 4);
      const place = memory.take(most * 2 * spanBytes);
      const before = memory.get(list);
      memory.bytes.copyWithin(place, before, before + most * spanBytes);
      memory.fields(list, [place, most * 2]);
    },
  };
  const exports = startCore(module, calls);
  if (!exports) return undefined;
  const memory = new CoreMemory(exports);
  const [classes, words, facts, doubtful] = [0, 1, 2, 3].map(exports.layout) as [number, number, number, number];
  writeWords(memory, words, classes, writeSubAttribute(memory));
  const places = { facts, doubtful, targets: memory.get(words + 56), units: memory.get(words + 60) };
  let room = fewBytes;
  let input = memory.take(room + zeros);

  return {
    write(plan, types) {
      const model = writeModel(memory, plan, types, models.length, tests);
      models.push(model);
      byAddress.set(model.at, model);
      return model;
    },
    accept(bytes, start, end, first, passesOver) {
      const length = end - start;
      if (length > room) {
        let more = room;
        while (more < length) more *= 2;
        input = memory.take(more + zeros);
        room = more;
      }
      memory.bytes.set(bytes.subarray(start, end), input);
      return exports.accept(input, input + length, Number(passesOver), first.at) === 1;
    },
    read(into, start) {
      const model = byAddress.get(modelOfFacts(memory, places)) as WrittenModel;
      readFacts(memory, places, model, input - start, into);
    },
  };
}
