import type { ApplicationProfile, PropertyUse } from '../application-profile.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { dcatProfile } from '../dcat-profile.js';
import { hvdProfile } from '../hvd-profile.js';

/** A class as definitions see it: its uses of all profiles, by key. */
export interface DefinitionClass {
  /** Name in the profile, such as `Data Service`. */
  readonly label: string;
  /** Absent for `rdfs:Resource`, which everything is: nobody has to say it. */
  readonly iri?: string;
  readonly uses: ReadonlyMap<string, PropertyUse>;
  /** Whether the profile gives it no properties: then a text that describes it is its `label`. */
  readonly bare: boolean;
  /** Whether an IRI alone cannot be an instance: something has to be said of it. */
  readonly demanding: boolean;
}

/** The class of this label; what the tables do not describe has no properties. */
export function definitionClass(label: string): DefinitionClass {
  classes ??= compile();
  return classes.get(label) ?? { label, uses: new Map(), bare: true, demanding: false };
}

/** The use of a key, whatever the class: a key has one IRI throughout the tables. */
export function useOfKey(key: string): PropertyUse | undefined {
  keys ??= new Map([...allClasses()].flatMap(({ uses }) => [...uses]));
  return key === 'label' ? labelUse : keys.get(key);
}

/** Every class of the tables, in their order. */
export function allClasses(): Iterable<DefinitionClass> {
  classes ??= compile();
  return classes.values();
}

/** How a resource without properties of its own is described to people (DCAT 3, section 6.4, on rights and provenance). */
export const labelUse: PropertyUse = {
  id: 'Resource.label',
  label: 'label',
  iri: 'http://www.w3.org/2000/01/rdf-schema#label',
  key: 'label',
  min: 0,
  max: null,
  kind: 'literal',
  range: 'Literal',
  language: 'required',
  level: 'optional',
};

let classes: ReadonlyMap<string, DefinitionClass> | undefined;
let keys: ReadonlyMap<string, PropertyUse> | undefined;

/** Terms of a licence stand with what is licensed: of what DCAT alone gives a dataset, the policy remains. */
const dcatOnly = new Set(['hasPolicy', 'fn']);

/** The range of the ends of a period, which is no class of the table (DCAT-AP 3.0.1, Period of Time, beginning). */
const instant = ['Time instant', { iri: 'http://www.w3.org/2006/time#Instant', uses: new Map() }] as const;

function compile(): ReadonlyMap<string, DefinitionClass> {
  const merged = new Map<string, { readonly iri: string; readonly uses: Map<string, PropertyUse> }>([instant]);
  const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];
  for (const profile of profiles) {
    for (const { label, iri, properties } of profile.classes) {
      const known = merged.get(label) ?? { iri, uses: new Map<string, PropertyUse>() };
      for (const use of properties) {
        if (known.uses.has(use.key) || (profile === dcatProfile && !dcatOnly.has(use.key))) continue;
        // What is mandatory for high-value data alone is not mandatory here.
        known.uses.set(use.key, profile === hvdProfile ? { ...use, min: 0 } : use);
      }
      merged.set(label, known);
    }
  }
  return new Map(
    [...merged].map(([label, { iri, uses }]) => [
      label,
      {
        label,
        ...(label !== 'Resource' && { iri }),
        uses,
        bare: uses.size === 0 && label !== 'Resource',
        demanding: [...uses.values()].some(({ min }) => min > 0),
      },
    ]),
  );
}
