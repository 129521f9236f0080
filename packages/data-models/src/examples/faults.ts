import { isObject } from '../json-object.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import type { Random } from './random.js';

/** One way in which values go wrong. */
export interface Fault {
  readonly id: string;
  /** The spoilt value; the same one where this fault cannot befall it. */
  readonly spoil: (value: unknown, schema: JsonSchema, random: Random) => unknown;
}

type Spoil<Value> = (value: Value, schema: JsonSchema, random: Random) => unknown;

/** What is found in the files of publishers, one by one. */
export const faults: readonly Fault[] = [
  ofNumber('number-as-text', (value) => String(value)),
  ofNumber('number-in-words', () => 'many'),
  ofNumber('decimal-comma', (value) => String(value).replace('.', ',')),
  ofNumber('fraction-where-whole', (value) => Math.floor(value) + 0.5),
  ofNumber('below-the-least', (value, { minimum, exclusiveMinimum }) => lower(minimum ?? exclusiveMinimum, value)),
  ofNumber('above-the-most', (value, { maximum, exclusiveMaximum }) => higher(maximum ?? exclusiveMaximum, value)),
  ofNumber('out-of-scale', () => 1e300),
  ofText('text-as-number', () => 42),
  ofText('word-in-capitals', (value, { enum: words }) => (words ? value.toUpperCase() : value)),
  ofText('word-misspelt', (value, { enum: words }) => (words ? `${value}s` : value)),
  ofText('empty-text', () => ''),
  ofText('date-without-offset', (value, { format }) => (format === 'date-time' ? value.replace(/Z$/, '') : value)),
  ofText('date-in-no-calendar', (value, { format }) => (format === 'date-time' ? '2023-02-31T08:00:00Z' : value)),
  ofText('date-alone', (value, { format }) => (format === 'date-time' ? value.slice(0, 10) : value)),
  ofText('date-of-another-order', (value, { format }) => (isDate(format) ? '31/12/2025' : value)),
  ofText('link-with-space', (value, { format }) => (format === 'uri' ? `${value} ` : value)),
  ofText('link-without-scheme', (value, { format }) => (format === 'uri' ? 'www.example.org' : value)),
  of(
    'flag-as-text',
    (value): value is boolean => typeof value === 'boolean',
    (value) => String(value),
  ),
  of(
    'flag-as-number',
    (value): value is boolean => typeof value === 'boolean',
    (value) => Number(value),
  ),
  ofList('one-where-list', ([one]) => one),
  ofList('list-empty', () => []),
  ofList('item-of-another-type', (list) => [...list, { item: true }]),
  ofList('item-repeated', (list) => [...list, ...list]),
  ofObject('list-where-object', (value) => [value]),
  ofObject('object-as-text', (value) => JSON.stringify(value)),
  ofObject('member-of-another-type', (value) => Object.fromEntries(Object.keys(value).map((name) => [name, [{}]]))),
  ofPlace('latitude-first', (place, random) => moved(place, [random.number(0, 60), random.number(91, 180)])),
  ofPlace('far-out', (place) => moved(place, [4_012_345, 3_105_432])),
  ofPlace('position-too-short', (place) => moved(place, [4.4])),
  ofPlace('position-as-text', (place) => moved(place, ['4.4', '51.2'])),
  ofPlace('shape-unknown', (place) => ({ ...place, type: 'Circle' })),
  ofPlace('coordinates-missing', ({ type }) => ({ type })),
  always('null-value', () => null),
  always('list-where-one', (value) => (Array.isArray(value) ? value : [[value]])),
  always('object-where-value', (value) => ({ amount: value })),
];

function of<Value>(id: string, fits: (value: unknown) => value is Value, spoil: Spoil<Value>): Fault {
  return { id, spoil: (value, schema, random) => (fits(value) ? spoil(value, schema, random) : value) };
}

function ofNumber(id: string, spoil: Spoil<number>): Fault {
  return of(id, (value): value is number => typeof value === 'number', spoil);
}

function ofText(id: string, spoil: Spoil<string>): Fault {
  return of(id, (value): value is string => typeof value === 'string', spoil);
}

function ofList(id: string, spoil: Spoil<readonly unknown[]>): Fault {
  return of(id, (value): value is readonly unknown[] => Array.isArray(value) && value.length > 0, spoil);
}

function ofObject(id: string, spoil: Spoil<Readonly<Record<string, unknown>>>): Fault {
  return of(id, isObject, spoil);
}

function ofPlace(id: string, spoil: (place: Readonly<Record<string, unknown>>, random: Random) => unknown): Fault {
  const isPlace = (value: unknown): value is Readonly<Record<string, unknown>> =>
    isObject(value) && Object.hasOwn(value, 'coordinates');
  return of(id, isPlace, (place, _, random) => spoil(place, random));
}

function always(id: string, spoil: Spoil<unknown>): Fault {
  return { id, spoil };
}

function isDate(format: unknown): boolean {
  return format === 'date-time' || format === 'date';
}

function lower(bound: unknown, value: number): number {
  return typeof bound === 'number' ? bound - 1 : value;
}

function higher(bound: unknown, value: number): number {
  return typeof bound === 'number' ? bound + 1 : value;
}

function moved(place: object, position: readonly unknown[]): object {
  return { ...place, type: 'Point', coordinates: position };
}
