import { mostSpans } from './key-spans.js';
import { scanColon } from './scan/scan-colon.js';
import { scanKey } from './scan/scan-key.js';
import { skipSpace } from './scan/skip-space.js';
import type { Source } from './scan/source.js';
import { skipValue } from './skip-value.js';

/** Where the text of a type begins and ends. */
export interface TypePlace {
  readonly start: number;
  readonly end: number;
}

/** Finds the type of an entity that has it behind its attributes, after the entity's brace. */
export function findType(source: Source, at: number, end: number): TypePlace | undefined {
  const { bytes } = source;
  let place = skipSpace(bytes, at, end);
  for (let members = 0; members < mostSpans; members += 1) {
    const start = place + 1;
    const stop = bytes[place] === 0x22 ? scanKey(bytes, start, end) : -1;
    if (stop < 0) return undefined;
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return undefined;
    if (stop - start === 4 && bytes[start] === 0x74 && bytes[start + 1] === 0x79 && bytes[start + 2] === 0x70) {
      const last = bytes[place] === 0x22 ? scanKey(bytes, place + 1, end) : -1;
      return last < 0 ? undefined : { start: place + 1, end: last };
    }
    place = skipValue(source, place, end, 0);
    if (place < 0) return undefined;
    place = skipSpace(bytes, place, end);
    if (bytes[place] !== 0x2c) return undefined;
    place = skipSpace(bytes, place + 1, end);
  }
  return undefined;
}
