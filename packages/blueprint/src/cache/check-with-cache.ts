import type { AnyRule } from '@ds4sscc/findings';
import { checkSource, notRead } from '../check-source.js';
import type { SourceCheck } from '../check-sources.js';
import type { CheckContext, SourceKind } from '../kinds/source-kind.js';
import { openSource } from '../open-source.js';
import { isReadError, type Source } from '../source.js';
import type { CheckCache } from './check-cache.js';
import { hashText } from './hash-text.js';
import { addFacts, addKeptFacts, keepFacts } from './kept-facts.js';
import { holdsAt, turnAtEnds } from './moment-of-check.js';
import { recordCheck } from './record-check.js';
import { readSourceEntry, type SourceEntry, type States, stateOf } from './source-entry.js';
import { survivesJson } from './survives-json.js';
import type { WatchedSource } from './watch-source.js';

/** Changes with what an entry holds. */
const layout = 2;

/** Checks sources that were not checked before, and takes from the cache what was found in the others. */
export function checkWithCache(
  cache: CheckCache,
  rules: readonly AnyRule[],
  watched: ReadonlyMap<string, WatchedSource>,
): SourceCheck {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  let models: Promise<string | undefined> | undefined;
  return async (source, kinds, context, modelSources) => {
    const known = watched.get(source.name);
    const hash = await known?.hash();
    // What is kept of a stopped run goes with a check of its own, and what comes once cannot be hashed before.
    if (!known || !hash || context.journal !== undefined) return checkSource(source, kinds, context);
    const key = await hashText(identityOf(source, hash.sha256, cache, context));
    const states = statesOf(context, () => (models ??= stateOfModels(modelSources, watched)));
    const entry = await usableEntry(readSourceEntry(await cache.get(key), byId), states, context);
    if (entry && (await replay(entry, source, kinds, context, byId))) return entry.result;

    const recorded = recordCheck(context);
    const result = await checkSource(source, kinds, recorded.context);
    const span = recorded.span();
    turnAtEnds(span, context.moment);
    addFacts(recorded.facts, context.facts);
    const facts = keepFacts(recorded.facts);
    const { findings } = recorded;
    const ids = [...recorded.rules].map(({ id }) => id);
    const areKnown = ids.every((id) => byId.has(id)) && findings.every(({ rule }) => byId.has(rule));
    if (result === notRead || !recorded.isWhole() || !facts || !areKnown || !survivesJson(findings)) return result;
    const looked = await stateOf([...recorded.looked], states);
    if (!looked || !(await known.isAsHashed())) return result;
    const now = context.moment.declared ?? null;
    const made: SourceEntry = { looked, now, span, result, findings, rules: ids, facts };
    await cache.put(key, JSON.stringify(made));
    return result;
  };
}

function identityOf(source: Source, hash: string, { version }: CheckCache, { data }: CheckContext): string {
  const { formats = 'assert', compare = 'entities', representation = '' } = data;
  // A source whose size is not known is read in fewer ways, and files are checked by another reader than streams.
  const reading = [source.size ?? null, source.checkEntities !== undefined];
  return JSON.stringify(['source', layout, version, source.name, hash, ...reading, formats, compare, representation]);
}

/** How things stand that only some checks look at; `undefined` where that cannot be written down. */
function statesOf({ facts, data }: CheckContext, models: () => Promise<string | undefined>): States {
  return {
    models,
    async mappings() {
      const all = [[...facts.mappings], data.mapping ?? null];
      return survivesJson(all) ? hashText(JSON.stringify(all)) : undefined;
    },
  };
}

/** What the models are made of, beside our own: names and hashes. */
async function stateOfModels(
  sources: readonly Source[] | undefined,
  watched: ReadonlyMap<string, WatchedSource>,
): Promise<string | undefined> {
  if (!sources) return undefined;
  const states: [string, string][] = [];
  for (const { name } of sources) {
    const one = watched.get(name);
    const hash = await one?.hash();
    if (!one || !hash || !(await one.isAsHashed())) return undefined;
    states.push([name, hash.sha256]);
  }
  return hashText(JSON.stringify(states));
}

/** An entry that can be used as things stand. */
async function usableEntry(
  entry: SourceEntry | undefined,
  states: States,
  { moment }: CheckContext,
): Promise<SourceEntry | undefined> {
  if (!entry || !holdsAt(entry.span, entry.now ?? undefined, moment.declared)) return undefined;
  const names = entry.looked.map(([name]) => name);
  return JSON.stringify(await stateOf(names, states)) === JSON.stringify(entry.looked) ? entry : undefined;
}

/** Does with an entry what the check did; `false` where facts that are not kept cannot be read again. */
async function replay(
  { findings, rules, facts, span }: SourceEntry,
  source: Source,
  kinds: readonly SourceKind[],
  context: CheckContext,
  byId: ReadonlyMap<string, AnyRule>,
): Promise<boolean> {
  if (facts.others && !(await readFacts(source, kinds, context))) return false;
  addKeptFacts(facts, context.facts, (id) => byId.get(id) as AnyRule);
  context.tested(rules.map((id) => byId.get(id) as AnyRule));
  context.add(findings);
  turnAtEnds(span, context.moment);
  return true;
}

async function readFacts(source: Source, kinds: readonly SourceKind[], context: CheckContext): Promise<boolean> {
  try {
    const opened = await openSource(source);
    const kind = kinds.find((candidate) => candidate.recognise(opened, context));
    if (!kind?.readFacts) return false;
    await kind.readFacts(opened, context.facts);
    return true;
  } catch (error) {
    if (!isReadError(error)) throw error;
    return false;
  }
}
