/** Defects that may befall an attribute of any model, by what its value is: for entities that are generated. */
import type { Attribute } from '@ds4sscc/data-models';

/** One of them: the spoilt value, and the rule that is to say so; `undefined` where it cannot befall this value. */
export interface AnyMutation {
  readonly name: string;
  readonly source: string;
  readonly spoil: (value: unknown, asked: Asked) => readonly [value: unknown, rule: string] | undefined;
}

/** What the schema of an attribute asks for, where it asks for one type. */
export type Asked = 'string' | 'number' | 'integer' | 'boolean' | 'enum' | 'array' | 'object' | 'other';

const scalars: ReadonlySet<Asked> = new Set(['string', 'number', 'integer', 'boolean', 'enum']);
const numbers: ReadonlySet<Asked> = new Set(['number', 'integer']);

/** What a schema asks for, as its definition says it. */
export function askedBy({ schema }: Attribute): Asked {
  const { type, format } = schema._zod.def as { type: string; format?: string };
  if (type === 'number') return format === 'safeint' ? 'integer' : 'number';
  if (type === 'string' || type === 'boolean' || type === 'enum' || type === 'array' || type === 'object') return type;
  return 'other';
}

export const anyMutations: readonly AnyMutation[] = [
  {
    name: 'in quotation marks',
    source: 'type',
    spoil: (value, asked) => {
      if (numbers.has(asked)) return [String(value), 'data/number-as-text'];
      return asked === 'boolean' ? [String(value), 'data/boolean-as-text'] : undefined;
    },
  },
  {
    name: 'in a list',
    source: 'type',
    spoil: (value, asked) => {
      if (asked === 'object') return [[value], 'data/array-where-object'];
      return scalars.has(asked) ? [[value], 'data/array-where-scalar'] : undefined;
    },
  },
  {
    name: 'in an object',
    source: 'type',
    spoil: (value, asked) => {
      if (asked === 'array') return [{ first: value }, 'data/object-where-array'];
      return scalars.has(asked) ? [{ amount: value }, 'data/object-where-scalar'] : undefined;
    },
  },
  {
    name: 'as one value',
    source: 'type',
    spoil: (_, asked) => {
      if (asked === 'array') return ['one', 'data/scalar-where-array'];
      return asked === 'object' ? ['one', 'data/scalar-where-object'] : undefined;
    },
  },
  {
    name: 'as null',
    source: 'type',
    spoil: (_, asked) => (asked === 'other' ? undefined : [null, 'data/null-value']),
  },
  {
    name: 'as a fraction',
    source: 'type: integer',
    spoil: (_, asked) => (asked === 'integer' ? [1.5, 'data/fraction-where-integer'] : undefined),
  },
  {
    name: 'as a word that no list has',
    source: 'enum',
    spoil: (_, asked) => (asked === 'enum' ? ['qwertyuiop', 'data/value-not-allowed'] : undefined),
  },
  {
    name: 'as yes',
    source: 'type: boolean',
    spoil: (_, asked) => (asked === 'boolean' ? ['yes', 'data/not-boolean'] : undefined),
  },
  {
    name: 'as a text',
    source: 'type: number',
    spoil: (_, asked) => (numbers.has(asked) ? ['many', 'data/value-wrong-type'] : undefined),
  },
  {
    name: 'as a number',
    source: 'type: string',
    spoil: (_, asked) => (asked === 'string' ? [7, 'data/value-wrong-type'] : undefined),
  },
  {
    name: 'as an attribute object',
    source: 'type; ETSI GS CIM 009, clause 4.5.2.2',
    spoil: (value, asked) =>
      scalars.has(asked) || asked === 'array'
        ? [{ type: 'Property', value }, 'data/nested-normalised-value']
        : undefined,
  },
  {
    name: 'as the mark of deletion',
    source: 'ETSI GS CIM 009, clause 5.5.4',
    spoil: () => ['urn:ngsi-ld:null', 'ngsi-ld/null-outside-patch'],
  },
];
