import { isLanguageTag } from '../checks/check-language-map.js';
import { acceptGeometry } from './accept-geometry.js';
import { acceptValue, extraMembers } from './accept-value.js';
import { carrier } from './attribute-keys.js';
import type { Facts } from './facts.js';
import { mostSpans, noteKey } from './key-spans.js';
import { createKeyTable, findKey, type KeyTable } from './key-table.js';
import type { LinkedMember } from './linked-model.js';
import { sort } from './linked-value.js';
import { backslash, quote } from './scan/byte-classes.js';
import { decode } from './scan/decode.js';
import { scanColon } from './scan/scan-colon.js';
import { scanIri } from './scan/scan-iri.js';
import { scanKey } from './scan/scan-key.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import { hasWatchedMember, watched } from './watched-members.js';
import type { Source } from './scan/source.js';

/**
 * Reads the value of an attribute object: what the member that carries it asks for, and the schema. `links`: whether it is
 * compared across a file. Gives where it ends, or -1.
 */
export function acceptContent(
  facts: Facts,
  source: Source,
  at: number,
  end: number,
  attribute: LinkedMember,
  carriedBy: number,
  top: number,
  links: boolean,
): number {
  const { bytes } = source;
  // JSON has null; NGSI-LD takes it for no value.
  if (attribute.carriers[carriedBy] !== 1 || bytes[at] === 0x6e) return -1;
  switch (carriedBy) {
    case carrier.value:
      return acceptOwnValue(facts, source, at, end, attribute, top, links);
    case carrier.object: {
      const noted = links ? facts : undefined;
      const place = acceptTargets(noted, source, at, end, attribute.name, attribute.objectPointer);
      return place >= 0 && attribute.foreign ? acceptSchema(source, at, end, attribute, top) : place;
    }
    case carrier.languageMap: {
      const place = bytes[at] === 0x7b ? acceptLanguageMap(source, at + 1, end, top) : -1;
      // A model that has it as a Property says nothing of texts in other languages.
      const judged = attribute.kind === 'LanguageProperty' && attribute.value.sort === sort.other;
      return place >= 0 && judged ? acceptValue(source, at, end, attribute.value, top) : place;
    }
    case carrier.vocab:
      return acceptVocab(source, at, end) ? acceptSchema(source, at, end, attribute, top) : -1;
    case carrier.json:
      return bytes[at] === 0x7b || bytes[at] === 0x5b ? acceptSchema(source, at, end, attribute, top) : -1;
    case carrier.valueList:
      return bytes[at] === 0x5b ? acceptSchema(source, at, end, attribute, top) : -1;
    default:
      return acceptObjectList(source, at, end);
  }
}

function acceptSchema(source: Source, at: number, end: number, attribute: LinkedMember, top: number): number {
  return acceptValue(source, at, end, attribute.value, top);
}

function acceptOwnValue(
  facts: Facts,
  source: Source,
  at: number,
  end: number,
  attribute: LinkedMember,
  top: number,
  links: boolean,
): number {
  const { bytes } = source;
  if (attribute.kind === 'GeoProperty') {
    const place = bytes[at] === 0x7b ? acceptGeometry(source, at + 1, end, top) : -1;
    return place >= 0 && attribute.foreign ? acceptSchema(source, at, end, attribute, top) : place;
  }
  if (attribute.kind === '') return acceptValue(source, at, end, attribute.value, top);
  extraMembers[0] = 0;
  const place = acceptValue(source, at, end, attribute.value, top);
  if (bytes[at] === 0x7b) {
    // A typed value of JSON-LD holds its value one level deeper; an attribute object is no value.
    const plain = place >= 0 && !attribute.value.watched && extraMembers[0] === 0;
    if (!plain && (place < 0 || hasWatchedMember(source, at, place, watched.typed)))
      return acceptTypedValue(source, at + 1, end, attribute, top);
  }
  if (place < 0) return -1;
  if (links && attribute.isDate && bytes[at] === quote) return noteDate(facts, bytes, at + 1, place - 1) ? place : -1;
  return place;
}

/** A value with its type, such as `{"@type": "DateTime", "@value": "2026-03-01T08:00:00Z"}`, after its brace. */
function acceptTypedValue(source: Source, at: number, end: number, attribute: LinkedMember, top: number): number {
  const { bytes, view } = source;
  let place = skipSpace(bytes, at, end);
  let had = 0;
  for (let count = 1; count <= 2; count += 1) {
    const stop = bytes[place] === quote ? scanKey(bytes, place + 1, end) : -1;
    const index = stop < 0 ? -1 : findKey(typedKeys, view, place + 1, stop);
    if (index < 0 || (had & (1 << index)) !== 0) return -1;
    had |= 1 << index;
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    if (index === 0) place = bytes[place] === quote ? scanText(source, place + 1, end) : -1;
    // An object in it would have to be looked at once more.
    else place = bytes[place] === 0x7b ? -1 : acceptValue(source, place, end, attribute.value, top);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] !== (count === 1 ? 0x2c : 0x7d)) return -1;
    place = count === 1 ? skipSpace(bytes, place + 1, end) : place + 1;
  }
  return place;
}

const typedKeys: KeyTable = createKeyTable(['@type', '@value']);

/** Notes the text of `dateObserved`, unless it has an escape: what is compared has to stand there as it is. */
export function noteDate(facts: Facts, bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === backslash) return false;
  facts.dateStart = start;
  facts.dateEnd = end;
  return true;
}

/** One URI or a list of them, which are noted where there are `facts`. */
function acceptTargets(
  facts: Facts | undefined,
  source: Source,
  at: number,
  end: number,
  name: string,
  pointer: string,
): number {
  const { bytes } = source;
  if (bytes[at] === quote) {
    const place = scanIri(source, at + 1, end);
    if (place >= 0) facts?.targets.add(name, pointer, at + 1, place - 1);
    return place;
  }
  if (bytes[at] !== 0x5b) return -1;
  let place = skipSpace(bytes, at + 1, end);
  if (bytes[place] === 0x5d) return place + 1;
  for (let index = 0; ; index += 1) {
    if (bytes[place] !== quote) return -1;
    const start = place + 1;
    place = scanIri(source, start, end);
    if (place < 0) return -1;
    facts?.targets.add(name, `${pointer}/${index}`, start, place - 1);
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}

/** Texts by language tag, as `checkLanguageMap` takes them. */
function acceptLanguageMap(source: Source, at: number, end: number, base: number): number {
  const { bytes } = source;
  let place = skipSpace(bytes, at, end);
  if (bytes[place] === 0x7d) return place + 1;
  for (let top = base; top < mostSpans; top += 2) {
    if (bytes[place] !== quote) return -1;
    const start = place + 1;
    const stop = scanKey(bytes, start, end);
    if (stop < 0 || !noteKey(bytes, start, stop - start, base, top)) return -1;
    const tag = decode(bytes, start, stop);
    if (tag !== '@none' && !isLanguageTag(tag)) return -1;
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    place = acceptTexts(source, place, end);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
  return -1;
}

/** A text, or a list of texts. */
function acceptTexts(source: Source, at: number, end: number): number {
  const { bytes } = source;
  if (bytes[at] === quote) return scanText(source, at + 1, end);
  if (bytes[at] !== 0x5b) return -1;
  let place = skipSpace(bytes, at + 1, end);
  if (bytes[place] === 0x5d) return place + 1;
  for (;;) {
    if (bytes[place] !== quote) return -1;
    place = scanText(source, place + 1, end);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}

/** Whether a word, or a list of words, stands at a place: texts that are not empty, at least one of them. */
function acceptVocab(source: Source, at: number, end: number): boolean {
  const { bytes } = source;
  const place = acceptTexts(source, at, end);
  if (place < 0) return false;
  if (bytes[at] === quote) return place - at > 2;
  let item = skipSpace(bytes, at + 1, end);
  if (bytes[item] !== quote) return false;
  while (bytes[item] === quote) {
    const next = scanText(source, item + 1, end);
    if (next - item <= 2) return false;
    item = skipSpace(bytes, next, end);
    if (bytes[item] === 0x2c) item = skipSpace(bytes, item + 1, end);
  }
  return true;
}

/** A list of URIs, or of objects that have one as their `object` and nothing else. */
function acceptObjectList(source: Source, at: number, end: number): number {
  const { bytes } = source;
  if (bytes[at] !== 0x5b) return -1;
  let place = skipSpace(bytes, at + 1, end);
  if (bytes[place] === 0x5d) return place + 1;
  for (;;) {
    place = bytes[place] === 0x7b ? acceptWrapped(source, place + 1, end) : acceptIri(source, place, end);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}

function acceptWrapped(source: Source, at: number, end: number): number {
  const { bytes } = source;
  const key = skipSpace(bytes, at, end);
  const stop = bytes[key] === quote ? scanKey(bytes, key + 1, end) : -1;
  if (stop < 0 || decode(bytes, key + 1, stop) !== 'object') return -1;
  const start = scanColon(bytes, stop + 1, end);
  const place = start < 0 ? -1 : acceptIri(source, start, end);
  if (place < 0) return -1;
  const last = skipSpace(bytes, place, end);
  return bytes[last] === 0x7d ? last + 1 : -1;
}

function acceptIri(source: Source, at: number, end: number): number {
  const { bytes } = source;
  return bytes[at] === quote ? scanIri(source, at + 1, end) : -1;
}
