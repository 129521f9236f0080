import type { BundledSchema } from '../bundle-schema.js';
import {
  type Assertion,
  type DataPlace,
  type Evaluated,
  type Failure,
  fail,
  mergeEvaluated,
  noneEvaluated,
  type Objections,
  type Run,
} from './run.js';

type Schema = Exclude<BundledSchema, boolean>;
type Compile = (schema: BundledSchema) => Assertion;

/** The demands of a schema that are made of other schemas for the same value. */
export function branchAssertions(schema: Schema, compile: Compile): Assertion[] {
  const result: Assertion[] = [];
  const listed = (keyword: string): readonly Assertion[] | undefined =>
    (schema[keyword] as readonly BundledSchema[] | undefined)?.map(compile);
  const single = (keyword: string): Assertion | undefined =>
    Object.hasOwn(schema, keyword) ? compile(schema[keyword] as BundledSchema) : undefined;

  for (const assertion of listed('allOf') ?? []) result.push(assertion);
  const some = listed('anyOf');
  if (some) result.push((place, run, evaluated) => oneFits('anyOf', some, schema, place, run, evaluated));
  const one = listed('oneOf');
  if (one) result.push((place, run, evaluated) => oneFits('oneOf', one, schema, place, run, evaluated));
  const not = single('not');
  if (not)
    result.push((place, run) => !verdict(not, place, run, undefined) || fail(run, { keyword: 'not', place, schema }));
  const condition = single('if');
  if (condition) {
    const [then, otherwise] = [single('then'), single('else')];
    result.push((place, run, evaluated) => {
      const seen = evaluated && noneEvaluated();
      const holds = verdict(condition, place, run, seen);
      if (holds && evaluated && seen) mergeEvaluated(evaluated, seen);
      return (holds ? then : otherwise)?.(place, run, evaluated) ?? true;
    });
  }
  for (const [name, inner] of Object.entries((schema['dependentSchemas'] ?? {}) as Record<string, BundledSchema>)) {
    const assertion = compile(inner);
    result.push((place, run, evaluated) => {
      const { value } = place;
      const depends = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
      return !depends || assertion(place, run, evaluated);
    });
  }
  return result;
}

/** `anyOf` and `oneOf`: what each branch objects to is kept apart, so that the likeliest can be told from the noise. */
function oneFits(
  keyword: 'anyOf' | 'oneOf',
  branches: readonly Assertion[],
  schema: Schema,
  place: DataPlace,
  run: Run,
  evaluated: Evaluated | undefined,
): boolean {
  let fitting = 0;
  for (const branch of branches) {
    const seen = evaluated && noneEvaluated();
    if (!verdict(branch, place, run, seen)) continue;
    fitting += 1;
    if (evaluated && seen) mergeEvaluated(evaluated, seen);
    // Which members `anyOf` speaks about depends on all of its branches; otherwise the first is enough.
    if (keyword === 'anyOf' ? !evaluated : fitting > 1) break;
  }
  if (keyword === 'anyOf' ? fitting > 0 : fitting === 1) return true;
  if (!run.failures) return false;
  // Reasons that nobody will read are not gathered.
  if (fitting > 1 || run.failures.length >= run.room) return fail(run, { keyword, place, schema });
  return fail(run, { keyword, place, schema, branches: branches.map((branch) => objections(branch, place, run)) });
}

function verdict(assertion: Assertion, place: DataPlace, run: Run, evaluated: Evaluated | undefined): boolean {
  const { failures } = run;
  run.failures = undefined;
  const fits = assertion(place, run, evaluated);
  run.failures = failures;
  return fits;
}

/** A list of failures may hold lists of branches in turn: theirs are short. */
const roomOfBranch = 200;

function objections(assertion: Assertion, place: DataPlace, run: Run): Objections {
  const { failures, omitted, room } = run;
  const own: Failure[] = [];
  run.failures = own;
  run.omitted = 0;
  run.room = Math.min(room, roomOfBranch);
  assertion(place, run, undefined);
  const result = { failures: own, omitted: run.omitted };
  run.failures = failures;
  run.omitted = omitted;
  run.room = room;
  return result;
}
