import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { compilerWithin } from '../evaluate/compile-bundle.js';
import { evaluateValue } from '../evaluate/evaluate-value.js';
import type { Assertion } from '../evaluate/run.js';

/** Whether a value is valid for certain, by the evaluation that the full validator uses. */
export type ValueTest = (value: unknown) => boolean;

/** Gives tests for schemas of a bundle that have to hold together. Each is compiled when it is first asked. */
export function askSchemas(bundle: SchemaBundle): (schemas: readonly BundledSchema[]) => ValueTest {
  const compile = compilerWithin(bundle);
  return (schemas) => {
    let assertion: Assertion | undefined;
    return (value) => {
      assertion ??= compile({ allOf: schemas });
      const { verdict, unjudged } = evaluateValue(assertion, value, 'assert');
      return verdict === 'valid' && unjudged.length === 0;
    };
  };
}
