import type { Report } from '@ds4sscc/findings';
import { assessDataSpace } from './assess-data-space.js';
import { checkAcross } from './check-across.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { hashSources } from './hash-sources.js';
import { withArtefacts } from './kinds/artefact.js';
import { createFacts } from './kinds/data-space-facts.js';
import { probeServices } from './probe-services.js';
import { readDerivedPolicies } from './read-derived-policies.js';
import { sourceKinds } from './source-kinds.js';
import { toReport } from './to-report.js';

/**
 * Checks a data space: every source by its kind, then what belongs together, then the requirements of MIMs Plus.
 * Bad input is a finding; nothing is fetched, except by the probe that the options give. Only a programming error throws.
 *
 * @example
 * ```ts
 * import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
 *
 * const report = await checkDataSpace({ sources: [textSource('dataspace.yaml', 'dataspace: "1"\ntitel: Two Cities')] });
 * report.findings.find(({ rule }) => rule === 'dataspace/unknown-key')?.message; // => 'the key "titel" is not known here; did you mean "title"?'
 * ```
 */
export async function checkDataSpace(options: CheckDataSpaceOptions): Promise<Report> {
  const facts = createFacts();
  const collector = await checkSources(options, withArtefacts(sourceKinds), facts);
  for (const described of facts.described) {
    for (const { findings, ...read } of await readDerivedPolicies(described, options.now)) {
      facts.policies.push(read);
      for (const found of findings) collector.add(found);
    }
    const across = checkAcross(described, facts);
    collector.tested(across.tested);
    for (const found of across.findings) collector.add(found);
  }
  if (options.probe) await probeServices(options.probe, facts, collector, options.onProgress);
  const assessed = assessDataSpace(facts, collector, options.now, await hashSources(options));
  collector.tested(assessed.tested);
  for (const found of assessed.findings) collector.add(found);
  collector.evidence(assessed.evidence());
  const titles = facts.described.map(({ dataSpace }) => dataSpace.title);
  return toReport(collector, options, titles.join(', '));
}
