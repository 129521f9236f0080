import { models } from '@ds4sscc/data-models';
import { type FixedPiece, fixEntities, type FixOptions, type FixSummary } from '@ds4sscc/data-models/fix';
import type { Finding } from '@ds4sscc/findings';
import { sourceKinds } from './source-kinds.js';
import { createFacts } from './kinds/data-space-facts.js';
import { entities, largestRecord } from './kinds/entities.js';
import { openSource } from './open-source.js';
import { isReadError, readFailure, type Source } from './source.js';

/** What fixing a source came to. */
export type FixedSource =
  | { readonly outcome: 'fixed'; readonly gzip: boolean; readonly summary: FixSummary }
  /** A source of a kind that has no fixes; it gave no pieces. */
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'unreadable'; readonly finding: Finding };

/**
 * Fixes a source of entities as its bytes arrive: the pieces, one after the other, are its content with the fixes that hold
 * (decompressed, where it was compressed). Other kinds of source are left alone. Nothing is written anywhere.
 *
 * @example
 * ```ts
 * import { fixSource, textSource } from '@ds4sscc/blueprint';
 *
 * const entity = '{"id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TrafficFlowObserved","dateObserved":"2026-03-01T08:00:00Z","laneDirection":"Forward"}';
 * let fixed = '';
 * for await (const piece of fixSource(textSource('traffic.ndjson', entity)))
 *   fixed += new TextDecoder().decode('added' in piece ? piece.added : piece.kept);
 * fixed.endsWith('"laneDirection":"forward"}'); // => true
 * ```
 */
export async function* fixSource(
  source: Source,
  options: Partial<Omit<FixOptions, 'source'>> = {},
): AsyncGenerator<FixedPiece, FixedSource> {
  try {
    const opened = await openSource(source);
    await opened.verify();
    if (sourceKinds.find((kind) => kind.recognise(opened, { facts: createFacts(), data: {} })) !== entities)
      return { outcome: 'skipped' };
    const settings = { models, maxRecordBytes: largestRecord, ...options, source: source.name };
    const summary = yield* fixEntities(opened.chunks(), settings);
    return { outcome: 'fixed', gzip: opened.gzip, summary };
  } catch (error) {
    if (!isReadError(error)) throw error;
    return { outcome: 'unreadable', finding: readFailure(source.name, error) };
  }
}
