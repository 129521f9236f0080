import { counted } from '../counted.js';
import type { Decision } from '../decider.js';
import type { FrameworkFacts } from './framework-facts.js';
import { ranFamily } from './ran-family.js';

/** Policies with errors cannot be enforced. Ones without may be, which no file shows. */
export function policiesInOrder(facts: FrameworkFacts): Decision | undefined {
  const { ran, broken, errors } = ranFamily(facts, 'odrl/');
  if (ran.length === 0) return undefined;
  if (broken.length > 0)
    return {
      verdict: 'fail',
      reason: `${counted(errors, 'error')} in policies: ${broken.map(({ title }) => title).join('; ')}`,
      pointers: (facts.findings ?? [])
        .filter(({ rule }) => broken.some(({ id }) => id === rule))
        .slice(0, 5)
        .map(({ location }) => location),
    };
  return {
    verdict: 'unknown',
    reason: 'the policies have no errors; that they are enforced takes tests of decisions, or a statement',
    pointers: [],
  };
}
