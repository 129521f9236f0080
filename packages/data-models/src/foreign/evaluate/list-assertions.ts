import type { BundledSchema } from '../bundle-schema.js';
import { canonicalText, sizeOf } from './canonical-text.js';
import { type Assertion, type DataPlace, fail, noneEvaluated, spend } from './run.js';

type Schema = Exclude<BundledSchema, boolean>;
type Compile = (schema: BundledSchema) => Assertion;

/** The demands of a schema on lists and their items. */
export function listAssertions(schema: Schema, compile: Compile): Assertion[] {
  const result: Assertion[] = [];
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  const onLists = (keyword: string, meets: (list: readonly unknown[]) => boolean): void => {
    result.push(
      (place, run) => !Array.isArray(place.value) || meets(place.value) || fail(run, { keyword, place, schema }),
    );
  };
  if (has('minItems')) onLists('minItems', (list) => list.length >= (schema['minItems'] as number));
  if (has('maxItems')) onLists('maxItems', (list) => list.length <= (schema['maxItems'] as number));
  if (schema['uniqueItems'] === true)
    result.push((place, run) => {
      if (!Array.isArray(place.value)) return true;
      spend(run, sizeOf(place.value));
      return !hasRepeatedItem(place.value) || fail(run, { keyword: 'uniqueItems', place, schema });
    });
  const first = ((schema['prefixItems'] ?? []) as readonly BundledSchema[]).map(compile);
  const others = has('items') ? compile(schema['items'] as BundledSchema) : undefined;
  if (first.length > 0 || others)
    result.push((place, run, evaluated) => {
      const list = place.value;
      if (!Array.isArray(list)) return true;
      if (evaluated)
        evaluated.items = Math.max(evaluated.items, others ? list.length : Math.min(first.length, list.length));
      let meets = true;
      const end = others ? list.length : Math.min(first.length, list.length);
      for (let index = 0; index < end; index += 1) {
        const assertion = first[index] ?? others;
        if (assertion && !assertion(itemPlace(list, index, place), run, undefined)) {
          meets = false;
          if (!run.failures) return false;
        }
      }
      return meets;
    });
  if (has('contains')) result.push(containsAssertion(schema, compile(schema['contains'] as BundledSchema)));
  return result;
}

/** Run after everything else in a schema: what no other keyword spoke about. */
export function unevaluatedItems(schema: Schema, compile: Compile): Assertion {
  const assertion = compile(schema['unevaluatedItems'] as BundledSchema);
  return (place, run, evaluated) => {
    const list = place.value;
    if (!Array.isArray(list)) return true;
    const seen = evaluated ?? noneEvaluated();
    let meets = true;
    for (let index = seen.items; index < list.length; index += 1)
      if (!seen.indexes.has(index) && !assertion(itemPlace(list, index, place), run, undefined)) meets = false;
    seen.items = list.length;
    return meets;
  };
}

function containsAssertion(schema: Schema, assertion: Assertion): Assertion {
  const least = (schema['minContains'] ?? 1) as number;
  const most = (schema['maxContains'] ?? Number.POSITIVE_INFINITY) as number;
  return (place, run, evaluated) => {
    const list = place.value;
    if (!Array.isArray(list)) return true;
    const { failures } = run;
    run.failures = undefined;
    let count = 0;
    for (let index = 0; index < list.length; index += 1)
      if (assertion(itemPlace(list, index, place), run, undefined)) {
        count += 1;
        evaluated?.indexes.add(index);
      }
    run.failures = failures;
    return (count >= least && count <= most) || fail(run, { keyword: 'contains', place, schema });
  };
}

/** Whether an item stands in a list twice. One look per item, whatever the items are. */
export function hasRepeatedItem(list: readonly unknown[]): boolean {
  const seen = new Set<string>();
  for (const item of list) {
    const text = canonicalText(item);
    if (seen.has(text)) return true;
    seen.add(text);
  }
  return false;
}

function itemPlace(list: readonly unknown[], index: number, parent: DataPlace): DataPlace {
  return { value: list[index], parent, key: index };
}
