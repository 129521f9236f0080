import { type Finding, finding, jsonSyntaxError } from '@ds4sscc/findings';
import { checkEntity } from './checks/check-entity.js';
import { checkFeature } from './checks/check-feature.js';
import type { Reporter } from './checks/reporter.js';
import { DataModelsError } from './data-models-error.js';
import type { Model } from './define-model.js';
import type { EntitySummary } from './entity-summary.js';
import { indexModels } from './model-index.js';
import { models as ownModels } from './models/models.js';
import { createRecordParser, inFile } from './reading/parse-record.js';
import { readRecords } from './reading/read-records.js';
import type { RecordBytes, RecordEnd } from './reading/record.js';
import { contextMissing, typeMisspelt, typeUnknown } from './rules/entity-rules.js';
import { encodingUtf16, fileEmpty, recordTooLarge, restNotRead, textsConcatenated } from './rules/file-rules.js';
import { idDuplicate, idsNotCompared } from './rules/identifier-rules.js';
import { createSummary } from './summarise.js';
import { isFeature } from './validate-entity.js';

/** How to check a file of entities. */
export interface CheckOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Models to check against; this package's own where left out. */
  readonly models?: readonly Model[];
  /** Takes each finding as soon as it is found. */
  readonly onFinding: (finding: Finding) => void;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, records: number) => void;
  /** Records above this size are not read (16 MiB). */
  readonly maxRecordBytes?: number;
  /** How many identifiers the search for duplicates remembers (1,000,000; about 150 MB when it is full). */
  readonly maxIdentifiers?: number;
}

/**
 * Checks a file of entities as its bytes arrive: NDJSON, a JSON array, a GeoJSON FeatureCollection or a single entity.
 * Only one record is held at a time. Duplicate identifiers are found exactly, up to `maxIdentifiers`; when that many
 * are remembered, a finding says so.
 *
 * @example
 * ```ts
 * import { checkEntities } from '@ds4sscc/data-models';
 *
 * async function* file() {
 *   yield new TextEncoder().encode('{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}\n');
 * }
 * const rules: string[] = [];
 * const summary = await checkEntities(file(), { source: 'parking.ndjson', onFinding: ({ rule }) => rules.push(rule) });
 * summary.records; // => 1
 * rules; // => ['data/attribute-missing']
 * ```
 */
export async function checkEntities(chunks: AsyncIterable<Uint8Array>, options: CheckOptions): Promise<EntitySummary> {
  const { source, onFinding, onProgress, maxRecordBytes = 16 * 1024 * 1024, maxIdentifiers = 1_000_000 } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  const models = indexModels(options.models ?? ownModels);
  const summary = createSummary();
  const identifiers = new Map<string, number>();
  const parse = createRecordParser(source);
  let records = 0;
  let bytes = 0;
  let found = false;
  let contextReported = false;
  let boundReported = false;

  const emit = (one: Finding): void => {
    found = true;
    onFinding(one);
  };

  const checkRecord = (record: RecordBytes): RecordEnd => {
    records += 1;
    const { value, readable, end, findings, document } = parse(record, records);
    for (const one of findings) emit(one);
    if (!readable) {
      summary.add(undefined, false, true);
      return end;
    }
    let invalid = false;
    const report: Reporter = (rule, pointer, args, detail) => {
      if (!isNews(rule.id, detail?.value)) return;
      if (rule.level === 'error') invalid = true;
      emit(inFile(document().finding(rule, pointer, args, detail), record, records));
    };
    const feature = isFeature(value) || reader.format === 'geojson';
    const facts = (feature ? checkFeature : checkEntity)(value, models, report);
    compareId(facts.id, report);
    summary.add(facts, feature, invalid);
    return end;
  };

  /** An unknown type, or the missing context, is news once per file: it is true of every record. */
  const isNews = (rule: string, type: unknown): boolean => {
    if (rule === typeUnknown.id || rule === typeMisspelt.id) return summary.isNewType(String(type));
    if (rule !== contextMissing.id) return true;
    const first = !contextReported;
    contextReported = true;
    return first;
  };

  const compareId = (id: string | undefined, report: Reporter): void => {
    if (id === undefined) return;
    const first = identifiers.get(id);
    if (first !== undefined) {
      summary.addDuplicate();
      report(idDuplicate, '/id', { id, first }, { value: id });
    } else if (identifiers.size < maxIdentifiers) identifiers.set(id, records);
    else if (!boundReported) {
      boundReported = true;
      report(idsNotCompared, '/id', { bound: maxIdentifiers });
    }
  };

  const reader = readRecords(
    {
      concatenated: ({ line, column }) => emit(finding(textsConcatenated, { source, line, column }, {})),
      utf16: (encoding) => emit(finding(encodingUtf16, { source, line: 1, column: 1 }, { encoding })),
      record: checkRecord,
      tooLarge({ line, column }, size) {
        records += 1;
        summary.add(undefined, false, true);
        emit(
          finding(recordTooLarge, { source, line, column, record: records }, { bytes: size, bound: maxRecordBytes }),
        );
      },
      syntaxError({ line, column }, problem) {
        summary.damage();
        emit(finding(jsonSyntaxError, { source, line, column }, { problem }));
      },
      notRead({ line, column }, unread) {
        summary.damage();
        emit(finding(restNotRead, { source, line, column }, { bytes: unread }));
      },
    },
    maxRecordBytes,
  );
  for await (const chunk of chunks) {
    bytes += chunk.length;
    reader.push(chunk);
    onProgress?.(bytes, records);
  }
  reader.end();
  if (records === 0 && !found) emit(finding(fileEmpty, { source, line: 1, column: 1 }, {}));
  // Several records where one was expected: lines, of which the first was longer than what is looked at.
  return summary.result(reader.format === 'entity' && records > 1 ? 'ndjson' : reader.format, bytes);
}
