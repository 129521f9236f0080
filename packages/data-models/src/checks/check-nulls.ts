import { escapePointer } from '@ds4sscc/findings';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { carriesValue } from '../representation.js';
import { nullOutsidePatch } from '../rules/content-rules.js';
import type { AttributeObject } from './attribute-object.js';
import type { Reporter } from './reporter.js';

/**
 * Checks that an attribute does not hold the mark of deletion, at any depth of its value (ETSI GS CIM 009, clause 5.5.4).
 * Updates may, and the record of a deletion has to.
 */
export function checkNulls({ name, members, pointer, patch }: AttributeObject, report: Reporter): void {
  if (patch || Object.hasOwn(members, 'deletedAt')) return;
  for (const member in members)
    if (carriesValue(member)) findNulls(members[member], name, `${pointer}/${member}`, report);
}

/** A list in place of calls: how deep values nest is up to the data. */
export function findNulls(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  if (content === nullUri) report(nullOutsidePatch, pointer, { attribute }, { value: content });
  if (typeof content !== 'object' || content === null) return;
  const waiting: { value: object; pointer: string }[] = [{ value: content, pointer }];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const [key, value] of Object.entries(next.value) as [string, unknown][]) {
      if (typeof value === 'number') continue;
      if (value === nullUri)
        report(nullOutsidePatch, `${next.pointer}/${escapePointer(key)}`, { attribute }, { value });
      else if (typeof value === 'object' && value !== null)
        waiting.push({ value, pointer: `${next.pointer}/${escapePointer(key)}` });
    }
}
