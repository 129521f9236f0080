import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';

/** Something that a run used or made. */
export interface ProvenanceEntity {
  readonly id: string;
  readonly location: Location;
  readonly version?: string;
  /** When it was made or changed (xsd:dateTime or xsd:date). */
  readonly time?: string;
  readonly publisher?: string;
  /** What it was derived from, directly. */
  readonly derivedFrom: readonly string[];
  /** The activity that made it. */
  readonly generatedBy?: string;
}

/** One run of a workflow, a training or another activity. */
export interface ProvenanceRun {
  readonly id: string;
  readonly location: Location;
  readonly started?: string;
  readonly ended?: string;
  /** Models and plans that it followed. */
  readonly models: readonly string[];
  /** Entities with a value that it used. */
  readonly parameters: readonly { readonly id: string; readonly value: string; readonly location: Location }[];
  /** The other entities that it used. */
  readonly data: readonly ProvenanceEntity[];
  readonly outputs: readonly ProvenanceEntity[];
}

/** A provenance record in PROV-O. */
export interface ProvenanceFacts extends ArtefactFacts<'provenance'> {
  readonly runs: readonly ProvenanceRun[];
  /** All entities that it says something of. */
  readonly entities: readonly ProvenanceEntity[];
}
