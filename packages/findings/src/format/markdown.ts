import type { Report } from '../report.js';
import { FindingsError } from '../rule.js';
import { fitBlocks } from './fit-blocks.js';
import { groupBySource } from './group-findings.js';
import {
  claimBlock,
  mechanismBlock,
  requirementBlock,
  ruleBlock,
  sourceBlock,
  summaryBlock,
  suppressedBlock,
  toFixBlock,
} from './markdown-blocks.js';
import { visibleReport } from './visible-report.js';

export { markdownTable, markdownText } from './markdown-text.js';

/** Options of {@link toMarkdown}. */
export interface MarkdownOptions {
  /** Longest result in characters, 65,536 by default: what GitHub takes as a comment. At least 2,000. */
  readonly limit?: number;
}

/**
 * A report for pull request comments and step summaries: the verdict and the totals first, details folded.
 * Where it would grow too long, rows are left out, and the last sentence says how many of what.
 *
 * @throws {FindingsError} `option-invalid` when `limit` is not a number from 2,000 upwards.
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toMarkdown } from '@ds4sscc/findings/format/markdown';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'a folder' });
 * toMarkdown(report).split('\n')[0]; // => '## ❔ a folder'
 * ```
 */
export function toMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = 65_536 } = options;
  if (!(limit >= 2000)) throw new FindingsError('option-invalid', `limit is ${limit}, but must be at least 2000`);
  const safe = visibleReport(report);
  const blocks = [
    summaryBlock(safe),
    toFixBlock(safe),
    mechanismBlock(safe),
    ...groupBySource(safe).map(sourceBlock),
    claimBlock(safe),
    requirementBlock(safe),
    suppressedBlock(safe),
    ruleBlock(safe),
  ];
  return fitBlocks(blocks, limit);
}
