/** Writes entities in each representation, by the clauses and not by this package's own conversions. */
import type { AttributeKind } from '@ds4sscc/data-models';
import type { BaseAttribute, BaseEntity } from './base-entities.js';

export type Members = Record<string, unknown>;

/** The ways to write an entity (ETSI GS CIM 009, clauses 4.5.2 to 4.5.17), and NGSIv2. */
export const forms = [
  'key-values',
  'normalized',
  'concise',
  'ngsi-v2',
  'geojson-normalized',
  'geojson-key-values',
  'temporal',
  'temporal-values',
] as const;
export type Form = (typeof forms)[number];

/** Forms with an object for each attribute that states its kind. */
export const objectForms: readonly Form[] = ['normalized', 'geojson-normalized', 'temporal'];

/** An entity in one form, and where its parts stand. */
export interface Written {
  readonly record: Members;
  /** The object that has the attributes: the entity, or the properties of the feature. */
  readonly members: Members;
  /** Pointer of `members`. */
  readonly base: string;
}

const before = '2026-03-01T08:00:00Z';
const instant = '2026-03-01T09:00:00Z';
const context = ['https://example.org/context.jsonld'];

/** The member that carries the value, and the one that carries values over time (clauses 4.5.2 to 4.5.9). */
const carriers: Readonly<Record<AttributeKind, readonly [one: string, several: string]>> = {
  Property: ['value', 'values'],
  GeoProperty: ['value', 'values'],
  Relationship: ['object', 'objects'],
  LanguageProperty: ['languageMap', 'languageMaps'],
  VocabProperty: ['vocab', 'vocabs'],
  JsonProperty: ['json', 'jsons'],
  ListProperty: ['valueList', 'valueLists'],
  ListRelationship: ['objectList', 'objectLists'],
};

/** In key-values, too, these stand in an object of one member (clause 4.5.4). */
const keepsMember: ReadonlySet<AttributeKind> = new Set(['LanguageProperty', 'VocabProperty', 'JsonProperty']);

/** Whether NGSIv2, which knows no kinds, can say it. */
export function fits(form: Form, { kind }: BaseAttribute): boolean {
  return form !== 'ngsi-v2' || kind === 'Property' || kind === 'GeoProperty' || kind === 'Relationship';
}

/** Writes an entity in a form. */
export function write(entity: BaseEntity, form: Form): Written {
  const attributes: Members = {};
  for (const [name, attribute] of Object.entries(entity.attributes))
    if (fits(form, attribute)) attributes[name] = writeAttribute(attribute, form);
  const { id, type } = entity;
  if (!form.startsWith('geojson-')) {
    const record = { id, type, ...attributes, ...(form !== 'ngsi-v2' && { '@context': context }) };
    return { record, members: record, base: '' };
  }
  const members = { type, ...attributes };
  const geometry = structuredClone(entity.attributes['location']?.value ?? null);
  return {
    record: { id, type: 'Feature', geometry, properties: members, '@context': context },
    members,
    base: '/properties',
  };
}

/** Pointer of the value of an attribute in a form, from where the attributes stand. */
export function valuePointer(name: string, { kind, unitCode }: BaseAttribute, form: Form): string {
  const [one, several] = carriers[kind];
  switch (form) {
    case 'key-values':
    case 'geojson-key-values':
      return keepsMember.has(kind) ? `/${name}/${one}` : `/${name}`;
    case 'concise':
      return isBare(kind) && unitCode === undefined ? `/${name}` : `/${name}/${one}`;
    case 'ngsi-v2':
      return `/${name}/value`;
    case 'temporal':
      return `/${name}/1/${one}`;
    case 'temporal-values':
      return keepsMember.has(kind) ? `/${name}/${several}/1/0/${one}` : `/${name}/${several}/1/0`;
    default:
      return `/${name}/${one}`;
  }
}

function isBare(kind: AttributeKind): boolean {
  return kind === 'Property' || kind === 'GeoProperty';
}

function writeAttribute(attribute: BaseAttribute, form: Form): unknown {
  const { kind, unitCode } = attribute;
  const value = structuredClone(attribute.value);
  const [one, several] = carriers[kind];
  const unit = unitCode === undefined ? {} : { unitCode };
  const content = kind === 'ListRelationship' ? (value as unknown[]).map((object) => ({ object })) : value;
  switch (form) {
    case 'key-values':
    case 'geojson-key-values':
      return keepsMember.has(kind) ? { [one]: value } : value;
    case 'concise':
      return isBare(kind) && unitCode === undefined ? value : { [one]: value, ...unit };
    case 'ngsi-v2':
      return {
        type: ngsiV2Type(attribute),
        value,
        metadata: unitCode === undefined ? {} : { unitCode: { type: 'Text', value: unitCode } },
      };
    case 'temporal':
      return [before, instant].map((observedAt) => ({
        type: kind,
        [one]: structuredClone(content),
        ...unit,
        observedAt,
      }));
    case 'temporal-values': {
      const held = keepsMember.has(kind) ? { [one]: value } : value;
      return { type: kind, [several]: [before, instant].map((at) => [structuredClone(held), at]), ...unit };
    }
    default:
      return { type: kind, [one]: content, ...unit };
  }
}

function ngsiV2Type({ kind, value }: BaseAttribute): string {
  if (kind === 'GeoProperty') return 'geo:json';
  if (kind === 'Relationship') return 'Relationship';
  if (typeof value === 'object') return 'StructuredValue';
  return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'Text';
}

/** Reads what a JSON pointer (RFC 6901) leads to. */
export function at(record: unknown, pointer: string): unknown {
  return steps(pointer).reduce((inner: unknown, step) => (inner as Members)[step], record);
}

/** Puts a value where a JSON pointer leads; `undefined` removes what is there. */
export function put(record: unknown, pointer: string, value: unknown): void {
  const path = steps(pointer);
  const last = path.pop() as string;
  const around = path.reduce((inner: unknown, step) => (inner as Members)[step], record) as Members;
  if (value === undefined) delete around[last];
  else around[last] = value;
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
