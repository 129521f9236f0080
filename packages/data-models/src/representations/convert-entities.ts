import { type Finding, finding, jsonSyntaxError } from '@ds4sscc/findings';
import { DataModelsError } from '../data-models-error.js';
import { createRecordParser } from '../reading/create-record-parser.js';
import { readRecords } from '../reading/read-records.js';
import type { RecordBytes, RecordEnd } from '../reading/record.js';
import type { EntityFormat } from '../recognise-entities.js';
import { encodingUtf16, recordTooLarge, restNotRead, textsConcatenated } from '../rules/file-rules.js';
import { type ConverterOptions, createConverter } from './create-converter.js';

/** How converted records stand in a file. */
export type RecordLayout = 'ndjson' | 'list';

/** How to convert a file of entities. */
export interface ConvertEntitiesOptions extends ConverterOptions {
  /** One record per line, or a list (of features: a FeatureCollection). As the file has them where left out. */
  readonly layout?: RecordLayout;
  /** Takes what the target does not carry, and what could not be read. */
  readonly onFinding: (finding: Finding) => void;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, records: number) => void;
  /** Records above this size are not converted (16 MiB). */
  readonly maxRecordBytes?: number;
}

/** What converting a file came to. */
export interface ConvertSummary {
  /** How the records stood in the file. */
  readonly format: EntityFormat;
  readonly records: number;
  readonly converted: number;
}

/**
 * Converts a file of entities as its bytes arrive, one record at a time; gives the text of the new file in parts. What
 * cannot be read or carried over is a finding, with the line its record begins at.
 *
 * @throws {DataModelsError} `option-invalid` when an option names no representation, `at` is not an instant, or `maxRecordBytes` is not above 0.
 * @example
 * ```ts
 * import { convertEntities } from '@ds4sscc/data-models/convert';
 *
 * async function* file() {
 *   yield new TextEncoder().encode('{"id": "urn:ngsi-ld:Bench:1", "type": "Bench", "seats": {"type": "Property", "value": 3}}\n');
 * }
 * let text = '';
 * for await (const part of convertEntities(file(), { to: 'key-values', onFinding: () => undefined })) text += part;
 * text; // => '{"id":"urn:ngsi-ld:Bench:1","type":"Bench","seats":3}\n'
 * ```
 */
export async function* convertEntities(
  chunks: AsyncIterable<Uint8Array>,
  options: ConvertEntitiesOptions,
): AsyncGenerator<string, ConvertSummary> {
  const { onFinding, onProgress, maxRecordBytes = 16 * 1024 * 1024, source = '' } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  const convert = createConverter(options);
  const [opening, closing] = options.to.startsWith('geojson')
    ? ['{"type":"FeatureCollection","features":[\n', '\n]}\n']
    : ['[\n', '\n]\n'];
  const parse = createRecordParser(source);
  let records = 0;
  let converted = 0;
  let bytes = 0;
  let text = '';

  /** A single entity stays one; what else is not in lines becomes a list. */
  const isList = (): boolean =>
    options.layout === undefined ? isCollection(reader.format) : options.layout === 'list';
  const write = (entity: unknown): void => {
    if (isList()) text += converted === 0 ? opening : ',\n';
    text += JSON.stringify(entity);
    if (!isList()) text += '\n';
    converted += 1;
  };
  const convertRecord = (record: RecordBytes): RecordEnd => {
    records += 1;
    const { value, readable, end, findings } = parse(record, records);
    for (const found of findings) onFinding(found);
    if (!readable) return end;
    const { line, column } = record;
    const { entity, losses } = convert(value, { record: records, locate: () => ({ line, column }) });
    for (const loss of losses) onFinding(loss);
    if (entity !== undefined) write(entity);
    return end;
  };

  const reader = readRecords(
    {
      record: convertRecord,
      tooLarge({ line, column }, size) {
        records += 1;
        const place = { source, line, column, record: records };
        onFinding(finding(recordTooLarge, place, { bytes: size, bound: maxRecordBytes }));
      },
      concatenated: ({ line, column }) => onFinding(finding(textsConcatenated, { source, line, column }, {})),
      utf16: (encoding) => onFinding(finding(encodingUtf16, { source, line: 1, column: 1 }, { encoding })),
      syntaxError: ({ line, column }, problem) =>
        onFinding(finding(jsonSyntaxError, { source, line, column }, { problem })),
      notRead: ({ line, column }, unread) =>
        onFinding(finding(restNotRead, { source, line, column }, { bytes: unread })),
    },
    maxRecordBytes,
  );
  for await (const chunk of chunks) {
    bytes += chunk.length;
    reader.push(chunk);
    if (text !== '') yield text;
    text = '';
    onProgress?.(bytes, records);
  }
  reader.end();
  if (isList()) text += converted === 0 ? opening + closing : closing;
  if (text !== '') yield text;
  return { format: reader.format, records, converted };
}

function isCollection(format: EntityFormat): boolean {
  return format === 'json-array' || format === 'geojson';
}
