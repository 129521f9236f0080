import { acceptContent } from './accept-content.js';
import { acceptGeometry } from './accept-geometry.js';
import { attributeKeys, attributeMembers, carrier, carrierOfKind, member } from './attribute-keys.js';
import type { Facts } from './facts.js';
import { findKey, isKeyAt, keyAt } from './key-table.js';
import { mostSpans, noteKey } from './key-spans.js';
import { type LinkedMember, linkSubAttribute } from './linked-model.js';
import { quote, wordBytes } from './scan/byte-classes.js';
import { decode } from './scan/decode.js';
import { scanColon } from './scan/scan-colon.js';
import { instantOf, scanInstant } from './scan/scan-date-time.js';
import { scanIri } from './scan/scan-iri.js';
import { scanKey } from './scan/scan-key.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import { skipValue } from './skip-value.js';
import { kindKeys, kindNames } from './watched-members.js';
import type { Source } from './scan/source.js';

const property = kindNames.indexOf('Property');
const geoProperty = kindNames.indexOf('GeoProperty');
const subAttribute: LinkedMember = linkSubAttribute();

/**
 * Reads an attribute object, normalized or concise, after its brace. Gives where it ends, or -1; `facts.typed` and
 * `facts.loose` say how it is written. `links`: whether it is an attribute of an entity, which is compared across a file.
 */
export function acceptAttribute(
  facts: Facts,
  source: Source,
  at: number,
  end: number,
  attribute: LinkedMember,
  base: number,
  links: boolean,
): number {
  const { bytes, view } = source;
  const { within } = attribute;
  let place = skipSpace(bytes, at, end);
  let had = 0;
  let before = 0;
  let top = base;
  let kind = -1;
  let carriedBy = -1;
  let content = -1;
  let unitStart = -1;
  let unitEnd = -1;
  let dataset = -1;
  let datasetEnd = -1;
  let hasObjectType = false;
  let loose = false;
  for (;;) {
    if (bytes[place] !== quote || top >= mostSpans) return -1;
    const start = place + 1;
    let index = within[before] as number;
    if (!isKeyAt(attributeKeys, index, view, start, end)) {
      index = keyAt(attributeKeys, view, start, end);
      if (index >= 0) within[before] = index;
    }
    const stop = index >= 0 ? start + (attributeKeys.lengths[index] as number) : scanKey(bytes, start, end);
    if (stop < 0) return -1;
    if (index < 0) index = findKey(attributeKeys, view, start, stop);
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    if (index < 0) {
      if (!isPlainName(bytes, start, stop) || !noteKey(bytes, start, stop - start, base, top)) return -1;
      top += 2;
      place = acceptSubAttribute(facts, source, place, end, top);
      if (facts.loose || !facts.typed) loose = true;
    } else {
      const what = attributeMembers[index] as number;
      if (what === member.refused || (had & (1 << index)) !== 0) return -1;
      had |= 1 << index;
      before = index + 1;
      if (what === member.value) {
        if (carriedBy >= 0) return -1;
        carriedBy = index;
        content = place;
        place = acceptContent(facts, source, place, end, attribute, index, top, links);
      } else {
        if (bytes[place] !== quote) return -1;
        const text = place + 1;
        switch (what) {
          case member.type:
            kind = attribute.kindAt;
            if (isKeyAt(kindKeys, kind, view, text, end)) place = text + (kindKeys.lengths[kind] as number) + 1;
            else {
              place = scanKey(bytes, text, end);
              kind = place < 0 ? -1 : findKey(kindKeys, view, text, place);
              if (kind < 0) return -1;
              place += 1;
            }
            break;
          case member.observedAt:
            place = links ? acceptObserved(facts, source, text, end) : scanInstant(bytes, text, end);
            break;
          case member.unitCode: {
            const unit = attribute.units ? keyAt(attribute.units, view, text, end) : -1;
            const last = unit < 0 ? scanKey(bytes, text, end) : text + (attribute.units?.lengths[unit] as number);
            if (last <= text || (unit < 0 && attribute.units && findKey(attribute.units, view, text, last) < 0))
              return -1;
            unitStart = text;
            unitEnd = last;
            place = last + 1;
            break;
          }
          case member.datasetId:
            place = bytes[text] === 0x40 ? scanNone(bytes, text, end) : scanIri(source, text, end);
            dataset = text;
            datasetEnd = place - 1;
            break;
          case member.instanceId:
            place = scanIri(source, text, end);
            break;
          case member.time:
            place = scanInstant(bytes, text, end);
            break;
          default:
            place = scanText(source, text, end);
            hasObjectType = true;
        }
      }
    }
    if (place < 0) return -1;
    if (bytes[place] !== 0x2c && bytes[place] !== 0x7d) place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) break;
    if (bytes[place] !== 0x2c) return -1;
    place += 1;
    if (bytes[place] !== quote) place = skipSpace(bytes, place, end);
  }
  if (carriedBy < 0) return -1;
  if (!fitsKind(source, content, end, attribute, kind, carriedBy, top)) return -1;
  if (hasObjectType && carriedBy !== carrier.object && carriedBy !== carrier.objectList) return -1;
  if (unitStart < 0) {
    if (attribute.unitStated) return -1;
  } else {
    if (carriedBy !== carrier.value && carriedBy !== carrier.valueList) return -1;
    if (links) {
      const name = dataset < 0 ? attribute.name : `${attribute.name} (${decode(bytes, dataset, datasetEnd)})`;
      facts.units.add(name, attribute.unitPointer, unitStart, unitEnd);
    }
  }
  facts.typed = kind >= 0;
  facts.loose = loose;
  return place + 1;
}

/** Whether the kind that is stated goes with the member that carries the value, and with the model. */
function fitsKind(
  source: Source,
  content: number,
  end: number,
  attribute: LinkedMember,
  kind: number,
  carriedBy: number,
  top: number,
): boolean {
  const { bytes } = source;
  if (kind >= 0 && carrierOfKind[kind] !== carriedBy) return false;
  if (attribute.foreign) return fitsForeign(attribute, kind, carriedBy);
  if (attribute.kind !== '')
    // Of the kind that the model has, the word is the model's; others are interchangeable with it.
    return kind < 0 || carrierOfKind[attribute.kindAt] !== carriedBy || kind === attribute.kindAt;
  if (carriedBy !== carrier.value || kind === property) return true;
  if (kind === geoProperty) return bytes[content] === 0x7b && acceptGeometry(source, content + 1, end, top) >= 0;
  // Without a kind, an object may be a place.
  return bytes[content] !== 0x7b;
}

/** A model that others wrote leaves it to the entity what an attribute is, places aside (see `asStated`). */
function fitsForeign({ kind: described }: LinkedMember, kind: number, carriedBy: number): boolean {
  if (described === 'GeoProperty') return kind < 0 || kind === geoProperty;
  return carriedBy === carrier.object || kind === property || (kind < 0 && described === 'Property');
}

/** An attribute of an attribute: an object, or in concise entities a plain value. */
function acceptSubAttribute(facts: Facts, source: Source, at: number, end: number, top: number): number {
  const { bytes } = source;
  if (bytes[at] === 0x7b) return acceptAttribute(facts, source, at + 1, end, subAttribute, top, false);
  // Several instances of one attribute are left to the full validator.
  if (bytes[at] === 0x5b && bytes[skipSpace(bytes, at + 1, end)] === 0x7b) return -1;
  facts.loose = true;
  return skipValue(source, at, end, top);
}

/** An instant at which an attribute was observed. Most attributes of an entity were observed at the same one. */
function acceptObserved(facts: Facts, source: Source, at: number, end: number): number {
  const { bytes } = source;
  const { timeStart, timeEnd } = facts;
  const length = timeEnd - timeStart;
  if (timeStart >= 0 && at + length < end && bytes[at + length] === quote) {
    let offset = 0;
    while (offset < length && bytes[timeStart + offset] === bytes[at + offset]) offset += 1;
    if (offset === length) return at + length + 1;
  }
  const place = scanInstant(bytes, at, end);
  if (place < 0) return -1;
  const instant = instantOf(bytes, at, place - 1);
  // An instant that cannot be told, as of a leap second, is none.
  if (instant > facts.instant || (Number.isNaN(facts.instant) && !Number.isNaN(instant))) {
    facts.timeStart = at;
    facts.timeEnd = place - 1;
    facts.instant = instant;
  }
  return place;
}

/** `@none`: the default instance. */
function scanNone(bytes: Uint8Array, at: number, end: number): number {
  return at + 5 < end &&
    bytes[at + 1] === 0x6e &&
    bytes[at + 2] === 0x6f &&
    bytes[at + 3] === 0x6e &&
    bytes[at + 4] === 0x65 &&
    bytes[at + 5] === quote
    ? at + 6
    : -1;
}

/** A name of letters, digits and underscores; others are left to the full validator. */
function isPlainName(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop === start || ((bytes[start] as number) >= 0x30 && (bytes[start] as number) <= 0x39)) return false;
  for (let at = start; at < stop; at += 1) if (wordBytes[bytes[at] as number] !== 1) return false;
  return true;
}
