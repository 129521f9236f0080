import { compareText } from '../finding.js';
import type { Report } from '../report.js';

/** Keys in reading order; others (the names of contents) follow in alphabetical order. */
const order: readonly string[] = `
  format version tool name subject created summary
  id requirement rule title level status verdict message finding
  location source outcome kind contents line column record pointer node value
  error warning info checked skipped unreadable passed failed untested
  pass fail unknown not-applicable count counts omitted suppressed reason expires
  fix description replacement edits edit from name excerpt text start length
  owner expired sha256 time ruleVersion
  sources help rules pointers requirements findings method evidence waiver claims
`
  .trim()
  .split(/\s+/);
const ranks: ReadonlyMap<string, number> = new Map(order.map((key, rank) => [key, rank]));

/**
 * The report as JSON text, described by `@ds4sscc/findings/schemas/report.schema.json`. The same report gives the same
 * bytes, in whatever order its keys were set.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toJson } from '@ds4sscc/findings/format/json';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'two cities' });
 * JSON.parse(toJson(report)).format; // => 'ds4sscc-report'
 * ```
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, (_key, value: unknown) => inOrder(value), 2)}\n`;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || compareText(a, b)));
}

function rankOf(key: string): number {
  return ranks.get(key) ?? order.length;
}
