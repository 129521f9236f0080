import { checkEntities, models, recogniseEntities } from '@ds4sscc/data-models';
import type { SourceKind } from './source-kind.js';

const titles = {
  ndjson: 'entities (NDJSON)',
  'json-array': 'entities (JSON array)',
  geojson: 'features (GeoJSON)',
  batch: 'entities (batch)',
  'json-sequence': 'entities (JSON text sequence)',
  entity: 'entity (JSON)',
} as const;

/** Placing a finding in a record takes up to 100 times its size in memory. */
const largestRecord = 4 * 1024 * 1024;

/** Data: NGSI-LD entities or GeoJSON features, read as a stream. */
export const entities: SourceKind = {
  recognise: ({ headText }) => recogniseEntities(headText) !== undefined,
  async check(source, context) {
    const summary = await checkEntities(source.chunks(), {
      source: source.name,
      models,
      maxRecordBytes: largestRecord,
      onFinding: (found) => context.add([found]),
      onProgress: (bytes) => context.progress(bytes),
    });
    context.tested(summary.rulesTested);
    context.facts.entities.push({ ...summary, source: source.name });
    return {
      kind: `${titles[summary.format]}${source.gzip ? ', gzip' : ''}`,
      outcome: 'checked',
      contents: { records: summary.records },
    };
  },
};
