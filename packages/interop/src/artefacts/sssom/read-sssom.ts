import { excerptOf, type Finding, finding, type Location, positionsOf } from '@ds4sscc/findings';
import type { ArtefactReading } from '../artefact-reader.js';
import { readSssomHeader, type SssomHeader } from './read-sssom-header.js';
import type { SssomFacts, SssomMapping } from './sssom-facts.js';
import {
  sssomColumnMissing,
  sssomConfidenceInvalid,
  sssomMappingDuplicate,
  sssomPrefixUndeclared,
  sssomTableBroken,
  sssomValueMissing,
} from './sssom-rules.js';

const required = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'] as const;
const longest = 32 * 1024 * 1024;
const mostRows = 200_000;
const mostFindings = 200;
const noTerm = 'https://w3id.org/sssom/NoTermFound';

/** Reads a mapping set in SSSOM/TSV, its header included. */
export async function readSssom(text: string, source: string): Promise<ArtefactReading & { artefact?: SssomFacts }> {
  if (text.length > longest)
    return { findings: [broken(source, 1, `the table is longer than ${longest} characters and is not read`)] };
  const header = await readSssomHeader(text.replace(/^\uFEFF/, ''), source);
  const table = await readTable(text.replace(/^\uFEFF/, '').slice(header.end), source, header.lines);
  const reading = artefactOf(source, header, table);
  return { ...reading, findings: withExcerpts(reading.findings, text) };
}

const longestMark = 60;

/** Rows have no places of their own: the line is shown from its beginning. */
function withExcerpts(findings: readonly Finding[], text: string): readonly Finding[] {
  if (findings.length === 0) return findings;
  const positions = positionsOf(text);
  return findings.map((one) => {
    const line = positions.lineText(one.location.line ?? 1);
    return { ...one, excerpt: excerptOf(line, 1, Math.max(1, Math.min(line.length, longestMark))) };
  });
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly findings: readonly Finding[];
}

async function readTable(text: string, source: string, before: number): Promise<Table> {
  const { parse } = await import('#csv-parse');
  let parsed: readonly { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, {
      delimiter: '\t',
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 1,
    }) as unknown as typeof parsed;
  } catch {
    return { columns: [], rows: [], findings: [broken(source, before + 1, 'a quotation mark is not closed')] };
  }
  const [head, ...records] = parsed;
  const columns = head?.record.map((name) => name.trim()) ?? [];
  const findings: Finding[] = [];
  if (records.length >= mostRows)
    findings.push(broken(source, before + 1, `the table has more than ${mostRows} rows; the others are not read`));
  const rows = records.map(({ record, info }) => ({ line: before + info.lines, cells: record }));
  for (const { line, cells } of rows) {
    if (cells.length === columns.length || findings.length >= mostFindings) continue;
    findings.push(broken(source, line, `the row has ${cells.length} fields, the table ${columns.length} columns`));
  }
  return { columns, rows, findings };
}

function broken(source: string, line: number, problem: string): Finding {
  return finding(sssomTableBroken, { source, line }, { problem });
}

function artefactOf(source: string, header: SssomHeader, table: Table): ArtefactReading & { artefact?: SssomFacts } {
  const findings: Finding[] = [...header.findings, ...table.findings];
  const say = (one: Finding): void => {
    if (findings.length < mostFindings) findings.push(one);
  };
  for (const column of required)
    if (!table.columns.includes(column) && !header.values.has(column))
      say(finding(sssomColumnMissing, { source, line: header.lines + 1 }, { column }));
  const mappings: SssomMapping[] = [];
  const unmapped: { term: string; location: Location }[] = [];
  const seen = new Map<string, number>();
  let complete = findings.length === 0;
  for (const { line, cells } of table.rows) {
    const location = { source, line };
    // What is the same for all rows may stand in the header instead (propagatable slots).
    const cell = (name: string): string => (cells[table.columns.indexOf(name)] ?? header.values.get(name) ?? '').trim();
    const [subject, predicate, object, justification] = required.map((name) => {
      const value = cell(name);
      if (value === '' && table.columns.includes(name)) say(finding(sssomValueMissing, location, { column: name }));
      const { iri, undeclared } = expand(value, header.prefixes);
      // Without its header, nobody knows what was declared.
      if (undeclared !== undefined && header.findings.length === 0)
        say(finding(sssomPrefixUndeclared, location, { prefix: undeclared, column: name }, { value }));
      if (value === '' || undeclared !== undefined) complete = false;
      return iri;
    }) as [string, string, string, string];
    const given = cell('confidence');
    const confidence = confidenceOf(given);
    if (given !== '' && confidence === undefined) {
      complete = false;
      say(finding(sssomConfidenceInvalid, location, { value: given }, { value: given }));
    }
    const key = JSON.stringify([subject, predicate, object, justification, cell('predicate_modifier')]);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else say(finding(sssomMappingDuplicate, location, { line: earlier }));
    if (subject === noTerm || object === noTerm) {
      unmapped.push({ term: subject === noTerm ? object : subject, location });
      continue;
    }
    const comment = cell('comment');
    mappings.push({
      location,
      subject,
      predicate,
      object,
      justification,
      ...(confidence !== undefined && { confidence }),
      negated: cell('predicate_modifier') === 'Not',
      ...(comment !== '' && { comment }),
    });
  }
  return {
    artefact: {
      kind: 'sssom',
      source,
      valid: complete,
      ...named(header.values),
      mappings,
      unmapped,
      rows: table.rows.length,
    },
    findings,
  };
}

const names = {
  id: 'mapping_set_id',
  version: 'mapping_set_version',
  license: 'license',
  subjectSource: 'subject_source',
  objectSource: 'object_source',
} as const;

function named(values: ReadonlyMap<string, string>): { readonly [Name in keyof typeof names]?: string } {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, key]) => {
      const value = values.get(key);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function confidenceOf(text: string): number | undefined {
  if (!/^(?:0|1)?(?:\.\d{1,20})?(?:e-\d{1,3})?$/i.test(text) || text === '') return undefined;
  const value = Number(text);
  return value >= 0 && value <= 1 ? value : undefined;
}

function expand(value: string, prefixes: ReadonlyMap<string, string>): { iri: string; undeclared?: string } {
  const colon = value.indexOf(':');
  if (colon <= 0 || /^https?:\/\//.test(value)) return { iri: value };
  const prefix = value.slice(0, colon);
  const iri = prefixes.get(prefix);
  if (iri !== undefined) return { iri: iri + value.slice(colon + 1) };
  return /^(?:urn|did)$/.test(prefix) ? { iri: value } : { iri: value, undeclared: prefix };
}
