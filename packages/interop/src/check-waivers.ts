import { type AnyRule, defineRule, type Finding, isCalendarDay, type JsonDocument, type Rule } from '@ds4sscc/findings';
import { asObject } from './api/json-object.js';
import { valueAt } from './api/json-pointer.js';
import { type DeclarationOptions, requirementUnknown } from './check-declarations.js';
import { nearestRequirement } from './nearest-requirement.js';
import { requirements } from './requirements-data.js';

/** A waiver that nobody stands for, or that never ends. */
export const waiverIncomplete: Rule<{ lacking: readonly string[] }> = defineRule<{ lacking: readonly string[] }>({
  id: 'interop/waiver-incomplete',
  title: 'Waiver without reason, owner or end',
  level: 'error',
  source: 'DS4SSCC check, waivers',
  requirements: [],
  help: 'Give "requirement", "reason", "owner" (a person or an office) and "expires" (the last day, such as 2027-06-30). Until then the waiver counts for nothing.',
  message: ({ lacking }) => `the waiver does not give ${lacking.join(', ')}`,
});

/** A waiver whose time is over. */
export const waiverExpired: Rule<{ id: string; expires: string }> = defineRule<{ id: string; expires: string }>({
  id: 'interop/waiver-expired',
  title: 'Waiver whose time is over',
  level: 'warning',
  source: 'DS4SSCC check, waivers',
  requirements: [],
  help: 'Mend what fails and remove the waiver, or have its owner renew it.',
  message: ({ id, expires }) => `the waiver for ${id} ended on ${expires}`,
});

/** The rules that waivers can fire, beside that a requirement is not known. */
export const waiverRules: readonly AnyRule[] = [waiverExpired, waiverIncomplete];

/**
 * Checks the waivers that stand in a document, a list of `{ requirement, subject, reason, owner, expires }`, under a JSON pointer.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { checkWaivers } from '@ds4sscc/interop';
 *
 * const text = '[{ "requirement": "MIM6 R2.1", "reason": "new gateway", "owner": "IT office", "expires": "2026-10-31" }]';
 * checkWaivers(parseJson(text, 'waivers.json'), '', { today: '2026-11-22' })[0]?.message; // => 'the waiver for MIM6 R2.1 ended on 2026-10-31'
 * ```
 */
export function checkWaivers(
  document: JsonDocument,
  pointer: string,
  { today }: DeclarationOptions = {},
): readonly Finding[] {
  const waivers = valueAt(document.value, pointer);
  if (!Array.isArray(waivers)) return [];
  return waivers.flatMap((waiver, at) => checkWaiver(document, `${pointer}/${at}`, asObject(waiver) ?? {}, today));
}

function checkWaiver(
  document: JsonDocument,
  pointer: string,
  waiver: Readonly<Record<string, unknown>>,
  today: string | undefined,
): readonly Finding[] {
  const { requirement: id, expires } = waiver;
  const lacking = ['requirement', 'reason', 'owner', 'expires'].filter((name) => !isFilled(waiver[name]));
  if (isFilled(expires) && !isCalendarDay(expires)) lacking.push('a day that the calendar has as its end');
  if (lacking.length > 0) return [document.finding(waiverIncomplete, pointer, { lacking })];
  if (typeof id !== 'string' || typeof expires !== 'string') return [];
  if (!requirements.some((one) => one.id === id)) {
    const nearest = nearestRequirement(id);
    return [document.finding(requirementUnknown, `${pointer}/requirement`, { id, nearest }, { value: id })];
  }
  if (today === undefined || expires >= today) return [];
  return [document.finding(waiverExpired, `${pointer}/expires`, { id, expires }, { value: expires })];
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
