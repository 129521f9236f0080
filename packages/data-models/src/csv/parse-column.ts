import type { Reporter } from '../checks/reporter.js';
import { isObject } from '../json-object.js';
import { mappingKeyUnsupported } from './csv-rules.js';
import { type CellValue, compileDatatype, isNumeric, keepsSpace } from './datatype.js';
import type { MappingObject } from './mapping-reader.js';
import { parseDatatype } from './parse-datatype.js';
import { parseUriTemplate, type UriTemplate } from './uri-template.js';

/** Where the value of a column goes: a member of the entity, or one coordinate of its location. */
export type Target = { readonly path: readonly string[] } | { readonly coordinate: 'latitude' | 'longitude' };

/** A column, ready to read its cells. */
export interface MappedColumn {
  readonly name: string;
  /** How it may be called in the header. */
  readonly titles: readonly string[];
  readonly target: Target;
  readonly virtual: boolean;
  readonly suppressed: boolean;
  readonly required: boolean;
  /** Cells that stand for no value. */
  readonly nulls: ReadonlySet<string>;
  readonly default: string;
  readonly separator: string | null;
  readonly keepsSpace: boolean;
  readonly read: (text: string) => CellValue;
  readonly valueUrl?: { readonly template: UriTemplate; readonly pointer: string };
  /** Where the column stands in the mapping. */
  readonly pointer: string;
}

/** Reads a column; what it does not say itself, its schema and its table say for it. */
export function readColumn(
  column: MappingObject,
  holders: readonly MappingObject[],
  index: number,
  report: Reporter,
): MappedColumn {
  const from = (key: string): MappingObject => [column, ...holders].find((one) => one.get(key) !== undefined) ?? column;
  const titles = titlesOf(column);
  const name = nameOf(column, titles, index);
  const virtual = column.boolean('virtual') ?? false;
  const separator = from('separator').get('separator') === null ? null : (from('separator').text('separator') ?? null);
  const datatype = parseDatatype(from('datatype'), report);
  const url = from('valueUrl');
  const template = url.get('valueUrl') === undefined ? undefined : templateOf(url, 'valueUrl');
  const target = targetOf(name, from('propertyUrl').text('propertyUrl'));
  if ('coordinate' in target && !isNumeric(datatype.base))
    column.wrong('datatype', `"number", since the column is a ${target.coordinate}`);
  if (column.get('aboutUrl') !== undefined)
    report(mappingKeyUnsupported, column.at('aboutUrl'), {
      key: 'aboutUrl',
      why: 'a row is one entity: give it in "tableSchema"',
    });
  return {
    name,
    titles: titles.length > 0 ? titles : [name],
    target,
    virtual,
    suppressed: column.boolean('suppressOutput') ?? false,
    required: from('required').boolean('required') ?? false,
    nulls: nullsOf(from('null')),
    default: from('default').text('default') ?? '',
    separator: separator === '' ? null : separator,
    keepsSpace: keepsSpace(datatype.base),
    read: compileDatatype(datatype),
    ...(template && { valueUrl: { template, pointer: url.at('valueUrl') } }),
    pointer: column.pointer,
  };
}

/** Titles are text, several texts, or either of them by language. */
function titlesOf(column: MappingObject): string[] {
  const value = column.get('titles');
  const lists = isObject(value) ? Object.values(value) : [value];
  const titles = lists.flat().filter((one) => one !== undefined);
  if (titles.every((one) => typeof one === 'string')) return titles;
  column.wrong('titles', 'text, or a list of texts');
  return titles.filter((one) => typeof one === 'string');
}

function nameOf(column: MappingObject, titles: readonly string[], index: number): string {
  const name = column.text('name');
  const fallback = titles[0] ?? `_col.${index + 1}`;
  if (name === undefined) return fallback;
  if (/^[\w.%]{1,200}$/.test(name) && !name.startsWith('_') && !name.split('.').includes('')) return name;
  column.wrong('name', 'made of letters, digits, "_" and ".", and not begin with "_"');
  return fallback;
}

/** The member that a column fills: the last part of its property, else its name, in which dots lead into objects. */
function targetOf(name: string, property: string | undefined): Target {
  const local = property === undefined ? undefined : /[^#/:]*$/.exec(property.slice(-500))?.[0];
  if (property !== undefined && /(?:schema\.org\/|^schema:|wgs84_pos#|^geo:)/.test(property)) {
    if (local === 'latitude' || local === 'lat') return { coordinate: 'latitude' };
    if (local === 'longitude' || local === 'long' || local === 'lon') return { coordinate: 'longitude' };
  }
  if (property !== undefined && (/^(?:rdf:type|@type)$/.test(property) || property.endsWith('22-rdf-syntax-ns#type')))
    return { path: ['type'] };
  return { path: local !== undefined && local !== '' && !local.includes('{') ? [local] : name.split('.') };
}

function nullsOf(holder: MappingObject): ReadonlySet<string> {
  const value = holder.get('null') ?? '';
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((one) => typeof one === 'string')) holder.wrong('null', 'text, or a list of texts');
  return new Set(list.filter((one) => typeof one === 'string'));
}

/** The URI template that a key holds. */
export function templateOf(holder: MappingObject, key: string): UriTemplate | undefined {
  const text = holder.text(key);
  return text === undefined
    ? undefined
    : (parseUriTemplate(text) ?? holder.wrong(key, 'a URI template such as "urn:ngsi-ld:Road:{number}"'));
}
