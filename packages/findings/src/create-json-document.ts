import { collectPlaces } from './collect-places.js';
import { createDocument, type JsonDocument } from './create-document.js';
import { findJsonPlace } from './find-json-place.js';
import type { JsonPlace } from './json-scan.js';
import { positionsOf } from './source-text.js';

/** Beyond this many, all places at once are cheaper than one by one, however many are asked for. */
const mostSought = 16;

/**
 * The document of a JSON text that was read already, into `value`, and has no fault: it is JSON, no object gives a key twice,
 * and it nests at most 500 levels deep. It says the same as that of `parseJson`, and costs nothing until a place is asked for.
 *
 * @example
 * ```ts
 * import { createJsonDocument } from '@ds4sscc/findings';
 *
 * const text = '{\n  "pm10": 12\n}';
 * createJsonDocument(text, JSON.parse(text), 'air.json').locate('/pm10').line; // => 2
 * ```
 */
export function createJsonDocument(text: string, value: unknown, source: string): JsonDocument {
  let sought = 0;
  let places: ReadonlyMap<string, JsonPlace> | undefined;
  return createDocument({
    source,
    positions: positionsOf(text),
    value: () => value,
    findings: [],
    place(pointer) {
      sought += 1;
      if (sought <= mostSought) return findJsonPlace(text, pointer);
      places ??= collectPlaces(text);
      return places.get(pointer);
    },
  });
}
