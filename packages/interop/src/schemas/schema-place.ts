import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';

/** A schema within a document, so that its references can be followed. */
export interface SchemaPlace {
  readonly schema: unknown;
  readonly document: JsonSchemaFacts;
}

/** The schema documents at hand. */
export type SchemaLibrary = readonly JsonSchemaFacts[];
