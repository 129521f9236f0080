import { checkEntities, inputRules, models, recogniseEntities } from '@ds4sscc/data-models';
import { type Finding, finding } from '@ds4sscc/findings';
import { representationUnexpected } from '../source.js';
import { formatsWords } from './formats-words.js';
import type { SourceKind } from './source-kind.js';
import { utf16Text } from './utf-16-text.js';

const titles = {
  ndjson: 'entities (NDJSON)',
  'json-array': 'entities (JSON array)',
  geojson: 'features (GeoJSON)',
  batch: 'entities (batch)',
  'json-sequence': 'entities (JSON text sequence)',
  entity: 'entity (JSON)',
} as const;

/** Placing a finding in a record takes up to 100 times its size in memory. */
export const largestRecord: number = 4 * 1024 * 1024;

/** Data: NGSI-LD entities or GeoJSON features, read as a stream. */
export const entities: SourceKind = {
  recognise: ({ head, headText }) => recogniseEntities(utf16Text(head) ?? headText) !== undefined,
  readsDamaged: true,
  async check(source, context) {
    const { threads } = context.data;
    const settings = {
      source: source.name,
      models: context.data.models ?? models,
      maxRecordBytes: largestRecord,
      ...(context.data.formats && { formats: context.data.formats }),
      onFinding: (found: Finding) => context.add([found]),
      onProgress: () => context.progress(),
    };
    const { summary, finish } = source.checkEntities
      ? await source.checkEntities(source.chunks(), {
          ...settings,
          ...(threads !== undefined && { threads }),
          ...(context.journal !== undefined && { journal: context.journal }),
        })
      : { summary: await checkEntities(source.chunks(), settings), finish: undefined };
    if (finish) context.atEnd(finish);
    const expected = context.data.representation;
    for (const [found, records] of Object.entries(summary.representations))
      if (expected !== undefined && found !== expected)
        context.add([finding(representationUnexpected, { source: source.name }, { records, found, expected })]);
    context.tested(summary.rulesTested);
    if (source.checkEntities) context.tested(inputRules);
    context.facts.entities.push({ ...summary, source: source.name });
    return {
      kind: `${titles[summary.format]}${source.gzip ? ', gzip' : ''}${formatsWords(summary.formats)}`,
      outcome: 'checked',
      contents: { records: summary.records },
    };
  },
};
