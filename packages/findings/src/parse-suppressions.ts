import { isCalendarDay } from './calendar-day.js';
import type { JsonDocument } from './create-document.js';
import type { Finding } from './finding.js';
import type { Suppression } from './matches-suppression.js';
import { nearestWord } from './nearest-word.js';
import type { AnyRule } from './rule.js';
import {
  isSuppressionRule,
  type SuppressionProblem,
  suppressionMalformed,
  suppressionRuleUnknown,
  suppressionUnused,
} from './suppression-rules.js';

/** The entries that can be used, and what is wrong with the others. */
export interface ParsedSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly findings: readonly Finding[];
}

/** What parsing suppressions needs to know. */
export interface SuppressionOptions {
  /** Every rule that could fire; a suppression of any other is a finding. */
  readonly knownRules: readonly AnyRule[];
}

/**
 * Reads the list under `suppressions`. The value may come from JSON or YAML: `document` only places the findings.
 * An entry that is incomplete suppresses nothing.
 *
 * @example
 * ```ts
 * import { jsonRules, parseJson, parseSuppressions } from '@ds4sscc/findings';
 *
 * const document = parseJson(
 *   '{"suppressions": [{"rule": "json/duplicate-key", "reason": "Supplier repairs it in June.", "expires": "2027-06-30"}]}',
 *   'suppressions.json',
 * );
 * const { suppressions, findings } = parseSuppressions(document.value, document, { knownRules: jsonRules });
 * suppressions[0]?.expires; // => '2027-06-30'
 * findings.length; // => 0
 * ```
 */
export function parseSuppressions(
  value: unknown,
  document: Pick<JsonDocument, 'finding'>,
  options: SuppressionOptions,
): ParsedSuppressions {
  const known = new Set(options.knownRules.map((rule) => rule.id));
  const list = isRecord(value) ? value['suppressions'] : undefined;
  if (!Array.isArray(list)) {
    const findings = [document.finding(suppressionMalformed, '/suppressions', { problem: 'not-a-list' })];
    return { suppressions: [], findings };
  }

  const suppressions: Suppression[] = [];
  const findings: Finding[] = [];
  list.forEach((entry: unknown, index) => {
    const at = `/suppressions/${index}`;
    const problem = problemOf(entry);
    if (problem) {
      findings.push(document.finding(suppressionMalformed, at, { problem }));
      return;
    }
    const { rule, source, pointer, node, reason, expires } = entry as Suppression;
    if (!known.has(rule)) {
      const nearest = nearestWord(rule, known);
      findings.push(document.finding(suppressionRuleUnknown, `${at}/rule`, { rule, nearest }, { value: rule }));
      return;
    }
    const place = document.finding(suppressionUnused, at, { rule });
    suppressions.push({
      rule,
      ...(source !== undefined && { source }),
      ...(pointer !== undefined && { pointer }),
      ...(node !== undefined && { node }),
      reason: reason.trim(),
      expires,
      location: place.location,
      ...(place.excerpt && { excerpt: place.excerpt }),
    });
  });
  return { suppressions, findings };
}

const keys: ReadonlySet<string> = new Set(['rule', 'source', 'pointer', 'node', 'reason', 'expires']);

function problemOf(entry: unknown): SuppressionProblem | undefined {
  if (!isRecord(entry)) return 'not-an-object';
  // A misspelt "pointer" would silently widen the exception to the whole source.
  if (Object.keys(entry).some((key) => !keys.has(key))) return 'key-unknown';
  const { rule, reason, expires } = entry;
  if (!isText(rule)) return 'rule-missing';
  if (isSuppressionRule(rule)) return 'suppresses-suppressions';
  if (!isText(reason)) return 'reason-missing';
  if (expires === undefined || expires === null) return 'expires-missing';
  if (typeof expires !== 'string' || !isCalendarDay(expires)) return 'expires-not-a-day';
  // The empty pointer is the whole document (RFC 6901, section 5), so it is a place; an empty source or node is none.
  const { source, pointer, node } = entry;
  if (source !== undefined && !isText(source)) return 'place-not-text';
  if (node !== undefined && !isText(node)) return 'place-not-text';
  if (pointer !== undefined && typeof pointer !== 'string') return 'place-not-text';
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
