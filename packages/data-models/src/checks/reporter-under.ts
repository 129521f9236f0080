import type { AnyRule } from '@ds4sscc/findings';
import type { FormatPolicy } from '../format-policy.js';
import { formatRules } from '../rules/value-rules.js';
import type { Reporter } from './reporter.js';

const ofFormat: ReadonlySet<AnyRule> = new Set(formatRules);

/** Leaves out, under `annotate`, what stems from the keyword `format` (JSON Schema 2020-12, Validation, section 7.2.1). */
export function reporterUnder(formats: FormatPolicy, report: Reporter): Reporter {
  if (formats === 'assert') return report;
  return (rule, pointer, args, detail) => {
    if (!ofFormat.has(rule as AnyRule)) report(rule, pointer, args, detail);
  };
}
