import { stringify } from '#csv-stringify';
import type { LegalReport } from './legal-report.js';
import { evidenceText, stateWords } from './legal-words.js';

/**
 * A legal report as CSV (RFC 4180), one row for each part of a demand and dataset. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 *
 * @example
 * ```ts
 * import { dataActReport, legalCsv } from '@ds4sscc/interop/legal';
 *
 * legalCsv(dataActReport({ datasets: [] })); // => 'dataset,title,demand,part,asked for,state,reason,evidence\r\n'
 * ```
 */
export function legalCsv({ datasets }: LegalReport): string {
  const head = ['dataset', 'title', 'demand', 'part', 'asked for', 'state', 'reason', 'evidence'];
  const rows = datasets.flatMap(({ dataset, title, demands }) =>
    demands.flatMap(({ requirement, parts }) =>
      parts.map((part) => [
        dataset,
        title,
        requirement,
        part.id,
        part.title,
        stateWords[part.state],
        part.reason,
        part.evidence.map(evidenceText).join('; '),
      ]),
    ),
  );
  return stringify([head, ...rows], { record_delimiter: 'windows', escape_formulas: true });
}
