import { isScope } from '../ngsi-ld/names.js';
import { acceptAttribute } from './accept-attribute.js';
import { acceptPlain } from './accept-plain.js';
import { acceptValue } from './accept-value.js';
import { type Facts, mostDoubtful } from './facts.js';
import { findKey, isKeyAt, keyAt } from './key-table.js';
import { type LinkedMember, type LinkedModel, role } from './linked-model.js';
import type { LinkedValue } from './linked-value.js';
import type { Contexts } from './contexts.js';
import { quote } from './scan/byte-classes.js';
import { decodeJson } from './scan/decode.js';
import { scanColon } from './scan/scan-colon.js';
import { scanInstant } from './scan/scan-date-time.js';
import { scanIri } from './scan/scan-iri.js';
import { scanKey } from './scan/scan-key.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import type { Source } from './scan/source.js';
import { settleTime } from './settle-time.js';
import { skipValue } from './skip-value.js';

/** What an acceptor keeps from record to record. */
export interface Walk {
  readonly facts: Facts;
  /** Whether attributes whose values are not accepted are passed over, a few of them. */
  passesOver: boolean;
  /** The number of the record, so that no list of what was seen has to be cleared. */
  record: number;
  /** The model of the last record. */
  model: LinkedModel | undefined;
  /** Whether the walk came to the type of the record. */
  typed: boolean;
  /** The model of the type that the record turned out to have, where that came too late to change over. */
  other: LinkedModel | undefined;
  /** Finds a model by the type at a place. */
  readonly modelAt: (view: DataView, start: number, end: number) => LinkedModel | undefined;
  readonly contexts: Contexts;
  /** Finds whether a name that a model lacks may stand for what it says, and no slip of another one. */
  readonly learn: (model: LinkedModel, bytes: Uint8Array, start: number, end: number) => number;
}

/** Whether the record is a valid entity of a model. It begins and ends with a brace. */
export function acceptEntity(walk: Walk, source: Source, at: number, end: number, guess: LinkedModel): boolean {
  const { bytes, view } = source;
  const { facts } = walk;
  const record = (walk.record = (walk.record + 1) & 0x3fffffff);
  facts.reset();
  walk.other = undefined;
  let model = guess;
  let missing = model.requiredCount;
  walk.typed = false;
  // Whether something was held against the model that was guessed.
  let judged = false;
  let before: LinkedMember | undefined;
  let place = skipSpace(bytes, at + 1, end);
  for (;;) {
    if (bytes[place] !== quote) return false;
    const start = place + 1;
    let index = before === undefined ? model.first : before.next;
    if (!isKeyAt(model.keys, index, view, start, end)) {
      index = keyAt(model.keys, view, start, end);
      if (index < 0) index = findOrLearn(walk, source, start, end, model);
      if (index < 0) return false;
      if (before === undefined) model.first = index;
      else before.next = index;
    }
    place = scanColon(bytes, start + (model.keys.lengths[index] as number) + 1, end);
    if (place < 0) return false;
    const member = model.members[index] as LinkedMember;
    if (member.seen === record) return false;
    member.seen = record;
    if (member.required) missing -= 1;
    before = member;
    if (member.role === role.attribute) {
      judged = true;
      const value = place;
      place = acceptMember(facts, source, value, end, member);
      if (place < 0 && walk.passesOver) place = passOver(facts, source, start - 1, value, end, member);
    } else if (member.role === role.context) {
      judged = true;
      facts.hasContext = true;
      place = walk.contexts.accept(source, place, end, model);
    } else {
      if (bytes[place] !== quote) return false;
      const text = place + 1;
      if (member.role === role.id) {
        place = scanIri(source, text, end);
        facts.idStart = text;
        facts.idEnd = place - 1;
      } else if (member.role === role.type) {
        walk.typed = true;
        let known = keyAt(model.types, view, text, end);
        if (known < 0) {
          const stop = scanKey(bytes, text, end);
          const meant = stop < 0 ? undefined : walk.modelAt(view, text, stop);
          if (meant !== model) {
            if (!meant || judged) {
              walk.other = meant;
              return false;
            }
            changeOver(model, meant);
            model = meant;
            missing = meant.requiredCount;
            before = meant.members[index] as LinkedMember;
          }
          known = findKey(model.types, view, text, stop);
          if (known < 0) return false;
        }
        facts.type = model.typeNames[known] as string;
        place = text + (model.types.lengths[known] as number) + 1;
      } else {
        judged = true;
        place = member.role === role.time ? scanInstant(bytes, text, end) : acceptScope(source, text, end);
      }
    }
    if (place < 0) return false;
    if (bytes[place] !== 0x2c && bytes[place] !== 0x7d) place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) break;
    if (bytes[place] !== 0x2c) return false;
    place += 1;
    if (bytes[place] !== quote) place = skipSpace(bytes, place, end);
  }
  if (place + 1 !== end || missing > 0 || !walk.typed || facts.idStart < 0) return false;
  if (model.id !== undefined && !isForeignSound(source, end - at, facts, model.id)) return false;
  walk.model = model;
  if (facts.doubtful.count > 0)
    return !facts.anyLoose && facts.concise === 0 && (facts.normalized === 0 || facts.plain === 0);
  if (!isOneRepresentation(facts)) return false;
  settleTime(facts, bytes);
  return true;
}

/** Longer records may cost a model that others wrote more steps than it takes: see `isCheap`. */
const longestForeign = 65_536;

/** Whether a model that others wrote takes the identifier, and has the steps to judge the entity. */
function isForeignSound(source: Source, length: number, { idStart, idEnd }: Facts, id: LinkedValue): boolean {
  return length <= longestForeign && acceptValue(source, idStart - 1, idEnd + 1, id, 0) === idEnd + 1;
}

/** Notes an attribute of the model whose value is not accepted, and what it stands between. Gives where it ends, or -1. */
function passOver(
  facts: Facts,
  source: Source,
  key: number,
  at: number,
  end: number,
  { kind, name, pointer, foreign }: LinkedMember,
): number {
  const { doubtful, targets, units } = facts;
  const { count } = doubtful;
  // What is wrong with one value may change what a model that others wrote says of the rest.
  if (kind === '' || foreign || count === mostDoubtful) return -1;
  const place = skipValue(source, at, end, 0);
  if (place < 0) return -1;
  // Of a list of targets, the first ones may have been noted.
  while (targets.count > 0 && (targets.starts[targets.count - 1] as number) > at) targets.count -= 1;
  doubtful.names[count] = name;
  doubtful.pointers[count] = pointer;
  doubtful.keys[count] = key;
  doubtful.starts[count] = at;
  doubtful.ends[count] = place;
  doubtful.targets[count] = targets.count;
  doubtful.units[count] = units.count;
  doubtful.count = count + 1;
  return place;
}

/** A name that is near the end of the record or very short, or that the model lacks. */
function findOrLearn(walk: Walk, source: Source, start: number, end: number, model: LinkedModel): number {
  const { bytes, view } = source;
  const stop = scanKey(bytes, start, end);
  if (stop < 0) return -1;
  const index = findKey(model.keys, view, start, stop);
  return index >= 0 ? index : walk.learn(model, bytes, start, stop);
}

/** Notes for another model what was met of the two members that come first in all models, `id` and `type`. */
function changeOver(from: LinkedModel, to: LinkedModel): void {
  for (let index = 0; index < 2; index += 1)
    (to.members[index] as LinkedMember).seen = (from.members[index] as LinkedMember).seen;
}

/** Whether all attributes are written as `representationOf` wants them for one representation without a finding. */
function isOneRepresentation(facts: Facts): boolean {
  const objects = facts.normalized;
  const others = facts.concise + facts.plain;
  if (objects > 0 && others === 0) {
    facts.representation = 'normalized';
    return !facts.anyLoose;
  }
  if (facts.concise === 0) {
    facts.representation = 'key-values';
    return objects === 0;
  }
  facts.representation = 'concise';
  return objects < others;
}

/** An attribute of the entity. An object may be one that carries the value, or the value itself. */
function acceptMember(facts: Facts, source: Source, at: number, end: number, member: LinkedMember): number {
  const { bytes } = source;
  if (bytes[at] !== 0x7b) {
    if (!member.isSimple) return acceptPlain(facts, source, at, end, member);
    const place = acceptValue(source, at, end, member.value, 0);
    if (place >= 0) facts.plain += 1;
    return place;
  }
  if (member.asObject) {
    const place = acceptObject(facts, source, at, end, member);
    if (place >= 0) return place;
  }
  const place = acceptPlain(facts, source, at, end, member);
  if (place >= 0) {
    member.asObject = false;
    return place;
  }
  if (member.asObject) return -1;
  member.asObject = true;
  return acceptObject(facts, source, at, end, member);
}

function acceptObject(facts: Facts, source: Source, at: number, end: number, member: LinkedMember): number {
  const { timeStart, timeEnd, instant, dateStart, dateEnd, targets, units } = facts;
  const targetCount = targets.count;
  const unitCount = units.count;
  const place = acceptAttribute(facts, source, at + 1, end, member, 0, true);
  if (place >= 0) {
    if (facts.typed) facts.normalized += 1;
    else facts.concise += 1;
    if (facts.loose) facts.anyLoose = true;
    return place;
  }
  // It may still be a plain value: nothing of it counts.
  targets.count = targetCount;
  units.count = unitCount;
  facts.timeStart = timeStart;
  facts.timeEnd = timeEnd;
  facts.instant = instant;
  facts.dateStart = dateStart;
  facts.dateEnd = dateEnd;
  return -1;
}

function acceptScope(source: Source, at: number, end: number): number {
  const { bytes } = source;
  const place = scanText(source, at, end);
  return place >= 0 && isScope(decodeJson(bytes, at - 1, place) as string) ? place : -1;
}
