import type { Constraint, PolicyRule } from '../policy.js';
import type { AnalysisOptions, Satisfiability } from './analysis.js';
import { type Answer, ask } from './ask.js';
import { hasDeepConstraint } from './constraint-nodes.js';
import { createInquiry } from './inquiry.js';
import { asked, meets } from './meets.js';
import { ruleNode } from './rule-nodes.js';
import { scenes } from './scenes.js';

/**
 * Whether some request meets a rule, or constraints that must all hold.
 *
 * @example
 * ```ts
 * import { satisfiable } from '@ds4sscc/policy/analyse';
 *
 * satisfiable([]).verdict; // => 'satisfiable'
 * ```
 */
export function satisfiable(what: PolicyRule | readonly Constraint[], options: AnalysisOptions = {}): Satisfiability {
  const whole = 'kind' in what;
  const rule = whole ? asked(what) : permissionUnder(what);
  const deciding: AnalysisOptions = whole ? options : { ...options, absentMeans: 'anything' };
  if (hasDeepConstraint({ permissions: [rule], prohibitions: [], obligations: [] }))
    return { verdict: 'unknown', because: 'limit' };
  const inquiry = createInquiry(deciding);
  const around = { about: () => [], targets: rule.targets };
  let doubt: Answer | undefined;
  for (const scene of scenes(rule, around, inquiry)) {
    const answer = ask(
      scene,
      (place) => place.nodes.join('is-satisfied', [ruleNode(rule, scene, place)]),
      (witness) => meets(witness, rule, deciding),
      inquiry,
    );
    if (answer.witness) return { verdict: 'satisfiable', because: 'witness', witness: answer.witness };
    if (answer.outcome === 'open' || answer.outcome === 'limit') doubt ??= answer;
  }
  if (inquiry.meter.left < 0 || doubt?.outcome === 'limit') return { verdict: 'unknown', because: 'limit' };
  if (doubt === undefined) return { verdict: 'unsatisfiable', because: 'proved' };
  return { verdict: 'unknown', because: 'undecided', ...(doubt.depends && { depends: doubt.depends }) };
}

function permissionUnder(constraints: readonly Constraint[]): PolicyRule {
  return {
    kind: 'permission',
    actions: [],
    targets: [],
    assigners: [],
    assignees: [],
    constraints,
    duties: [],
    consequences: [],
    remedies: [],
    notUnderstood: [],
    location: constraints[0]?.location ?? { source: '' },
  };
}
