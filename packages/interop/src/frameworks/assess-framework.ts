import type { Evidence, Verdict } from '@ds4sscc/findings';
import type { Framework, FrameworkRequirement } from './framework.js';

/**
 * What evidence on MIMs Plus 9.0 comes to in another framework. A demand fails where anything that decides it fails, and passes
 * where all of it passes or does not apply; nothing else is decided.
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
export function assessFramework(framework: Framework, evidence: readonly Evidence[]): readonly Evidence[] {
  const byRequirement = new Map(evidence.map((one) => [one.requirement, one]));
  return framework.requirements.map((requirement) => {
    const parts = requirement.decidedBy.map((id) => ({ id, evidence: byRequirement.get(id) }));
    const verdict = together(parts.map((part) => part.evidence?.verdict ?? 'unknown'));
    const telling = parts.filter((part) => (part.evidence?.verdict ?? 'unknown') === verdict);
    return {
      requirement: requirement.id,
      title: requirement.title,
      level: requirement.level ?? 'statement',
      verdict,
      reason: reasonOf(requirement, telling),
      rules: [...new Set(telling.flatMap((part) => part.evidence?.rules ?? []))],
      pointers: telling.flatMap((part) => part.evidence?.pointers ?? []),
    };
  });
}

function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  if (verdicts.length === 0 || verdicts.includes('unknown')) return 'unknown';
  return verdicts.includes('pass') ? 'pass' : 'not-applicable';
}

function reasonOf(
  { decidedBy }: FrameworkRequirement,
  telling: readonly { readonly id: string; readonly evidence: Evidence | undefined }[],
): string {
  if (decidedBy.length === 0)
    return 'no requirement of MIMs Plus 9.0 corresponds to it, and nothing else here decides it';
  const reasons = telling.map(({ evidence }) => evidence?.reason ?? 'not assessed');
  if (decidedBy.length === 1) return reasons.join('');
  return telling.map(({ id }, at) => `${id}: ${reasons[at]}`).join('; ');
}
