import type { GbfsVersion } from './gbfs-version.js';
import type { TextFormat } from './text-formats.js';

/** What identifiers of GBFS name. */
export type Thing = 'station' | 'region' | 'vehicle type' | 'pricing plan' | 'vehicle' | 'alert';

/** What a value of a feed looks like. */
export type Shape =
  | { readonly kind: 'text'; readonly format?: TextFormat }
  /** `defines`: this feed describes the thing. `once`: it stands in its list once. */
  | { readonly kind: 'identifier'; readonly of: Thing; readonly defines?: boolean; readonly once?: boolean }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly whole?: boolean; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'boolean' }
  /** 0 or 1, as versions before 2.0 write true and false; 1.0 leaves both ways open. */
  | { readonly kind: 'flag'; readonly orBoolean?: boolean }
  | { readonly kind: 'timestamp'; readonly anyTime?: boolean }
  | { readonly kind: 'list'; readonly of: Shape; readonly least?: number }
  | { readonly kind: 'object'; readonly fields: Fields; readonly conditions?: readonly Condition[] }
  /** An object whose keys are data: identifiers or languages. */
  | { readonly kind: 'map'; readonly of: Shape; readonly keys: Thing | 'language' }
  | { readonly kind: 'geometry'; readonly type: string };

/** One field of a feed in a span of versions: from `since` on, and before `until`. */
export interface Fact {
  readonly shape: Shape;
  readonly required?: boolean;
  readonly since?: GbfsVersion;
  readonly until?: GbfsVersion;
}

/** The fields of an object; several facts where a field changed its shape over time. */
export type Fields = Readonly<Record<string, Fact | readonly Fact[]>>;

/** Fields that are required only sometimes. */
export interface Condition {
  readonly since?: GbfsVersion;
  readonly until?: GbfsVersion;
  /** The field that has to be there. */
  readonly field: string;
  /** Whether it has to be there, given the other fields. */
  readonly holds: (fields: Readonly<Record<string, unknown>>) => boolean;
  /** Why, to end the sentence "... is required because". */
  readonly because: string;
}

/** A file of a system, with the facts of all its versions. */
export interface Feed {
  /** Base name of the file. */
  readonly name: string;
  readonly since?: GbfsVersion;
  readonly until?: GbfsVersion;
  /** The member `data`. */
  readonly data: Shape;
  /** The member of `data` that this feed alone has. */
  readonly sign: string;
  /** Whether it says how things stand now, so that it may be five minutes old at most. */
  readonly realtime?: boolean;
  /** Whether a discovery file lists it. */
  readonly listed: boolean;
}

/** A field that has to be there. */
export const required = (shape: Shape, span: Omit<Fact, 'shape'> = {}): Fact => ({ shape, required: true, ...span });

/** A field that may be left out. */
export const optional = (shape: Shape, span: Omit<Fact, 'shape'> = {}): Fact => ({ shape, ...span });

export const text: Shape = { kind: 'text' };
export const boolean: Shape = { kind: 'boolean' };
export const formatted = (format: TextFormat): Shape => ({ kind: 'text', format });
export const word = (...words: readonly string[]): Shape => ({ kind: 'word', words });
export const listOf = (of: Shape, least?: number): Shape => ({
  kind: 'list',
  of,
  ...(least !== undefined && { least }),
});
export const object = (fields: Fields, conditions: readonly Condition[] = []): Shape => ({
  kind: 'object',
  fields,
  conditions,
});
export const mapOf = (of: Shape, keys: Thing | 'language'): Shape => ({ kind: 'map', of, keys });

/** A whole number from 0 on. */
export const count: Shape = { kind: 'number', whole: true, minimum: 0 };

/** A number from `minimum` on. */
export const number = (minimum?: number, maximum?: number): Shape => ({
  kind: 'number',
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});
export const latitude: Shape = number(-90, 90);
export const longitude: Shape = number(-180, 180);

/** The identifier that a thing has in its own feed. */
export const ownId = (of: Thing): Shape => ({ kind: 'identifier', of, defines: true, once: true });

/** The identifier of a thing that another feed describes. */
export const idOf = (of: Thing): Shape => ({ kind: 'identifier', of });

/** The identifier of a thing that another feed describes, and of which this one says more. */
export const sameId = (of: Thing): Shape => ({ kind: 'identifier', of, once: true });
export const multiPolygon: Shape = { kind: 'geometry', type: 'MultiPolygon' };

/** Text with its language, once per language: how version 3 writes what people read. */
export const translated = (format?: TextFormat): Shape =>
  listOf(object({ text: required(format ? formatted(format) : text), language: required(formatted('language')) }));

/** Text that is translated from version 3 on. */
export const publicText = (need: typeof required | typeof optional, format?: TextFormat): readonly Fact[] => [
  need(format ? formatted(format) : text, { until: '3.0' }),
  need(translated(format), { since: '3.0' }),
];

/** A point in time: seconds since 1970 before version 3, RFC 3339 from then on. */
export const instant = (need: typeof required | typeof optional, since: GbfsVersion = '1.0'): readonly Fact[] => [
  ...(since === '1.0' ? [need({ kind: 'timestamp', anyTime: true }, { until: '1.1' })] : []),
  need({ kind: 'timestamp' }, { since: since === '1.0' ? '1.1' : since, until: '3.0' }),
  need(formatted('date-time'), { since: '3.0' }),
];

/** True or false, which was 1 or 0 before version 2. */
export const flag = (need: typeof required | typeof optional): readonly Fact[] => [
  need({ kind: 'flag', orBoolean: true }, { until: '1.1' }),
  need({ kind: 'flag' }, { since: '1.1', until: '2.0' }),
  need(boolean, { since: '2.0' }),
];

/** Links that open a rental application. */
export const rentalUris: Fact = optional(
  object({
    android: optional(formatted('uri')),
    ios: optional(formatted('uri')),
    web: optional(formatted('url')),
  }),
  { since: '1.1' },
);
