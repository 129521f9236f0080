import type { Evidence, Verdict } from '@ds4sscc/findings';
import { declaredClaim, lackingIn, openIn } from '../claims/declared-claim.js';
import type { Decision } from '../decider.js';
import type { Framework, FrameworkRequirement } from './framework.js';
import type { FrameworkFacts } from './framework-facts.js';

/**
 * What evidence on MIMs Plus 9.0 comes to in another framework. A demand fails where anything that decides it fails, and passes
 * where all of it passes or does not apply; nothing else is decided. Demands that MIMs Plus does not have are decided from the
 * facts, and those that only a statement can show from `facts.declarations`, by their id.
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 * import { assessFramework, procurementChecklist } from '@ds4sscc/interop/frameworks';
 *
 * const identifiers = { uri: 2, notUri: 0, missing: 0, duplicate: 0 };
 * const air = { source: 'air.ndjson', format: 'ndjson', records: 2, withModel: 2, withoutModel: 0, invalid: 0, identifiers };
 * const table = assessFramework(procurementChecklist, assess({ rules: [], entities: [air] }));
 * table.length; // => 28
 * table.find(({ requirement }) => requirement === 'procurement:9.0/2.2')?.verdict; // => 'pass'
 * table.find(({ requirement }) => requirement === 'procurement:9.0/1.1')?.verdict; // => 'unknown'
 * ```
 */
export function assessFramework(
  framework: Framework,
  evidence: readonly Evidence[],
  facts: FrameworkFacts = {},
): readonly Evidence[] {
  const byRequirement = new Map(evidence.map((one) => [one.requirement, one]));
  return framework.requirements.map((requirement): Evidence => {
    const { id, title, level = 'statement' } = requirement;
    const parts = [
      ...requirement.decidedBy.map((name) => ({ name, ...(byRequirement.get(name) ?? notAssessed) })),
      ...ownParts(requirement, facts),
    ];
    const verdict = together(parts.map((part) => part.verdict));
    const telling = parts.filter((part) => part.verdict === verdict);
    const claims = telling.flatMap((part) => part.claims ?? []);
    return {
      requirement: id,
      title,
      level,
      verdict,
      reason: reasonOf(parts.length, telling),
      rules: [...new Set(telling.flatMap((part) => part.rules ?? []))],
      pointers: telling.flatMap((part) => part.pointers),
      ...(claims.length > 0 && { claims }),
    };
  });
}

type Part = Decision & { readonly name: string };

const notAssessed: Decision = { verdict: 'unknown', reason: 'not assessed', pointers: [] };

/** What the framework itself decides: by its own check, else by a statement where only that is asked for. */
function ownParts(requirement: FrameworkRequirement, facts: FrameworkFacts): readonly Part[] {
  const { checks = [], decide } = requirement;
  const decided = decide?.(facts);
  if (decided !== undefined && decided.verdict !== 'unknown') return [{ name: 'here', ...decided }];
  const stated = checks.includes('declared') ? statement(requirement, facts) : undefined;
  if (stated !== undefined) return [{ name: 'stated', ...stated }];
  if (decided !== undefined) return [{ name: 'here', ...decided }];
  if (decide === undefined && !checks.includes('declared')) return [];
  const reason = decide === undefined ? 'it takes a statement with its evidence' : 'nothing was given that shows it';
  return [{ name: 'here', verdict: 'unknown', reason, pointers: [] }];
}

/** A statement counts where others can follow it up: with its evidence, who answers for it, and the day. */
function statement(
  { id, condition }: FrameworkRequirement,
  { declarations = {}, today }: FrameworkFacts,
): Decision | undefined {
  const declaration = Object.hasOwn(declarations, id) ? declarations[id] : undefined;
  if (declaration === undefined) return undefined;
  const lacking = declaration.verdict === 'fail' ? [] : [...lackingIn(declaration, today)];
  if (declaration.verdict === 'not-applicable' && condition === undefined)
    lacking.push('under which condition the demand would not apply, for it has none');
  const { verdict, reason, pointer } = declaration;
  const early = verdict === 'fail' ? undefined : openIn(declaration, today);
  const silent = lacking.length > 0 ? `the statement does not say ${lacking.join(', ')}` : early;
  return {
    verdict: silent === undefined ? verdict : 'unknown',
    reason: silent === undefined ? `declared: ${reason}` : `declared, but ${silent}`,
    pointers: pointer ? [pointer] : [],
    claims: [declaredClaim(id, declaration)],
  };
}

function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  if (verdicts.length === 0 || verdicts.includes('unknown')) return 'unknown';
  return verdicts.includes('pass') ? 'pass' : 'not-applicable';
}

function reasonOf(count: number, telling: readonly Part[]): string {
  if (count === 0) return 'no requirement of MIMs Plus 9.0 corresponds to it, and nothing else here decides it';
  if (count === 1) return telling.map(({ reason }) => reason).join('');
  return telling.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
}
