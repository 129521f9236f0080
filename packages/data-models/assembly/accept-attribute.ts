import { acceptContent, carrier, described } from './accept-content';
import { acceptGeometry } from './accept-geometry';
import { byteAt, is, isDigit, quote, scanColon, skipSpace, word } from './bytes';
import { mostSpans, noteKey } from './key-spans';
import { isKeyAt, keyAt, keyOf } from './key-table';
import { instantOf, scanInstant } from './scan-date-time';
import { scanIri } from './scan-iri';
import { scanKey, scanText } from './scan-text';
import { skipValue } from './skip-value';
import { addUnit } from './spans';
import { facts, Member, words } from './structs';

/** What a member of an attribute object is (`attribute-keys.ts`). */
namespace member {
  export const type = 0;
  export const value = 1;
  export const observedAt = 2;
  export const unitCode = 3;
  export const datasetId = 4;
  export const instanceId = 5;
  export const time = 6;
  export const objectType = 7;
  export const refused = 8;
}

/**
 * Reads an attribute object, normalized or concise, after its brace; `facts.typed` and `facts.loose` say how it is written.
 * `links`: whether it is an attribute of an entity, which is compared across a file.
 */
export function acceptAttribute(at: usize, attribute: Member, base: i32, links: bool): usize {
  const keys = words.attributeKeys;
  const within = attribute.within;
  let place = skipSpace(at);
  let had: u64 = 0;
  let before = 0;
  let top = base;
  let kind = -1;
  let carriedBy = -1;
  let content: usize = 0;
  let unitStart: usize = 0;
  let unitEnd: usize = 0;
  let dataset: usize = 0;
  let datasetEnd: usize = 0;
  let hasObjectType = false;
  let loose = false;
  while (true) {
    if (byteAt(place) !== quote || top >= mostSpans) return 0;
    const start = place + 1;
    let index = load<i32>(within + ((<usize>before) << 2));
    if (!isKeyAt(keys, index, start)) {
      index = keyAt(keys, start);
      if (index >= 0) store<i32>(within + ((<usize>before) << 2), index);
    }
    const stop = index >= 0 ? start + keyOf(keys, index).length : scanKey(start);
    if (!stop) return 0;
    place = scanColon(stop + 1);
    if (!place) return 0;
    if (index < 0) {
      if (!isPlainName(start, stop) || !noteKey(start, stop - start, base, top)) return 0;
      top += 2;
      place = acceptSubAttribute(place, top);
      if (facts.loose || !facts.typed) loose = true;
    } else {
      const what = <i32>load<u8>(words.attributeMembers + <usize>index);
      if (what === member.refused || (had & ((<u64>1) << index)) !== 0) return 0;
      had |= (<u64>1) << index;
      before = index + 1;
      if (what === member.value) {
        if (carriedBy >= 0) return 0;
        carriedBy = index;
        content = place;
        place = acceptContent(place, attribute, index, top, links);
      } else {
        if (byteAt(place) !== quote) return 0;
        const text = place + 1;
        switch (what) {
          case member.type:
            kind = attribute.kind;
            if (!isKeyAt(words.kinds, kind, text)) {
              kind = keyAt(words.kinds, text);
              if (kind < 0) return 0;
            }
            place = text + keyOf(words.kinds, kind).length + 1;
            break;
          case member.observedAt:
            place = links ? acceptObserved(text) : scanInstant(text);
            break;
          case member.unitCode: {
            const units = attribute.units;
            if (units !== null) {
              const unit = keyAt(units, text);
              if (unit < 0) return 0;
              unitEnd = text + keyOf(units, unit).length;
            } else unitEnd = scanKey(text);
            if (unitEnd <= text) return 0;
            unitStart = text;
            place = unitEnd + 1;
            break;
          }
          case member.datasetId:
            place = byteAt(text) === 0x40 ? scanNone(text) : scanIri(text);
            dataset = text;
            datasetEnd = place - 1;
            break;
          case member.instanceId:
            place = scanIri(text);
            break;
          case member.time:
            place = scanInstant(text);
            break;
          default:
            place = scanText(text);
            hasObjectType = true;
        }
      }
    }
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) break;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
  if (carriedBy < 0) return 0;
  if (!fitsKind(content, attribute, kind, carriedBy, top)) return 0;
  if (hasObjectType && carriedBy !== carrier.object && carriedBy !== carrier.objectList) return 0;
  if (!unitStart) {
    if (attribute.unitStated) return 0;
  } else {
    if (carriedBy !== carrier.value && carriedBy !== carrier.valueList) return 0;
    if (links) addUnit(attribute, unitStart, unitEnd, dataset, datasetEnd);
  }
  facts.typed = kind >= 0 ? 1 : 0;
  facts.loose = loose ? 1 : 0;
  return place + 1;
}

// @inline
function carrierOf(kind: i32): i32 {
  return <i32>load<u8>(words.carrierOfKind + <usize>kind);
}

/** Whether the kind that is stated goes with the member that carries the value, and with the model. */
function fitsKind(content: usize, attribute: Member, kind: i32, carriedBy: i32, top: i32): bool {
  if (kind >= 0 && carrierOf(kind) !== carriedBy) return false;
  if (attribute.foreign) return fitsForeign(attribute, kind, carriedBy);
  if (attribute.described !== described.nothing)
    // Of the kind that the model has, the word is the model's; others are interchangeable with it.
    return kind < 0 || carrierOf(attribute.kind) !== carriedBy || kind === attribute.kind;
  if (carriedBy !== carrier.value || kind === words.property) return true;
  if (kind === words.geoProperty) return byteAt(content) === 0x7b && acceptGeometry(content + 1, top) !== 0;
  // Without a kind, an object may be a place.
  return byteAt(content) !== 0x7b;
}

/** A model that others wrote leaves it to the entity what an attribute is, places aside (see `asStated`). */
function fitsForeign(attribute: Member, kind: i32, carriedBy: i32): bool {
  if (attribute.described === described.geoProperty) return kind < 0 || kind === words.geoProperty;
  return (
    carriedBy === carrier.object || kind === words.property || (kind < 0 && attribute.described === described.property)
  );
}

/** An attribute of an attribute: an object, or in concise entities a plain value. */
function acceptSubAttribute(at: usize, top: i32): usize {
  if (byteAt(at) === 0x7b) return acceptAttribute(at + 1, words.subAttribute, top, false);
  // Several instances of one attribute are left to the full validator.
  if (byteAt(at) === 0x5b && byteAt(skipSpace(at + 1)) === 0x7b) return 0;
  facts.loose = 1;
  return skipValue(at, top);
}

/** An instant at which an attribute was observed. Most attributes of an entity were observed at the same one. */
function acceptObserved(at: usize): usize {
  const timeStart = facts.timeStart;
  if (timeStart) {
    const length = facts.timeEnd - timeStart;
    let offset: usize = 0;
    while (offset < length && byteAt(timeStart + offset) === byteAt(at + offset)) offset += 1;
    if (offset === length && byteAt(at + length) === quote) return at + length + 1;
  }
  const place = scanInstant(at);
  if (!place) return 0;
  const instant = instantOf(at, place - 1);
  // An instant that cannot be told, as of a leap second, is none.
  if (instant > facts.instant || (isNaN(facts.instant) && !isNaN(instant))) {
    facts.timeStart = at;
    facts.timeEnd = place - 1;
    facts.instant = instant;
  }
  return place;
}

/** `@none`: the default instance. */
function scanNone(at: usize): usize {
  return load<u32>(at) === 0x6e6f6e40 && byteAt(at + 4) === 0x65 && byteAt(at + 5) === quote ? at + 6 : 0;
}

/** A name of letters, digits and underscores; others are left to the full validator. */
function isPlainName(start: usize, stop: usize): bool {
  if (stop === start || isDigit(byteAt(start))) return false;
  for (let at = start; at < stop; at += 1) if (!is(at, word)) return false;
  return true;
}
