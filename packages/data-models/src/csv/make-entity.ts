import { escapePointer } from '@ds4sscc/findings';
import { isObject, setMember } from '../json-object.js';
import type { CellProblem } from './datatype.js';
import type { ColumnPlan } from './match-header.js';
import type { MappedColumn } from './parse-column.js';
import type { TableMapping } from './parse-mapping.js';
import { type CellContent, readCell } from './read-cell.js';
import type { Row } from './row.js';
import { expandUriTemplate, type UriTemplate } from './uri-template.js';

/** What is wrong with a cell: it is empty and required, or part of the identifier, or does not hold what it should. */
export type CellReport = (
  kind: 'required' | 'id' | 'value',
  cell: number | undefined,
  column: MappedColumn,
  detail?: { readonly problem: CellProblem; readonly text: string },
) => void;

/** An entity and where its values come from. */
export interface RowEntity {
  readonly entity: Readonly<Record<string, unknown>>;
  origin(pointer: string): { readonly line: number; readonly column: number; readonly name?: string };
}

/** Makes key-values entities of rows whose cells stand where the header says. */
export type EntityMaker = (row: Row, record: number, report: CellReport) => RowEntity;

/** A column with its cell in each row; virtual columns have none. */
interface PlacedColumn {
  readonly column: MappedColumn;
  readonly index: number | undefined;
  /** Whether a template needs its value. */
  readonly named: boolean;
}

/**
 * Compiles a mapping for the rows of one table. Identifier and type come first in an entity, then the columns in the order
 * of the mapping. Where a value comes from is worked out when it is asked for: most values are right.
 */
export function createEntityMaker(mapping: TableMapping, places: ColumnPlan['places']): EntityMaker {
  const indexes = new Map(places.map(({ column, index }) => [column, index]));
  const named = new Set(
    [mapping.id, ...mapping.columns.map(({ valueUrl }) => valueUrl?.template)].flatMap((template) =>
      (template ?? []).flatMap((part) => (typeof part === 'string' ? [] : [part.name])),
    ),
  );
  const columns: readonly PlacedColumn[] = mapping.columns
    .map((column) => ({ column, index: indexes.get(column), named: named.has(column.name) }))
    .filter(({ column, index }) => column.virtual || index !== undefined)
    .sort((a, b) => Number(isLeading(b.column)) - Number(isLeading(a.column)));
  const placeOf = (coordinate: 'latitude' | 'longitude'): number =>
    columns.findIndex(
      ({ column }) => !column.suppressed && 'coordinate' in column.target && column.target.coordinate === coordinate,
    );
  const [latitude, longitude] = [placeOf('latitude'), placeOf('longitude')];
  const idColumns = columns.filter(({ column }) =>
    mapping.id?.some((part) => typeof part !== 'string' && part.name === column.name),
  );
  const origins = originsOf(columns, idColumns, latitude, longitude);

  return (row, record, report) => {
    const { cells } = row;
    const members: Record<string, unknown> = {};
    const words = new Map<string, string>();
    const contents = columns.map(({ column, index, named: isNamed }) => {
      const content = readCell(index === undefined ? '' : (cells[index] ?? ''), column);
      if (content.kind === 'required') report('required', index, column);
      else if (content.kind === 'problem') report('value', index, column, content);
      else if (isNamed && content.kind === 'value' && !Array.isArray(content.value))
        words.set(column.name, typeof content.value === 'string' ? content.value : JSON.stringify(content.value));
      return content;
    });
    const expand = (template: UriTemplate, name: string): { uri: string } | { missing: string } =>
      expandUriTemplate(template, (variable) =>
        variable === '_row'
          ? String(record)
          : variable === '_sourceRow'
            ? String(row.line)
            : variable === '_name'
              ? name
              : words.get(variable),
      );

    if (mapping.id) {
      const made = expand(mapping.id, '');
      if ('uri' in made) members['id'] = made.uri;
      else {
        const lacking = idColumns.find(({ column }) => column.name === made.missing);
        if (lacking && contents[columns.indexOf(lacking)]?.kind === 'null') report('id', lacking.index, lacking.column);
      }
    }
    for (const [at, { column }] of columns.entries()) {
      const content = contents[at];
      if (!content || column.suppressed || !('path' in column.target)) continue;
      const value = valueOf(column, content, expand);
      if (value !== undefined) setMemberAt(members, column.target.path, value);
    }
    const [y, x] = [numberAt(contents[latitude]), numberAt(contents[longitude])];
    if (y !== undefined && x !== undefined) members['location'] = { type: 'Point', coordinates: [x, y] };
    else if (y !== undefined || x !== undefined) {
      // Half a place is none: the cell that is empty says so.
      const half = y === undefined ? latitude : longitude;
      const lacking = columns[half];
      if (lacking && contents[half]?.kind === 'null') report('required', lacking.index, lacking.column);
    }
    return {
      entity: members,
      origin(pointer) {
        for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
          const from = origins.get(path);
          if (from) return { ...row.place(from.index), name: from.name };
        }
        return row.place(undefined);
      },
    };
  };
}

function isLeading({ target }: MappedColumn): boolean {
  return 'path' in target && target.path.length === 1 && (target.path[0] === 'id' || target.path[0] === 'type');
}

function valueOf(
  column: MappedColumn,
  content: CellContent,
  expand: (template: UriTemplate, name: string) => { uri: string } | { missing: string },
): unknown {
  if (!column.valueUrl || (content.kind !== 'value' && !column.virtual))
    return content.kind === 'value' ? content.value : undefined;
  const made = expand(column.valueUrl.template, column.name);
  return 'uri' in made ? made.uri : undefined;
}

function numberAt(content: CellContent | undefined): number | undefined {
  return content?.kind === 'value' && typeof content.value === 'number' ? content.value : undefined;
}

/** From which column the value with a pointer comes. */
function originsOf(
  columns: readonly PlacedColumn[],
  idColumns: readonly PlacedColumn[],
  latitude: number,
  longitude: number,
): ReadonlyMap<string, { readonly index: number; readonly name: string }> {
  const origins = new Map<string, { index: number; name: string }>();
  const put = (pointer: string, from: PlacedColumn | undefined): void => {
    if (from?.index !== undefined) origins.set(pointer, { index: from.index, name: from.column.name });
  };
  for (const one of columns)
    if ('path' in one.column.target && !one.column.suppressed)
      put(one.column.target.path.map((name) => `/${escapePointer(name)}`).join(''), one);
  put('/id', idColumns[0]);
  put('/location', columns[longitude]);
  put('/location/coordinates/0', columns[longitude]);
  put('/location/coordinates/1', columns[latitude]);
  return origins;
}

/** Sets a member below others. */
function setMemberAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = target;
  for (let at = 0; at < path.length - 1; at += 1) {
    const name = path[at] as string;
    const inner = Object.hasOwn(holder, name) ? holder[name] : undefined;
    const next = (isObject(inner) ? inner : {}) as Record<string, unknown>;
    setMember(holder, name, next);
    holder = next;
  }
  setMember(holder, path.at(-1) as string, value);
}
