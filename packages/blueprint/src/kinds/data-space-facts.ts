import type { Catalogue } from '@ds4sscc/catalogue';
import type { EntitySummary } from '@ds4sscc/data-models';
import type { TableMapping, TableSummary } from '@ds4sscc/data-models/csv';
import type { GbfsInput } from '@ds4sscc/data-models/gbfs';
import type { JsonDocument } from '@ds4sscc/findings';
import type { ApiFacts, LinkedEntitiesFacts } from '@ds4sscc/interop';
import type { Artefact } from '@ds4sscc/interop/artefacts';
import type { ProbeFacts } from '@ds4sscc/interop/probe';
import type { GraphDocument } from '@ds4sscc/linked-data';
import type { Policy } from '@ds4sscc/policy';
import type { DataSpace } from '../data-space.js';

/** A description that was read, and the folder that its paths start from (`''` or ending in `/`). */
export interface DescribedDataSpace {
  readonly document: JsonDocument;
  readonly folder: string;
  readonly dataSpace: DataSpace;
}

/** What the sources turned out to hold: the input of the checks that look across them, and of the requirements. */
export interface DataSpaceFacts {
  readonly described: DescribedDataSpace[];
  readonly entities: ((EntitySummary | TableSummary) & { readonly source: string })[];
  /** Files of GBFS, to be checked together. */
  readonly gbfs: GbfsInput[];
  /** Mappings of tables, by the name of their file. */
  readonly mappings: Map<string, TableMapping>;
  readonly catalogues: { readonly document: GraphDocument; readonly catalogue: Catalogue }[];
  readonly policies: { readonly document: GraphDocument; readonly policies: readonly Policy[] }[];
  readonly apis: ApiFacts[];
  readonly artefacts: Artefact[];
  readonly probes: ProbeFacts[];
  /** How the entities of smaller files are linked. */
  readonly links: LinkedEntitiesFacts[];
  /** Names of files that were derived from the description, and are not among the sources. */
  readonly derived: Set<string>;
  /** Every source by name, with what it was recognised as. */
  readonly kinds: Map<string, string>;
}

/** Facts to fill. */
export function createFacts(): DataSpaceFacts {
  return {
    described: [],
    entities: [],
    gbfs: [],
    mappings: new Map(),
    catalogues: [],
    policies: [],
    apis: [],
    artefacts: [],
    probes: [],
    links: [],
    derived: new Set(),
    kinds: new Map(),
  };
}
