import { finding } from '@ds4sscc/findings';
import { parseGraph, recogniseSyntax, rules as graphRules } from '@ds4sscc/linked-data';
import { hasPolicies, type Profile } from '@ds4sscc/policy';
import { readText } from '../open-source.js';
import { sourceNoPolicy } from '../source.js';
import { largestGraph, syntaxes } from './graph.js';
import { kindOfText } from './kind-of-text.js';
import { mayHidePolicies, promisesGraph } from './may-hide-policies.js';
import { checkPolicyGraph } from './policy-graph.js';
import type { SourceKind } from './source-kind.js';

/** ODRL policies and nothing else. What was named has to hold some; other files are passed over, unless damaged. */
export function policyFiles(named: ReadonlySet<string>, profiles: readonly Profile[]): SourceKind {
  return {
    recognise: () => true,
    async check(source, context) {
      const isNamed = named.has(source.name);
      if (recogniseSyntax(source.headText) === undefined) {
        const kind = kindOfText(source.headText);
        if (!isNamed && !promisesGraph(source.name)) return { kind, outcome: 'skipped', contents: {} };
        context.add([finding(sourceNoPolicy, { source: source.name }, { kind })]);
        return { kind, outcome: 'unreadable', contents: {} };
      }
      const { text, findings } = await readText(source, largestGraph);
      context.add(findings);
      if (text === undefined) return { kind: 'linked data', outcome: 'unreadable', contents: {} };
      const document = await parseGraph(text, { source: source.name });
      const syntax = document.syntax ? syntaxes[document.syntax] : 'unknown syntax';
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
