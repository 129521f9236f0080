import { type AnyRule, parseSuppressions, type Suppression, suppressionRules } from '@ds4sscc/findings';
import { readText } from '../open-source.js';
import { firstKey } from './first-key.js';
import type { SourceKind } from './source-kind.js';

/** Accepted findings with reason and expiry date: a file of that name, or YAML or JSON with `suppressions` on top. */
export function suppressionFile(loadRules: () => Promise<readonly AnyRule[]>, suppressions: Suppression[]): SourceKind {
  return {
    recognise: ({ name, headText }) =>
      /(^|\/)suppressions\.(ya?ml|json)$/.test(name) || firstKey(headText) === 'suppressions',
    async check(source, context) {
      const { text, findings } = await readText(source);
      context.add(findings);
      if (text === undefined) return { kind: 'suppressions', outcome: 'unreadable', contents: {} };
      const { parseYaml } = await import('../parse-yaml.js');
      const document = parseYaml(text, source.name);
      context.add(document.findings);
      if (document.value === undefined) return { kind: 'suppressions', outcome: 'checked', contents: {} };
      const parsed = parseSuppressions(document.value, document, { knownRules: await loadRules() });
      context.tested(suppressionRules);
      context.add(parsed.findings);
      if (context.moment.declared === undefined) {
        // Whether an exception still holds depends on the day; without one it must not hide anything.
        return {
          kind: 'suppressions, not applied: the day of the check was not given',
          outcome: 'skipped',
          contents: {},
        };
      }
      for (const suppression of parsed.suppressions) suppressions.push(suppression);
      return { kind: 'suppressions', outcome: 'checked', contents: { suppressions: parsed.suppressions.length } };
    },
  };
}
