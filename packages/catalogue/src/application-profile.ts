/** How much the profile asks for a property. */
export type UseLevel = 'mandatory' | 'recommended' | 'optional';

/** What values may be: a resource, any literal, a date or time, or a literal of one datatype. */
export type ValueKind = 'node' | 'literal' | 'temporal' | 'datatype';

/** One row of a profile: what a class's property is and how often it may stand. Everything that is checked derives from it. */
export interface PropertyUse {
  /** Id in the specification, such as `Dataset.title`. */
  readonly id: string;
  readonly label: string;
  readonly iri: string;
  /** Name in the typed objects. */
  readonly key: string;
  readonly min: number;
  /** `null` for no upper bound. */
  readonly max: number | null;
  readonly kind: ValueKind;
  /** Label of the class of the values, or IRI of their datatype. */
  readonly range: string;
  /** IRI of the class of the values; absent where any resource will do. */
  readonly rangeClass?: string;
  /** Whether values are text in a human language, and whether the language has to be said. */
  readonly language?: 'required' | 'optional';
  readonly level: UseLevel;
  /** The controlled vocabulary that the profile asks values to come from. */
  readonly vocabulary?: string;
  /**
   * Which values have to come from it: all, at least one, or IRIs that the file does not describe (`iris`: what it describes
   * says itself what it is). Absent where that cannot be judged.
   */
  readonly membership?: 'all' | 'some' | 'iris';
  readonly membershipLevel?: 'error' | 'warning';
}

/** A class and the properties the profile gives it. */
export interface ProfileClass {
  readonly id: string;
  readonly label: string;
  readonly iri: string;
  readonly group: 'main' | 'supportive';
  readonly properties: readonly PropertyUse[];
}

/** An application profile as a table. */
export interface ApplicationProfile {
  readonly name: string;
  /** First part of the ids of the rules that derive from it, such as `geodcat-ap`. */
  readonly area?: string;
  readonly version: string;
  readonly url: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly classes: readonly ProfileClass[];
}
