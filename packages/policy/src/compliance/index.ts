export { checkCompliance } from './check-compliance.js';
export type {
  Compliance,
  ComplianceOptions,
  EventOutcome,
  ObligationState,
  PermissionState,
  ProhibitionState,
  RuleCompliance,
} from './compliance.js';
