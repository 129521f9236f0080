import { showValue } from '@ds4sscc/findings';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { isScope } from '../ngsi-ld/names.js';
import { nullOutsidePatch } from '../rules/content-rules.js';
import { scopeMalformed } from '../rules/name-rules.js';
import type { Reporter } from './reporter.js';

/** Checks the scopes of an entity (ETSI GS CIM 009, clause 4.18); over time they come as attribute objects, which are left. */
export function checkScope(scope: unknown, patch: boolean, pointer: string, report: Reporter): void {
  const scopes: readonly unknown[] = Array.isArray(scope) ? scope : [scope];
  if (scopes.length === 0) report(scopeMalformed, pointer, { scope: '' }, { value: scope });
  for (const [index, one] of scopes.entries()) {
    const place = Array.isArray(scope) ? `${pointer}/${index}` : pointer;
    if (typeof one === 'object' && one !== null) continue;
    if (one === nullUri) {
      if (!patch) report(nullOutsidePatch, place, { attribute: 'scope' }, { value: one });
    } else if (typeof one !== 'string' || !isScope(one))
      report(scopeMalformed, place, { scope: showValue(one) }, { value: one });
  }
}
