import { mostSpans, noteKey } from './key-spans.js';
import { scanColon } from './scan/scan-colon.js';
import { scanKey } from './scan/scan-key.js';
import { scanLiteral } from './scan/scan-literal.js';
import { skipNumber } from './scan/scan-number.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import type { Source } from './scan/source.js';

/**
 * Reads any JSON value that has no key twice in an object and no mark of deletion. Gives where it ends, or -1. `top` is
 * where its keys are noted; each level takes at least one place, so that the calls nest no deeper than those reach.
 */
export function skipValue(source: Source, at: number, end: number, top: number): number {
  const { bytes } = source;
  const byte = bytes[at] as number;
  if (byte === 0x22) return scanText(source, at + 1, end);
  if (byte === 0x7b) return skipObject(source, at + 1, end, top);
  if (byte === 0x5b) return skipList(source, at + 1, end, top);
  return byte <= 0x39 ? skipNumber(bytes, at, end) : scanLiteral(bytes, at, end);
}

/** The members of an object, after its brace. */
function skipObject(source: Source, at: number, end: number, base: number): number {
  const { bytes } = source;
  let place = skipSpace(bytes, at, end);
  if (bytes[place] === 0x7d) return place + 1;
  for (let top = base; top < mostSpans; top += 2) {
    if (bytes[place] !== 0x22) return -1;
    const start = place + 1;
    const stop = scanKey(bytes, start, end);
    if (stop < 0 || !noteKey(bytes, start, stop - start, base, top)) return -1;
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    place = skipValue(source, place, end, top + 2);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
  return -1;
}

function skipList(source: Source, at: number, end: number, top: number): number {
  const { bytes } = source;
  let place = skipSpace(bytes, at, end);
  if (bytes[place] === 0x5d) return place + 1;
  if (top >= mostSpans) return -1;
  for (;;) {
    place = skipValue(source, place, end, top + 2);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}
