import { showValue } from '@ds4sscc/findings';
import { relationshipNotUri } from '../rules/attribute-rules.js';
import type { Reporter } from './reporter.js';
import { isIri } from './uri.js';

/** Checks what a Relationship points to: one URI, or a list of them (ETSI GS CIM 009, clause 4.5.3.2). */
export function checkRelationship(object: unknown, attribute: string, pointer: string, report: Reporter): void {
  for (const [index, target] of (Array.isArray(object) ? object : [object]).entries()) {
    if (typeof target === 'string' && isIri(target)) continue;
    const place = Array.isArray(object) ? `${pointer}/${index}` : pointer;
    report(relationshipNotUri, place, { attribute, value: showValue(target) }, { value: target });
  }
}
