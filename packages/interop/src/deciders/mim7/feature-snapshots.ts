import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput, SnapshotSeries } from '../../assessment-input.js';
import type { Snapshot } from '../../identifiers/judge-identifiers.js';

/** Snapshots of features, and whether their names alone say that they are of the same data. */
export interface FeatureSeries extends SnapshotSeries {
  readonly assumed: boolean;
}

/**
 * The features of each layer at all times that are there. Files whose names differ in a date alone hold the same data at
 * different times: `benches-2026-01-05.geojson` and `benches-2026-02-05.geojson`.
 */
export function featureSnapshots(input: AssessmentInput): readonly FeatureSeries[] {
  const given = (input.snapshots ?? []).filter(({ geospatial }) => geospatial === true);
  const taken = new Set(given.flatMap(({ snapshots }) => snapshots.map(({ source }) => source)));
  const found = new Map<string, Snapshot[]>();
  const files = artefactsOf(input, 'geospatial').filter(({ source }) => !taken.has(source));
  for (const { source, layers } of files.toSorted((a, b) => (a.source < b.source ? -1 : 1))) {
    for (const { name, things } of layers) {
      if (!things || things.length === 0) continue;
      const layer = name === source ? undated(source) : `${undated(source)}, ${name}`;
      found.set(layer, [...(found.get(layer) ?? []), { source, things }]);
    }
  }
  return [
    ...given.map((series) => ({ ...series, assumed: false })),
    ...[...found].map(([subject, snapshots]) => ({ subject, snapshots, geospatial: true, assumed: true })),
  ];
}

function undated(source: string): string {
  return source.replaceAll(/(?<!\d)(?:19|20)\d{2}(?:-?(?:0[1-9]|1[0-2])(?:-?[0-3]\d(?:T\d{2,6}Z?)?)?)?(?!\d)/g, '*');
}
