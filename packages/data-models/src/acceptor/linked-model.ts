import { escapePointer } from '@ds4sscc/findings';
import type { IndexedModel } from '../model-index.js';
import { attributeKeys, carriersOf, foreignCarriersOf } from './attribute-keys.js';
import { createKeyTable, type KeyTable } from './key-table.js';
import { isWritten, type LinkedValue, linkValue } from './linked-value.js';
import type { AcceptorPlan, AttributePlan } from './plan.js';
import { kindNames } from './watched-members.js';

/** What a member of an entity is. */
export const role = { attribute: 0, id: 1, type: 2, context: 3, scope: 4, time: 5 } as const;

/** The identifier and the type come first, so that they have the same numbers in all models. */
const roles: readonly (readonly [string, number])[] = [
  ['id', role.id],
  ['type', role.type],
  ['@context', role.context],
  ['scope', role.scope],
  ['createdAt', role.time],
  ['modifiedAt', role.time],
  ['deletedAt', role.time],
  ['expiresAt', role.time],
];

/** Relationships have few targets, mostly. */
const itemNumbers = [0, 1, 2, 3, 4, 5, 6, 7];

/** A member that an entity may have, ready for walking. */
export interface LinkedMember {
  readonly role: number;
  readonly name: string;
  readonly pointer: string;
  /** Pointers to the first items of a list. */
  readonly itemPointers: readonly string[];
  readonly objectPointer: string;
  readonly unitPointer: string;
  /** The kind of the attribute, empty where no model describes it. */
  readonly kind: string;
  /** Its number among the kinds; of an attribute that no model describes, that of the first. */
  readonly kindAt: number;
  /** By number of a member that carries a value, 1 where the kind of the attribute may have it. */
  readonly carriers: Uint8Array;
  readonly value: LinkedValue;
  readonly required: boolean;
  readonly units: KeyTable | undefined;
  readonly unitStated: boolean;
  readonly isDate: boolean;
  /** Whether it may be written as a text, a number or a truth value alone, of which nothing but the schema judges. */
  readonly isSimple: boolean;
  /** Whether it is of a model that others wrote. */
  readonly foreign: boolean;
  /** Whether the last entity had it as an attribute object: what is tried first. */
  asObject: boolean;
  /** The number of the member that followed last time. */
  next: number;
  /** The last record that had it. */
  seen: number;
  /** By number of a member of the attribute object plus one, the member that followed last time. */
  readonly within: Int16Array;
}

/** A model that is ready for walking. Names that it lacks are added as they come, and found to be no slips. */
export interface LinkedModel {
  readonly plan: AcceptorPlan;
  members: readonly LinkedMember[];
  keys: KeyTable;
  readonly requiredCount: number;
  /** As the check of contexts wants it. */
  readonly described: readonly IndexedModel[];
  /** What its entities write as their type, to look up. */
  readonly typeNames: readonly string[];
  readonly types: KeyTable;
  /** Of a model that others wrote: what its schema takes as an identifier. */
  readonly id: LinkedValue | undefined;
  /** Names that it lacks, and that only the full validator can judge. */
  readonly refused: Set<string>;
  /** The member that came first last time. */
  first: number;
  /** The model of the record that followed one of this model last time. */
  follower: LinkedModel | undefined;
}

/** Makes a plan ready for entities of some types: the model's name, its IRI, or both. */
export function linkModel(plan: AcceptorPlan, names: readonly string[]): LinkedModel {
  const { foreign } = plan;
  const types = foreign ? names.filter((name) => foreign.types.includes(name)) : names;
  const members = [
    ...roles.map(([name, roleOfMember]) => linkedMember(name, roleOfMember)),
    ...plan.attributes.map((attribute) => linkAttribute(attribute, foreign !== undefined)),
  ];
  return {
    plan,
    members,
    keys: createKeyTable(members.map(({ name }) => name)),
    requiredCount: members.filter(({ required }) => required).length,
    described: [describedBy(plan)],
    typeNames: types,
    types: createKeyTable(types),
    id: foreign && linkValue(foreign.id),
    refused: new Set(),
    first: 0,
    follower: undefined,
  };
}

/** Adds an attribute that the model does not have. */
export function addUnknown(model: LinkedModel, name: string): void {
  model.members = [...model.members, linkedMember(name, role.attribute)];
  model.keys = createKeyTable(model.members.map((member) => member.name));
}

function linkAttribute(plan: AttributePlan, foreign: boolean): LinkedMember {
  const { name, kind, required = false, units, unitStated = false } = plan;
  const unitKeys = units && createKeyTable(units.filter(isWritten));
  return linkedMember(name, role.attribute, kind, linkValue(plan.value), required, unitKeys, unitStated, foreign);
}

const anyValue: LinkedValue = linkValue({ is: 'any' });

/** All members are made here, so that the code that reads them sees one shape. */
function linkedMember(
  name: string,
  roleOfMember: number,
  kind = '',
  value = anyValue,
  required = false,
  units: KeyTable | undefined = undefined,
  unitStated = false,
  foreign = false,
): LinkedMember {
  const pointer = `/${escapePointer(name)}`;
  return {
    role: roleOfMember,
    name,
    pointer,
    itemPointers: itemNumbers.map((number) => `${pointer}/${number}`),
    objectPointer: `${pointer}/object`,
    unitPointer: `${pointer}/unitCode`,
    kind,
    kindAt: Math.max(0, kindNames.indexOf(kind)),
    carriers: foreign ? foreignCarriersOf(kind) : carriersOf(kind),
    value,
    required,
    units,
    unitStated,
    isDate: name === 'dateObserved',
    isSimple: kind === 'Property' && !value.structured && name !== 'dateObserved' && !foreign,
    foreign,
    asObject: true,
    next: 0,
    seen: 0,
    within: new Int16Array(attributeKeys.lengths.length + 1),
  };
}

/** An attribute of an attribute: no model describes it. */
export function linkSubAttribute(): LinkedMember {
  return linkedMember('', role.attribute);
}

/** The part of a model that says what its names stand for. */
function describedBy({ type, iri, namespace, attributes }: AcceptorPlan): IndexedModel {
  const named = attributes.map(({ name, iri: own }) => [name, { iri: own ?? namespace + name }] as const);
  return { model: { type, iri }, attributes: new Map(named) } as unknown as IndexedModel;
}
