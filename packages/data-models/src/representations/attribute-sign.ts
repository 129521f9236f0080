import { isObject, type Members, membersOf } from '../json-object.js';
import { aggregationMethods } from '../ngsi-ld/history-members.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { attributeForm } from '../representation.js';
import { statedKind, valueMemberOf } from './attribute-members.js';
import { historyMember } from './read-history.js';

/**
 * What one attribute shows of the representation it is written in. `kind`: it states a kind of NGSI-LD; `value-member`:
 * it has a member such as `value` and states none; `simplified`: the object that clause 4.5.4 has in place of a value,
 * such as `{"languageMap": ...}`; `other-kind`: it states a kind that NGSI-LD does not have; `listed-instant`: a list of
 * one instance, with its instant.
 */
export type AttributeSign =
  | 'plain'
  | 'simplified'
  | 'kind'
  | 'value-member'
  | 'type-and-value'
  | 'other-kind'
  | 'aggregates'
  | 'values-over-time'
  | 'instances-over-time'
  | 'listed-instant';

const simplifiedMembers: ReadonlySet<string> = new Set([...keptMembers.values(), 'dataset']);
const instants: readonly string[] = ['observedAt', 'modifiedAt', 'createdAt', 'deletedAt', 'instanceId'];

/** What an attribute shows of its representation. */
export function signOf(value: unknown): AttributeSign {
  const form = attributeForm(value);
  const one = Array.isArray(value) ? membersOf(value[0]) : membersOf(value);
  const names = Object.keys(one);
  if (!Array.isArray(value) && names.length === 1 && simplifiedMembers.has(names[0] as string))
    return names[0] === 'dataset' && !isObject(one['dataset']) ? 'plain' : 'simplified';
  if (form === 'plain') return 'plain';
  if (form === 'ngsi-v2' || (!Array.isArray(value) && isNgsiV2(one))) return 'type-and-value';
  if (form === 'other-kind') return 'other-kind';
  if (aggregationMethods.some((method) => Array.isArray(one[method]) && !Object.hasOwn(one, 'value')))
    return 'aggregates';
  if (historyMember(one) !== undefined) return 'values-over-time';
  if (Array.isArray(value)) {
    const over = timeOf(value.map(membersOf));
    if (over) return over;
  }
  return form === 'normalized' ? 'kind' : 'value-member';
}

/** NGSIv2 puts every value into "value", and what is said of it into "metadata". */
function isNgsiV2(members: Members): boolean {
  if (!Object.hasOwn(members, 'value')) return false;
  const kind = statedKind(members);
  return isObject(members['metadata']) || (kind !== undefined && !Object.hasOwn(members, valueMemberOf[kind]));
}

/** Instances of one source at several instants are a history; instances of several sources are not (clause 4.5.5). */
function timeOf(instances: readonly Members[]): AttributeSign | undefined {
  if (!instances.some((one) => instants.some((name) => Object.hasOwn(one, name)))) return undefined;
  const sources = new Set(instances.map(({ datasetId }) => datasetId ?? '@none'));
  if (sources.size < instances.length) return 'instances-over-time';
  return instances.length === 1 ? 'listed-instant' : undefined;
}
