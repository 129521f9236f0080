import type { AnyRule, Finding } from '@ds4sscc/findings';
import { type CheckOptions, checkEntities } from '../check-entities.js';
import type { EntitySummary } from '../entity-summary.js';
import { attributeMissing } from '../rules/entity-rules.js';
import { fileEmpty } from '../rules/file-rules.js';
import { idMissing } from '../rules/identifier-rules.js';
import type { TableEntity } from './create-row-reader.js';
import { csvRules } from './csv-rules.js';
import { readTable, type TableOptions } from './read-table.js';
import { rowExcerpt } from './table-reporter.js';

/** How to check a table: as it is read, and as the entities of its rows are checked. */
export interface TableCheckOptions
  extends TableOptions,
    Omit<CheckOptions, 'source' | 'onFinding' | 'onProgress' | 'maxRecordBytes'> {}

/** What a table held. */
export interface TableSummary extends Omit<EntitySummary, 'format'> {
  readonly format: 'csv';
}

/** Entities are handed on in batches of about so many characters. */
const batchLength = 32_768;

/** The attributes are those of the models, whose names the mapping uses. */
const coreContext = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld';

/**
 * Checks a table against the shared models, as its bytes arrive: rows become entities by the mapping, and what is wrong
 * with an entity is said of its cell.
 *
 * @example
 * ```ts
 * import { checkTable, parseMapping } from '@ds4sscc/data-models/csv';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * const { mapping } = parseMapping(`{"dialect": {"delimiter": ";"}, "tableSchema": {
 *   "aboutUrl": "urn:ngsi-ld:TrafficFlowObserved:{lane}", "columns": [
 *   {"name": "lane", "suppressOutput": true}, {"name": "type", "virtual": true, "default": "TrafficFlowObserved"},
 *   {"name": "dateObserved"}, {"name": "laneDirection", "titles": "Richting"}]}}`, 'traffic.csv-metadata.json');
 * async function* file() {
 *   yield new TextEncoder().encode('lane;dateObserved;Richting\na8;2026-03-01T08:00:00Z;Forwards\n');
 * }
 * const found: unknown[] = [];
 * const onFinding = ({ message, location: { line, column } }) => found.push([message, line, column]);
 * await checkTable(file(), { mapping, source: 'traffic.csv', models: [trafficFlowObserved], onFinding });
 * found; // => [['"Forwards" is not a value of "laneDirection"; did you mean "forward"?', 2, 25]]
 * ```
 */
export async function checkTable(chunks: AsyncIterable<Uint8Array>, options: TableCheckOptions): Promise<TableSummary> {
  const { onFinding, onProgress, mapping: _, source, ...rest } = options;
  /** An entity stands on the line of its row, so that what is found about it later is placed right as well. */
  let line = 1;
  /** Rows that were handed on and whose findings may still come, by the number of their entity. */
  const pending = new Map<number, TableEntity>();
  const encoder = new TextEncoder();
  let handed = 0;
  let bytes = 0;
  let rows = 0;

  async function* lines(): AsyncGenerator<Uint8Array> {
    const read = readTable(chunks, {
      ...options,
      onProgress(now, record) {
        bytes = now;
        rows = record;
        onProgress?.(now, record);
      },
    });
    let batch = '';
    for await (const row of read) {
      handed += 1;
      pending.set(handed, row);
      batch += `${'\n'.repeat(row.line - line)}${JSON.stringify({ ...row.entity, '@context': coreContext })}`;
      line = row.line;
      if (batch.length < batchLength) continue;
      yield encoder.encode(batch);
      batch = '';
    }
    yield encoder.encode(batch);
  }

  let checked = 0;
  const summary = await checkEntities(lines(), {
    ...rest,
    source,
    maxRecordBytes: Number.MAX_SAFE_INTEGER,
    onFinding(found) {
      const row = pending.get(found.location.record ?? 0);
      // What a cell that could not be read would have given is not missing.
      if (row?.incomplete === true && (found.rule === attributeMissing.id || found.rule === idMissing.id)) return;
      if (found.rule !== fileEmpty.id) onFinding(inTable(found, row));
    },
    onProgress(_, records) {
      for (; checked < records; checked += 1) pending.delete(checked);
    },
  });
  const tested: readonly AnyRule[] = [...csvRules, ...summary.rulesTested];
  return {
    ...summary,
    format: 'csv',
    bytes,
    records: rows,
    invalid: summary.invalid + rows - handed,
    rulesTested: [...new Set(tested)],
  };
}

/** Moves a finding from the entity to the cell that it comes from. */
function inTable(found: Finding, row: TableEntity | undefined): Finding {
  const { source, line, record, pointer } = found.location;
  const { excerpt: _, fix, ...rest } = found;
  if (!row) return { ...rest, location: { source, ...(line !== undefined && { line }) } };
  const origin = row.origin(pointer ?? '');
  const replacement = fix?.replacement === undefined ? undefined : cellText(fix.replacement);
  return {
    ...rest,
    location: {
      source,
      line: origin.line,
      column: origin.column,
      ...(pointer !== undefined && { pointer }),
      ...(record !== undefined && { record: row.record }),
    },
    excerpt: rowExcerpt(row, origin.line, origin.column, found.value?.length ?? 1),
    ...(fix && { fix: { description: fix.description, ...(replacement !== undefined && { replacement }) } }),
  };
}

/** A JSON value as the text of a cell; none where it is no single value. */
function cellText(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') return undefined;
    return /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  } catch {
    return undefined;
  }
}
