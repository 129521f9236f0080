import { canonicalText, member, textMember } from '../json-values.js';
import { collectionRules } from '../rules/collection-rules.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { attributeNames } from './ngsi-ld-entity.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';

/** Clause 4.5.4: the simplified representation has the value of a property and the target of a relationship. */
export async function checkSimplified(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const what = 'the entities in the simplified representation';
  const hits = await readEntities(session, urlWith(listUrl, { options: 'keyValues' }), { what, normalised: false });
  if (!hits) return;
  const lost = list.ids.find((id) => !hits.ids.includes(id));
  if (lost !== undefined) {
    session.report(filterRules.filterLoses, hits.exchange, { what, found: `no ${lost}` });
    return;
  }
  for (const [index, entity] of hits.entities.entries()) {
    const listed = list.entities.find((one) => textMember(one, 'id') === hits.ids[index]);
    if (listed && textMember(listed, 'type') !== textMember(entity, 'type'))
      session.report(
        collectionRules.itemDiffers,
        hits.exchange,
        { what: `${hits.ids[index]} in ${what}`, found: 'another type' },
        `/${index}`,
      );
    for (const name of attributeNames(listed)) {
      const attribute = member(listed, name);
      const type = textMember(attribute, 'type');
      const expected = type === 'Relationship' ? member(attribute, 'object') : member(attribute, 'value');
      if (expected === undefined || (type !== 'Property' && type !== 'Relationship' && type !== 'GeoProperty'))
        continue;
      const found = member(entity, name);
      if (canonicalText(found) === canonicalText(expected)) continue;
      const full =
        textMember(found, 'type') === type && (member(found, 'value') ?? member(found, 'object')) !== undefined;
      // Values of live data change; that an attribute is missing or of the full form does not come from that.
      if (full || found === undefined || typeof found !== typeof expected)
        session.report(
          filterRules.representationIgnored,
          hits.exchange,
          { what, found: `"${name}" ${full ? 'in full' : 'missing or of another kind'}` },
          `/${index}/${name}`,
        );
      if (full || found === undefined) return;
    }
  }
}
