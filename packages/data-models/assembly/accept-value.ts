import { backslash, byteAt, quote, scanColon, skipSpace } from './bytes';
import { test } from './calls';
import { mostSpans, noteKey } from './key-spans';
import { isKeyAt, keyAt, keyOf } from './key-table';
import { scanDate, scanDateTime, scanTime } from './scan-date-time';
import { scanIpv4, scanIpv6 } from './scan-ip';
import { scanIdentifier, scanUri } from './scan-iri';
import { scanLiteral } from './scan-literal';
import { scanBounded } from './scan-number';
import { scanPlainUri } from './scan-plain-uri';
import { scanKey, scanText } from './scan-text';
import { skipValue } from './skip-value';
import { Value } from './structs';

namespace sort {
  export const any = 0;
  export const text = 1;
  export const number = 2;
  export const words = 3;
  export const dateTime = 4;
  export const date = 5;
  export const time = 6;
  export const uri = 7;
  export const identifier = 8;
  export const flag = 9;
  export const none = 10;
  export const list = 11;
  export const object = 12;
  export const either = 13;
  export const boundedText = 14;
  export const other = 15;
  export const ipv6 = 16;
  export const plainUri = 17;
  export const ipv4 = 18;
  /** Nothing. */
  export const never = 19;
}
export const sortOther: i32 = sort.other;

/** Whether an object had a member that its schema does not name: it may be one that is watched for. */
export let extraMembers: bool = false;
export function resetExtraMembers(): void {
  extraMembers = false;
}

/** Reads a value that a schema takes. Gives where it ends; 0 where the schema may refuse it. `top` as for `skipValue`. */
export function acceptValue(at: usize, value: Value, top: i32): usize {
  switch (value.sort) {
    case sort.any:
      return skipValue(at, top);
    case sort.text:
      return byteAt(at) === quote ? scanText(at + 1) : 0;
    case sort.number:
      return scanBounded(at, value);
    case sort.words:
      return byteAt(at) === quote ? acceptWord(at + 1, value) : 0;
    case sort.dateTime: {
      const place = byteAt(at) === quote ? scanDateTime(at + 1) : 0;
      return place && <f64>(place - at - 2) <= value.most ? place : 0;
    }
    case sort.date:
      return byteAt(at) === quote ? scanDate(at + 1) : 0;
    case sort.time: {
      const place = byteAt(at) === quote ? scanTime(at + 1) : 0;
      return place && <f64>(place - at - 2) <= value.most ? place : 0;
    }
    case sort.uri:
      return byteAt(at) === quote ? scanUri(at + 1) : 0;
    case sort.identifier:
      return byteAt(at) === quote ? scanIdentifier(at + 1) : 0;
    case sort.flag:
      return byteAt(at) === 0x6e ? 0 : scanLiteral(at);
    case sort.none:
      return byteAt(at) === 0x6e ? scanLiteral(at) : 0;
    case sort.list:
      return byteAt(at) === 0x5b ? acceptList(at + 1, value, top) : 0;
    case sort.object:
      return byteAt(at) === 0x7b ? acceptObject(at + 1, value, top) : 0;
    case sort.either: {
      for (let index = 0; index < value.count; index += 1) {
        const place = acceptValue(at, memberAt(value, index), top);
        if (place) return place;
      }
      return 0;
    }
    case sort.boundedText: {
      const place = byteAt(at) === quote ? scanText(at + 1) : 0;
      return place && isOfLength(at + 1, place - 1, value) ? place : 0;
    }
    case sort.other:
      return acceptOther(at, value, top);
    case sort.ipv4:
      return byteAt(at) === quote ? scanIpv4(at + 1) : 0;
    case sort.ipv6:
      return byteAt(at) === quote ? scanIpv6(at + 1) : 0;
    case sort.plainUri:
      return byteAt(at) === quote ? scanPlainUri(at + 1) : 0;
    default:
      return 0;
  }
}

// @inline
function memberAt(value: Value, index: i32): Value {
  return changetype<Value>(<usize>load<u32>(value.members + ((<usize>index) << 2)));
}

function acceptWord(at: usize, value: Value): usize {
  const index = keyAt(value.keys, at);
  return index >= 0 ? at + keyOf(value.keys, index).length + 1 : 0;
}

/**
 * Whether a text is neither too short nor too long. Whether letters beyond the basic plane count as one or two is zod's to
 * say: a text that fits either way passes; one with escapes does not.
 */
function isOfLength(start: usize, end: usize, value: Value): bool {
  let letters: f64 = 0;
  let units: f64 = 0;
  for (let at = start; at < end; at += 1) {
    const byte = byteAt(at);
    if (byte === backslash) return false;
    if ((byte & 0xc0) === 0x80) continue;
    letters += 1;
    units += byte >= 0xf0 ? 2 : 1;
  }
  return letters >= value.least && units <= value.most;
}

/** What only zod can judge. Without the model at hand, nobody here can. */
function acceptOther(at: usize, value: Value, top: i32): usize {
  if (value.test < 0) return 0;
  const place = skipValue(at, top);
  return place && test(value.test, at, place) ? place : 0;
}

function acceptList(at: usize, value: Value, base: i32): usize {
  const item = value.item;
  let place = skipSpace(at);
  let count: f64 = 0;
  let top = base + 2;
  if (byteAt(place) === 0x5d) return value.least <= 0 ? place + 1 : 0;
  while (true) {
    if (top >= mostSpans) return 0;
    const start = place;
    place = acceptValue(start, item, top);
    if (!place) return 0;
    count += 1;
    if (value.distinct) {
      // Numbers are written in many ways, and texts with escapes: which are the same is left to the full validator.
      if (!isPlainText(start, place) || !noteKey(start, place - start, base + 2, top)) return 0;
      top += 2;
    }
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return count >= value.least && count <= value.most ? place + 1 : 0;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}

function isPlainText(start: usize, end: usize): bool {
  return byteAt(start) === quote && scanKey(start + 1) === end - 1;
}

/** The members of an object, after its brace. */
function acceptObject(at: usize, value: Value, base: i32): usize {
  const keys = value.keys;
  const isEmpty = keys.count === 0;
  const stamp = value.stamp + 1;
  value.stamp = stamp;
  let place = skipSpace(at);
  let missing = value.requiredCount;
  if (byteAt(place) === 0x7d) return missing === 0 ? place + 1 : 0;
  let before = 0;
  let top = base + 2;
  while (true) {
    if (byteAt(place) !== quote || top >= mostSpans) return 0;
    const start = place + 1;
    let index = load<i32>(value.next + ((<usize>before) << 2));
    if (isEmpty || !isKeyAt(keys, index, start)) {
      index = keyAt(keys, start);
      if (index >= 0) store<i32>(value.next + ((<usize>before) << 2), index);
    }
    const stop = index >= 0 ? start + keyOf(keys, index).length : scanKey(start);
    if (!stop) return 0;
    place = scanColon(stop + 1);
    if (!place) return 0;
    if (index >= 0) {
      const seen = value.seen + ((<usize>index) << 2);
      if (load<i32>(seen) === stamp) return 0;
      store<i32>(seen, stamp);
      missing -= <i32>load<u8>(value.required + <usize>index);
      before = index + 1;
      place = acceptValue(place, memberAt(value, index), top);
    } else {
      extraMembers = true;
      if (value.closed || !noteKey(start, stop - start, base + 2, top)) return 0;
      top += 2;
      place = skipValue(place, top);
    }
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) return missing === 0 ? place + 1 : 0;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}
