import type { Lint } from './lint.js';
import { actionDeprecated } from './lints/action-deprecated.js';
import { actionUnknown } from './lints/action-unknown.js';
import { agreementPartyMissing } from './lints/agreement-party-missing.js';
import { assignerIsAssignee } from './lints/assigner-is-assignee.js';
import { collectionWithoutSource } from './lints/collection-without-source.js';
import { conflictStrategiesContradicting } from './lints/conflict-strategies-contradicting.js';
import { conflictingRules } from './lints/conflicting-rules.js';
import { countNegative } from './lints/count-negative.js';
import { dataTypeUnknown } from './lints/data-type-unknown.js';
import { dateTimeMalformed } from './lints/date-time-malformed.js';
import { inheritanceCycle } from './lints/inheritance-cycle.js';
import { leftOperandDeprecated } from './lints/left-operand-deprecated.js';
import { leftOperandUnknown } from './lints/left-operand-unknown.js';
import { neverSatisfiable } from './lints/never-satisfiable.js';
import { offerWithoutAssigner } from './lints/offer-without-assigner.js';
import { operatorUnknown } from './lints/operator-unknown.js';
import { percentageOutOfRange } from './lints/percentage-out-of-range.js';
import { permissionExpired } from './lints/permission-expired.js';
import { permissionUnreachable } from './lints/permission-unreachable.js';
import { policyTypeMissing } from './lints/policy-type-missing.js';
import { policyUidMissing } from './lints/policy-uid-missing.js';
import { policyWithoutRule } from './lints/policy-without-rule.js';
import { profileTermUnknown } from './lints/profile-term-unknown.js';
import { profileUnregistered } from './lints/profile-unregistered.js';
import { remedyWithConsequence } from './lints/remedy-with-consequence.js';
import { rightOperandRepeated } from './lints/right-operand-repeated.js';
import { ruleDuplicate } from './lints/rule-duplicate.js';
import { ruleOfTwoKinds } from './lints/rule-of-two-kinds.js';
import { ruleRedundant } from './lints/rule-redundant.js';
import { ruleWithoutAction } from './lints/rule-without-action.js';
import { ruleWithoutTarget } from './lints/rule-without-target.js';
import { setOperatorSingleValue } from './lints/set-operator-single-value.js';
import { timeZoneMissing } from './lints/time-zone-missing.js';
import { unitMissing } from './lints/unit-missing.js';

/** Every check of a policy that was read. A new one is a file beside the others and a line here. */
export const lints: readonly Lint[] = [
  actionDeprecated,
  actionUnknown,
  agreementPartyMissing,
  assignerIsAssignee,
  collectionWithoutSource,
  conflictStrategiesContradicting,
  conflictingRules,
  countNegative,
  dataTypeUnknown,
  dateTimeMalformed,
  inheritanceCycle,
  leftOperandDeprecated,
  leftOperandUnknown,
  neverSatisfiable,
  offerWithoutAssigner,
  operatorUnknown,
  percentageOutOfRange,
  permissionExpired,
  permissionUnreachable,
  policyTypeMissing,
  policyUidMissing,
  policyWithoutRule,
  profileTermUnknown,
  profileUnregistered,
  remedyWithConsequence,
  rightOperandRepeated,
  ruleDuplicate,
  ruleOfTwoKinds,
  ruleRedundant,
  ruleWithoutAction,
  ruleWithoutTarget,
  setOperatorSingleValue,
  timeZoneMissing,
  unitMissing,
];
