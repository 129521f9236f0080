import { readText } from '../open-source.js';
import { formatsWords } from './formats-words.js';
import type { SourceKind } from './source-kind.js';

/** A file that says what the columns of a table mean (CSV on the Web, W3C Recommendation 2015, section 5.3). */
export const tableMapping: SourceKind = {
  recognise: ({ name }) => /(?:^|\/)(?:[^/]+\.csv-metadata|csv-metadata)\.json$/i.test(name),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'table mapping (CSVW)', outcome: 'unreadable', contents: {} };
    const { parseMapping } = await import('@ds4sscc/data-models/csv');
    const parsed = parseMapping(text, source.name);
    context.add(parsed.findings);
    if (parsed.mapping) context.facts.mappings.set(source.name, parsed.mapping);
    return { kind: 'table mapping (CSVW)', outcome: 'checked', contents: {} };
  },
};

/** A table that a mapping stands beside, or that one was given for. */
export const table: SourceKind = {
  recognise: ({ name, head }, { facts, data }) =>
    isTableName(name) &&
    !head.includes(0) &&
    (mappingName(name, facts.mappings) !== undefined || data.mapping !== undefined),
  async check(source, context) {
    const { facts, data } = context;
    const own = mappingName(source.name, facts.mappings);
    const mapping = (own === undefined ? undefined : facts.mappings.get(own)) ?? data.mapping;
    if (!mapping) return { kind: 'table whose mapping cannot be used', outcome: 'unreadable', contents: {} };
    const { checkTable } = await import('@ds4sscc/data-models/csv');
    const summary = await checkTable(source.chunks(), {
      source: source.name,
      mapping,
      models: data.models ?? (await import('@ds4sscc/data-models')).models,
      ...(data.formats && { formats: data.formats }),
      onFinding: (found) => context.add([found]),
      onProgress: () => context.progress(),
    });
    context.tested(summary.rulesTested);
    facts.entities.push({ ...summary, source: source.name });
    return {
      kind: `table (CSV)${source.gzip ? ', gzip' : ''}${formatsWords(data.formats)}`,
      outcome: 'checked',
      contents: { records: summary.records },
    };
  },
};

/** Whether the name of a file promises a table. */
export function isTableName(name: string): boolean {
  return /\.(?:csv|tsv)(?:\.gz)?$/i.test(name);
}

/** What a table is called that cannot be checked yet; it says what is missing. */
export function tableWithoutMapping(name: string): string {
  return `a table without a mapping: a file ${name.slice(name.lastIndexOf('/') + 1)}-metadata.json would say what its columns mean`;
}

/** Beside `data/air.csv`, that is `data/air.csv-metadata.json`, or `data/csv-metadata.json` for all tables of the folder. */
function mappingName(name: string, mappings: ReadonlyMap<string, unknown>): string | undefined {
  const plain = name.replace(/\.gz$/i, '');
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  return [`${plain}-metadata.json`, `${folder}csv-metadata.json`].find((one) => mappings.has(one));
}
