import { type Finding, type JsonDocument, nearestWord, parseJson } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { mappingColumnUnknown, mappingInvalid, mappingNameRepeated, mappingTypeMissing } from './csv-rules.js';
import type { Dialect } from './dialect.js';
import { type MappingObject, readObject } from './mapping-reader.js';
import { type MappedColumn, readColumn, templateOf } from './parse-column.js';
import { parseDialect } from './parse-dialect.js';
import type { UriTemplate } from './uri-template.js';

/** A mapping from rows to entities, ready to use. */
export interface TableMapping {
  readonly dialect: Dialect;
  readonly columns: readonly MappedColumn[];
  readonly id?: UriTemplate;
  readonly document: JsonDocument;
}

/** A mapping, or why there is none. */
export interface ParsedMapping {
  readonly mapping: TableMapping | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads a mapping: the CSVW description of a table, which says what becomes of each column. Three conventions make
 * entities of rows: `aboutUrl` is the identifier, the name of a column is the attribute (`address.postalCode` is a member
 * of `address`), and columns with the `propertyUrl` `schema:latitude` and `schema:longitude` are the `location`.
 *
 * @example
 * ```ts
 * import { parseMapping } from '@ds4sscc/data-models/csv';
 *
 * const text = '{"tableSchema": {"aboutUrl": "urn:ngsi-ld:Road:{nr}",\n "columns": [{"name": "no"}, {"name": "type", "virtual": true, "default": "Road"}]}}';
 * const [found] = parseMapping(text, 'roads.csv-metadata.json').findings;
 * found?.message; // => '"aboutUrl" names the column "nr", which the mapping does not have; did you mean "no"?'
 * ```
 */
export function parseMapping(text: string, source: string): ParsedMapping {
  const document = parseJson(text, source);
  const findings: Finding[] = [...document.findings];
  const report: Reporter = (rule, pointer, args, detail) =>
    findings.push(document.finding(rule, pointer, args, detail));
  const mapping = document.value === undefined ? undefined : readMapping(document, report);
  return { mapping, findings };
}

function readMapping(document: JsonDocument, report: Reporter): TableMapping | undefined {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(mappingInvalid, '', { why: 'it is not an object' });
    return undefined;
  }
  const grouped = Object.hasOwn(value, 'tables');
  const group = grouped ? readObject(value, '', 'group', report) : undefined;
  const table = grouped ? tableOf(group, report) : readObject(value, '', 'table', report);
  if (!table) return undefined;
  const holders = [table, ...(group ? [group] : [])];
  const described = holders.find((one) => one.get('tableSchema') !== undefined);
  const schema = described && readObject(described.get('tableSchema'), described.at('tableSchema'), 'schema', report);
  const list = schema?.get('columns');
  if (!schema || !Array.isArray(list) || list.length === 0) {
    const why = schema
      ? '"tableSchema" has no "columns"'
      : typeof table.get('tableSchema') === 'string'
        ? 'its schema is another file, and nothing is fetched'
        : 'it has no "tableSchema"';
    report(mappingInvalid, schema?.pointer ?? table.pointer, { why });
    return undefined;
  }
  const speaking = holders.find((one) => one.get('dialect') !== undefined);
  const dialect = parseDialect(speaking?.get('dialect'), speaking?.at('dialect') ?? '', report);
  const columns = list.flatMap((one: unknown, index) => {
    const column = readObject(one, `${schema.at('columns')}/${index}`, 'column', report);
    return column ? [readColumn(column, [schema, ...holders], index, report)] : [];
  });
  const names = new Set<string>();
  for (const { name, pointer } of columns) {
    if (names.has(name)) report(mappingNameRepeated, pointer, { name }, { value: name });
    names.add(name);
  }
  const about = [schema, ...holders].find((one) => one.get('aboutUrl') !== undefined);
  const id = about && templateOf(about, 'aboutUrl');
  for (const { valueUrl } of columns)
    if (valueUrl) checkVariables(valueUrl.template, 'valueUrl', valueUrl.pointer, names, report);
  if (about && id) checkVariables(id, 'aboutUrl', about.at('aboutUrl'), names, report);
  const gives = (member: string): boolean =>
    columns.some(({ target, suppressed }) => 'path' in target && target.path[0] === member && !suppressed);
  if (!gives('type')) report(mappingTypeMissing, schema.pointer, { what: 'type' });
  if (!id && !gives('id')) report(mappingTypeMissing, schema.pointer, { what: 'id' });
  return { dialect, columns, document, ...(id && { id }) };
}

function tableOf(group: MappingObject | undefined, report: Reporter): MappingObject | undefined {
  const tables = group?.get('tables');
  if (!Array.isArray(tables) || tables.length !== 1) {
    report(mappingInvalid, group?.at('tables') ?? '', {
      why: 'it has to describe one table: give each its own mapping',
    });
    return undefined;
  }
  return readObject(tables[0], `${group?.at('tables')}/0`, 'table', report);
}

/** What templates may name beside columns (section 5.1.3). */
const rowVariables: ReadonlySet<string> = new Set(['_row', '_sourceRow', '_name']);

function checkVariables(
  template: UriTemplate,
  key: string,
  pointer: string,
  names: ReadonlySet<string>,
  report: Reporter,
): void {
  for (const part of template) {
    if (typeof part === 'string' || names.has(part.name) || rowVariables.has(part.name)) continue;
    const nearest = nearestWord(part.name, names);
    report(mappingColumnUnknown, pointer, { key, column: part.name, ...(nearest !== undefined && { nearest }) });
  }
}
