import { isObject } from '../json-object.js';

/** What kind of value a keyword takes; it decides how the keyword is read. */
export type KeywordShape =
  | 'schema'
  | 'schema-list'
  | 'schema-map'
  | 'pattern-map'
  | 'types'
  | 'number'
  | 'positive'
  | 'count'
  | 'flag'
  | 'text'
  | 'pattern'
  | 'names'
  | 'names-map'
  | 'words'
  | 'any';

/** The keywords that judge a value, with the vocabulary of all drafts that are read. Any other keyword is a remark. */
export const schemaKeywords: ReadonlyMap<string, KeywordShape> = new Map([
  ['type', 'types'],
  ['enum', 'words'],
  ['const', 'any'],
  ['multipleOf', 'positive'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['pattern', 'pattern'],
  ['format', 'text'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['uniqueItems', 'flag'],
  ['prefixItems', 'schema-list'],
  ['items', 'schema'],
  ['contains', 'schema'],
  ['minContains', 'count'],
  ['maxContains', 'count'],
  ['minProperties', 'count'],
  ['maxProperties', 'count'],
  ['required', 'names'],
  ['dependentRequired', 'names-map'],
  ['properties', 'schema-map'],
  ['patternProperties', 'pattern-map'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['dependentSchemas', 'schema-map'],
  ['allOf', 'schema-list'],
  ['anyOf', 'schema-list'],
  ['oneOf', 'schema-list'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['unevaluatedItems', 'schema'],
  ['unevaluatedProperties', 'schema'],
]);

/** Where a value may be judged by further schemas without going down into it: the edges along which a schema can be endless. */
export const inPlaceKeywords: readonly string[] = [
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
];

/** The types that a value of JSON can have. */
export const schemaTypes: readonly string[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** Why the value of a keyword cannot be meant; `undefined` where it can. Schemas within it are not looked at. */
export function keywordProblem(shape: KeywordShape, value: unknown): string | undefined {
  switch (shape) {
    case 'schema':
      return isSchema(value) ? undefined : 'a schema';
    case 'schema-list':
      return Array.isArray(value) && value.length > 0 && value.every(isSchema) ? undefined : 'a list of schemas';
    case 'schema-map':
    case 'pattern-map':
      return isObject(value) && Object.values(value).every(isSchema) ? undefined : 'an object of schemas';
    case 'types': {
      const types: readonly unknown[] = Array.isArray(value) ? value : [value];
      return types.length > 0 && types.every((type) => schemaTypes.includes(type as string))
        ? undefined
        : `one or several of ${schemaTypes.join(', ')}`;
    }
    case 'number':
      return typeof value === 'number' ? undefined : 'a number';
    case 'positive':
      return typeof value === 'number' && value > 0 ? undefined : 'a number above 0';
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0 ? undefined : 'a whole number from 0';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'text':
    case 'pattern':
      return typeof value === 'string' ? undefined : 'text';
    case 'names':
      return isNames(value) ? undefined : 'a list of names';
    case 'names-map':
      return isObject(value) && Object.values(value).every(isNames) ? undefined : 'an object of lists of names';
    case 'words':
      return Array.isArray(value) && value.length > 0 ? undefined : 'a list of values';
    case 'any':
      return undefined;
  }
}

/** A schema is an object, or true or false. */
export function isSchema(value: unknown): value is boolean | Readonly<Record<string, unknown>> {
  return typeof value === 'boolean' || isObject(value);
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
