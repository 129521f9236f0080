import { localName } from '@ds4sscc/linked-data/local-name';
import { member } from '../json-values.js';

/** Names may be compacted in one place and not in the other. */
export function hasType(entity: unknown, type: string): boolean {
  const own = member(entity, 'type');
  const types = Array.isArray(own) ? (own as readonly unknown[]) : [own];
  // What has no type is said to have none.
  return own === undefined || types.some((one) => typeof one === 'string' && localName(one) === localName(type));
}
