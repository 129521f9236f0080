import { escapePointer } from '@ds4sscc/findings';
import { asObject } from '../api/json-object.js';
import { valueAt } from '../api/json-pointer.js';

/** What is wrong with a keyword, and where it stands. */
export interface SchemaProblem {
  readonly pointer: string;
  readonly expected: string;
}

const typeNames = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
/** Keywords by what stands under them. */
const bySchema = [
  'additionalProperties',
  'unevaluatedProperties',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'unevaluatedItems',
  'additionalItems',
];
const byList = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const byName = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
const numbers = ['minimum', 'maximum', 'multipleOf'];
const texts = ['$id', '$ref', 'title', 'description', 'format', 'pattern'];

const mostProblems = 50;
const mostSchemas = 100_000;

/** Everything that keeps a validator from using a schema, references within it that lead nowhere among it. */
export function checkSchemaForm(root: unknown): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const open: (readonly [pointer: string, schema: unknown])[] = [['', root]];
  for (let seen = 0, next = open.pop(); next && problems.length < mostProblems; next = open.pop(), seen++) {
    if (seen > mostSchemas)
      return [...problems, { pointer: '', expected: `at most ${mostSchemas} schemas within each other` }];
    const [pointer, schema] = next;
    if (typeof schema === 'boolean') continue;
    const keywords = asObject(schema);
    if (!keywords) {
      problems.push({ pointer, expected: 'a schema: an object, or true or false' });
      continue;
    }
    for (const problem of keywordProblems(keywords, root))
      problems.push({ ...problem, pointer: `${pointer}${problem.pointer}` });
    for (const [key, inner] of innerSchemas(keywords)) open.push([`${pointer}${key}`, inner]);
  }
  return problems;
}

function* keywordProblems(schema: Readonly<Record<string, unknown>>, root: unknown): Generator<SchemaProblem> {
  const { type, required, enum: values, $ref: reference, pattern } = schema;
  const types = [type].flat();
  if (type !== undefined && (types.length === 0 || types.some((name) => !typeNames.includes(name as string))))
    yield { pointer: '/type', expected: `one of ${typeNames.join(', ')}, or a list of them` };
  // Draft 3 had true and false here, which no later validator knows.
  if (required !== undefined && !(Array.isArray(required) && required.every((name) => typeof name === 'string')))
    yield { pointer: '/required', expected: 'a list of names' };
  if (values !== undefined && !(Array.isArray(values) && values.length > 0))
    yield { pointer: '/enum', expected: 'a list with a value' };
  for (const key of texts)
    if (schema[key] !== undefined && typeof schema[key] !== 'string') yield { pointer: `/${key}`, expected: 'a text' };
  for (const key of counts)
    if (schema[key] !== undefined && !(Number.isInteger(schema[key]) && (schema[key] as number) >= 0))
      yield { pointer: `/${key}`, expected: 'a whole number from 0' };
  for (const key of numbers)
    if (schema[key] !== undefined && typeof schema[key] !== 'number')
      yield { pointer: `/${key}`, expected: 'a number' };
  for (const key of byName)
    if (schema[key] !== undefined && !asObject(schema[key])) yield { pointer: `/${key}`, expected: 'schemas by name' };
  for (const key of byList)
    if (schema[key] !== undefined && !(Array.isArray(schema[key]) && schema[key].length > 0))
      yield { pointer: `/${key}`, expected: 'a list of schemas' };
  if (typeof pattern === 'string' && !isPattern(pattern))
    yield { pointer: '/pattern', expected: 'a regular expression of ECMA-262' };
  if (
    typeof reference === 'string' &&
    /^#(\/|$)/.test(reference) &&
    valueAt(root, decodeFragment(reference)) === undefined
  )
    yield { pointer: '/$ref', expected: `something at ${reference}` };
}

function* innerSchemas(
  schema: Readonly<Record<string, unknown>>,
): Generator<readonly [pointer: string, schema: unknown]> {
  for (const key of bySchema) if (schema[key] !== undefined) yield [`/${key}`, schema[key]];
  for (const key of [...byList, 'items']) {
    const inner: unknown = schema[key];
    if (Array.isArray(inner)) for (const [index, one] of inner.entries()) yield [`/${key}/${index}`, one];
    else if (key === 'items' && inner !== undefined) yield ['/items', inner];
  }
  for (const key of byName)
    for (const [name, inner] of Object.entries(asObject(schema[key]) ?? {}))
      yield [`/${key}/${escapePointer(name)}`, inner];
}

/** The JSON pointer in a fragment. */
export function decodeFragment(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(reference.indexOf('#') + 1));
  } catch {
    return '/not decodable';
  }
}

/** Whether it can be compiled; it is never run on anything. */
function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
