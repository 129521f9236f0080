import { escapePointer } from '@ds4sscc/findings';
import type { IndexedModel } from '../../model-index.js';
import { attributeNames, carriersOf, foreignCarriersOf } from '../attribute-keys.js';
import { longestContext } from '../contexts.js';
import { isWritten } from '../is-written.js';
import type { AcceptorPlan, AttributePlan } from '../plan.js';
import type { CoreMemory } from './core-memory.js';
import { addKey, writeKeys } from './write-keys.js';
import { isKey, type ValueTest, writeValue } from './write-value.js';
import { kindNames } from './write-words.js';

/** What a member of an entity is, as `assembly/accept-entity.ts` numbers it. */
const role = { attribute: 0, id: 1, type: 2, context: 3, scope: 4, time: 5, refused: 6 } as const;

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

/** What the kind of an attribute is, as `assembly/accept-content.ts` numbers it; others are 1. */
const described: Readonly<Record<string, number>> = {
  '': 0,
  GeoProperty: 2,
  LanguageProperty: 3,
  Property: 4,
  Relationship: 5,
  VocabProperty: 6,
  JsonProperty: 6,
};

/** The sizes of `Member` and `Model` in `assembly/structs.ts`, and where fields stand that change. */
const memberBytes = 60;
const modelBytes = 40;
const modelKeys = 8;
const modelMembers = 12;
const modelContext = 32;

/** How many names that a model lacks there is room for. */
export const mostUnknown = 256;

/** What is said of a member of an entity outside of the memory. */
export interface WrittenMember {
  readonly name: string;
  readonly pointer: string;
  /** Pointers to what is said of it, by what stands there: see `readFacts`. */
  readonly pointers: (string | undefined)[];
}

/** A model in memory. Names that it lacks are added as they come, and found to be no slips. */
export interface WrittenModel {
  readonly plan: AcceptorPlan;
  readonly at: number;
  readonly members: WrittenMember[];
  /** As the check of contexts wants it. */
  readonly described: readonly IndexedModel[];
  /** What its entities write as their type. */
  readonly types: readonly string[];
  /** Names that it lacks, and that only the full validator can judge. */
  readonly refused: Set<string>;
}

/** Writes a plan for entities of some types: the model's name, its IRI, or both. `number` is what the code calls the model. */
export function writeModel(
  memory: CoreMemory,
  plan: AcceptorPlan,
  names: readonly string[],
  number: number,
  tests: ValueTest[],
): WrittenModel {
  const { foreign } = plan;
  const types = foreign ? names.filter((name) => foreign.types.includes(name)) : names;
  const written = [
    ...roles.map(([, roleOfMember], index) => writeMember(memory, index, { role: roleOfMember })),
    ...plan.attributes.map((attribute, index) => writeAttribute(memory, roles.length + index, attribute, plan, tests)),
  ];
  const memberNames = [...roles.map(([name]) => name), ...plan.attributes.map(({ name }) => name)];
  const id = foreign ? writeValue(memory, foreign.id, tests).at : 0;
  const required = plan.attributes.filter((attribute) => attribute.required).length;
  const at = memory.take(modelBytes);
  memory.fields(at, [
    number,
    required,
    writeKeys(memory, memberNames),
    memory.list(written),
    writeKeys(memory, types.filter(isKey)),
    id,
  ]);
  return {
    plan,
    at,
    members: memberNames.map(membersOf),
    described: [describedBy(plan)],
    types: types.filter(isKey),
    refused: new Set(),
  };
}

/** Adds an attribute that the model does not have; gives its number. */
export function addUnknown(memory: CoreMemory, model: WrittenModel, name: string): number {
  const { members, plan } = model;
  const number = members.length;
  if (number === roles.length + plan.attributes.length) makeRoom(memory, model);
  // What takes memory comes first.
  const written = writeMember(memory, number, { role: role.attribute });
  addKey(memory, memory.get(model.at + modelKeys), name);
  members.push(membersOf(name));
  memory.set(memory.get(model.at + modelMembers) + number * 4, written);
  return number;
}

/** Most models never have an unknown name: those that do get room for all. */
function makeRoom(memory: CoreMemory, { at, members }: WrittenModel): void {
  const room = members.length + mostUnknown;
  const keys = writeKeys(
    memory,
    members.map(({ name }) => name),
    room,
  );
  const list = memory.take(room * 4);
  const before = memory.get(at + modelMembers);
  memory.bytes.copyWithin(list, before, before + members.length * 4);
  memory.set(at + modelKeys, keys);
  memory.set(at + modelMembers, list);
}

/** Has the code take a context of the model without asking, until another one is given. */
export function setContext(memory: CoreMemory, { at }: WrittenModel, start: number, length: number): void {
  let place = memory.get(at + modelContext);
  if (place === 0) place = memory.take(longestContext);
  memory.bytes.copyWithin(place, start, start + length);
  memory.fields(at + modelContext, [place, length]);
}

/** An attribute of an attribute: no model describes it. */
export function writeSubAttribute(memory: CoreMemory): number {
  return writeMember(memory, 0, { role: role.attribute });
}

function writeAttribute(
  memory: CoreMemory,
  number: number,
  { name, kind, required, units, unitStated, value }: AttributePlan,
  { foreign }: AcceptorPlan,
  tests: ValueTest[],
): number {
  return writeMember(memory, number, {
    role: isKey(name) ? role.attribute : role.refused,
    kind,
    value: writeValue(memory, value, tests).at,
    required: required === true,
    units: units ? writeKeys(memory, units.filter(isWritten)) : 0,
    unitStated: unitStated === true,
    isDate: name === 'dateObserved',
    foreign: foreign !== undefined,
  });
}

interface MemberParts {
  readonly role: number;
  /** The kind of the attribute, empty where no model describes it. */
  readonly kind?: string;
  readonly value?: number;
  readonly required?: boolean;
  readonly units?: number;
  readonly unitStated?: boolean;
  readonly isDate?: boolean;
  readonly foreign?: boolean;
}

function writeMember(
  memory: CoreMemory,
  number: number,
  { role: ofMember, kind = '', value, required, units = 0, unitStated, isDate, foreign }: MemberParts,
): number {
  const at = memory.take(memberBytes);
  const carriers = foreign ? foreignCarriersOf(kind) : carriersOf(kind);
  memory.fields(at, [
    ofMember,
    number,
    described[kind] ?? 1,
    Math.max(0, kindNames.indexOf(kind)),
    carriers.reduce((bits, allowed, index) => bits | (allowed << index), 0),
    value ?? writeValue(memory, { is: 'any' }, []).at,
    Number(required ?? false),
    units,
    Number(unitStated ?? false),
    Number(isDate ?? false),
    Number(foreign ?? false),
    // It is tried as an attribute object first.
    1,
    0,
    0,
    memory.take((attributeNames.length + 1) * 4),
  ]);
  return at;
}

function membersOf(name: string): WrittenMember {
  return { name, pointer: `/${escapePointer(name)}`, pointers: [] };
}

/** The part of a model that says what its names stand for. */
function describedBy({ type, iri, namespace, attributes }: AcceptorPlan): IndexedModel {
  const named = attributes.map(({ name, iri: own }) => [name, { iri: own ?? namespace + name }] as const);
  return { model: { type, iri }, attributes: new Map(named) } as unknown as IndexedModel;
}
