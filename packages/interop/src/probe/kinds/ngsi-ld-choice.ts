import { member, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { attributeNames } from './ngsi-ld-entity.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';

/** Clause 5.7.2: `attrs` leaves the named attributes, and the entities that have one of them. */
export async function checkChoice(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const counts = new Map<string, number>();
  for (const entity of list.entities)
    for (const name of attributeNames(entity)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // One that not every entity has shows more.
  const [chosen] = [...counts].filter(([name]) => /^\w+$/.test(name)).sort(([, a], [, b]) => a - b)[0] ?? [];
  if (chosen === undefined || counts.size < 2) return;
  const what = `the entities with ${chosen} alone`;
  const hits = await readEntities(session, urlWith(listUrl, { attrs: chosen }), { what });
  if (!hits) return;
  const more = hits.entities.findIndex((entity) => attributeNames(entity).some((name) => name !== chosen));
  if (more >= 0) {
    session.report(
      filterRules.projectionIgnored,
      hits.exchange,
      { what, found: attributeNames(hits.entities[more]).join(', '), expected: chosen },
      `/${more}`,
    );
    return;
  }
  const without = hits.entities.findIndex((entity) => member(entity, chosen) === undefined);
  if (without >= 0) {
    const had = list.entities.find((entity) => textMember(entity, 'id') === hits.ids[without]);
    const rule = member(had, chosen) === undefined ? filterRules.attributeFilterIgnored : filterRules.projectionIgnored;
    session.report(rule, hits.exchange, { what, found: hits.ids[without]! }, `/${without}`);
    return;
  }
  const lost = list.entities.find(
    (entity) => member(entity, chosen) !== undefined && !hits.ids.includes(textMember(entity, 'id') ?? ''),
  );
  if (lost) session.report(filterRules.filterLoses, hits.exchange, { what, found: `no ${textMember(lost, 'id')}` });
}
