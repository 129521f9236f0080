import type { SchemaDocument } from './schema-document.js';

/** A place in a schema document: where a schema stands, and what a finding points at. */
export interface SchemaPlace {
  readonly document: SchemaDocument;
  /** JSON pointer within the document. */
  readonly pointer: string;
}
