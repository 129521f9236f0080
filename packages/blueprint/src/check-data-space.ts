import type { Report } from '@ds4sscc/findings';
import { checkAgain } from './cache/check-again.js';
import type { CheckWholeOptions } from './check-data-space-with-facts.js';

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
export async function checkDataSpace({ cache, ...options }: CheckWholeOptions): Promise<Report> {
  if (cache) return checkAgain(cache, options);
  const { checkWhole } = await import('./check-whole.js');
  return (await checkWhole(options)).report;
}
