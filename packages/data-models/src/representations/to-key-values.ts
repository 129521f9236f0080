import { escapePointer } from '@ds4sscc/findings';
import {
  attributeForm,
  isAttributeName,
  type Representation,
  representationOf,
  valueMembers,
} from '../representation.js';
import { isFeature } from './is-feature.js';

type Members = Readonly<Record<string, unknown>>;

/** One value of an attribute that the key-values entity has no room for: another instance, or another instant. */
export interface FurtherValue {
  readonly attribute: string;
  readonly value: unknown;
  /** Where the value stands in the record. */
  readonly pointer: string;
}

/** An entity as the key-values that a model's schema describes, and the way back to where each value stood. */
export interface KeyValuesView {
  readonly entity: Members;
  readonly representation: Representation;
  /** The pointer in the record for a pointer in `entity`. */
  readonly origin: (pointer: string) => string;
  /** Kind of each attribute that states one. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Other instances of an attribute, in the order of the record. `entity` has the default one, or the first. */
  readonly furtherValues: readonly FurtherValue[];
  /** Attributes that are written as objects which carry no single value, such as aggregates; `entity` lacks them. */
  readonly withoutValue: readonly string[];
}

/** Where one value stands. `item`: a step below each element, as `object` is in `{"objectList": [{"object": "urn:a:b"}]}`. */
interface Origin {
  readonly pointer: string;
  readonly item?: string;
}

/** A value taken out of its attribute object. */
interface Taken extends Origin {
  readonly value: unknown;
}

/**
 * Takes the values of an entity, in whatever representation or GeoJSON feature it comes, out of their attribute objects.
 * Words of a vocabulary, JSON, lists and the first text of a language map come bare, as the schemas of models take them;
 * `convert` writes key-values as ETSI GS CIM 009, clause 4.5.4 has them. What lies within a value is left as it is.
 */
export function toKeyValues(record: unknown): KeyValuesView {
  const feature = isFeature(record);
  const members = feature ? asMembers(record['properties']) : asMembers(record);
  const base = feature ? '/properties' : '';
  const forms = new Map(
    Object.keys(members)
      .filter(isAttributeName)
      .map((name) => [name, attributeForm(members[name])] as const),
  );
  const representation = representationOf(forms.values());
  const entries = new Map<string, unknown>();
  const origins = new Map<string, Origin>();
  const kinds = new Map<string, string>();
  const furtherValues: FurtherValue[] = [];
  const withoutValue: string[] = [];
  const put = (name: string, { value, ...origin }: Taken): void => {
    entries.set(name, value);
    origins.set(name, origin);
  };

  if (feature)
    for (const name of ['id', '@context'])
      if (Object.hasOwn(record, name)) put(name, { value: record[name], pointer: `/${name}` });
  for (const name of Object.keys(members)) {
    const value = members[name];
    const pointer = `${base}/${escapePointer(name)}`;
    const form = forms.get(name);
    if (form === undefined) {
      const plain = name === '@id' ? 'id' : name === '@type' ? 'type' : name;
      if (!entries.has(plain)) put(plain, { value, pointer });
    } else if (form === 'plain' || (representation === 'key-values' && form !== 'concise'))
      put(name, { value, pointer });
    else {
      const taken = instancesOf(value, pointer).flatMap(([instance, place]) => valuesOf(instance, place));
      const [one] = taken;
      if (!one) {
        withoutValue.push(name);
        continue;
      }
      put(name, one);
      for (let index = 1; index < taken.length; index += 1) {
        const further = taken[index] as Taken;
        furtherValues.push({ attribute: name, value: further.value, pointer: further.pointer });
      }
    }
    const kind = kindOf(value);
    if (kind !== undefined && form !== 'plain') kinds.set(name, kind);
  }
  if (feature && !members['location'] && !entries.has('location')) {
    const geometry = record['geometry'];
    const [one] =
      attributeForm(geometry) === 'plain'
        ? [{ value: geometry, pointer: '/geometry' }]
        : valuesOf(geometry, '/geometry');
    if (one?.value) put('location', one);
  }
  return {
    entity: Object.fromEntries(entries),
    representation,
    origin: (pointer) => originOf(pointer, origins, base),
    kinds,
    furtherValues,
    withoutValue,
  };
}

/** An attribute's instances: several stand in a list (clause 4.5.5). */
function instancesOf(value: unknown, pointer: string): readonly (readonly [unknown, string])[] {
  if (!Array.isArray(value)) return [[value, pointer]];
  const instances = value.map((one, index) => [one, `${pointer}/${index}`] as const);
  const standard = instances.findIndex(([one]) => !Object.hasOwn(asMembers(one), 'datasetId'));
  if (standard > 0) instances.unshift(...instances.splice(standard, 1));
  return instances;
}

/** The values that one attribute object carries: one, none, or a history of them. */
function valuesOf(instance: unknown, pointer: string): Taken[] {
  const members = asMembers(instance);
  if (attributeForm(instance) === 'plain') return [{ value: instance, pointer }];
  const member = valueMemberOf(members);
  if (member !== undefined) return [bare(member, members[member], `${pointer}/${member}`)];
  const history = histories.find(([name]) => Array.isArray(members[name]));
  if (!history) return [];
  const [name, single] = history;
  return (members[name] as unknown[]).map((pair, index) => {
    const place = `${pointer}/${name}/${index}/0`;
    const value: unknown = Array.isArray(pair) ? pair[0] : pair;
    const inner = asMembers(value);
    return Object.hasOwn(inner, single) && single !== 'value'
      ? bare(single, inner[single], `${place}/${single}`)
      : bare(single, value, place);
  });
}

/** Members of the simplified temporal representation (clause 4.5.9), and those of one value. */
const histories: readonly (readonly [string, string])[] = [
  ['values', 'value'],
  ['objects', 'object'],
  ['languageMaps', 'languageMap'],
  ['vocabs', 'vocab'],
  ['jsons', 'json'],
  ['valueLists', 'valueList'],
  ['objectLists', 'objectList'],
];

function valueMemberOf(members: Members): string | undefined {
  const type = members['type'];
  const own = typeof type === 'string' ? valueMembers.get(type) : undefined;
  if (own !== undefined && Object.hasOwn(members, own)) return own;
  for (const member of valueMembers.values()) if (Object.hasOwn(members, member)) return member;
  return undefined;
}

function bare(member: string, content: unknown, pointer: string): Taken {
  if (member === 'value' && Object.hasOwn(asMembers(content), '@value'))
    return { value: asMembers(content)['@value'], pointer: `${pointer}/@value` };
  if (member === 'languageMap') {
    const [language] = Object.keys(asMembers(content));
    if (language !== undefined)
      return { value: asMembers(content)[language], pointer: `${pointer}/${escapePointer(language)}` };
  }
  if (
    member === 'objectList' &&
    Array.isArray(content) &&
    content.every((one) => Object.hasOwn(asMembers(one), 'object'))
  )
    return { value: content.map((one) => asMembers(one)['object']), pointer, item: 'object' };
  return { value: content, pointer };
}

function kindOf(value: unknown): string | undefined {
  const type = asMembers(Array.isArray(value) ? value[0] : value)['type'];
  return typeof type === 'string' && valueMembers.has(type) ? type : undefined;
}

function originOf(pointer: string, origins: ReadonlyMap<string, Origin>, base: string): string {
  if (pointer === '') return base;
  const end = pointer.indexOf('/', 1);
  const name = (end < 0 ? pointer.slice(1) : pointer.slice(1, end)).replaceAll('~1', '/').replaceAll('~0', '~');
  const origin = origins.get(name);
  if (!origin) return `${base}${pointer}`;
  const rest = end < 0 ? '' : pointer.slice(end);
  if (origin.item === undefined || rest === '') return `${origin.pointer}${rest}`;
  const next = rest.indexOf('/', 1);
  const item = next < 0 ? rest : rest.slice(0, next);
  return `${origin.pointer}${item}/${origin.item}${next < 0 ? '' : rest.slice(next)}`;
}

const nothing: Members = {};

function asMembers(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : nothing;
}
