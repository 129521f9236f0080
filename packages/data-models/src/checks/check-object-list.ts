import { showValue } from '@ds4sscc/findings';
import { relationshipNotUri } from '../rules/attribute-rules.js';
import type { Reporter } from './reporter.js';
import { isIri } from './uri.js';

/** Checks what a ListRelationship points to: a list of `{"object": URI}`, or of URIs (ETSI GS CIM 009, clause 4.5.22). */
export function checkObjectList(objects: unknown, attribute: string, pointer: string, report: Reporter): void {
  const refuse = (value: unknown, place: string): void =>
    report(relationshipNotUri, place, { attribute, value: showValue(value) }, { value });
  if (!Array.isArray(objects)) {
    refuse(objects, pointer);
    return;
  }
  for (const [index, one] of objects.entries()) {
    const wrapped = typeof one === 'object' && one !== null && Object.hasOwn(one, 'object');
    const target: unknown = wrapped ? (one as { object: unknown }).object : one;
    if (typeof target !== 'string' || !isIri(target)) refuse(target, `${pointer}/${index}${wrapped ? '/object' : ''}`);
  }
}
