import type { Finding } from '@ds4sscc/findings';
import { fixText, type LeftFix } from '@ds4sscc/findings/fix';
import { DataModelsError } from '../data-models-error.js';
import { createRecordParser } from '../reading/create-record-parser.js';
import { headBytes, readRecords } from '../reading/read-records.js';
import type { RecordBytes, RecordEnd } from '../reading/record.js';
import { type ValidateOptions, validateEntity } from '../validate-entity.js';
import { createFixTally, type FixSummary } from './fix-tally.js';
import { createPassage, type FixedPiece } from './passage.js';

/** How to fix a file of entities. */
export interface FixOptions extends Omit<ValidateOptions, 'record' | 'locate'> {
  /** Which fixes are wanted; all where left out. */
  readonly wanted?: (finding: Finding) => boolean;
  /** Records above this size are passed on as they are (16 MiB). */
  readonly maxRecordBytes?: number;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, records: number) => void;
  /** Told of each fix that was not made, and of the record it belongs to. */
  readonly onLeft?: (left: LeftFix, record: number) => void;
}

/**
 * Fixes a file of entities as its bytes arrive, record by record: NDJSON, a JSON array, a GeoJSON FeatureCollection or a
 * single entity. The pieces, one after the other, are the file with the fixes that hold what they promise; every other byte
 * is the same. A second run changes nothing.
 *
 * @example
 * ```ts
 * import { fixEntities } from '@ds4sscc/data-models/fix';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * async function* file() {
 *   yield new TextEncoder().encode('{"id":"urn:ngsi-ld:TrafficFlowObserved:1", "type":"TrafficFlowObserved", "dateObserved":"2026-03-01T08:00:00Z", "laneDirection":"Forward"}\n');
 * }
 * let fixed = '';
 * for await (const piece of fixEntities(file(), { source: 'traffic.ndjson', models: [trafficFlowObserved] }))
 *   fixed += new TextDecoder().decode('kept' in piece ? piece.kept : piece.added);
 * fixed.includes('"laneDirection":"forward"}'); // => true
 * ```
 */
export async function* fixEntities(
  chunks: AsyncIterable<Uint8Array>,
  options: FixOptions,
): AsyncGenerator<FixedPiece, FixSummary> {
  const { wanted, onProgress, onLeft, maxRecordBytes = 16 * 1024 * 1024, ...validation } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  const passage = createPassage();
  const parse = createRecordParser(options.source);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const tally = createFixTally();
  let bytes = 0;
  let recoded = false;

  const check = (text: string): readonly Finding[] => validateEntity(JSON.parse(text) as unknown, validation);

  const fixRecord = (record: RecordBytes): RecordEnd => {
    tally.records += 1;
    const parsed = parse(record, tally.records);
    if (!parsed.readable || recoded) {
      tally.unreadRecords += 1;
      return parsed.end;
    }
    const text = decoder.decode(record.bytes);
    const result = fixText(text, check, wanted ? { wanted } : {});
    tally.count(result.before, result.after, result.fixed, result.left);
    for (const left of result.left) onLeft?.(left, tally.records);
    if (result.text !== text) {
      tally.fixedRecords += 1;
      passage.change(record, encoder.encode(result.text), tally.records);
    }
    passage.release(record.offset + record.bytes.length);
    return parsed.end;
  };

  const reader = readRecords(
    {
      record: fixRecord,
      tooLarge() {
        tally.records += 1;
        tally.unreadRecords += 1;
      },
      // Places are those of the text as UTF-8 then, not of the file: it is passed on as it is.
      utf16() {
        recoded = true;
      },
      concatenated: () => undefined,
      syntaxError: () => undefined,
      notRead: () => undefined,
    },
    maxRecordBytes,
  );
  for await (const chunk of chunks) {
    bytes += chunk.length;
    passage.add(chunk);
    reader.push(chunk);
    // What lies further back than the longest record, and than the beginning that tells the format, stays as it is.
    passage.release(bytes - maxRecordBytes - headBytes);
    yield* passage.take();
    onProgress?.(bytes, tally.records);
  }
  reader.end();
  passage.release(bytes);
  yield* passage.take();
  return tally.summary();
}
