import { type Finding, finding, jsonSyntaxError } from '@ds4sscc/findings';
import { checkEntity, type EntityFacts } from './checks/check-entity.js';
import { checkFeature } from './checks/check-feature.js';
import { createComparison } from './checks/create-comparison.js';
import { entityLinks } from './comparing/entity-links.js';
import type { EntitySettings, ResolveContext } from './checks/entity-settings.js';
import { reporterUnder } from './checks/reporter-under.js';
import type { Reporter } from './checks/reporter.js';
import { createSummary } from './create-summary.js';
import { DataModelsError } from './data-models-error.js';
import type { Model } from './define-model.js';
import type { EntitySummary } from './entity-summary.js';
import type { FormatPolicy } from './format-policy.js';
import type { Members } from './json-object.js';
import { indexModels } from './model-index.js';
import { createRecordParser, inFile } from './reading/create-record-parser.js';
import { readRecords } from './reading/read-records.js';
import type { RecordBytes, RecordEnd } from './reading/record.js';
import { isFeature } from './representations/is-feature.js';
import { contextRules } from './rules/context-rules.js';
import { contextMissing, typeMisspelt, typeUnknown } from './rules/entity-rules.js';
import { encodingUtf16, fileEmpty, recordTooLarge, restNotRead, textsConcatenated } from './rules/file-rules.js';

const aboutTerms: ReadonlySet<string> = new Set(contextRules.map(({ id }) => id));
const mostTerms = 1000;

/** How to check a file of entities. */
export interface CheckOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Models to check against: some of this package, all of them (`models`), or others. A bundle holds what is passed. */
  readonly models: readonly Model[];
  /** Whether texts that are not of the format their schema names are errors (`assert`, the default) or pass (`annotate`). */
  readonly formats?: FormatPolicy;
  /** Content of contexts by address, such as bundled ones: what terms stand for is judged by them and by inline contexts. */
  readonly resolveContext?: ResolveContext;
  /** Takes each finding as soon as it is found. */
  readonly onFinding: (finding: Finding) => void;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, records: number) => void;
  /** Records above this size are not read (16 MiB). */
  readonly maxRecordBytes?: number;
  /** How many identifiers, and targets of relationships, are remembered (1,000,000; about 150 and 200 MB when they are full). */
  readonly maxIdentifiers?: number;
}

/**
 * Checks a file of entities as its bytes arrive: NDJSON, a JSON array, a GeoJSON FeatureCollection or a single entity.
 * Only one record is held at a time. Entities are compared with each other exactly, up to `maxIdentifiers`; when that many
 * are remembered, a finding says so.
 *
 * @example
 * ```ts
 * import { checkEntities, models } from '@ds4sscc/data-models';
 *
 * async function* file() {
 *   yield new TextEncoder().encode('{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}\n');
 * }
 * const rules: string[] = [];
 * const summary = await checkEntities(file(), { source: 'parking.ndjson', models, onFinding: ({ rule }) => rules.push(rule) });
 * summary.records; // => 1
 * rules; // => ['data/attribute-missing']
 * ```
 */
export async function checkEntities(chunks: AsyncIterable<Uint8Array>, options: CheckOptions): Promise<EntitySummary> {
  const { source, onFinding, onProgress, maxRecordBytes = 16 * 1024 * 1024, maxIdentifiers = 1_000_000 } = options;
  const { formats = 'assert', resolveContext = () => undefined } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  const models = indexModels(options.models);
  const settings: EntitySettings = { models, formats, patch: false, resolveContext };
  const summary = createSummary(formats);
  const comparison = createComparison(maxIdentifiers);
  const termsReported = new Set<string>();
  const parse = createRecordParser(source);
  let records = 0;
  let bytes = 0;
  let found = false;
  let contextReported = false;
  let complete = true;

  const emit = (one: Finding): void => {
    found = true;
    onFinding(one);
  };

  const checkRecord = (record: RecordBytes): RecordEnd => {
    records += 1;
    const { value, readable, end, findings, document } = parse(record, records);
    for (const one of findings) emit(one);
    if (!readable) {
      complete = false;
      summary.add(undefined, false, true);
      return end;
    }
    let invalid = false;
    const report = reporterUnder(formats, (rule, pointer, args, detail) => {
      if (!isNews(rule.id, detail?.value)) return;
      if (rule.level === 'error') invalid = true;
      emit(inFile(document().finding(rule, pointer, args, detail), record, records));
    });
    const feature = isFeature(value) || reader.format === 'geojson';
    const facts = (feature ? checkFeature : checkEntity)(value, settings, report);
    compare(value, facts, record, feature, report);
    summary.add(facts, feature, invalid);
    return end;
  };

  const compare = (value: unknown, facts: EntityFacts, at: RecordBytes, feature: boolean, report: Reporter): void => {
    const members = (feature ? (value as { properties?: unknown } | null)?.properties : value) as Members | undefined;
    const described = facts.types.flatMap((type) => models.get(type) ?? []);
    const links = entityLinks(members ?? {}, described, feature ? '/properties' : '');
    const place = { source, line: at.line, column: at.column, record: records };
    if (comparison.add({ id: facts.id, types: facts.types, links, place }, report)) summary.addDuplicate();
  };

  /** An unknown type, a missing context or the meaning of a term is news once per file: it is true of every record. */
  const isNews = (rule: string, value: unknown): boolean => {
    if (rule === typeUnknown.id || rule === typeMisspelt.id) return summary.isNewType(String(value));
    if (aboutTerms.has(rule)) {
      const key = `${rule} ${String(value)}`;
      const known = termsReported.has(key);
      if (termsReported.size < mostTerms) termsReported.add(key);
      return !known;
    }
    if (rule !== contextMissing.id) return true;
    const first = !contextReported;
    contextReported = true;
    return first;
  };

  const reader = readRecords(
    {
      concatenated: ({ line, column }) => emit(finding(textsConcatenated, { source, line, column }, {})),
      utf16: (encoding) => emit(finding(encodingUtf16, { source, line: 1, column: 1 }, { encoding })),
      record: checkRecord,
      tooLarge({ line, column }, size) {
        complete = false;
        records += 1;
        summary.add(undefined, false, true);
        emit(
          finding(recordTooLarge, { source, line, column, record: records }, { bytes: size, bound: maxRecordBytes }),
        );
      },
      syntaxError({ line, column }, problem) {
        complete = false;
        summary.damage();
        emit(finding(jsonSyntaxError, { source, line, column }, { problem }));
      },
      notRead({ line, column }, unread) {
        complete = false;
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
  for (const one of comparison.end(complete)) emit(one);
  if (records === 0 && !found) emit(finding(fileEmpty, { source, line: 1, column: 1 }, {}));
  // Several records where one was expected: lines, of which the first was longer than what is looked at.
  return summary.result(reader.format === 'entity' && records > 1 ? 'ndjson' : reader.format, bytes);
}
