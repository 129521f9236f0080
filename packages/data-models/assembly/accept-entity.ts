import { acceptAttribute } from './accept-attribute';
import { acceptPlain } from './accept-plain';
import { acceptValue } from './accept-value';
import { byteAt, quote, scanColon, skipSpace } from './bytes';
import { acceptContext, isScope, learn, modelAt } from './calls';
import { isKeyAt, keyAt, keyOf } from './key-table';
import { instantOf, scanDate, scanDateTime, scanInstant } from './scan-date-time';
import { scanIri } from './scan-iri';
import { scanKey, scanText } from './scan-text';
import { skipValue } from './skip-value';
import { dropTargets } from './spans';
import { Doubt, doubtful, facts, Member, Model, mostDoubtful } from './structs';

/** What a member of an entity is (`core/write-model.ts`). */
namespace role {
  export const attribute = 0;
  export const id = 1;
  export const type = 2;
  export const context = 3;
  export const scope = 4;
  export const time = 5;
  /** Its name is not written in JSON as it is. */
  export const refused = 6;
}

namespace representation {
  export const keyValues = 0;
  export const normalized = 1;
  export const concise = 2;
}

/** The number of the record, so that no list of what was seen has to be cleared. */
let record = 0;
/** Whether attributes whose values are not accepted are passed over, a few of them. */
let passesOver = false;
/** Whether the walk came to the type of the record. */
export let typed: bool = false;
/** The model of the type that the record turned out to have, where that came too late to change over. */
export let other: Model | null = null;

// @inline
function memberOf(model: Model, index: i32): Member {
  return changetype<Member>(<usize>load<u32>(model.members + ((<usize>index) << 2)));
}

function reset(): void {
  facts.hasContext = 0;
  facts.idStart = 0;
  facts.targets = 0;
  facts.units = 0;
  facts.doubtful = 0;
  facts.timeStart = 0;
  facts.timeEnd = 0;
  facts.instant = NaN;
  facts.dateInstant = NaN;
  facts.dateStart = 0;
  facts.dateEnd = 0;
  facts.normalized = 0;
  facts.concise = 0;
  facts.plain = 0;
  facts.anyLoose = 0;
}

/** Whether a valid entity stands from a brace up to `end`. `most`: values of a few attributes aside. */
export function acceptEntity(at: usize, end: usize, guess: Model, most: bool): bool {
  passesOver = most;
  record = (record + 1) & 0x3fffffff;
  reset();
  other = null;
  typed = false;
  let model = guess;
  let missing = model.requiredCount;
  // Whether something was held against the model that was guessed.
  let judged = false;
  let before: Member | null = null;
  let place = skipSpace(at + 1);
  while (true) {
    if (byteAt(place) !== quote) return false;
    const start = place + 1;
    let index = before === null ? model.first : before.next;
    if (!isKeyAt(model.keys, index, start)) {
      index = keyAt(model.keys, start);
      if (index < 0) {
        const stop = scanKey(start);
        index = stop ? learn(model.number, start, stop) : -1;
        if (index < 0) return false;
      }
      if (before === null) model.first = index;
      else before.next = index;
    }
    place = scanColon(start + keyOf(model.keys, index).length + 1);
    if (!place) return false;
    const member = memberOf(model, index);
    if (member.seen === record) return false;
    member.seen = record;
    if (member.required) missing -= 1;
    before = member;
    if (member.role === role.attribute) {
      judged = true;
      const value = place;
      place = acceptMember(value, member);
      if (!place && passesOver) place = passOver(start - 1, value, member);
    } else if (member.role === role.context) {
      judged = true;
      facts.hasContext = 1;
      place = acceptKnownContext(place, model);
    } else {
      if (byteAt(place) !== quote) return false;
      const text = place + 1;
      if (member.role === role.id) {
        place = scanIri(text);
        facts.idStart = text;
        facts.idEnd = place - 1;
      } else if (member.role === role.type) {
        typed = true;
        let known = keyAt(model.types, text);
        if (known < 0) {
          const stop = scanKey(text);
          const meant = stop ? changetype<Model | null>(modelAt(text, stop)) : null;
          if (meant !== model) {
            if (meant === null || judged) {
              other = meant;
              return false;
            }
            changeOver(model, meant);
            model = meant;
            missing = meant.requiredCount;
            before = memberOf(meant, index);
          }
          known = keyAt(model.types, text);
          if (known < 0) return false;
        }
        facts.type = known;
        place = text + keyOf(model.types, known).length + 1;
      } else {
        if (member.role === role.refused) return false;
        judged = true;
        place = member.role === role.time ? scanInstant(text) : acceptScope(text);
      }
    }
    if (!place) return false;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) break;
    if (byteAt(place) !== 0x2c) return false;
    place = skipSpace(place + 1);
  }
  if (place + 1 !== end || missing > 0 || !typed || !facts.idStart) return false;
  const id = model.id;
  if (id !== null) {
    // Longer records may cost a model that others wrote more steps than it takes: see `isCheap`.
    if (end - at > 65536 || acceptValue(facts.idStart - 1, id, 0) !== facts.idEnd + 1) return false;
  }
  facts.model = model;
  settleTime();
  if (facts.doubtful > 0)
    return !facts.anyLoose && facts.concise === 0 && (facts.normalized === 0 || facts.plain === 0);
  return isOneRepresentation();
}

/** Notes an attribute of the model whose value is not accepted, and what it stands between. Gives where it ends. */
function passOver(key: usize, at: usize, member: Member): usize {
  const count = facts.doubtful;
  // What is wrong with one value may change what a model that others wrote says of the rest.
  if (!member.described || member.foreign || count === mostDoubtful) return 0;
  const place = skipValue(at, 0);
  if (!place) return 0;
  // Of a list of targets, the first ones may have been noted.
  dropTargets(at);
  const doubt = changetype<Doubt>(doubtful + <usize>count * offsetof<Doubt>());
  doubt.member = member.number;
  doubt.key = key;
  doubt.start = at;
  doubt.end = place;
  doubt.targets = facts.targets;
  doubt.units = facts.units;
  facts.doubtful = count + 1;
  return place;
}

/** Notes for another model what was met of the two members that come first in all models, `id` and `type`. */
function changeOver(from: Model, to: Model): void {
  for (let index = 0; index < 2; index += 1)
    if (memberOf(from, index).seen === record) memberOf(to, index).seen = record;
}

/** Whether all attributes are written as `representationOf` wants them for one representation without a finding. */
function isOneRepresentation(): bool {
  const objects = facts.normalized;
  const others = facts.concise + facts.plain;
  if (objects > 0 && others === 0) {
    facts.representation = representation.normalized;
    return !facts.anyLoose;
  }
  if (facts.concise === 0) {
    facts.representation = representation.keyValues;
    return objects === 0;
  }
  facts.representation = representation.concise;
  return objects < others;
}

/** Where no attribute has an instant, the date that the shared models have may count: they may take any text, too. */
function settleTime(): void {
  const start = facts.dateStart;
  if (facts.timeStart || !start) return;
  const end = facts.dateEnd;
  // The scanners read the quotation mark behind it, too.
  const isDated = scanDateTime(start) === end + 1 || scanDate(start) === end + 1;
  facts.dateInstant = isDated ? instantOf(start, end) : NaN;
}

/** An attribute of the entity. An object may be one that carries the value, or the value itself. */
function acceptMember(at: usize, member: Member): usize {
  if (byteAt(at) !== 0x7b) return acceptPlain(at, member);
  if (member.asObject) {
    const place = acceptObject(at, member);
    if (place) return place;
  }
  const place = acceptPlain(at, member);
  if (place) {
    member.asObject = 0;
    return place;
  }
  if (member.asObject) return 0;
  member.asObject = 1;
  return acceptObject(at, member);
}

function acceptObject(at: usize, member: Member): usize {
  const targets = facts.targets;
  const units = facts.units;
  const timeStart = facts.timeStart;
  const timeEnd = facts.timeEnd;
  const instant = facts.instant;
  const dateStart = facts.dateStart;
  const dateEnd = facts.dateEnd;
  const place = acceptAttribute(at + 1, member, 0, true);
  if (place) {
    if (facts.typed) facts.normalized += 1;
    else facts.concise += 1;
    if (facts.loose) facts.anyLoose = 1;
    return place;
  }
  // It may still be a plain value: nothing of it counts.
  facts.targets = targets;
  facts.units = units;
  facts.timeStart = timeStart;
  facts.timeEnd = timeEnd;
  facts.instant = instant;
  facts.dateStart = dateStart;
  facts.dateEnd = dateEnd;
  return 0;
}

/** A context has an end of its own: no longer one begins with it. */
function acceptKnownContext(at: usize, model: Model): usize {
  const length = model.contextLength;
  if (length && memory.compare(model.context, at, length) === 0) return at + length;
  const place = skipValue(at, 0);
  return place && acceptContext(model.number, at, place) ? place : 0;
}

function acceptScope(at: usize): usize {
  const place = scanText(at);
  return place && isScope(at - 1, place) ? place : 0;
}
