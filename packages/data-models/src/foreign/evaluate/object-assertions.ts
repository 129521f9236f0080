import { isObject, type Members } from '../../json-object.js';
import type { BundledSchema } from '../bundle-schema.js';
import { linearPattern } from '../linear-pattern.js';
import { type Assertion, type DataPlace, fail, noneEvaluated, type Run, spend, unjudged } from './run.js';

type Schema = Exclude<BundledSchema, boolean>;
type Compile = (schema: BundledSchema) => Assertion;
/** The demands of a schema on objects and their members. */
export function objectAssertions(schema: Schema, compile: Compile): Assertion[] {
  const result: Assertion[] = [];
  const onObjects = (meets: (members: Members, place: DataPlace, run: Run) => boolean): void => {
    result.push((place, run) => {
      const members = objectAt(place.value);
      return members === undefined || meets(members, place, run);
    });
  };
  const missing = (
    members: Members,
    names: readonly string[],
    keyword: string,
    place: DataPlace,
    run: Run,
  ): boolean => {
    let meets = true;
    for (const name of names) if (!Object.hasOwn(members, name)) meets = fail(run, { keyword, place, schema, name });
    return meets;
  };
  const required = schema['required'] as readonly string[] | undefined;
  if (required) onObjects((members, place, run) => missing(members, required, 'required', place, run));
  for (const [name, names] of entriesOf<readonly string[]>(schema['dependentRequired']))
    onObjects(
      (members, place, run) =>
        !Object.hasOwn(members, name) || missing(members, names, 'dependentRequired', place, run),
    );
  const [least, most] = [schema['minProperties'], schema['maxProperties']] as (number | undefined)[];
  if (least !== undefined)
    onObjects(
      (members, place, run) =>
        Object.keys(members).length >= least || fail(run, { keyword: 'minProperties', place, schema }),
    );
  if (most !== undefined)
    onObjects(
      (members, place, run) =>
        Object.keys(members).length <= most || fail(run, { keyword: 'maxProperties', place, schema }),
    );
  if (Object.hasOwn(schema, 'propertyNames')) {
    const assertion = compile(schema['propertyNames'] as BundledSchema);
    onObjects((members, place, run) => {
      let meets = true;
      for (const name of Object.keys(members)) {
        const { failures } = run;
        run.failures = undefined;
        const fits = assertion({ value: name, parent: place, key: name }, run, undefined);
        run.failures = failures;
        if (!fits) meets = fail(run, { keyword: 'propertyNames', place, schema, name });
      }
      return meets;
    });
  }
  const byName = memberAssertion(schema, compile);
  if (byName) result.push(byName);
  return result;
}

/** `properties`, `patternProperties` and `additionalProperties`, which belong together. */
function memberAssertion(schema: Schema, compile: Compile): Assertion | undefined {
  const named = new Map(entriesOf<BundledSchema>(schema['properties']).map(([name, one]) => [name, compile(one)]));
  const refused: string[] = [];
  const patterned = entriesOf<BundledSchema>(schema['patternProperties']).flatMap(([source, one]) => {
    const result = linearPattern(source);
    if ('pattern' in result) return [{ pattern: result.pattern, assertion: compile(one) }];
    refused.push(source);
    return [];
  });
  const others = Object.hasOwn(schema, 'additionalProperties')
    ? compileOthers(schema, 'additionalProperties', compile)
    : undefined;
  if (named.size === 0 && patterned.length === 0 && refused.length === 0 && !others) return undefined;
  return (place, run, evaluated) => {
    const members = objectAt(place.value);
    if (!members) return true;
    let meets = true;
    for (const name of Object.keys(members)) {
      spend(run, 1 + (patterned.length * name.length) / 16);
      const at: DataPlace = { value: members[name], parent: place, key: name };
      const own = named.get(name);
      let known = own !== undefined;
      if (own && !own(at, run, undefined)) meets = false;
      for (const { pattern, assertion } of patterned)
        if (pattern.test(name)) {
          known = true;
          if (!assertion(at, run, undefined)) meets = false;
        }
      if (!known && refused.length > 0) {
        // Nobody can tell whether the refused pattern means this name.
        known = true;
        unjudged(run, { keyword: 'pattern', place: at, schema: { pattern: refused[0] } });
      }
      if (!known && others) {
        known = true;
        if (!others(at, run, undefined)) meets = false;
      }
      if (known) evaluated?.names.add(name);
      if (!meets && !run.failures) return false;
    }
    return meets;
  };
}

/** Run after everything else in a schema: members that no other keyword spoke about. */
export function unevaluatedProperties(schema: Schema, compile: Compile): Assertion {
  const assertion = compileOthers(schema, 'unevaluatedProperties', compile);
  return (place, run, evaluated) => {
    const members = objectAt(place.value);
    if (!members) return true;
    const seen = evaluated ?? noneEvaluated();
    let meets = true;
    for (const name of Object.keys(members))
      if (
        !seen.names.has(name) &&
        !seen.allNames &&
        !assertion({ value: members[name], parent: place, key: name }, run, undefined)
      )
        meets = false;
    seen.allNames = true;
    return meets;
  };
}

/** For what is not named; where nothing else may be there, the failure is of the object's, with the name of the member. */
function compileOthers(schema: Schema, keyword: string, compile: Compile): Assertion {
  const others = schema[keyword] as BundledSchema;
  if (others !== false) return compile(others);
  return (place, run) => fail(run, { keyword, place: place.parent ?? place, schema, name: String(place.key) });
}

function objectAt(value: unknown): Members | undefined {
  return isObject(value) ? value : undefined;
}

function entriesOf<Value>(value: unknown): [string, Value][] {
  return typeof value === 'object' && value !== null ? (Object.entries(value) as [string, Value][]) : [];
}
