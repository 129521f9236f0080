import type { Finding } from '@ds4sscc/findings';
import type { Acceptor } from './acceptor/acceptor.js';
import type { ComparePolicy } from './compare-policy.js';
import type { ResolveContext } from './checks/entity-settings.js';
import { DataModelsError } from './data-models-error.js';
import type { Model } from './define-model.js';
import type { EntitySummary } from './entity-summary.js';
import type { FormatPolicy } from './format-policy.js';
import { checkChunks } from './stream/check-chunks.js';
import { checkSegment } from './stream/check-segment.js';
import { createBuffers } from './stream/create-buffers.js';
import { createMerger } from './stream/create-merger.js';
import { createRecordChecker } from './stream/create-record-checker.js';

const segmentBytes = 256 * 1024;

/** How to check a file of entities. */
export interface CheckOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Models to check against: some of this package, all of them (`models`), or others. A bundle holds what is passed. */
  readonly models: readonly Model[];
  /** Whether texts that are not of the format their schema names are errors (`assert`, the default) or pass (`annotate`). */
  readonly formats?: FormatPolicy;
  /**
   * Whether entities are compared with each other (`entities`, the default), or each is judged alone (`nothing`). Then the rules
   * across a file are not among the summary's `rulesTested`: that nothing was found of them says nothing.
   */
  readonly compare?: ComparePolicy;
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
  /**
   * Accepts what is valid for certain, so that only the rest is read as objects; the findings are the same without it. It
   * has to be made of the same models and contexts.
   */
  readonly acceptor?: Acceptor;
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
  const { models, formats = 'assert', compare = 'entities', resolveContext = () => undefined } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  const checker = createRecordChecker({ source, models, formats, compare, resolveContext, maxRecordBytes });
  checker.acceptor = options.acceptor;
  const merger = createMerger({ source, formats, compare, onFinding, maxIdentifiers });
  const { format, bytes } = await checkChunks(chunks, {
    checker,
    maxRecordBytes,
    segmentBytes,
    buffers: createBuffers((size) => new Uint8Array(size)),
    eager: true,
    run: (segment) => checkSegment(segment, checker, maxRecordBytes),
    mostUnderWay: 0,
    onPart: ({ result, bytesOf }) => void merger.add(result, { bytesOf }),
    onProgress: (read) => onProgress?.(read, merger.records),
  });
  return merger.end(format, bytes, []);
}
