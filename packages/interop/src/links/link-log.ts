import type { Location } from '@ds4sscc/findings';
import { asObject } from '../api/json-object.js';
import type { LinkedEntitiesFacts } from '../assessment-input.js';
import { fingerprint } from '../artefacts/geospatial/fingerprint.js';

/** More is not kept, and the facts then say that they are not complete. */
const most = 100_000;
/** Attributes of attributes go no deeper in NGSI-LD data than anybody reads. */
const deepest = 8;

/** Members of entities that are no attributes (ETSI GS CIM 009, 4.5.1), and those of features (RFC 7946). */
const entityMembers: ReadonlySet<string> = new Set(
  'id type scope @context @id @type createdAt modifiedAt deletedAt expiresAt geometry properties bbox'.split(' '),
);
/** Members of attributes that are no attributes of attributes (4.5.2 to 4.5.4, 4.5.18 to 4.5.20). */
const attributeMembers: ReadonlySet<string> = new Set(
  `type value object objectType objectList languageMap vocab json valueList entity entityList previousValue previousObject
  previousLanguageMap unitCode observedAt datasetId instanceId createdAt modifiedAt deletedAt expiresAt provided`
    .trim()
    .split(/\s+/),
);
const relationKinds: ReadonlySet<unknown> = new Set(['Relationship', 'ListRelationship']);
const attributeKind = /^(?:(?:Geo|Language|Vocab|Json|List)?Property|(?:List)?Relationship)$/;

/** Takes records, and remembers what they are called and point at. */
export interface LinkLog {
  add(record: unknown, number: number): void;
  facts(): Pick<LinkedEntitiesFacts, 'things' | 'relations' | 'terms' | 'complete'> & {
    readonly contexts: readonly unknown[];
  };
}

/** A log for the records of one source. */
export function createLinkLog(source: string): LinkLog {
  const things: { id: string; fingerprint?: string }[] = [];
  const relations = new Map<string, Location>();
  const terms = new Map<string, Location>();
  const contexts = new Map<string, unknown>();
  let complete = true;
  const note = (map: Map<string, Location>, key: string, record: number): void => {
    if (map.has(key)) return;
    if (map.size < most) map.set(key, { source, record });
    else complete = false;
  };
  const attribute = (value: unknown, record: number, depth: number): void => {
    for (const instance of Array.isArray(value) ? value : [value]) {
      const members = asObject(instance);
      if (!members) continue;
      for (const target of targetsOf(members)) note(relations, target, record);
      // In other representations an object is a value, whose members are no attributes.
      if (typeof members['type'] !== 'string' || !attributeKind.test(members['type']) || depth > deepest) continue;
      for (const [name, sub] of Object.entries(members)) {
        if (attributeMembers.has(name)) continue;
        note(terms, name, record);
        attribute(sub, record, depth + 1);
      }
    }
  };
  return {
    add(value, record) {
      const entity = asObject(value);
      if (!entity) return;
      const properties = entity['type'] === 'Feature' ? (asObject(entity['properties']) ?? {}) : entity;
      const id = entity['id'] ?? entity['@id'];
      if (typeof id === 'string') {
        const mark = markOf(entity, properties);
        if (things.length < most) things.push({ id, ...(mark !== undefined && { fingerprint: mark }) });
        else complete = false;
      }
      for (const type of [properties['type'] ?? properties['@type']].flat())
        if (typeof type === 'string') note(terms, type, record);
      for (const [name, member] of Object.entries(properties)) {
        if (entityMembers.has(name)) continue;
        note(terms, name, record);
        attribute(member, record, 0);
      }
      const context = entity['@context'];
      if (context !== undefined && contexts.size < 20) contexts.set(JSON.stringify(context), context);
    },
    facts: () => ({
      things,
      relations: [...relations].map(([target, location]) => ({ target, location })),
      terms: [...terms].map(([term, location]) => ({ term, location })),
      contexts: [...contexts.values()],
      complete,
    }),
  };
}

function targetsOf(attribute: Readonly<Record<string, unknown>>): readonly string[] {
  const { type, object, objectList } = attribute;
  if (type !== undefined && !relationKinds.has(type)) return [];
  const listed = Array.isArray(objectList) ? objectList.map((one) => asObject(one)?.['object'] ?? one) : [];
  return [object, ...listed].flat().filter((one) => typeof one === 'string');
}

/** What is the same for the same thing at another time: where it stands, else how it is called. */
function markOf(
  entity: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
): string | undefined {
  const mark = entity['geometry'] ?? properties['location'] ?? properties['name'] ?? properties['title'];
  return mark === undefined || mark === null ? undefined : fingerprint(JSON.stringify(mark));
}
