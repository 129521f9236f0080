import { type Evidence, sourceAndLine } from '@ds4sscc/findings';
import type { Framework } from '../frameworks/framework.js';
import type { FrameworkFacts } from '../frameworks/framework-facts.js';
import { assessFramework } from '../frameworks/assess-framework.js';

/** One row of the table that a tender annexes. */
export interface ComplianceRow {
  /** Number in the framework, such as `1.1`. */
  readonly number: string;
  readonly requirement: string;
  /** Requirements of MIMs Plus 9.0 behind it. */
  readonly specification: readonly string[];
  /** Whether it is asked for here. */
  readonly required: boolean;
  /** `M` meets, `N` does not meet; empty where it is not known. `E`, by an equivalent, is for people to claim. */
  readonly meets: 'M' | 'N' | '';
  /** What decided it, in a sentence, and where that stands. */
  readonly evidence: string;
  readonly places: readonly string[];
  readonly verified: 'confirmed' | 'not confirmed' | 'not checked' | 'not applicable';
}

/**
 * The compliance table of a framework, for a tender or its acceptance. What is not known is not checked, never met.
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 * import { procurementChecklist } from '@ds4sscc/interop/frameworks';
 * import { complianceTable } from '@ds4sscc/interop/report';
 *
 * const rows = complianceTable(procurementChecklist, assess({ rules: [] }), { required: ['procurement:9.0/1.1'] });
 * rows.filter(({ required }) => required).map(({ number, meets, verified }) => [number, meets, verified]); // => [['1.1', '', 'not checked']]
 * ```
 */
export function complianceTable(
  framework: Framework,
  evidence: readonly Evidence[],
  { required, facts }: { readonly required?: readonly string[]; readonly facts?: FrameworkFacts } = {},
): readonly ComplianceRow[] {
  const verdicts = assessFramework(framework, evidence, facts);
  return framework.requirements.map(({ id, title, decidedBy }, at): ComplianceRow => {
    const { verdict, reason, pointers } = verdicts[at] as Evidence;
    return {
      number: id.slice(id.indexOf('/') + 1),
      requirement: title,
      specification: decidedBy,
      required: required === undefined || required.includes(id),
      meets: verdict === 'pass' ? 'M' : verdict === 'fail' ? 'N' : '',
      evidence: reason,
      places: [...new Set(pointers.map(sourceAndLine))].slice(0, mostPlaces),
      verified: verified[verdict],
    };
  });
}

const mostPlaces = 5;

const verified: Readonly<Record<Evidence['verdict'], ComplianceRow['verified']>> = {
  pass: 'confirmed',
  fail: 'not confirmed',
  unknown: 'not checked',
  'not-applicable': 'not applicable',
};
