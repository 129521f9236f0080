import type { Location } from '@ds4sscc/findings';

/** Text by language tag; `''` holds text without one. Of several texts in one language the first stands. */
export type LanguageMap = Readonly<Record<string, string>>;

/** All texts of each language, by language tag; `''` holds those without one. */
export type LanguageLists = Readonly<Record<string, readonly string[]>>;

/** One described thing of a catalogue. References to others are their `iri`. */
export interface Resource {
  /** IRI, or the label of a blank node (`_:b0`). */
  readonly iri: string;
  /** IRIs of the classes it is declared to be of. */
  readonly types: readonly string[];
  /** Where its description starts. */
  readonly location: Location;
}
