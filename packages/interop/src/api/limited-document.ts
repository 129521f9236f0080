import type { AnyRule, Finding, JsonDocument } from '@ds4sscc/findings';
import { findingsUnlisted } from './checks/findings-unlisted.js';

/** So many findings of one rule are listed: whoever has that many does not read on. */
export const mostOfOneRule = 1_000;

/** A document that stops making findings of a rule when there are enough, and knows how many it did not make. */
export interface LimitedDocument {
  readonly document: JsonDocument;
  /** Of what checks of the document returned: the findings that were made, and one for each rule with more. */
  listed(findings: readonly Finding[]): readonly Finding[];
}

/** Puts a limit to the findings in a document, so that memory does not grow with the faults of a large one. */
export function limitedDocument(document: JsonDocument): LimitedDocument {
  const counts = new Map<AnyRule, number>();
  const unmade = new Set<Finding>();
  const fillers = new Map<AnyRule, Finding>();
  return {
    document: {
      source: document.source,
      value: document.value,
      findings: document.findings,
      locate: (pointer) => document.locate(pointer),
      finding(rule, pointer, args, detail) {
        const count = (counts.get(rule) ?? 0) + 1;
        counts.set(rule, count);
        if (count <= mostOfOneRule) return document.finding(rule, pointer, args, detail);
        const filler = fillers.get(rule) ?? document.finding(rule, pointer, args, detail);
        fillers.set(rule, filler);
        unmade.add(filler);
        return filler;
      },
    },
    listed: (findings) => [
      ...findings.filter((finding) => !unmade.has(finding)),
      ...[...fillers].map(([rule, { location }]) =>
        document.finding(findingsUnlisted, location.pointer ?? '', {
          rule: rule.id,
          unlisted: (counts.get(rule) ?? 0) - mostOfOneRule,
        }),
      ),
    ],
  };
}
