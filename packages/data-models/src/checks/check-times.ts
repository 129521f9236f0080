import { showValue } from '@ds4sscc/findings';
import { recordTimes } from '../ngsi-ld/attribute-members.js';
import { observedAtNotUtc } from '../rules/attribute-rules.js';
import { timestampNotUtc } from '../rules/member-rules.js';
import type { AttributeObject } from './attribute-object.js';
import { isUtcInstant } from './date-time.js';
import { dateTimeFix } from './date-time-fix.js';
import type { Reporter } from './reporter.js';

/** Checks when an attribute was observed, where it says so, and when its record changed (ETSI GS CIM 009, clause 4.8). */
export function checkTimes({ name, members, pointer }: AttributeObject, report: Reporter): void {
  const observed = members['observedAt'];
  if (observed !== undefined && !isUtcInstant(observed))
    report(
      observedAtNotUtc,
      `${pointer}/observedAt`,
      { attribute: name, value: showValue(observed) },
      { value: observed, ...dateTimeFix(observed) },
    );
  checkRecordTimes(members, pointer, report);
}

/** Checks when the record of an entity or attribute was made, changed and deleted, and when it ends. */
export function checkRecordTimes(members: AttributeObject['members'], pointer: string, report: Reporter): void {
  for (const member of recordTimes) {
    const time = members[member];
    if (time !== undefined && !isUtcInstant(time))
      report(
        timestampNotUtc,
        `${pointer}/${member}`,
        { member, value: showValue(time) },
        { value: time, ...dateTimeFix(time) },
      );
  }
}
