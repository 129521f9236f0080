import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';

/** Data or a value that goes into a model or a step, or comes out. What is not stated is absent. */
export interface DataPort {
  readonly name: string;
  readonly location: Location;
  readonly description?: string;
  /** What can be compared: an IRI, a data type, or a JSON Schema without its texts. */
  readonly schema?: string;
  readonly unit?: string;
  /** Coordinate reference system. */
  readonly crs?: string;
  /** Step or period of time (ISO 8601 duration). */
  readonly time?: string;
  /** IRI of the dataset that it is. */
  readonly dataset?: string;
}

/** A calculation model, simulation or process as one document describes it. */
export interface ModelDescriptionFacts extends ArtefactFacts<'model-description'> {
  readonly format: 'ogc-process' | 'kserve-v2' | 'inference-service' | 'model-card' | 'own';
  readonly id: string;
  readonly location: Location;
  readonly title?: string;
  readonly publisher?: string;
  /** How it calculates, in words, and where those stand. */
  readonly method?: { readonly text: string; readonly location: Location };
  /** Values that steer it; absent where the format has no place for them. */
  readonly parameters?: readonly DataPort[];
  /** Data that goes in. */
  readonly inputs: readonly DataPort[];
  readonly outputs: readonly DataPort[];
  /** The interface through which it is called. */
  readonly interface?: { readonly standard: string; readonly url?: string; readonly location: Location };
  /** How it reaches data in the name of a user or an organisation. */
  readonly delegation?: {
    readonly mechanism: string;
    readonly tokenEndpoint: string;
    readonly onBehalfOf: readonly string[];
    readonly location: Location;
  };
  /** Data that it was trained or calibrated with. */
  readonly training: readonly { readonly dataset: string; readonly publisher?: string; readonly location: Location }[];
  /** What is said on limits, bias and risk. */
  readonly trust?: {
    readonly limitations?: string;
    readonly bias?: string;
    readonly assessment?: string;
    readonly responsible?: string;
    readonly date?: string;
    readonly location: Location;
  };
}
