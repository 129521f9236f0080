import type { TypedValue } from './read-literal.js';
import type { TextMap } from './read-text.js';

/** A value of a resource that was read. */
export type DefinedValue = string | number | TypedValue | TextMap | DefinedNode | readonly DefinedValue[];

/** A resource that was read: what it is called, what it is, and what is said of it. */
export interface DefinedNode {
  readonly iri?: string;
  readonly types?: readonly string[];
  readonly [key: string]: DefinedValue | undefined;
}
