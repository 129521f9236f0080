import type { Graph, Term } from '@ds4sscc/linked-data';
import type { NodeTable } from './node-table.js';

/** Numbers of the value nodes of one focus node, each once: the first `length` of `items`. The list is used again. */
export interface ValueList {
  readonly items: readonly number[];
  readonly length: number;
}

/** Tells of one result: the value and the path where the component says so, -1 for none. */
export type Fail = (value: number, path?: number) => void;

/** What a constraint comes to over one data graph: a look at each value node, or at all of a focus node together. */
export type Check =
  | { readonly each: (value: number) => boolean }
  | {
      readonly all: (focus: number, values: ValueList, fail: Fail) => void;
      /** Whether a focus node without value nodes can fail. */
      readonly judgesNone: boolean;
    };

/** What constraints are given when they are bound to a data graph. */
export interface Binding {
  readonly nodes: NodeTable;
  /** The number of a term of the shapes graph in the data. */
  id(term: Term): number;
  /** Whether a node is a SHACL instance of a class in the data graph. */
  instanceOf(type: Term): (node: number) => boolean;
  /** Whether a node conforms to a shape. */
  conforms(shape: number, node: number): boolean;
}

/** One constraint of a shape, read and known to be well-formed. */
export interface Constraint {
  /** Local name of the component's IRI, such as `MinCountConstraintComponent`. */
  readonly component: string;
  /** What the constraint asks for, in our own words, for shapes without a message. */
  words(show: (term: Term) => string): string;
  /** Shapes it refers to, and whether a node that conforms to one may make it fail. */
  readonly shapes?: readonly number[];
  readonly negates?: boolean;
  bind(binding: Binding): Check;
}

/** What a parameter lacks to be well-formed. */
export type Need =
  | 'iri'
  | 'iri-or-literal'
  | 'one-value'
  | 'node-kind'
  | 'integer'
  | 'count-from-zero'
  | 'boolean'
  | 'literal'
  | 'text'
  | 'list-of-texts'
  | 'list-of-shapes'
  | 'list-of-iris'
  | 'list'
  | 'shape'
  | 'regular-expression'
  | 'count'
  | 'path'
  | 'property-shape'
  | 'shallow-shapes'
  | 'no-recursion-through-negation';

/** The shape whose parameters are read. */
export interface ShapeSource {
  readonly node: Term;
  readonly graph: Graph;
  readonly isPropertyShape: boolean;
  /** Values of another parameter of the same shape. */
  values(parameter: string): readonly Term[];
  /** The number of a shape that is referred to; `undefined` for a literal, and for what has no statements. */
  shape(term: Term): number | undefined;
}

/** A constraint component of SHACL Core (section 4): the one place that knows its parameters. */
export interface ConstraintComponent {
  /** Local name of the parameter whose values make constraints. */
  readonly parameter: string;
  /** Only property shapes may have it. */
  readonly needsPath?: true;
  /** A shape has it once at most. */
  readonly single?: true;
  read(value: Term, source: ShapeSource): Constraint | Need;
}
