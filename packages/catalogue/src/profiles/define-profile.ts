import type { ApplicationProfile, ProfileClass, PropertyUse, UseLevel, ValueKind } from '../application-profile.js';
import { localName } from '@ds4sscc/linked-data/local-name';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { ProfileError } from './profile-error.js';

/** One property that a profile asks for, or asks more of than DCAT-AP does. */
export interface ProfileUseInput {
  /** Its IRI, as a whole or with a prefix: `mobilitydcatap:mobilityTheme`. */
  readonly property: string;
  /** What people call it; rules are named after it. */
  readonly label: string;
  /** How many values there have to be; 0 unless told. */
  readonly min?: number;
  /** How many there may be; no bound unless told. */
  readonly max?: number;
  /**
   * What the values are: a class (its label in DCAT-AP, or an IRI), `Literal`, `Temporal Literal`, or a datatype of XML Schema
   * such as `xsd:decimal`. Any resource unless told.
   */
  readonly range?: string;
  /** `mandatory` where there has to be a value; otherwise `optional` unless told. */
  readonly level?: UseLevel;
  /** IRI that the terms of the vocabulary begin with, and how strictly values have to come from it. */
  readonly vocabulary?: string;
  readonly membership?: 'all' | 'some' | 'iris';
  readonly membershipLevel?: 'error' | 'warning';
  readonly language?: 'required' | 'optional';
}

/** A profile over DCAT-AP, as people write it. */
export interface ProfileInput {
  readonly name: string;
  /** First part of the ids of its rules: `mobility-dcat-ap`. */
  readonly area: string;
  readonly version: string;
  readonly url: string;
  /** Namespaces beside those of DCAT-AP. */
  readonly prefixes?: Readonly<Record<string, string>>;
  readonly classes: readonly {
    /** The class: its label in DCAT-AP (`Dataset`, `Data Service`), or an IRI. */
    readonly class: string;
    /** What people call it, where DCAT-AP does not know it. */
    readonly label?: string;
    readonly properties: readonly ProfileUseInput[];
  }[];
}

/**
 * A profile over DCAT-AP as a table: only what it adds or asks more strictly. `checkCatalogue` takes it in `profiles`.
 *
 * @throws {ProfileError} `area-malformed`, `prefix-unknown`, `class-unknown`, `range-unknown`, `bounds-invalid` or `use-duplicate`.
 * @example
 * ```ts
 * import { defineProfile } from '@ds4sscc/catalogue/profiles';
 *
 * const profile = defineProfile({
 *   name: 'DCAT-AP-XY', area: 'dcat-ap-xy', version: '1.0', url: 'https://data.xy.example/profile',
 *   classes: [{ class: 'Dataset', properties: [{ property: 'dct:publisher', label: 'publisher', min: 1, max: 1, range: 'Agent' }] }],
 * });
 * profile.classes[0]?.properties[0]?.level; // => 'mandatory'
 * ```
 */
export function defineProfile({ name, area, version, url, prefixes = {}, classes }: ProfileInput): ApplicationProfile {
  if (!/^[a-z][a-z0-9-]*$/.test(area)) throw new ProfileError('area-malformed', `"${area}" is not in kebab-case`);
  const namespaces = { ...dcatApProfile.prefixes, ...prefixes };
  return {
    name,
    area,
    version,
    url,
    prefixes: namespaces,
    classes: classes.map((entry) => profileClass(entry, namespaces)),
  };
}

type Namespaces = Readonly<Record<string, string>>;

function profileClass(
  { class: given, label, properties }: ProfileInput['classes'][number],
  namespaces: Namespaces,
): ProfileClass {
  const known = dcatApProfile.classes.find((entry) => entry.label === given);
  const iri = known?.iri ?? expand(given, namespaces);
  const called = label ?? known?.label;
  if (iri === undefined || called === undefined)
    throw new ProfileError('class-unknown', `"${given}" is no class of DCAT-AP, and no IRI with a label`);
  const id = known?.id ?? called.replaceAll(' ', '');
  const uses = properties.map((use) => propertyUse(id, use, namespaces));
  const names = uses.flatMap(({ iri, label }) => [iri, label.toLowerCase()]);
  if (new Set(names).size < names.length)
    throw new ProfileError('use-duplicate', `${called} has a property, or a label, twice`);
  return { id, label: called, iri, group: known?.group ?? 'supportive', properties: uses };
}

function propertyUse(owner: string, use: ProfileUseInput, namespaces: Namespaces): PropertyUse {
  const { property, label, min = 0, max = null, range = 'Resource', level = 'optional', ...stated } = use;
  const iri = expand(property, namespaces);
  if (iri === undefined) throw new ProfileError('prefix-unknown', `"${property}" has no prefix that is declared`);
  if (!Number.isSafeInteger(min) || min < 0 || (max !== null && (!Number.isSafeInteger(max) || max < Math.max(1, min))))
    throw new ProfileError('bounds-invalid', `${label}: from ${min} to ${max} values`);
  return {
    id: `${owner}.${label.replaceAll(' ', '').toLowerCase()}`,
    label,
    iri,
    key: localName(iri),
    min,
    max,
    ...rangeOf(range, namespaces),
    level: min > 0 ? 'mandatory' : level,
    ...stated,
  };
}

function rangeOf(range: string, namespaces: Namespaces): Pick<PropertyUse, 'kind' | 'range' | 'rangeClass'> {
  if (range === 'Literal') return { kind: 'literal', range };
  if (range === 'Temporal Literal') return { kind: 'temporal', range };
  if (range === 'Resource') return { kind: 'node', range };
  const known = dcatApProfile.classes.find(({ label }) => label === range);
  const iri = known?.iri ?? expand(range, namespaces);
  if (iri === undefined) throw new ProfileError('range-unknown', `"${range}" is no class of DCAT-AP, and no IRI`);
  const kind: ValueKind = iri.startsWith(namespaces['xsd'] as string) ? 'datatype' : 'node';
  return kind === 'datatype' ? { kind, range: iri } : { kind, range: known?.label ?? range, rangeClass: iri };
}

/** A name with a prefix as an IRI; an IRI as it is. */
function expand(name: string, namespaces: Namespaces): string | undefined {
  const [prefix = '', ...rest] = name.split(':');
  if (rest.length === 0) return undefined;
  if (Object.hasOwn(namespaces, prefix)) return `${namespaces[prefix]}${rest.join(':')}`;
  return /^(?:https?:\/\/|urn:)/.test(name) ? name : undefined;
}
