import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';

/** An artefact in a form of its own: what it holds, and where its entries stand. */
export interface FormFacts<Kind extends string, Form> extends ArtefactFacts<Kind> {
  /** Absent where the form is broken: then `valid` is false. */
  readonly form?: Form;
  /** Where the keys and the entries of lists stand, by JSON pointer. */
  readonly places: Readonly<Record<string, Location>>;
}
