import { parseJson } from '@ds4sscc/findings';
import { isAttributeFragment } from './checks/check-fragment.js';
import { isObject, type Members } from './json-object.js';
import { nullUri } from './ngsi-ld/attribute-members.js';
import { aggregationMethods, valuesMembers } from './ngsi-ld/history-members.js';
import { carriesValue, isAttributeName } from './representation.js';

/**
 * What a payload of NGSI-LD is. `fragment`: part of an entity, as updates and projections are; `temporal`: entities with
 * values over time; `batch`: entities in a list; `invalid`: nothing of NGSI-LD.
 */
export type PayloadKind =
  | 'entity'
  | 'batch'
  | 'temporal'
  | 'features'
  | 'fragment'
  | 'query'
  | 'subscription'
  | 'registration'
  | 'notification'
  | 'context'
  | 'invalid';

const otherKinds: ReadonlyMap<unknown, PayloadKind> = new Map<unknown, PayloadKind>([
  ['Query', 'query'],
  ['Subscription', 'subscription'],
  ['ContextSourceRegistration', 'registration'],
  ['Notification', 'notification'],
  ['Feature', 'features'],
  ['FeatureCollection', 'features'],
]);

/**
 * Tells what a payload is, by its content: JSON data, or the text of it.
 *
 * @example
 * ```ts
 * import { classifyPayload } from '@ds4sscc/data-models';
 *
 * classifyPayload('[{"id": "urn:ngsi-ld:Road:1", "type": "Road"}]'); // => 'batch'
 * classifyPayload({ name: { type: 'Property', value: 'Ring road' } }); // => 'fragment'
 * classifyPayload('{"id": 1,,}'); // => 'invalid'
 * ```
 */
export function classifyPayload(payload: unknown): PayloadKind {
  const value = typeof payload === 'string' ? parseJson(payload, '').value : payload;
  if (Array.isArray(value)) return kindOfList(value);
  return isObject(value) ? kindOfObject(value) : 'invalid';
}

function kindOfList(items: readonly unknown[]): PayloadKind {
  if (items.length === 0) return 'batch';
  const kinds = new Set(items.filter(isObject).map(kindOfObject));
  if (kinds.size === 0) return 'invalid';
  if (kinds.has('fragment')) return 'fragment';
  if (kinds.has('temporal')) return 'temporal';
  const [kind] = kinds;
  return kinds.size > 1 || kind === undefined || kind === 'entity' ? 'batch' : kind;
}

function kindOfObject(members: Members): PayloadKind {
  const type = members['type'] ?? members['@type'];
  const other = otherKinds.get(type);
  if (other !== undefined) return other;
  const names = Object.keys(members);
  if (names.length === 1 && names[0] === '@context') return 'context';
  if (isAttributeFragment(members)) return 'fragment';
  if (type === undefined || (members['id'] ?? members['@id']) === undefined) return 'fragment';
  if (names.some((name) => (isAttributeName(name) || name === 'scope') && isOverTime(members[name]))) return 'temporal';
  return names.some((name) => isAttributeName(name) && deletes(members[name])) ? 'fragment' : 'entity';
}

/** Whether an attribute has values over time: in lists of its own, or as instances of one data set with a time each. */
function isOverTime(attribute: unknown): boolean {
  if (Array.isArray(attribute)) {
    const instances = attribute.filter(isObject);
    if (instances.some(isOverTime)) return true;
    const timed = instances.some((one) =>
      ['observedAt', 'instanceId', 'deletedAt'].some((name) => Object.hasOwn(one, name)),
    );
    return (
      timed && (instances.length === 1 || new Set(instances.map((one) => one['datasetId'])).size < instances.length)
    );
  }
  return (
    isObject(attribute) &&
    [...valuesMembers, ...aggregationMethods].some((name) => Array.isArray(attribute[name])) &&
    !Object.keys(attribute).some(carriesValue)
  );
}

/** Whether an attribute is there to be deleted. */
function deletes(attribute: unknown): boolean {
  if (attribute === nullUri) return true;
  const instances: readonly unknown[] = Array.isArray(attribute) ? attribute : [attribute];
  return instances.some(
    (one) =>
      isObject(one) &&
      Object.keys(one).some((name) => {
        if (!carriesValue(name)) return false;
        const value = one[name];
        return value === nullUri || (isObject(value) && value['@none'] === nullUri);
      }),
  );
}
