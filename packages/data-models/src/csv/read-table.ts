import type { Finding } from '@ds4sscc/findings';
import { DataModelsError } from '../data-models-error.js';
import { createRowReader, type TableEntity } from './create-row-reader.js';
import { encodingUnexpected, tableEmpty } from './csv-rules.js';
import { createTextReader } from './decode-text.js';
import type { TableMapping } from './parse-mapping.js';
import { readRows } from './read-rows.js';
import type { Row } from './row.js';
import { createTableReporter } from './table-reporter.js';

/** How to read a table. */
export interface TableOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  readonly mapping: TableMapping;
  /** Takes each finding as soon as it is found. */
  readonly onFinding: (finding: Finding) => void;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  /** Rows with more characters are not read (1,048,576). */
  readonly maxRowLength?: number;
}

/**
 * Reads the rows of a table as entities, as its bytes arrive. A row that cannot be read is a finding and is left out.
 *
 * @example
 * ```ts
 * import { parseMapping, readTable } from '@ds4sscc/data-models/csv';
 *
 * const { mapping } = parseMapping(`{"tableSchema": {"aboutUrl": "urn:ngsi-ld:Device:{id}", "columns": [
 *   {"name": "id", "suppressOutput": true}, {"name": "type", "virtual": true, "default": "Device"},
 *   {"name": "batteryLevel", "titles": "Battery", "datatype": "number"}]}}`, 'devices.csv-metadata.json');
 * async function* file() {
 *   yield new TextEncoder().encode('id,Battery\r\nd 1,0.8\r\nd2,full\r\n');
 * }
 * const entities: unknown[] = [];
 * const found: unknown[] = [];
 * const onFinding = ({ rule, location: { line, column } }) => found.push([rule, line, column]);
 * for await (const { entity } of readTable(file(), { mapping, source: 'devices.csv', onFinding })) entities.push(entity);
 * entities[0]; // => { id: 'urn:ngsi-ld:Device:d%201', type: 'Device', batteryLevel: 0.8 }
 * found; // => [['csv/number-malformed', 3, 4]]
 * ```
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  { source, mapping, onFinding, onProgress, maxRowLength = 1_048_576 }: TableOptions,
): AsyncGenerator<TableEntity> {
  if (!(maxRowLength > 0)) throw new DataModelsError('option-invalid', 'maxRowLength has to be more than 0');
  const reporter = createTableReporter(source, onFinding);
  /** Rows, and what is wrong with the way they are written, in the order of the file. */
  let waiting: (Row | (() => void))[] = [];
  const rows = readRows(
    mapping.dialect,
    {
      row: (row) => waiting.push(row),
      problem: (problem, { line, column }) => waiting.push(() => reporter.row(problem, { line, column }, maxRowLength)),
    },
    maxRowLength,
  );
  let { encoding } = mapping.dialect;
  const text = createTextReader({
    encoding,
    onUnexpected(found) {
      reporter.report(encodingUnexpected, { line: 1, column: 1 }, { found, stated: encoding });
      encoding = found;
    },
  });
  const reader = createRowReader(mapping, reporter, () => encoding);
  const take = function* (): Generator<TableEntity> {
    const taken = waiting;
    waiting = [];
    for (const one of taken) {
      if (typeof one === 'function') one();
      else {
        const entity = reader.read(one);
        if (entity) yield entity;
      }
    }
  };

  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    rows.push(text.push(chunk));
    yield* take();
    onProgress?.(bytes, reader.records);
  }
  rows.push(text.end());
  rows.end();
  yield* take();
  reader.end();
  onProgress?.(bytes, reader.records);
  if (reader.records === 0 && !reporter.any) reporter.report(tableEmpty, { line: 1, column: 1 }, {});
}
