import type { Location } from '@ds4sscc/findings';
import type { NotUnderstood, Policy } from './policy.js';

/** Stands for what could not be read as a policy: it may have forbidden anything, so that it denies everything. */
export function unreadPolicy(location: Location, notUnderstood: readonly NotUnderstood[] = []): Policy {
  const rules = { permissions: [], prohibitions: [], obligations: [] };
  const parties = { assigners: [], assignees: [] };
  const type = 'unknown';
  return { type, profile: [], conflict: 'invalid', inheritFrom: [], ...rules, ...parties, notUnderstood, location };
}
