import { type JsonObject, member, textMember } from '../json-values.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Exchange, Session } from '../session.js';
import { attributeNames } from './ngsi-ld-entity.js';
import type { EntityList } from './ngsi-ld-entities.js';

/**
 * Compares entities with what the list says of them: type, names of attributes and their types. Values are left out: a
 * sensor measures while it is looked at.
 */
export function checkShapes(session: Session, hits: EntityList, list: EntityList, what: string): void {
  for (const [index, entity] of hits.entities.entries()) {
    const listed = list.entities[list.ids.indexOf(hits.ids[index]!)];
    const difference = listed && shapeDifference(entity, listed);
    if (difference === undefined) continue;
    session.report(
      collectionRules.itemDiffers,
      hits.exchange,
      { what: `${hits.ids[index]} in ${what}`, found: difference },
      `/${index}`,
    );
    return;
  }
}

/** Compares one entity that was looked up with what the list says of it. */
export function checkShape(
  session: Session,
  exchange: Exchange,
  found: JsonObject,
  listed: JsonObject,
  what: string,
): void {
  const difference = shapeDifference(found, listed);
  if (difference !== undefined) session.report(collectionRules.itemDiffers, exchange, { what, found: difference });
}

function shapeDifference(entity: JsonObject, listed: JsonObject): string | undefined {
  const [own, other] = [JSON.stringify(member(entity, 'type')), JSON.stringify(member(listed, 'type'))];
  // What has no type at all is said to have none.
  if (own !== undefined && other !== undefined && own !== other) return `type ${own}`;
  const names = new Set([...attributeNames(entity), ...attributeNames(listed)]);
  for (const name of names) {
    if (member(entity, name) === undefined) return `no "${name}"`;
    if (member(listed, name) === undefined) return `"${name}", which it does not have`;
    if (textMember(member(entity, name), 'type') !== textMember(member(listed, name), 'type'))
      return `another type of "${name}"`;
  }
  return undefined;
}
