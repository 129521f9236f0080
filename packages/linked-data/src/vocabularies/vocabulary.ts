/** One entry of a vocabulary. */
export interface Concept<Iri extends string = string, Notation extends string = string> {
  readonly iri: Iri;
  /** What people call it: English where there is an English label. */
  readonly label: string;
  /** Its other names: alternative labels, and labels in other languages. */
  readonly otherLabels?: readonly string[];
  /** Its code within the vocabulary. */
  readonly notation?: Notation;
  /** IRIs of the next more general concepts; they may stand in another vocabulary. */
  readonly broader?: readonly string[];
}

/** A controlled vocabulary as plain data. */
export interface Vocabulary<Iri extends string = string, Notation extends string = string> {
  /** IRI of the concept scheme. */
  readonly iri: string;
  readonly title: string;
  readonly concepts: readonly Concept<Iri, Notation>[];
}
