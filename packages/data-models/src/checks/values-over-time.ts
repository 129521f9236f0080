import { membersOfKinds, nullUri } from '../ngsi-ld/attribute-members.js';
import { valuesMembers } from '../ngsi-ld/history-members.js';
import { valueMembers } from '../representation.js';
import type { AttributeObject } from './attribute-object.js';
import { isUtcInstant } from './date-time.js';
import { hasValuesOverTime } from './has-value.js';

/** One value of several over time, and where it stands. */
export interface PastValue {
  readonly content: unknown;
  readonly pointer: string;
}

/**
 * The values over time that an attribute object holds (ETSI GS CIM 009, clause 4.5.9). Texts by language, words of a
 * vocabulary and JSON stand in an object of their own there, as in key-values. Deletions are no values.
 */
export function valuesOverTime(attribute: AttributeObject): Iterable<PastValue> {
  return attribute.kind === undefined || !hasValuesOverTime(attribute.members) ? none : pastValues(attribute);
}

const none: readonly PastValue[] = [];

function* pastValues({ kind = '', members, pointer }: AttributeObject): Generator<PastValue> {
  for (const member of valuesMembers) {
    const items = members[member];
    if (!Array.isArray(items) || !membersOfKinds.get(member)?.includes(kind)) continue;
    for (const [index, item] of items.entries()) {
      const content: unknown = Array.isArray(item) ? item[0] : undefined;
      if (content === undefined || content === nullUri || isTurnedRound(item)) continue;
      const place = `${pointer}/${member}/${index}/0`;
      const own = valueMembers.get(kind) as string;
      const wrapped = own !== 'value' && typeof content === 'object' && content !== null && Object.hasOwn(content, own);
      if (wrapped) yield { content: (content as Record<string, unknown>)[own], pointer: `${place}/${own}` };
      else yield { content, pointer: place };
    }
  }
}

/** Whether the instant stands where the value should, and the value where the instant should. */
export function isTurnedRound(item: unknown): boolean {
  return Array.isArray(item) && item.length === 2 && isUtcInstant(item[0]) && !isUtcInstant(item[1]);
}
