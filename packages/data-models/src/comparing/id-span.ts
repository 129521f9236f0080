import { parseJson } from '@ds4sscc/findings';
import { textOfBytes } from './exact-text.js';

/** Offsets within a record. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const quotationMark = 0x22;
const backslash = 0x5c;

/** Where the value of a record begins. */
export function startOfValue(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/**
 * Where a record writes its "id", from the key to the end of the value: the last one where there are several, as in
 * `JSON.parse`; the whole record where there is none. The record has to be JSON.
 */
export function idSpan(bytes: Uint8Array): Span {
  return spanOf(bytes, false);
}

/** Where such a record begins to write its "id", if it gives no key twice. */
export function startOfFirstId(bytes: Uint8Array): number {
  return spanOf(bytes, true).start;
}

function spanOf(bytes: Uint8Array, first: boolean): Span {
  const value = startOfValue(bytes, 0);
  let found: Span | undefined;
  let at = value + 1;
  while (bytes[value] === 0x7b) {
    while (isSpace(bytes[at]) || bytes[at] === 0x2c) at += 1;
    if (bytes[at] !== quotationMark) break;
    const key = at;
    at = endOfString(bytes, at);
    const keyEnd = at;
    const isFound = isId(bytes, key + 1, keyEnd - 1);
    if (isFound && first) return { start: key, end: keyEnd };
    while (isSpace(bytes[at]) || bytes[at] === 0x3a) at += 1;
    at = endOfValue(bytes, at);
    if (isFound) found = { start: key, end: at };
  }
  return found ?? { start: value, end: endOfText(bytes) };
}

/** Where the key "id" begins whose value is the text that begins at `start`; -1 where that is the value of another key. */
export function startOfIdKey(bytes: Uint8Array, start: number): number {
  let at = start - 2;
  while (isSpace(bytes[at]) || bytes[at] === 0x3a) at -= 1;
  const key = at - 3;
  return bytes[key] === quotationMark && isId(bytes, key + 1, at) ? key : -1;
}

function isId(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start === 2) return bytes[start] === 0x69 && bytes[start + 1] === 0x64;
  let at = start;
  while (at < end && bytes[at] !== backslash) at += 1;
  if (at >= end) return false;
  return parseJson(`"${textOfBytes(bytes, start, end)}"`, '').value === 'id';
}

function endOfValue(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === quotationMark) {
      at = endOfString(bytes, at) - 1;
      if (depth === 0) return at + 1;
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && (byte === 0x2c || isSpace(byte))) return at;
  }
  return bytes.length;
}

/** The offset behind the closing quotation mark. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1)
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quotationMark) return at + 1;
  return bytes.length;
}

/** Where the value of a record ends. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && isSpace(bytes[end - 1])) end -= 1;
  return end;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
