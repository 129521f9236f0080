import type { PolicyRule } from '../policy.js';
import type { AssessedEvent } from './assess-event.js';
import type { PermissionState, ProhibitionState } from './compliance.js';

/** How a permission or a prohibition fared, and in which events. */
export function ruleState(
  rule: PolicyRule,
  assessed: readonly AssessedEvent[],
): { readonly state: PermissionState | ProhibitionState; readonly events: readonly number[] } {
  const events: number[] = [];
  const touched = new Set<string>();
  for (const [at, { used, infringed }] of assessed.entries()) {
    const how = rule.kind === 'permission' ? (used.has(rule) ? 'used' : undefined) : infringed.get(rule);
    if (how === undefined) continue;
    touched.add(how);
    events.push(at);
  }
  if (rule.kind === 'permission') return { state: events.length > 0 ? 'used' : 'not-used', events };
  const worst = (['violated', 'not-known', 'remedied'] as const).find((state) => touched.has(state));
  return { state: worst ?? 'not-violated', events };
}
