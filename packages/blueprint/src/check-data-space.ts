import type { Report } from '@ds4sscc/findings';
import { checkDataSpaceWithFacts } from './check-data-space-with-facts.js';
import type { CheckDataSpaceOptions } from './check-sources.js';

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
  const { report } = await checkDataSpaceWithFacts(options);
  return report;
}
