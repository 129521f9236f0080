import type { Model } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import type { CheckedDataSpace } from '../../check-whole.js';
import type { DescribedDataSpace } from '../../kinds/data-space-facts.js';

/** What artefacts are derived from. */
export interface DeriveInput {
  readonly described: DescribedDataSpace;
  /** Models of others, beside the built-in ones. */
  readonly models: readonly Model[];
  /** The check of the description with the files beside it. A function, because few artefacts need it. */
  check(): Promise<CheckedDataSpace>;
}

/** A file that follows from a description. */
export interface DerivedFile {
  /** Where it belongs, from the folder of all derived files. */
  readonly path: string;
  readonly text: string;
}

/** What became of an artefact. */
export interface DerivedArtefact {
  /** No file where something that it needs is missing or wrong. */
  readonly files: readonly DerivedFile[];
  /** What is wrong with the description for this artefact. */
  readonly findings: readonly Finding[];
  /** What the description would have to say for there to be a file, in words. */
  readonly lacks?: string;
}

/** One kind of artefact: its own declaration of what it is and how it is derived. */
export interface ArtefactKind {
  readonly id: string;
  /** What it is, in a few words, for a list. */
  readonly summary: string;
  /** The formats it comes in, with the ending of their files. */
  readonly formats: Readonly<Record<string, string>>;
  /** The formats it is written in where none is asked for. */
  readonly usual: readonly string[];
  derive(input: DeriveInput, formats: readonly string[]): Promise<DerivedArtefact>;
}
