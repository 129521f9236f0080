import { membersOfKinds, outputMembers, recordTimes, sealMembers } from '../ngsi-ld/attribute-members.js';
import { aggregationMethods, valuesMembers } from '../ngsi-ld/history-members.js';
import { valueMembers } from '../representation.js';

/** What a member of an attribute object is (`assembly/accept-attribute.ts`); further words are left to the full validator. */
const member = {
  type: 0,
  value: 1,
  observedAt: 2,
  unitCode: 3,
  datasetId: 4,
  instanceId: 5,
  time: 6,
  objectType: 7,
  refused: 8,
} as const;

const carriers: readonly string[] = [...new Set(valueMembers.values())];
const others: readonly (readonly [string, number])[] = [
  ['type', member.type],
  ['observedAt', member.observedAt],
  ['unitCode', member.unitCode],
  ['datasetId', member.datasetId],
  ['instanceId', member.instanceId],
  ['objectType', member.objectType],
  ...recordTimes.map((name) => [name, member.time] as const),
];
const handled: ReadonlySet<string> = new Set([...carriers, ...others.map(([name]) => name)]);
const refused: readonly string[] = [
  '@type',
  'id',
  '@id',
  '@context',
  'valueType',
  'metadata',
  'ngsildproof',
  '__proto__',
  ...membersOfKinds.keys(),
  ...outputMembers,
  ...sealMembers,
  ...aggregationMethods,
  ...valuesMembers,
].filter((name) => !handled.has(name));

/** The words that an attribute object may have as members, those that carry its value first. */
export const attributeNames: readonly string[] = [...carriers, ...others.map(([name]) => name), ...refused];

/** What each of them is. */
export const attributeMembers: Uint8Array = Uint8Array.from(attributeNames, (name, index) =>
  index < carriers.length ? member.value : (others.find(([other]) => other === name)?.[1] ?? member.refused),
);

/** By number of a kind (in the order of `valueMembers`), the number of the member that carries its value. */
export const carrierOfKind: Uint8Array = Uint8Array.from(valueMembers.values(), (name) => carriers.indexOf(name));

/** By number of a member that carries a value, 1 where an attribute of a kind may have it (see `checkKind`). */
export function carriersOf(kind: string): Uint8Array {
  const interchangeable: readonly string[] =
    kind === 'Property'
      ? ['value', 'languageMap', 'vocab', 'json', 'valueList']
      : kind === 'Relationship'
        ? ['object', 'objectList']
        : [valueMembers.get(kind) ?? ''];
  return Uint8Array.from(carriers, (name) => (kind === '' || interchangeable.includes(name) ? 1 : 0));
}

/** The same for a model that others wrote. What may stand in place of a value besides is left to the full validator. */
export function foreignCarriersOf(kind: string): Uint8Array {
  return Uint8Array.from(carriers, (name) =>
    name === 'value' || (name === 'object' && kind !== 'GeoProperty') ? 1 : 0,
  );
}
