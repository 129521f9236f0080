import { byteAt, quote, scanColon, skipSpace } from './bytes';
import { mostSpans, noteKey } from './key-spans';
import { scanLiteral } from './scan-literal';
import { skipNumber } from './scan-number';
import { scanKey, scanText } from './scan-text';

/**
 * Reads any JSON value that has no key twice in an object and no mark of deletion. `top` is where its keys are noted; each
 * level takes at least one place, so that the calls nest no deeper than those reach.
 */
export function skipValue(at: usize, top: i32): usize {
  const byte = byteAt(at);
  if (byte === quote) return scanText(at + 1);
  if (byte === 0x7b) return skipObject(at + 1, top);
  if (byte === 0x5b) return skipList(at + 1, top);
  return byte <= 0x39 ? skipNumber(at) : scanLiteral(at);
}

/** The members of an object, after its brace. */
function skipObject(at: usize, base: i32): usize {
  let place = skipSpace(at);
  if (byteAt(place) === 0x7d) return place + 1;
  for (let top = base; top < mostSpans; top += 2) {
    if (byteAt(place) !== quote) return 0;
    const start = place + 1;
    const stop = scanKey(start);
    if (!stop || !noteKey(start, stop - start, base, top)) return 0;
    place = scanColon(stop + 1);
    if (!place) return 0;
    place = skipValue(place, top + 2);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
  return 0;
}

function skipList(at: usize, top: i32): usize {
  let place = skipSpace(at);
  if (byteAt(place) === 0x5d) return place + 1;
  if (top >= mostSpans) return 0;
  while (true) {
    place = skipValue(place, top + 2);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}
