import type { Codec } from './codecs/codec.js';
import type { Json, ValueRow } from './mapping.js';

/** How a list stands in its member. */
export type ListForm =
  /** A JSON array. */
  | 'array'
  /** A JSON array where there are several, else the value alone. */
  | 'one-or-array';

/** A property and a member that holds all its values. */
export function listOfValues(
  property: string,
  member: string,
  codec: Codec,
  form: ListForm = 'array',
  also: Partial<ValueRow> = {},
): ValueRow {
  return {
    row: 'value',
    properties: [property],
    members: [member],
    write(said) {
      const values = said.map(({ object }) => codec.write(object)).filter((value) => value !== undefined);
      const [first] = values;
      if (first === undefined) return [];
      return [[member, form === 'one-or-array' && values.length === 1 ? first : distinct(values)]];
    },
    read: (members) =>
      itemsOf(members.get(member)).flatMap((value) => {
        const object = codec.read(value);
        return object ? [{ property, object }] : [];
      }),
    ...also,
  };
}

/** The items of a list; one value alone is a list of one. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function distinct(values: readonly Json[]): readonly Json[] {
  return values.every((value) => typeof value === 'string') ? [...new Set(values)] : values;
}
