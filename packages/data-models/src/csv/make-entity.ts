import { escapePointer } from '@ds4sscc/findings';
import type { CellProblem } from './datatype.js';
import type { ColumnPlan } from './match-header.js';
import type { MappedColumn } from './parse-column.js';
import type { TableMapping } from './parse-mapping.js';
import { type CellContent, readCell } from './read-cell.js';
import type { Cell, Row } from './read-rows.js';
import { expandUriTemplate, type UriTemplate } from './uri-template.js';

/** What is wrong with a cell: it is empty and required, or part of the identifier, or does not hold what it should. */
export type CellReport = (
  kind: 'required' | 'id' | 'value',
  cell: Cell,
  column: MappedColumn,
  detail?: { readonly problem: CellProblem; readonly text: string },
) => void;

/** An entity and where its values come from. */
export interface RowEntity {
  readonly entity: Readonly<Record<string, unknown>>;
  origin(pointer: string): { readonly line: number; readonly column: number; readonly name?: string };
}

/** A row whose cells are known by column. */
export interface MatchedRow {
  readonly row: Row;
  readonly record: number;
  readonly cells: readonly Cell[];
  readonly places: ColumnPlan['places'];
}

/** Makes the key-values entity of a row: identifier and type first, then the columns in the order of the mapping. */
export function makeEntity(mapping: TableMapping, matched: MatchedRow, report: CellReport): RowEntity {
  const { row, cells, places } = matched;
  const start: Cell = { text: '', line: row.line, column: 1 };
  const cellOf = new Map(places.map(({ column, index }) => [column, cells[index] ?? start]));
  const contents = new Map<MappedColumn, CellContent>();
  const words = new Map<string, string>([
    ['_row', String(matched.record)],
    ['_sourceRow', String(row.line)],
  ]);
  for (const column of mapping.columns) {
    const cell = cellOf.get(column);
    if (!cell && !column.virtual) continue;
    const content = readCell(cell?.text ?? '', column);
    contents.set(column, content);
    if (content.kind === 'value' && content.value !== null && !Array.isArray(content.value))
      words.set(column.name, typeof content.value === 'string' ? content.value : JSON.stringify(content.value));
    if (content.kind === 'required') report('required', cell ?? start, column);
    if (content.kind === 'problem') report('value', cell ?? start, column, content);
  }
  const origins = new Map<string, Cell & { name: string }>();
  const members: Record<string, unknown> = {};
  const put = (path: readonly string[], value: unknown, column: MappedColumn): void => {
    setMember(members, path, value);
    const cell = cellOf.get(column);
    if (cell) origins.set(path.map((name) => `/${escapePointer(name)}`).join(''), { ...cell, name: column.name });
  };
  const expand = (template: UriTemplate, name: string): { uri: string } | { missing: string } =>
    expandUriTemplate(template, (variable) => (variable === '_name' ? name : words.get(variable)));

  if (mapping.id) {
    const made = expand(mapping.id, '');
    const source = mapping.columns.find((column) =>
      mapping.id?.some(
        (part) =>
          typeof part !== 'string' &&
          part.name === ('missing' in made ? made.missing : column.name) &&
          part.name === column.name,
      ),
    );
    if ('uri' in made) members['id'] = made.uri;
    else if (source && contents.get(source)?.kind === 'null') report('id', cellOf.get(source) ?? start, source);
    const cell = source && cellOf.get(source);
    if (source && cell) origins.set('/id', { ...cell, name: source.name });
  }
  let latitude: Coordinate | undefined;
  let longitude: Coordinate | undefined;
  const leading = (column: MappedColumn): boolean =>
    'path' in column.target &&
    column.target.path.length === 1 &&
    ['id', 'type'].includes(column.target.path[0] as string);
  for (const column of [...mapping.columns.filter(leading), ...mapping.columns.filter((one) => !leading(one))]) {
    const content = contents.get(column);
    if (!content || column.suppressed) continue;
    const linked = column.valueUrl && (content.kind === 'value' || column.virtual);
    const made = linked && column.valueUrl ? expand(column.valueUrl.template, column.name) : undefined;
    const value = made ? ('uri' in made ? made.uri : undefined) : content.kind === 'value' ? content.value : undefined;
    if (value === undefined) continue;
    if ('path' in column.target) put(column.target.path, value, column);
    else if (typeof value === 'number') {
      if (column.target.coordinate === 'latitude') latitude = { column, value };
      else longitude = { column, value };
    }
  }
  if (latitude && longitude) {
    put(['location', 'coordinates', '0'], longitude.value, longitude.column);
    put(['location', 'coordinates', '1'], latitude.value, latitude.column);
    put(['location'], { type: 'Point', coordinates: [longitude.value, latitude.value] }, longitude.column);
  } else {
    // Half a place is none: the cell that is empty says so.
    const half = mapping.columns.find(
      (column) => 'coordinate' in column.target && contents.get(column)?.kind === 'null' && (latitude ?? longitude),
    );
    if (half) report('required', cellOf.get(half) ?? start, half);
  }
  return {
    entity: members,
    origin(pointer) {
      for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
        const cell = origins.get(path);
        if (cell) return { line: cell.line, column: cell.column, name: cell.name };
      }
      return { line: row.line, column: 1 };
    },
  };
}

interface Coordinate {
  readonly column: MappedColumn;
  readonly value: number;
}

/** Sets a member below others. Names are data: "__proto__" is a member like any other. */
function setMember(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = target;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(holder, name) ? holder[name] : undefined;
    const next = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
    Object.defineProperty(holder, name, { value: next, enumerable: true, writable: true, configurable: true });
    holder = next as Record<string, unknown>;
  }
  Object.defineProperty(holder, path.at(-1) as string, { value, enumerable: true, writable: true, configurable: true });
}
