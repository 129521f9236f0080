import { compareFindings, type AnyRule, type Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { createCheckContext } from './check-context.js';
import { checkDcatAp } from './check-dcat-ap.js';
import { dcatApRules } from './dcat-ap-rules.js';
import { checkHvd } from './hvd/check-hvd.js';
import { hvdRules } from './hvd/hvd-rules.js';
import { integrityChecks } from './integrity-checks.js';

/** All rules that checking a catalogue can fire, in a stable order. */
export const rules: readonly AnyRule[] = [...dcatApRules, ...hvdRules, ...integrityChecks.map(({ rule }) => rule)];

/**
 * Checks a catalogue against DCAT-AP 3.0.1, and against the HVD profile where it claims the regulation. Findings are sorted by place.
 *
 * @example
 * ```ts
 * import { checkCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en .`;
 * const findings = checkCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * findings.filter(({ level }) => level === 'error').map(({ rule }) => rule); // => ['dcat-ap/dataset-description-missing']
 * ```
 */
export function checkCatalogue(document: GraphDocument): readonly Finding[] {
  const context = createCheckContext(document);
  const findings = [
    ...checkDcatAp(context),
    ...checkHvd(context),
    ...integrityChecks.flatMap(({ check }) => check(context)),
  ];
  return findings.sort(compareFindings);
}
