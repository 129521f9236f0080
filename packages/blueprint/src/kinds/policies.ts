import { finding } from '@ds4sscc/findings';
import { rules as graphRules } from '@ds4sscc/linked-data';
import { hasPolicies, type Profile } from '@ds4sscc/policy';
import { sourceNoPolicy } from '../source.js';
import { mayHidePolicies } from './may-hide-policies.js';
import { openGraph } from './open-graph.js';
import { checkPolicyGraph } from './policy-graph.js';
import type { SourceKind } from './source-kind.js';

/** ODRL policies and nothing else. What was named has to hold some; other files are passed over, unless damaged. */
export function policyFiles(named: ReadonlySet<string>, profiles: readonly Profile[]): SourceKind {
  return {
    recognise: () => true,
    async check(source, context) {
      const isNamed = named.has(source.name);
      const opened = await openGraph(source, context, isNamed, (kind) =>
        context.add([finding(sourceNoPolicy, { source: source.name }, { kind })]),
      );
      if ('instead' in opened) return opened.instead;
      const { document, text, syntax } = opened;
      const expected = isNamed || mayHidePolicies(text, document);
      if (!expected && !hasPolicies(document.graph)) {
        return { kind: `linked data (${syntax})`, outcome: 'skipped', contents: {} };
      }
      context.tested(graphRules);
      context.add(document.findings);
      const policies = checkPolicyGraph(document, context, { policyExpected: expected, profiles });
      const contents = { statements: document.graph.size, ...(policies !== undefined && { policies }) };
      return { kind: `ODRL policies (${syntax})`, outcome: 'checked', contents };
    },
  };
}
