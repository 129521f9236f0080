import type { Reporter } from './reporter.js';

/** An object that stands for an attribute, or for an attribute of an attribute. */
export interface AttributeObject {
  readonly name: string;
  /** Its kind, stated or seen from its members; `undefined` where it cannot be told. */
  readonly kind: string | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  /** Whether it is part of an update, which may delete and leave out. */
  readonly patch: boolean;
}

/** One thing that NGSI-LD asks of every attribute object. */
export type AttributeCheck = (attribute: AttributeObject, report: Reporter) => void;
