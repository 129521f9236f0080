import { escapePointer, type JsonPlace, unescapePointer } from './json-scan.js';

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
];

/**
 * Finds where the value with a JSON pointer stands in a text, or its nearest ancestor where it is absent, by passing over
 * everything else. The text has to be JSON without an object that gives a key twice; of any other, the answer means nothing.
 *
 * @example
 * ```ts
 * import { findJsonPlace } from '@ds4sscc/findings';
 *
 * findJsonPlace('{"pm10": [4, 12]}', '/pm10/1'); // => { start: 13, end: 15 }
 * ```
 */
export function findJsonPlace(text: string, pointer: string): JsonPlace {
  const tokens = pointer.startsWith('/') ? pointer.slice(1).split('/') : [];
  let key: number | undefined;
  let start = skipBlank(text, 0);
  for (const token of tokens) {
    const member = text.charCodeAt(start) === openObject ? memberOf(text, start, token) : itemOf(text, start, token);
    if (!member) break;
    ({ key, start } = member);
  }
  return { start, end: endOfValue(text, start), ...(key !== undefined && { key }) };
}

interface Found {
  readonly key: number | undefined;
  readonly start: number;
}

/** The member of the object at `start` that a reference token names. */
function memberOf(text: string, start: number, token: string): Found | undefined {
  const name = unescapePointer(token);
  // Only one spelling of a name is its token (RFC 6901, section 3).
  if (escapePointer(name) !== token) return undefined;
  for (let key = skipBlank(text, start + 1); text.charCodeAt(key) === quote; ) {
    const end = endOfString(text, key);
    const value = skipBlank(text, skipBlank(text, end) + 1);
    if (isName(text, key, end, name)) return { key, start: value };
    const after = skipBlank(text, endOfValue(text, value));
    if (text.charCodeAt(after) !== comma) return undefined;
    key = skipBlank(text, after + 1);
  }
  return undefined;
}

/** The item of the array at `start` that a reference token counts; nothing where there is no array. */
function itemOf(text: string, start: number, token: string): Found | undefined {
  if (text.charCodeAt(start) !== openList || !/^(?:0|[1-9]\d{0,15})$/.test(token)) return undefined;
  const wanted = Number(token);
  let item = skipBlank(text, start + 1);
  if (text.charCodeAt(item) === closeList) return undefined;
  for (let index = 0; index < wanted; index += 1) {
    const after = skipBlank(text, endOfValue(text, item));
    if (text.charCodeAt(after) !== comma) return undefined;
    item = skipBlank(text, after + 1);
  }
  return { key: undefined, start: item };
}

/** Whether the string from `key` to `end` spells a name, plainly or with escapes. */
function isName(text: string, key: number, end: number, name: string): boolean {
  if (end - key - 2 === name.length && text.startsWith(name, key + 1)) return !name.includes('\\');
  for (let at = key + 1; at < end - 1; at += 1)
    if (text.charCodeAt(at) === backslash) return JSON.parse(text.slice(key, end)) === name;
  return false;
}

/** Offset after the value at `start`. */
function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (code === openObject || code === openList) depth += 1;
    else if (code === closeObject || code === closeList) {
      // A number or word ends where its container does, a container with its own bracket.
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (code === comma || isBlank(code))) return at;
  }
  return text.length;
}

/** Offset after the string at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return text.length;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
