import { dataAct } from '../frameworks/data-act.js';
import { dataActParts } from './data-act-parts.js';
import type { LegalInput } from './legal-part.js';
import { type LegalReport, legalReport } from './legal-report.js';

/**
 * What each dataset meets of Article 33(1) of the Data Act, (a) to (d): by which triples or documents, and what is missing.
 * A check of what is written down, no legal advice.
 *
 * @example
 * ```ts
 * import { dataActReport, describeDatasets } from '@ds4sscc/interop/legal';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
 * <urn:air> a dcat:Dataset ; dct:title "Air"@en ; dct:description "Hourly values"@en .`;
 * const datasets = describeDatasets(await parseGraph(text, { source: 'city.ttl' }));
 * const [air] = dataActReport({ datasets }).datasets;
 * air?.demands[0]?.state; // => 'missing'
 * air?.demands[0]?.parts.map(({ id, state }) => `${id}: ${state}`).slice(0, 3); // => ['content: met', 'use-restrictions: missing', 'licence: missing']
 * ```
 */
export function dataActReport(input: LegalInput): LegalReport {
  return legalReport(dataAct, dataActParts, input);
}
