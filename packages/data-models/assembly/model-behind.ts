import { byteAt, quote, scanColon, skipSpace } from './bytes';
import { modelAt } from './calls';
import { mostSpans } from './key-spans';
import { scanKey } from './scan-text';
import { skipValue } from './skip-value';
import { Model } from './structs';

/** The model of a record whose type comes behind what was held against another model, after the entity's brace. */
export function modelBehind(at: usize): Model | null {
  let place = skipSpace(at);
  for (let members = 0; members < mostSpans; members += 1) {
    const start = place + 1;
    const stop = byteAt(place) === quote ? scanKey(start) : 0;
    if (!stop) return null;
    place = scanColon(stop + 1);
    if (!place) return null;
    if (stop - start === 4 && (load<u32>(start) & 0xffffff) === 0x707974) {
      const end = byteAt(place) === quote ? scanKey(place + 1) : 0;
      return end ? changetype<Model | null>(modelAt(place + 1, end)) : null;
    }
    place = skipValue(place, 0);
    if (!place) return null;
    place = skipSpace(place);
    if (byteAt(place) !== 0x2c) return null;
    place = skipSpace(place + 1);
  }
  return null;
}
