import { acceptGeometry } from './accept-geometry';
import { acceptValue, extraMembers, resetExtraMembers, sortOther } from './accept-value';
import { backslash, byteAt, quote, scanColon, skipSpace } from './bytes';
import { isLanguageTag } from './calls';
import { mostSpans, noteKey } from './key-spans';
import { findKey } from './key-table';
import { scanIri } from './scan-iri';
import { scanKey, scanText } from './scan-text';
import { addTarget, itemOfObject } from './spans';
import { facts, Member, words } from './structs';
import { hasWatchedMember, watched } from './watched-members';

/** The number of a member that carries the value (`attribute-keys.ts`). */
export namespace carrier {
  export const value = 0;
  export const object = 1;
  export const languageMap = 2;
  export const vocab = 3;
  export const json = 4;
  export const valueList = 5;
  export const objectList = 6;
}

/** What the kind of an attribute is, where a model describes it. */
export namespace described {
  export const nothing = 0;
  export const other = 1;
  export const geoProperty = 2;
  export const languageProperty = 3;
  export const property = 4;
  export const relationship = 5;
  /** Kinds whose key-values keep the member that carries the value. */
  export const keeping = 6;
}

/**
 * Reads the value of an attribute object: what the member that carries it asks for, and the schema. `links`: whether it is
 * compared across a file.
 */
export function acceptContent(at: usize, attribute: Member, carriedBy: i32, top: i32, links: bool): usize {
  // JSON has null; NGSI-LD takes it for no value.
  if ((attribute.carriers & (1 << carriedBy)) === 0 || byteAt(at) === 0x6e) return 0;
  switch (carriedBy) {
    case carrier.value:
      return acceptOwnValue(at, attribute, top, links);
    case carrier.object: {
      const place = acceptTargets(at, attribute, links);
      return place && attribute.foreign ? acceptValue(at, attribute.value, top) : place;
    }
    case carrier.languageMap: {
      const place = byteAt(at) === 0x7b ? acceptLanguageMap(at + 1, top) : 0;
      // A model that has it as a Property says nothing of texts in other languages.
      const judged = attribute.described === described.languageProperty && attribute.value.sort === sortOther;
      return place && judged ? acceptValue(at, attribute.value, top) : place;
    }
    case carrier.vocab:
      return acceptVocab(at) ? acceptValue(at, attribute.value, top) : 0;
    case carrier.json:
      return byteAt(at) === 0x7b || byteAt(at) === 0x5b ? acceptValue(at, attribute.value, top) : 0;
    case carrier.valueList:
      return byteAt(at) === 0x5b ? acceptValue(at, attribute.value, top) : 0;
    default:
      return acceptObjectList(at);
  }
}

function acceptOwnValue(at: usize, attribute: Member, top: i32, links: bool): usize {
  if (attribute.described === described.geoProperty) {
    const place = byteAt(at) === 0x7b ? acceptGeometry(at + 1, top) : 0;
    return place && attribute.foreign ? acceptValue(at, attribute.value, top) : place;
  }
  if (attribute.described === described.nothing) return acceptValue(at, attribute.value, top);
  resetExtraMembers();
  const place = acceptValue(at, attribute.value, top);
  if (byteAt(at) === 0x7b) {
    // A typed value of JSON-LD holds its value one level deeper; an attribute object is no value.
    const isPlain = place && !attribute.value.watched && !extraMembers;
    if (!isPlain && (!place || hasWatchedMember(at, place, watched.typed)))
      return acceptTypedValue(at + 1, attribute, top);
  }
  if (!place) return 0;
  if (links && attribute.isDate && byteAt(at) === quote) return noteDate(at + 1, place - 1) ? place : 0;
  return place;
}

/** A value with its type, such as `{"@type": "DateTime", "@value": "2026-03-01T08:00:00Z"}`, after its brace. */
function acceptTypedValue(at: usize, attribute: Member, top: i32): usize {
  let place = skipSpace(at);
  let had = 0;
  for (let count = 1; count <= 2; count += 1) {
    const stop = byteAt(place) === quote ? scanKey(place + 1) : 0;
    const index = stop ? findKey(words.typedMembers, place + 1, stop) : -1;
    if (index < 0 || (had & (1 << index)) !== 0) return 0;
    had |= 1 << index;
    place = scanColon(stop + 1);
    if (!place) return 0;
    if (index === 0) place = byteAt(place) === quote ? scanText(place + 1) : 0;
    // An object in it would have to be looked at once more.
    else place = byteAt(place) === 0x7b ? 0 : acceptValue(place, attribute.value, top);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) !== (count === 1 ? 0x2c : 0x7d)) return 0;
    place = count === 1 ? skipSpace(place + 1) : place + 1;
  }
  return place;
}

/** Notes the text of `dateObserved`, unless it has an escape: what is compared has to stand there as it is. */
export function noteDate(start: usize, end: usize): bool {
  if (hasEscape(start, end)) return false;
  facts.dateStart = start;
  facts.dateEnd = end;
  return true;
}

export function hasEscape(start: usize, end: usize): bool {
  for (let at = start; at < end; at += 1) if (byteAt(at) === backslash) return true;
  return false;
}

/** One URI or a list of them, which are noted where they are compared. */
function acceptTargets(at: usize, attribute: Member, links: bool): usize {
  if (byteAt(at) === quote) {
    const place = scanIri(at + 1);
    if (place && links) addTarget(attribute, itemOfObject, at + 1, place - 1);
    return place;
  }
  if (byteAt(at) !== 0x5b) return 0;
  let place = skipSpace(at + 1);
  if (byteAt(place) === 0x5d) return place + 1;
  let item = itemOfObject;
  while (true) {
    item -= 1;
    if (byteAt(place) !== quote) return 0;
    const start = place + 1;
    place = scanIri(start);
    if (!place) return 0;
    if (links) addTarget(attribute, item, start, place - 1);
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}

/** Texts by language tag, as `checkLanguageMap` takes them. */
function acceptLanguageMap(at: usize, base: i32): usize {
  let place = skipSpace(at);
  if (byteAt(place) === 0x7d) return place + 1;
  for (let top = base; top < mostSpans; top += 2) {
    if (byteAt(place) !== quote) return 0;
    const start = place + 1;
    const stop = scanKey(start);
    if (!stop || !noteKey(start, stop - start, base, top) || !isLanguageTag(start, stop)) return 0;
    place = scanColon(stop + 1);
    if (!place) return 0;
    place = acceptTexts(place);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
  return 0;
}

/** A text, or a list of texts. */
function acceptTexts(at: usize): usize {
  if (byteAt(at) === quote) return scanText(at + 1);
  if (byteAt(at) !== 0x5b) return 0;
  let place = skipSpace(at + 1);
  if (byteAt(place) === 0x5d) return place + 1;
  while (true) {
    if (byteAt(place) !== quote) return 0;
    place = scanText(place + 1);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}

/** Whether a word, or a list of words, stands at a place: texts that are not empty, at least one of them. */
function acceptVocab(at: usize): bool {
  const place = acceptTexts(at);
  if (!place) return false;
  if (byteAt(at) === quote) return place - at > 2;
  let item = skipSpace(at + 1);
  if (byteAt(item) !== quote) return false;
  while (byteAt(item) === quote) {
    const next = scanText(item + 1);
    if (next - item <= 2) return false;
    item = skipSpace(next);
    if (byteAt(item) === 0x2c) item = skipSpace(item + 1);
  }
  return true;
}

/** A list of URIs, or of objects that have one as their `object` and nothing else. */
function acceptObjectList(at: usize): usize {
  if (byteAt(at) !== 0x5b) return 0;
  let place = skipSpace(at + 1);
  if (byteAt(place) === 0x5d) return place + 1;
  while (true) {
    place = byteAt(place) === 0x7b ? acceptWrapped(place + 1) : acceptIri(place);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}

function acceptWrapped(at: usize): usize {
  const key = skipSpace(at);
  const stop = byteAt(key) === quote ? scanKey(key + 1) : 0;
  if (!stop || findKey(words.attributeKeys, key + 1, stop) !== carrier.object) return 0;
  const start = scanColon(stop + 1);
  const place = start ? acceptIri(start) : 0;
  if (!place) return 0;
  const last = skipSpace(place);
  return byteAt(last) === 0x7d ? last + 1 : 0;
}

function acceptIri(at: usize): usize {
  return byteAt(at) === quote ? scanIri(at + 1) : 0;
}
