import type { EntitySummary } from '@ds4sscc/data-models';
import { recogniseEntities } from '@ds4sscc/data-models/recognise';
import { inputRules } from '@ds4sscc/data-models/rules';
import { type Finding, finding } from '@ds4sscc/findings';
import type { OpenedSource } from '../open-source.js';
import { representationUnexpected } from '../source.js';
import { formatsWords } from './formats-words.js';
import type { CheckContext, SourceKind } from './source-kind.js';
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
    const { summary, finish } = await checkOpened(source, context);
    if (finish) context.atEnd(finish);
    const expected = context.data.representation;
    for (const [found, records] of Object.entries(summary.representations))
      if (expected !== undefined && found !== expected)
        context.add([finding(representationUnexpected, { source: source.name }, { records, found, expected })]);
    context.tested(summary.rulesTested);
    if (source.checkEntities) context.tested(inputRules);
    context.facts.entities.push({ ...summary, source: source.name });
    return {
      kind: `${titles[summary.format]}${source.gzip ? ', gzip' : ''}${formatsWords(summary.formats)}${comparedWords(summary)}`,
      outcome: 'checked',
      contents: { records: summary.records },
    };
  },
};

/** A report in which nothing was compared must not read like one in which nothing was found. */
function comparedWords({ compare }: EntitySummary): string {
  return compare === 'nothing' ? ', not compared with each other' : '';
}

async function checkOpened(
  source: OpenedSource,
  context: CheckContext,
): Promise<{ readonly summary: EntitySummary; finish?(): void }> {
  const { models, formats, compare, threads } = context.data;
  const settings = {
    source: source.name,
    maxRecordBytes: largestRecord,
    ...(formats && { formats }),
    ...(compare && { compare }),
    onFinding: (found: Finding) => context.add([found]),
    onProgress: () => context.progress(),
  };
  if (source.checkEntities)
    return source.checkEntities(source.chunks(), {
      ...settings,
      ...(models && { models }),
      ...(threads !== undefined && { threads }),
      ...(context.journal !== undefined && { journal: context.journal }),
    });
  const { checkEntities, models: own } = await import('@ds4sscc/data-models');
  return { summary: await checkEntities(source.chunks(), { ...settings, models: models ?? own }) };
}
