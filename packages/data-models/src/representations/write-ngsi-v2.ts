import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { membersOf, setMember } from '../json-object.js';
import {
  contextLost,
  detailLost,
  entityMemberLost,
  instanceLost,
  nameReserved,
  subAttributeLost,
  typesLost,
  valueMissing,
} from '../rules/convert-rules.js';
import type { Instance } from './instance.js';
import { loseDetails, loseMembers } from './lose-details.js';
import { nameList } from './name-list.js';
import { forbidName, forbidText } from './ngsi-v2-characters.js';
import { readAttribute } from './read-attribute.js';
import type { EntityContent } from './read-entity.js';
import { defaultTypeOf, memberOfMetadata, metadataMembers } from './read-ngsi-v2.js';
import { showScalar } from './show-scalar.js';
import { simplify } from './simplify.js';

type Written = Record<string, unknown>;

/** Writes an entity of NGSIv2 (FIWARE NGSI v2, JSON Entity Representation), in full or as key-values. */
export function writeNgsiV2(content: EntityContent, keyValues: boolean, lose: Reporter): Written {
  const { id, type, context, members, attributes, pointer } = content;
  const entity: Written = {};
  if (id !== undefined) entity['id'] = id;
  if (typeof id === 'string') forbidName('id', id, `${pointer}/id`, lose);
  const [first, ...others] = Array.isArray(type) ? (type as unknown[]) : [type];
  if (first !== undefined) entity['type'] = first;
  if (others.length > 0)
    lose(typesLost, `${pointer}/type`, { kept: showScalar(first), lost: nameList(others.map(showScalar)) });
  if (context !== undefined) lose(contextLost, `${pointer}/@context`, {});
  for (const member of members.keys()) lose(entityMemberLost, `${pointer}/${escapePointer(member)}`, { member });
  for (const [name, instances] of attributes) {
    const instance = chosen(name, instances, lose);
    if (!instance) continue;
    forbidName(name, name, instance.pointer, lose);
    const meaning = reserved.get(name);
    if (meaning !== undefined) lose(nameReserved, instance.pointer, { attribute: name, meaning });
    if (keyValues) {
      loseDetails(name, instance, nothing, lose);
      const value = simplify(name, instance, 'ngsi-v2-key-values', content.described(name), lose);
      forbidText(name, value, instance.pointer, lose);
      setMember(entity, name, value);
    } else setMember(entity, name, writeAttribute(name, instance, lose));
  }
  return entity;
}

const nothing: ReadonlySet<string> = new Set();

/** Names that mean something else as an attribute (Builtin Attributes, Attribute names restrictions). */
const reserved: ReadonlyMap<string, string> = new Map([
  ['geo:distance', 'the distance in a geographical query'],
  ['*', 'all attributes'],
]);

/** An attribute of NGSIv2 has one instance: the default one, or the first. */
function chosen(name: string, instances: readonly Instance[], lose: Reporter): Instance | undefined {
  const valued = instances.filter((instance) => {
    if (instance.value === undefined) lose(valueMissing, instance.pointer, { attribute: name });
    return instance.value !== undefined;
  });
  const one = valued.find(({ datasetId }) => datasetId === undefined) ?? valued[0];
  for (const other of valued)
    if (other !== one)
      lose(instanceLost, other.pointer, { attribute: name, dataset: other.datasetId ?? 'the default one' });
  if (one?.datasetId !== undefined)
    lose(detailLost, `${one.pointer}/datasetId`, { attribute: name, member: 'datasetId' });
  return one;
}

function writeAttribute(name: string, instance: Instance, lose: Reporter): Written {
  loseMembers(name, instance, carried, lose);
  const metadata: Written = {};
  for (const [key, member] of metadataNames) {
    const value = instance.details.get(member);
    if (value !== undefined) metadata[key] = { type: member === 'unitCode' ? 'Text' : 'DateTime', value };
  }
  for (const [key, value] of instance.subAttributes) {
    const place = `${instance.subPointer}/${escapePointer(key)}`;
    const [one, ...more] = readAttribute(key, value, place, instance.reading, lose);
    if (one?.value === undefined || Object.hasOwn(metadata, key)) {
      lose(subAttributeLost, place, { attribute: name, name: key });
      continue;
    }
    const written = typedValue(key, one, lose);
    const member = memberOfMetadata(key, written['value']);
    if (member !== undefined && !instance.details.has(member))
      lose(nameReserved, place, { attribute: key, meaning: `"${member}" of its attribute` });
    for (const other of more)
      lose(instanceLost, other.pointer, { attribute: key, dataset: other.datasetId ?? 'the default one' });
    if (one.datasetId !== undefined)
      lose(detailLost, `${one.pointer}/datasetId`, { attribute: key, member: 'datasetId' });
    loseDetails(key, one, nothing, lose);
    forbidName(key, key, place, lose);
    setMember(metadata, key, written);
  }
  return { ...typedValue(name, instance, lose), ...(Object.keys(metadata).length > 0 && { metadata }) };
}

const carried: ReadonlySet<string> = new Set(metadataMembers.values());
/** One name of metadata for each member: IoT agents write the instant as `TimeInstant`. */
const metadataNames: readonly (readonly [string, string])[] = [...metadataMembers].filter(
  ([key]) => key !== 'timestamp',
);

function typedValue(name: string, { kind, value, pointer }: Instance, lose: Reporter): Written {
  const { '@type': type, '@value': text, ...more } = membersOf(value);
  forbidText(name, value, pointer, lose);
  if (kind === 'Property' && type === 'DateTime' && typeof text === 'string' && Object.keys(more).length === 0)
    return { type, value: text };
  return { type: kind === 'GeoProperty' ? 'geo:json' : kind === 'Property' ? defaultTypeOf(value) : kind, value };
}
