import type { Codec } from './codecs/codec.js';
import type { ValueRow } from './mapping.js';
import { oneValue } from './one-value.js';

/** A member and those that stand in for it where it is empty; only the first is written. */
export function fallbackValue(property: string, members: readonly string[], codec: Codec): ValueRow {
  const [member = '', ...others] = members;
  const row = oneValue(property, member, codec);
  return {
    ...row,
    members: [member, ...others],
    read(given) {
      for (const name of members) {
        const object = codec.read(given.get(name));
        if (object) return [{ property, object }];
      }
      return [];
    },
  };
}
