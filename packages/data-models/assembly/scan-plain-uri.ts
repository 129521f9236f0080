import { byteAt, host, is, isDigit, path, quote, scheme } from './bytes';
import { isLetter } from './scan-iri';
import { isDeletion } from './scan-text';

/**
 * Reads a text that is a URI by any of the rules there are (RFC 3986, as the format `uri` of JSON Schema is checked), after
 * its quotation mark: without percent signs, brackets, a user or a path that begins with a slash; 0 where it is written in
 * another way, and may be one.
 */
export function scanPlainUri(at: usize): usize {
  if (!isLetter(byteAt(at))) return 0;
  let place = at + 1;
  while (is(place, scheme)) place += 1;
  if (byteAt(place) !== 0x3a) return 0;
  place += 1;
  if (byteAt(place) === 0x2f) {
    if (byteAt(place + 1) !== 0x2f) return 0;
    place = hostEnd(place + 2);
    if (!place) return 0;
  } else if (!is(place, path)) return 0;
  place = runEnd(place, false);
  if (byteAt(place) === 0x3f) place = runEnd(place + 1, true);
  if (byteAt(place) === 0x23) place = runEnd(place + 1, true);
  if (byteAt(place) !== quote) return 0;
  return place - at === 16 && isDeletion(at) ? 0 : place + 1;
}

/** Behind a host and its port, where a path, a query or the end has to follow. */
function hostEnd(at: usize): usize {
  let place = at;
  while (is(place, host)) place += 1;
  if (byteAt(place) === 0x3a) {
    place += 1;
    while (isDigit(byteAt(place))) place += 1;
  }
  const next = byteAt(place);
  return next === 0x2f || next === 0x3f || next === 0x23 || next === quote ? place : 0;
}

function runEnd(at: usize, isQuery: bool): usize {
  let place = at;
  while (true) {
    const byte = byteAt(place);
    if (!is(place, path) && byte !== 0x2f && !(isQuery && byte === 0x3f)) return place;
    place += 1;
  }
}
