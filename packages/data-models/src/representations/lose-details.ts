import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { detailLost, observedAtLost, subAttributeLost, unitLost } from '../rules/convert-rules.js';
import type { Instance } from './instance.js';
import { showScalar } from './show-scalar.js';

/** Reports what an instance says beyond its value, but for the details that the target keeps. */
export function loseDetails(attribute: string, instance: Instance, kept: ReadonlySet<string>, lose: Reporter): void {
  loseMembers(attribute, instance, kept, lose);
  for (const name of instance.subAttributes.keys())
    lose(subAttributeLost, `${instance.subPointer}/${escapePointer(name)}`, { attribute, name });
}

/** Reports the members of an instance that are neither its value nor attributes, but for those the target keeps. */
export function loseMembers(attribute: string, instance: Instance, kept: ReadonlySet<string>, lose: Reporter): void {
  for (const [member, value] of instance.details) {
    if (kept.has(member)) continue;
    const place = `${instance.pointer}/${escapePointer(member)}`;
    if (member === 'unitCode') lose(unitLost, place, { attribute, unit: showScalar(value) });
    else if (member === 'observedAt') lose(observedAtLost, place, { attribute, observedAt: showScalar(value) });
    else lose(detailLost, place, { attribute, member });
  }
}
