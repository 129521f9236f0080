import type { AnyRule, Finding, JsonDocument } from '@ds4sscc/findings';
import type { ApiOperation } from './api-operations.js';
import type { ApiFormat } from './recognise-api-description.js';
import type { FoundReference } from './references-in.js';
import type { TypedObject } from './typed-objects.js';

/** An API description, read once for all checks. */
export interface ApiContext {
  readonly document: JsonDocument;
  readonly format: ApiFormat;
  readonly root: Readonly<Record<string, unknown>>;
  /** None for AsyncAPI. */
  readonly operations: readonly ApiOperation[];
  /** References, wherever they lead. */
  readonly references: readonly FoundReference[];
  /** Objects of known type; none for AsyncAPI. */
  readonly objects: readonly TypedObject[];
}

/** One thing that can be wrong with an API description, and how to see it. */
export interface ApiCheck {
  readonly rule: AnyRule;
  check(context: ApiContext): readonly Finding[];
}
