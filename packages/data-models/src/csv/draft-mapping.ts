import { nearestWord } from '@ds4sscc/findings';
import * as z from 'zod/mini';
import type { Model } from '../define-model.js';
import { compileDatatype, type Datatype } from './datatype.js';
import { type DateKind, parseDateFormat, readDate, standardFormats, usualFormats } from './date-format.js';
import { defaultDialect } from './dialect.js';
import { readRows } from './read-rows.js';

/** A mapping to start from, and what is left to do by hand. */
export interface MappingDraft {
  /** The CSVW description, ready for `JSON.stringify`. */
  readonly mapping: Readonly<Record<string, unknown>>;
  /** Columns that were matched with nothing; they are left out of the entities until someone says what they are. */
  readonly unmatched: readonly string[];
  /** Attributes that every entity of the model has, and that no column gives. */
  readonly missing: readonly string[];
}

/** What columns of places are often called, in the languages of a few neighbours. */
const words: Readonly<Record<'latitude' | 'longitude' | 'id', readonly string[]>> = {
  latitude: ['lat', 'latitude', 'breedtegraad', 'breite', 'breitengrad', 'latitud', 'latitudine', 'y', 'wgs84lat'],
  longitude: [
    'lon',
    'lng',
    'long',
    'longitude',
    'lengtegraad',
    'laenge',
    'länge',
    'längengrad',
    'longitud',
    'longitudine',
    'x',
    'wgs84lon',
  ],
  id: ['id', 'identifier', 'nr', 'no', 'number', 'nummer', 'code', 'key', 'uuid', 'fid', 'objectid', 'ref'],
};

/** Rows that are looked at to tell what a column holds. */
const sampleRows = 200;

/**
 * Proposes a mapping for a table: its columns are matched with the attributes of a model by name, and what they hold is
 * told from the first rows. `head` is the beginning of the table; 64 KB are enough.
 *
 * @example
 * ```ts
 * import { models } from '@ds4sscc/data-models';
 * import { draftMapping } from '@ds4sscc/data-models/csv';
 *
 * const model = models.find(({ type }) => type === 'OffStreetParking')!;
 * const { mapping, unmatched } = draftMapping('id;Total Spot Number;lat;lon;colour\np1;120;51,2;4,4;red\n', model);
 * mapping.tableSchema.aboutUrl; // => 'urn:ngsi-ld:OffStreetParking:{id}'
 * mapping.tableSchema.columns[1]; // => { name: 'totalSpotNumber', titles: 'Total Spot Number', datatype: 'integer' }
 * unmatched; // => ['colour']
 * ```
 */
export function draftMapping(head: string, model: Model): MappingDraft {
  const text = head.replace(/^\u{feff}/u, '');
  const delimiter = delimiterOf(text);
  const [header = [], ...rows] = rowsOf(text, delimiter);
  const attributes = Object.keys(model.attributes);
  const taken = new Set<string>();
  const unmatched: string[] = [];
  let id: string | undefined;
  const columns: object[] = header.map((cell, index) => {
    const title = cell.trim();
    const values = rows.flatMap((row) => row[index]?.trim() ?? []).filter((value) => value !== '');
    const plain = normalise(title);
    const place = (['latitude', 'longitude'] as const).find((one) => words[one].includes(plain) && !taken.has(one));
    if (place && attributes.includes('location')) {
      taken.add(place);
      const name = place === 'latitude' ? 'lat' : 'lon';
      return { name, titles: title, propertyUrl: `schema:${place}`, datatype: coordinateType(values) ?? 'number' };
    }
    const attribute = match(title, attributes, taken);
    if (attribute !== undefined) {
      taken.add(attribute);
      const datatype = datatypeOf(values, (value) => accepts(model, attribute, value));
      return { name: attribute, titles: title, ...(datatype !== undefined && { datatype }) };
    }
    const name = nameOf(title, index, taken);
    taken.add(name);
    if (id === undefined && (words.id.includes(plain) || (plain.endsWith('id') && plain.length < 20))) id = name;
    else unmatched.push(title);
    return { name, titles: title, suppressOutput: true };
  });
  columns.push({
    name: taken.has('type') ? 'entityType' : 'type',
    virtual: true,
    propertyUrl: 'rdf:type',
    default: model.type,
  });
  const mapping = {
    '@context': 'http://www.w3.org/ns/csvw',
    ...(delimiter !== ',' && { dialect: { delimiter } }),
    tableSchema: { aboutUrl: `urn:ngsi-ld:${model.type}:{${id ?? '_row'}}`, columns },
  };
  const given = (attribute: string): boolean =>
    taken.has(attribute) || (attribute === 'location' && taken.has('latitude') && taken.has('longitude'));
  return { mapping, unmatched, missing: model.required.filter((attribute) => !given(attribute)) };
}

/** The delimiter that divides the first line most often. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function rowsOf(text: string, delimiter: string): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const sink = {
    row: ({ cells }: { readonly cells: readonly string[] }): void => {
      if (rows.length <= sampleRows) rows.push(cells);
    },
    problem: (): void => undefined,
  };
  const reader = readRows({ ...defaultDialect, delimiter }, sink, 1_048_576);
  // The last row may be cut off.
  reader.push(text);
  if (rows.length < 2) reader.end();
  return rows;
}

function normalise(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function match(title: string, attributes: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const free = attributes.filter((attribute) => !taken.has(attribute));
  const plain = normalise(title);
  const same = free.find((attribute) => normalise(attribute) === plain);
  if (same !== undefined || plain.length < 5) return same;
  const nearest = nearestWord(plain, free.map(normalise));
  return free.find((attribute) => normalise(attribute) === nearest);
}

function nameOf(title: string, index: number, taken: ReadonlySet<string>): string {
  const name = title
    .normalize('NFKD')
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return name === '' || taken.has(name) ? `column${index + 1}` : name;
}

/** Whether the model takes a value for an attribute. */
function accepts(model: Model, attribute: string, value: unknown): boolean {
  const schema = model.attributes[attribute]?.schema;
  return schema !== undefined && z.safeParse(schema, value).success;
}

/** The datatype in which all values can be read; of several, the first whose values the model takes. */
function datatypeOf(values: readonly string[], accepted: (value: unknown) => boolean): unknown {
  if (values.length === 0) return undefined;
  const fitting = candidates(values).filter(({ datatype }) => {
    const read = compileDatatype(datatype);
    return values.every((value) => 'value' in read(value));
  });
  const [best] = [
    ...fitting.filter(({ datatype }) => {
      const found = compileDatatype(datatype)(values[0] as string);
      return 'value' in found && accepted(found.value);
    }),
    ...fitting,
  ];
  return best?.written;
}

interface Candidate {
  readonly datatype: Datatype;
  /** How the mapping says it; text needs no word. */
  readonly written: unknown;
}

function candidates(values: readonly string[]): Candidate[] {
  const comma = { decimalChar: ',', groupChar: null };
  return [
    { datatype: { base: 'integer' }, written: 'integer' },
    { datatype: { base: 'number' }, written: 'number' },
    { datatype: { base: 'number', number: comma }, written: { base: 'number', format: { decimalChar: ',' } } },
    { datatype: { base: 'boolean' }, written: 'boolean' },
    ...(['dateTime', 'date', 'time'] as const).flatMap((kind) => dateCandidates(kind, values)),
    { datatype: { base: 'string' }, written: undefined },
  ];
}

function dateCandidates(kind: DateKind, values: readonly string[]): Candidate[] {
  if (values.every((value) => readDate(value, standardFormats[kind], kind) !== undefined))
    return [{ datatype: { base: kind }, written: kind }];
  return usualFormats[kind].flatMap((name): Candidate[] => {
    const format = parseDateFormat(name) ?? [];
    return values.every((value) => readDate(value, format, kind) !== undefined)
      ? [{ datatype: { base: kind, date: { name, format } }, written: { base: kind, format: name } }]
      : [];
  });
}

/** How coordinates are written: with a point, or with a comma. */
function coordinateType(values: readonly string[]): unknown {
  const [, ...numbers] = candidates([]).slice(0, 3);
  return numbers.find(({ datatype }) => values.every((value) => 'value' in compileDatatype(datatype)(value)))?.written;
}
