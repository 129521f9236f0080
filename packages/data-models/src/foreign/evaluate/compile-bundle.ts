import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { branchAssertions } from './branch-assertions.js';
import { listAssertions, unevaluatedItems } from './list-assertions.js';
import { objectAssertions, unevaluatedProperties } from './object-assertions.js';
import { type Assertion, BudgetSpent, fail, mergeEvaluated, noneEvaluated, spend } from './run.js';
import { valueAssertions } from './value-assertions.js';

/** How many schemas may be at work at once, one within the other: less than the stack of any engine holds. */
const deepest = 1_000;

/** Compiles a bundle to functions, once. No code is generated, so that it works where `eval` is forbidden. */
export function compileBundle(bundle: SchemaBundle): Assertion {
  return compilerWithin(bundle)(bundle.schemas[0] as BundledSchema);
}

/** Gives what compiles any schema that stands in a bundle, and may refer to the others there. */
export function compilerWithin({ schemas }: SchemaBundle): (schema: BundledSchema) => Assertion {
  const compiled: Assertion[] = [];
  const referred = (number: number): Assertion => {
    // Compiled when it first runs: a schema may refer to itself.
    return (place, run, evaluated) => {
      const assertion = (compiled[number] ??= compile(schemas[number] as BundledSchema));
      return assertion(place, run, evaluated);
    };
  };

  const compile = (schema: BundledSchema): Assertion => {
    if (schema === true) return () => true;
    if (schema === false) return (place, run) => fail(run, { keyword: 'false', place, schema: {} });
    const assertions = [
      ...valueAssertions(schema),
      ...(typeof schema['$ref'] === 'number' ? [referred(schema['$ref'])] : []),
      ...listAssertions(schema, compile),
      ...objectAssertions(schema, compile),
      ...branchAssertions(schema, compile),
    ];
    const last = [
      ...(Object.hasOwn(schema, 'unevaluatedItems') ? [unevaluatedItems(schema, compile)] : []),
      ...(Object.hasOwn(schema, 'unevaluatedProperties') ? [unevaluatedProperties(schema, compile)] : []),
    ];
    const all = [...assertions, ...last];
    return (place, run, given) => {
      spend(run, 1);
      // What a schema leaves over is judged by what itself and the schemas within it spoke about, not by its neighbours.
      const evaluated = last.length > 0 ? noneEvaluated() : given;
      run.depth += 1;
      if (run.depth > deepest) throw new BudgetSpent();
      let meets = true;
      for (const assertion of all)
        if (!assertion(place, run, evaluated)) {
          meets = false;
          if (!run.failures) break;
        }
      run.depth -= 1;
      if (given && evaluated && given !== evaluated) mergeEvaluated(given, evaluated);
      return meets;
    };
  };

  return compile;
}
