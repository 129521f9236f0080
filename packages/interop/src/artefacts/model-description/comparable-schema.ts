import { asObject } from '../../api/json-object.js';

const texts: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  '$comment',
  'deprecated',
]);
const deepest = 30;

/** A JSON Schema without its texts, members in order: two that are the same allow the same. `undefined` where it says nothing. */
export function comparableSchema(schema: unknown): string | undefined {
  // A schema is an object, or true or false (JSON Schema 2020-12, 4.3).
  if (asObject(schema) === undefined && typeof schema !== 'boolean') return undefined;
  const bare = withoutTexts(schema, 0, false);
  return Object.keys(asObject(bare) ?? { bare }).length === 0 ? undefined : JSON.stringify(bare);
}

function withoutTexts(value: unknown, depth: number, isNames: boolean): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((one) => withoutTexts(one, depth + 1, false));
  const object = asObject(value);
  if (!object) return value;
  // Under "properties" the keys are names that somebody chose.
  return Object.fromEntries(
    Object.keys(object)
      .filter((key) => isNames || !texts.has(key))
      .sort()
      .map((key) => [key, withoutTexts(object[key], depth + 1, key === 'properties' && !isNames)]),
  );
}
