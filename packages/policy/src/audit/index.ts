export type { AuditHead, AuditRecord } from './audit-record.js';
export { auditRules } from './audit-rules.js';
export type { AuditTrail, AuditTrailOptions } from './create-audit-trail.js';
export { createAuditTrail } from './create-audit-trail.js';
export type { DecisionBrief } from './decision-brief.js';
export type { PolicyVersion } from './policy-version.js';
export { createPolicyVersion } from './policy-version.js';
export type { TrailVerification, VerifyTrailOptions } from './verify-trail.js';
export { verifyTrail } from './verify-trail.js';
