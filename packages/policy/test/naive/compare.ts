import { compilePolicies, type Decision, decide, type DecideOptions, type Policy, type Request } from '@ds4sscc/policy';
import { naiveDecide } from './naive-decide.js';
import type { Three } from './three.js';

/** Where the engine and the naive interpreter differ: what, and the two sides. */
export interface Difference {
  readonly what: string;
  readonly engine: unknown;
  readonly naive: unknown;
}

/** Compares `decide` and both compiled forms with the naive interpreter; the first difference, or the verdict they share. */
export function differences(
  policies: readonly Policy[],
  requests: readonly Request[],
  options: DecideOptions,
  seen: (because: string, open: boolean) => void = () => undefined,
): (Difference & { readonly request: Request }) | undefined {
  const compiled = compilePolicies(policies, options);
  for (const request of requests) {
    const decision = decide(policies, request, options);
    const naive = naiveDecide(policies, request, options, engineView(policies, decision));
    seen(naive.because, naive.openConflicts > 0);
    const answer = compiled.answer(request);
    const explained = compiled.decide(request);
    const permits = naive.because === 'permitted' ? 'permit' : 'deny';
    const differs = (what: string, engine: unknown, wanted: unknown): Difference | undefined =>
      JSON.stringify(engine) === JSON.stringify(wanted) ? undefined : { what, engine, naive: wanted };
    const found =
      differs('decide', [decision.decision, decision.because], [permits, naive.because]) ??
      differs('answer', [answer.decision, answer.because], [permits, naive.because]) ??
      differs('compiled decide', [explained.decision, explained.because], [permits, naive.because]) ??
      differs('duties', owedIn(decision), naive.owed) ??
      differs('compiled duties', owedIn(explained), naive.owed) ??
      differs(
        'missing that is told',
        decision.missing.filter((one) => !naive.missingAnywhere.includes(one)),
        [],
      ) ??
      differs(
        'missing that is not told',
        naive.missing.filter((one) => !decision.missing.includes(one)),
        [],
      );
    if (found) return { ...found, request };
  }
  return undefined;
}

function owedIn({ duties }: Decision): readonly string[] {
  return duties
    .map(({ kind, state, uid = '-', rule = '-', actions }) => `${kind} ${state} ${uid} ${rule} ${actions.join(',')}`)
    .sort();
}

/** Where the naive interpreter cannot tell whether a policy contradicts itself, a finer analysis may: then its word counts. */
function engineView(policies: readonly Policy[], { policies: outcomes }: Decision): (policy: Policy) => Three {
  return (policy) => {
    const standing = outcomes[policies.indexOf(policy)]?.standing;
    return standing === 'void' ? 1 : standing === 'possibly-void' ? 0.5 : 0;
  };
}
