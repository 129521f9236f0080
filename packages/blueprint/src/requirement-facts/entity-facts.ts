import type { EntityFacts } from '@ds4sscc/interop';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { openSource, readText } from '../open-source.js';
import { isReadError, type Source } from '../source.js';

const largest = 4 * 1024 * 1024;

/** The summaries of data files; where models are documented, with the members that records of each type have. */
export async function entityFacts(facts: DataSpaceFacts, sources: readonly Source[]): Promise<readonly EntityFacts[]> {
  if (!facts.artefacts.some(({ kind }) => kind === 'model')) return facts.entities;
  const byName = new Map(sources.map((source) => [source.name, source]));
  const found: EntityFacts[] = [];
  for (const summary of facts.entities) {
    const source = byName.get(summary.source);
    const members = source && (await membersIn(source));
    found.push({ ...summary, ...(members && { members }) });
  }
  return found;
}

/** Members by type of entities in JSON, one document or one a line; `undefined` for other data, and for large files. */
async function membersIn(source: Source): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  if (source.once === true || source.size === undefined || source.size > largest) return undefined;
  try {
    const { text } = await readText(await openSource(source), largest);
    const records = text === undefined ? undefined : recordsIn(text);
    return records && collect(records);
  } catch (error) {
    if (!isReadError(error)) throw error;
    return undefined;
  }
}

function recordsIn(text: string): readonly unknown[] | undefined {
  const whole = parsed(text);
  if (whole !== undefined) return [whole].flat();
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
  return lines.includes(undefined) ? undefined : lines;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function collect(records: readonly unknown[]): Readonly<Record<string, readonly string[]>> | undefined {
  const members = new Map<string, Set<string>>();
  for (const record of records) {
    const type: unknown = (record as { type?: unknown } | null)?.type;
    if (typeof record !== 'object' || record === null || typeof type !== 'string') return undefined;
    const names = members.get(type) ?? new Set();
    for (const name of Object.keys(record)) names.add(name);
    members.set(type, names);
  }
  return Object.fromEntries([...members].map(([type, names]) => [type, [...names].sort()]));
}
