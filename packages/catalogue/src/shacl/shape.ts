import type { Term } from '@ds4sscc/linked-data';
import type { Literal } from '@rdfjs/types';
import type { Constraint } from './constraint.js';
import type { Path } from './path.js';

/** Which nodes of the data a shape is for (SHACL, section 2.1.3). */
export interface Target {
  readonly kind: 'node' | 'class' | 'subjects-of' | 'objects-of';
  readonly term: Term;
}

/** A shape, read once; other shapes are referred to by their number. */
export interface Shape {
  readonly node: Term;
  /** Of a property shape: its path, and the node of the shapes graph that says it. */
  readonly path?: Path;
  readonly pathNode?: Term;
  readonly targets: readonly Target[];
  readonly severity: Term;
  readonly messages: readonly Literal[];
  readonly deactivated: boolean;
  readonly constraints: readonly Constraint[];
  /** Numbers of the shapes of `sh:property`. */
  readonly properties: readonly number[];
}
