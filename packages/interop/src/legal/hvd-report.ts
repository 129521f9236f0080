import { highValueDatasets } from '../frameworks/high-value-datasets.js';
import { claimsHighValue, hvdParts } from './hvd-parts.js';
import type { LegalInput } from './legal-part.js';
import { type LegalReport, legalReport } from './legal-report.js';

/**
 * What each dataset that claims to be of high value meets of Implementing Regulation (EU) 2023/138. Whether a dataset falls
 * under its annex is for people to say. A check of what is written down, no legal advice.
 *
 * @example
 * ```ts
 * import { describeDatasets, hvdReport } from '@ds4sscc/interop/legal';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dcatap: <http://data.europa.eu/r5r/>
 * <urn:air> a dcat:Dataset ; dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .
 * <urn:budget> a dcat:Dataset .`;
 * const report = hvdReport({ datasets: describeDatasets(await parseGraph(text, { source: 'city.ttl' })) });
 * report.datasets.map(({ dataset }) => dataset); // => ['urn:air']
 * report.notCovered; // => 1
 * ```
 */
export function hvdReport(input: LegalInput): LegalReport {
  return legalReport(highValueDatasets, hvdParts, input, claimsHighValue);
}
