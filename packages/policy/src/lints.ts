import type { Lint } from './lint.js';
import { actionDeprecated } from './lints/action-deprecated.js';
import { actionUnknown } from './lints/action-unknown.js';
import { agreementPartyMissing } from './lints/agreement-party-missing.js';
import { conflictingRules } from './lints/conflicting-rules.js';
import { dateTimeMalformed } from './lints/date-time-malformed.js';
import { inheritanceCycle } from './lints/inheritance-cycle.js';
import { leftOperandUnknown } from './lints/left-operand-unknown.js';
import { neverSatisfiable } from './lints/never-satisfiable.js';
import { offerWithoutAssigner } from './lints/offer-without-assigner.js';
import { operatorUnknown } from './lints/operator-unknown.js';
import { permissionExpired } from './lints/permission-expired.js';
import { policyTypeMissing } from './lints/policy-type-missing.js';
import { policyUidMissing } from './lints/policy-uid-missing.js';
import { policyWithoutRule } from './lints/policy-without-rule.js';
import { profileUnregistered } from './lints/profile-unregistered.js';
import { ruleDuplicate } from './lints/rule-duplicate.js';
import { ruleWithoutAction } from './lints/rule-without-action.js';
import { ruleWithoutTarget } from './lints/rule-without-target.js';
import { timeZoneMissing } from './lints/time-zone-missing.js';

/** Every check of a policy that was read. A new one is a file beside the others and a line here. */
export const lints: readonly Lint[] = [
  actionDeprecated,
  actionUnknown,
  agreementPartyMissing,
  conflictingRules,
  dateTimeMalformed,
  inheritanceCycle,
  leftOperandUnknown,
  neverSatisfiable,
  offerWithoutAssigner,
  operatorUnknown,
  permissionExpired,
  policyTypeMissing,
  policyUidMissing,
  policyWithoutRule,
  profileUnregistered,
  ruleDuplicate,
  ruleWithoutAction,
  ruleWithoutTarget,
  timeZoneMissing,
];
