import type { AnyRule, Finding } from '@ds4sscc/findings';
import type { CheckedSource } from '../kinds/source-kind.js';
import type { KeptFacts } from './kept-facts.js';
import type { MomentSpan } from './moment-of-check.js';
import { parseEntry } from './parse-entry.js';
import type { Dependency } from './record-check.js';

/** What the check of one source added, as it is kept. */
export interface SourceEntry {
  /** What it depends on that is known only afterwards. */
  readonly looked: readonly (readonly [Dependency, string])[];
  /** The instant of the check, and for how long what was found holds. */
  readonly now: string | null;
  readonly span: MomentSpan;
  readonly result: CheckedSource;
  readonly findings: readonly Finding[];
  readonly rules: readonly string[];
  readonly facts: KeptFacts;
}

/** How things stand that only some checks look at; `undefined` where that cannot be written down. */
export type States = Readonly<Record<Dependency, () => Promise<string | undefined>>>;

/** Reads an entry, where all its rules are known. */
export function readSourceEntry(text: string | undefined, byId: ReadonlyMap<string, AnyRule>): SourceEntry | undefined {
  const entry = parseEntry(text) as Partial<SourceEntry> | null | undefined;
  const { looked, span, result, findings, rules, facts } = entry ?? {};
  if (![looked, findings, rules, facts?.entities].every(Array.isArray) || !span || !result) return undefined;
  const whole = entry as SourceEntry;
  const used = [...whole.rules, ...whole.facts.entities.flatMap(({ rulesTested }) => rulesTested)];
  return used.every((id) => byId.has(id)) && whole.findings.every(({ rule }) => byId.has(rule)) ? whole : undefined;
}

/** The states of these dependencies; `undefined` where one cannot be written down. */
export async function stateOf(
  names: readonly Dependency[],
  states: States,
): Promise<SourceEntry['looked'] | undefined> {
  const stand: [Dependency, string][] = [];
  for (const name of names) {
    const state = await states[name]?.();
    if (state === undefined) return undefined;
    stand.push([name, state]);
  }
  return stand;
}
