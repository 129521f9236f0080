import type { BaseEntity } from './base-entities.js';
import type { Form, Members, Written } from './write-base.js';

/** What a check is to find: the rule, and where. */
export interface Expected {
  readonly rule: string;
  readonly pointer: string;
}

/** A value of an attribute that is wrong in whatever form the entity is written. */
export interface ValueMutation {
  readonly name: string;
  /** The keyword of the schema, or the clause. */
  readonly source: string;
  readonly entity: BaseEntity;
  readonly attribute: string;
  /** What is wrong within the value; the value itself where left out. */
  readonly at?: string;
  readonly value: unknown;
  readonly rule: string;
  /** Where the finding stands, within the value; `at` where left out. */
  readonly found?: string;
  /** Forms in which it is something else, and what: `undefined` where it is no defect at all. Each has its reason. */
  readonly otherwise?: Readonly<Partial<Record<Form, { readonly reason: string; readonly expected?: Expected }>>>;
}

/** An object for an attribute that is wrong, in the forms that have such objects. */
export interface ObjectMutation {
  readonly name: string;
  readonly source: string;
  readonly entity: BaseEntity;
  readonly attribute: string;
  readonly spoil: (attribute: Members) => unknown;
  readonly rule: string;
  /** Within the attribute object. */
  readonly at: string;
  readonly forms: readonly Form[];
}

/** An entity that is wrong as a whole. */
export interface EntityMutation {
  readonly name: string;
  readonly source: string;
  readonly entity: BaseEntity;
  readonly spoil: (written: Written) => void;
  /** What is found: errors and warnings, nothing else. More than one only with a `reason`. */
  readonly expected: (written: Written) => readonly Expected[];
  readonly forms: readonly Form[];
  readonly reason?: string;
}
