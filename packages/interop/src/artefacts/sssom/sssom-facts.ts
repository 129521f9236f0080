import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';

/** A mapping of one term to another; identifiers are IRIs where their prefix is declared, and as written otherwise. */
export interface SssomMapping {
  readonly location: Location;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly justification: string;
  /** Between 0 and 1; absent where the row gives none that is. */
  readonly confidence?: number;
  /** Whether the row says that the relation does not hold (`predicate_modifier`). */
  readonly negated: boolean;
  readonly comment?: string;
}

/** A mapping set of SSSOM: the file of one, with what its header says. */
export interface SssomFacts extends ArtefactFacts<'sssom'> {
  readonly id?: string;
  readonly version?: string;
  readonly license?: string;
  /** What the subjects and the objects are taken from, where header or every row says so. */
  readonly subjectSource?: string;
  readonly objectSource?: string;
  /** Rows that map one term to another. */
  readonly mappings: readonly SssomMapping[];
  /** Terms for which the row says that the other side has none (`sssom:NoTermFound`). */
  readonly unmapped: readonly { readonly term: string; readonly location: Location }[];
  /** Rows that were read, those with findings among them. */
  readonly rows: number;
}
