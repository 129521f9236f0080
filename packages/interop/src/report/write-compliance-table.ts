import { markdownTable, markdownText } from '@ds4sscc/findings/format/markdown';
import { stringify } from '#csv-stringify';
import type { ComplianceRow } from './compliance-table.js';

const head = ['#', 'requirement', 'specification', 'required', 'M/E/N', 'evidence', 'verified'] as const;

/**
 * A compliance table as Markdown.
 *
 * @example
 * ```ts
 * import { complianceMarkdown } from '@ds4sscc/interop/report';
 *
 * complianceMarkdown([]).split('\n')[0]; // => '| # | requirement | specification | required | M/E/N | evidence | verified |'
 * ```
 */
export function complianceMarkdown(rows: readonly ComplianceRow[]): string {
  const cells = rows.map((row) => cellsOf(row).map((cell) => markdownText(cell.replace(/\s+/g, ' '))));
  return `${markdownTable(head, cells).join('\n')}\n`;
}

/**
 * A compliance table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example
 * ```ts
 * import { complianceCsv } from '@ds4sscc/interop/report';
 *
 * complianceCsv([]); // => '#,requirement,specification,required,M/E/N,evidence,verified\r\n'
 * ```
 */
export function complianceCsv(rows: readonly ComplianceRow[]): string {
  return stringify([[...head], ...rows.map(cellsOf)], { record_delimiter: 'windows', escape_formulas: true });
}

function cellsOf({
  number,
  requirement,
  specification,
  required,
  meets,
  evidence,
  places,
  verified,
}: ComplianceRow): string[] {
  const told = places.length === 0 ? evidence : `${evidence} (${places.join(', ')})`;
  return [number, requirement, specification.join(', '), required ? 'yes' : 'no', meets, told, verified];
}
