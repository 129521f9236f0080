import type { AnyRule, FindingDetail } from '@ds4sscc/findings';
import type { AcceptorPlan } from './acceptor/plan.js';
import type { Model } from './define-model.js';
import type { FormatPolicy } from './format-policy.js';
import type { KeyValuesView } from './representations/to-key-values.js';

/** Something wrong with a value, as a foreign model sees it: which rule, where in the key-values entity, with which facts. */
export interface ValueProblem {
  readonly rule: AnyRule;
  /** JSON pointer within the key-values entity. */
  readonly pointer: string;
  /** What the rule's message needs. */
  readonly args: object;
  readonly detail?: FindingDetail;
}

/** Checks the key-values of one entity. It never throws because of the data, and its time and memory are bounded. */
export type CheckKeyValues = (
  keyValues: unknown,
  options?: { readonly formats?: FormatPolicy },
) => readonly ValueProblem[];

/** Checks key-values, and brings along how they are read: a program with none of these models is spared all of that. */
export interface ValueChecker extends CheckKeyValues {
  /** What a record of any representation has to check; `toKeyValues` of `/convert`. */
  readonly toKeyValues: (record: unknown) => KeyValuesView;
  /** Says for an acceptor what the checker takes of the entities of a model that has it; none where that cannot be told. */
  readonly acceptorPlan?: (model: Model) => AcceptorPlan | undefined;
}
