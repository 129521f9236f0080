import {
  type AnyRule,
  type Collector,
  createCollector,
  type Finding,
  type Suppression,
  textRules,
} from '@ds4sscc/findings';
import type { Model } from '@ds4sscc/data-models';
import { type MomentOfCheck, watchMoment } from './cache/moment-of-check.js';
import { checkSource, notRead, otherKind } from './check-source.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';
import { description } from './kinds/description.js';
import type { CheckContext, CheckedSource, DataSettings, SourceKind } from './kinds/source-kind.js';
import { suppressionFile } from './kinds/suppressions.js';
import { tableMapping } from './kinds/table.js';
import type { ProbeSettings } from './probe-services.js';
import { addModels, readModelSources } from './read-model-sources.js';
import { namedInVain } from './named-in-vain.js';
import { type EntityCheck, inputRules, type Source } from './source.js';

/** How far a check has come. */
export interface CheckProgress {
  readonly source: string;
  /** Number of the source, counted from 1. */
  readonly index: number;
  readonly total: number;
  /** Bytes of this source that were read, as they are stored, and its size where that is known. */
  readonly bytes: number;
  readonly size: number | undefined;
}

/** What to check, and how. */
export interface CheckDataSpaceOptions extends DataSettings {
  /** Files, downloads or texts; recognised by their content. */
  readonly sources: readonly Source[];
  /** Names of the sources that were named one by one: that such a one is of no kind that is checked is a finding. */
  readonly named?: ReadonlySet<string>;
  /** Names of files that are not among the sources, as they are what was derived from the description: it may name them. */
  readonly derived?: ReadonlySet<string>;
  /** Findings that were made while the sources were gathered. */
  readonly findings?: readonly Finding[];
  /** What is checked, for the headline of the report. */
  readonly subject?: string;
  readonly tool?: { readonly name: string; readonly version: string };
  /** Instant (ISO 8601) by which policies and suppressions expire; without it no suppression is applied. */
  readonly now?: string;
  /** Instant written into the report; without it the report has none and is the same on every run. */
  readonly created?: string;
  /** File with accepted findings, beside those among the sources. */
  readonly suppressions?: Source;
  /** Live services to look into; none unless told, as that takes requests. */
  readonly probe?: ProbeSettings;
  /** Findings listed for each rule and source, and for each rule; all are counted. */
  readonly limits?: { readonly perSource?: number; readonly perRule?: number };
  onProgress?(progress: CheckProgress): void;
}

/**
 * Checks one source. `modelSources` are those that the models in `context.data` come from, where our own are the only others;
 * `undefined` where it is not known what the models say.
 */
export type SourceCheck = (
  source: Source,
  kinds: readonly SourceKind[],
  context: CheckContext,
  modelSources: readonly Source[] | undefined,
) => Promise<CheckedSource>;

/** How one source is checked, where that is not the plain way; and what is told of what is made of the instant. */
export interface CheckMethod {
  readonly check?: SourceCheck;
  readonly moment?: MomentOfCheck;
}

/**
 * Checks every source by its kind, the first of `kinds` that recognises it; what they hold is added to `facts`. `rules` are
 * those that these kinds fire, all there are where left out; so that a check of few kinds need not load them.
 */
export async function checkSources(
  options: CheckDataSpaceOptions,
  kinds: readonly SourceKind[],
  facts: DataSpaceFacts,
  rules?: readonly AnyRule[],
  { check = checkSource, moment = watchMoment(options.now) }: CheckMethod = {},
): Promise<Collector> {
  const gathered = options.findings ?? [];
  const { collector, results } = await startCollecting(options, rules, facts, moment);
  for (const found of gathered) collector.add(found);
  for (const { location } of gathered) results.set(location.source, notRead);

  const foreign = await readModelSources(
    options.sources.filter(({ name }) => !results.has(name)),
    facts.described,
  );
  if (foreign.results.size > 0) collector.registerRules(await loadAllRules());
  for (const found of foreign.findings) collector.add(found);
  for (const [name, result] of foreign.results) results.set(name, result);
  const data: DataSettings =
    foreign.models.length === 0
      ? options
      : { ...options, models: addModels(options.models ?? (await loadOwnModels()), foreign.models) };
  const modelSources =
    options.models === undefined ? options.sources.filter(({ name }) => foreign.results.has(name)) : undefined;
  const tasks: (() => void)[] = [];
  const contextWith = (progress: () => void, journal?: string): CheckContext => ({
    moment,
    data,
    facts,
    progress,
    add(findings) {
      for (const found of findings) collector.add(found);
    },
    tested(evaluated) {
      collector.registerRules(evaluated);
      collector.tested(evaluated);
    },
    journal,
    atEnd: (task) => void tasks.push(task),
  });
  for (const [position, source] of options.sources.entries()) {
    const counted = countBytes(source);
    const progress = (): void =>
      options.onProgress?.({
        source: source.name,
        index: position + 1,
        total: options.sources.length,
        bytes: counted.bytes(),
        size: source.size,
      });
    progress();
    if (results.has(source.name)) continue;
    const journal = journalFor(options, position);
    results.set(source.name, await check(counted.source, kinds, contextWith(progress, journal), modelSources));
  }
  for (const task of tasks) task();
  if (facts.gbfs.length > 0) {
    const { checkGbfsSystems } = await import('./check-gbfs-systems.js');
    checkGbfsSystems(
      facts.gbfs,
      contextWith(() => undefined),
    );
  }
  for (const [name, { kind, outcome, contents }] of results) {
    collector.source({ source: name, kind, outcome, contents });
    facts.kinds.set(name, kind);
  }
  for (const found of namedInVain(options.named ?? new Set(), results, collector)) collector.add(found);
  return collector;
}

/** A file for each source: those that are done are kept until all are. */
function journalFor({ resume, sources }: CheckDataSpaceOptions, position: number): string | undefined {
  return resume === undefined || sources.length === 1 ? resume : `${resume}.${position + 1}`;
}

/** A source that counts the bytes read since it was last opened: what is unpacked from them is another number. */
function countBytes(source: Source): { readonly source: Source; bytes(): number } {
  let bytes = 0;
  return {
    source: {
      ...source,
      async *open() {
        bytes = 0;
        for await (const chunk of source.open()) {
          bytes += chunk.length;
          yield chunk;
        }
      },
      ...(source.checkEntities && { checkEntities: countedCheck(source.checkEntities, (stored) => (bytes = stored)) }),
    },
    bytes: () => bytes,
  };
}

function countedCheck(check: EntityCheck, onBytes: (stored: number) => void): EntityCheck {
  return (chunks, options) =>
    check(chunks, {
      ...options,
      onProgress(bytes, records, stored) {
        onBytes(stored);
        options.onProgress(bytes, records, stored);
      },
    });
}

/** Reads first what says how to look at the rest: the findings that were accepted, and the descriptions. */
async function startCollecting(
  options: CheckDataSpaceOptions,
  rules: readonly AnyRule[] | undefined,
  facts: DataSpaceFacts,
  moment: MomentOfCheck,
): Promise<{ collector: Collector; results: Map<string, CheckedSource> }> {
  const suppressions: Suppression[] = [];
  const findings: Finding[] = [];
  const tested: AnyRule[] = [...inputRules, ...textRules];
  const context: CheckContext = {
    moment,
    data: options,
    facts,
    add(found) {
      for (const one of found) findings.push(one);
    },
    tested(evaluated) {
      for (const rule of evaluated) tested.push(rule);
    },
    progress: () => undefined,
    journal: undefined,
    atEnd: () => undefined,
  };
  const accepted = suppressionFile(loadAllRules, suppressions);
  const results = new Map<string, CheckedSource>();
  if (options.suppressions) {
    const anyName = { ...accepted, recognise: () => true };
    results.set(options.suppressions.name, await checkSource(options.suppressions, [anyName], context));
  }
  for (const source of options.sources) {
    if (results.has(source.name) || !/\.(ya?ml|json)$/i.test(source.name)) continue;
    const result = await checkSource(source, [accepted, description, tableMapping], context);
    if (result !== otherKind) results.set(source.name, result);
  }
  const collector = createCollector({
    // What says how to look at the rest may be wrong in ways that the rest is not.
    rules: rules === undefined || results.size > 0 ? [...(await loadAllRules()), ...(rules ?? [])] : rules,
    ...(suppressions.length > 0 && { suppressions }),
    ...(options.now !== undefined && { now: options.now.slice(0, 10) }),
    ...(options.limits && { limits: options.limits }),
  });
  collector.tested(tested);
  for (const found of findings) collector.add(found);
  return { collector, results };
}

async function loadAllRules(): Promise<readonly AnyRule[]> {
  return (await import('./all-rules.js')).allRules;
}

async function loadOwnModels(): Promise<readonly Model[]> {
  return (await import('@ds4sscc/data-models')).models;
}
