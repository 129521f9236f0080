import type { Term } from '@ds4sscc/linked-data';
import type { Codec } from './codecs/codec.js';
import type { Json, ValueRow } from './mapping.js';
import { sameTerm } from './same-term.js';

/** A property and a member that holds one value: of several, the first that the member holds exactly. */
export function oneValue(property: string, member: string, codec: Codec, also: Partial<ValueRow> = {}): ValueRow {
  return {
    row: 'value',
    properties: [property],
    members: [member],
    write(said) {
      const value = chooseValue(
        said.map(({ object }) => object),
        codec,
      );
      return value === undefined ? [] : [[member, value]];
    },
    read(members) {
      const object = codec.read(members.get(member));
      return object ? [{ property, object }] : [];
    },
    ...also,
  };
}

/** What is written of several values where there is room for one. */
export function chooseValue(terms: readonly Term[], codec: Codec): Json | undefined {
  let first: Json | undefined;
  for (const term of terms) {
    const value = codec.write(term);
    if (value === undefined) continue;
    if (sameTerm(codec.read(value), term)) return value;
    first ??= value;
  }
  return first;
}
