/** How much a finding matters: an `error` breaks a MUST, a `warning` a SHOULD, `info` is good to know. */
export type Level = 'error' | 'warning' | 'info';

/** All levels, most severe first. */
export const levels: readonly Level[] = ['error', 'warning', 'info'];

/** The facts of a rule whose message needs none. */
export type NoArgs = Record<string, never>;

/**
 * One thing that can be wrong, written once: the checker, the report, the docs page and the tests derive from it.
 * `Args` are the facts that the message needs; the compiler asks for them wherever the rule fires.
 */
export interface Rule<Args = NoArgs> {
  /** Stable id, `area/what-is-wrong` in kebab case, such as `dcat-ap/dataset-title-missing`. */
  readonly id: string;
  /** One line without a full stop, for lists. */
  readonly title: string;
  readonly level: Level;
  /** The clause that the rule rests on, such as `DCAT-AP 3.0.1, Dataset, title`. No clause, no rule. */
  readonly source: string;
  /** Requirements the rule gives evidence for, such as `MIM3 R2.1`; empty when there are none. */
  readonly requirements: readonly string[];
  /** What to do about it: one or two sentences that a data officer understands. */
  readonly help: string;
  /** The message of one finding, made from its facts. */
  readonly message: (args: Args) => string;
}

/** A rule as plain data: what reports and documentation carry. */
export type RuleRecord = Omit<Rule, 'message'>;

/** Any rule, whatever the facts it needs. */
export type AnyRule = Rule<never>;

const idForm = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/**
 * Defines a rule.
 *
 * @throws {FindingsError} `rule-id-malformed` when the id is not `area/kebab-case`.
 * @example
 * ```ts
 * import { defineRule } from '@ds4sscc/findings';
 *
 * const titleMissing = defineRule<{ dataset: string }>({
 *   id: 'dcat-ap/dataset-title-missing',
 *   title: 'Dataset without a title',
 *   level: 'error',
 *   source: 'DCAT-AP 3.0.1, Dataset, title',
 *   requirements: [],
 *   help: 'Add a dct:title in at least one language.',
 *   message: ({ dataset }) => `dataset ${dataset} has no title`,
 * });
 * titleMissing.message({ dataset: 'ex:air' }); // => 'dataset ex:air has no title'
 * ```
 */
export function defineRule<Args = NoArgs>(rule: Rule<Args>): Rule<Args> {
  if (!idForm.test(rule.id))
    throw new FindingsError('rule-id-malformed', `"${rule.id}" is not of the form area/kebab-case`);
  return rule;
}

/** The rule without its function, ready for JSON. */
export function ruleRecord(rule: AnyRule): RuleRecord {
  const { id, title, level, source, requirements, help } = rule;
  return { id, title, level, source, requirements, help };
}

/** Misuse of this package. `code` is stable; the message is not. */
export class FindingsError extends Error {
  override readonly name = 'FindingsError';
  readonly code:
    | 'rule-id-malformed'
    | 'rule-duplicate'
    | 'rule-unknown'
    | 'requirement-duplicate'
    | 'option-invalid'
    | 'collector-closed';

  constructor(code: FindingsError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
