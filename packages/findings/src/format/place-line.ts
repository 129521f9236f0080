import type { Location } from '../finding.js';
import { placeDetail, placeText } from './place-text.js';

/** Everything that is known of a place in one line: `air.ndjson:7:3 (record 7, at /pm10)`. */
export function placeLine(location: Location): string {
  const detail = placeDetail(location);
  return detail === '' ? placeText(location) : `${placeText(location)} (${detail})`;
}
