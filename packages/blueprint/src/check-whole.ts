import type { Report } from '@ds4sscc/findings';
import type { FrameworkFacts } from '@ds4sscc/interop/frameworks';
import { assessDataSpace } from './assess-data-space.js';
import type { CheckCache } from './cache/check-cache.js';
import { checkWithCache } from './cache/check-with-cache.js';
import { type MomentOfCheck, watchMoment } from './cache/moment-of-check.js';
import type { WatchedSource } from './cache/watch-source.js';
import { checkAcross } from './check-across.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { hashSource } from './hash-source.js';
import { hashSources } from './hash-sources.js';
import { withArtefacts } from './kinds/artefact.js';
import { createFacts, type DataSpaceFacts } from './kinds/data-space-facts.js';
import { probeServices } from './probe-services.js';
import { readDerivedPolicies } from './read-derived-policies.js';
import { readAgain } from './requirement-facts/read-again.js';
import { sourceKinds } from './source-kinds.js';
import { toReport } from './to-report.js';

/** A data space that was checked, and what its verdicts rest on. */
export interface CheckedDataSpace {
  readonly report: Report;
  /** What demands of any framework are decided from. A function, because catalogues are described in full only then. */
  facts(): Promise<FrameworkFacts>;
}

/** Where what was found in single sources is kept, and the sources of the options with their hashes. */
export interface KeptSources {
  readonly cache: CheckCache;
  readonly watched: ReadonlyMap<string, WatchedSource>;
}

/** Checks a data space. `moment` is told what is made of the instant. */
export async function checkWhole(
  options: CheckDataSpaceOptions,
  kept?: KeptSources,
  moment: MomentOfCheck = watchMoment(options.now),
): Promise<CheckedDataSpace> {
  const facts: DataSpaceFacts = { ...createFacts(), derived: new Set(options.derived) };
  const check = kept && checkWithCache(kept.cache, (await import('./all-rules.js')).allRules, kept.watched);
  const method = { moment, ...(check && { check }) };
  const collector = await checkSources(options, withArtefacts(sourceKinds), facts, undefined, method);
  for (const described of facts.described) {
    for (const { findings, ...read } of await readDerivedPolicies(described, moment)) {
      facts.policies.push(read);
      for (const found of findings) collector.add(found);
    }
    const across = checkAcross(described, facts, options.now?.slice(0, 10));
    collector.tested(across.tested);
    for (const found of across.findings) collector.add(found);
  }
  if (options.probe) await probeServices(options.probe, facts, collector, options.onProgress);
  const assessed = assessDataSpace(
    facts,
    collector,
    options.now,
    await hashSources(options, (source) => kept?.watched.get(source.name)?.hash() ?? hashSource(source)),
    await readAgain(facts, options.sources, collector, moment),
  );
  collector.tested(assessed.tested);
  for (const found of assessed.findings) collector.add(found);
  collector.evidence(assessed.evidence());
  const titles = facts.described.map(({ dataSpace }) => dataSpace.title);
  return {
    report: toReport(collector, options, titles.join(', ')),
    async facts() {
      const { describeDatasets } = await import('@ds4sscc/interop/legal');
      const { describedDatasets } = await import('./derive/described-datasets.js');
      const written = facts.catalogues.flatMap(({ document }) => describeDatasets(document));
      // Where nobody wrote a catalogue, the description is one.
      const derived = facts.described
        .filter(({ folder }) => !facts.catalogues.some(({ document }) => document.source.startsWith(folder)))
        .flatMap(({ dataSpace, document }) => describedDatasets(dataSpace, document));
      return { ...assessed.input(), datasets: [...written, ...derived] };
    },
  };
}
