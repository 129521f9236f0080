/** What every artefact has. The kind is the discriminant of `Artefact`. */
export interface ArtefactFacts<Kind extends string> {
  readonly kind: Kind;
  /** The file, URL or name the caller gave. */
  readonly source: string;
  /** Whether it was read without an error finding. What is not valid never gives a pass. */
  readonly valid: boolean;
}
