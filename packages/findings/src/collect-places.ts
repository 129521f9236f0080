import { type JsonPlace, scanJson } from './json-scan.js';

/** Where every value of a JSON text stands, by JSON pointer. */
export function collectPlaces(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  scanJson(text, (pointer, place) => places.set(pointer, place));
  return places;
}
