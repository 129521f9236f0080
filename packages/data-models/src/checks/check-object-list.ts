import { listMalformed } from '../rules/content-rules.js';
import { checkRelationship } from './check-relationship.js';
import { describeType, type Reporter } from './reporter.js';

/** Checks what a ListRelationship points to: a list of `{"object": URI}`, or of URIs (ETSI GS CIM 009, clause 4.5.22). */
export function checkObjectList(objects: unknown, attribute: string, pointer: string, report: Reporter): void {
  if (!Array.isArray(objects)) {
    const facts = { attribute, member: 'objectList', found: describeType(objects) };
    report(listMalformed, pointer, facts, { value: objects });
    return;
  }
  for (const [index, one] of objects.entries()) {
    const wrapped = typeof one === 'object' && one !== null && Object.hasOwn(one, 'object');
    const target: unknown = wrapped ? (one as { object: unknown }).object : one;
    checkRelationship(target, attribute, `${pointer}/${index}${wrapped ? '/object' : ''}`, report);
  }
}
