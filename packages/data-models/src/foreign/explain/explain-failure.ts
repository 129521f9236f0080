import { escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import { describeType, type Reporter } from '../../checks/reporter.js';
import { type JsonType, reportTypeProblem } from '../../checks/type-problem.js';
import { attributeMissing } from '../../rules/entity-rules.js';
import {
  itemsRepeated,
  lengthOutOfRange,
  memberMissing,
  memberUnexpected,
  nestedNormalisedValue,
  noAlternativeFits,
  notBoolean,
  numberNotMultiple,
  numberOutOfRange,
  patternMismatch,
  typeMismatch,
  valueNotAllowed,
  valueRefused,
} from '../../rules/value-rules.js';
import type { Failure } from '../evaluate/run.js';
import { attributeAt, dataPointer } from './data-pointer.js';
import { spellingFix } from '../../checks/spelling-fix.js';
import { explainFormat } from './explain-format.js';
import { nestedAttribute } from './nested-attribute.js';

/** What messages say about the model that a value was judged by. */
export interface ModelNames {
  readonly type: string;
  readonly follows: string;
}

/** Reports a failure under the rule that names its cause. */
export function explainFailure(failure: Failure, model: ModelNames, report: Reporter): void {
  const { keyword, place, schema, name = '' } = failure;
  const { value } = place;
  const nested = nestedAttribute(failure);
  if (nested) {
    const attribute = attributeAt(nested.place) ?? model.type;
    report(
      nestedNormalisedValue,
      dataPointer(nested.place),
      { attribute, kind: nested.kind },
      { value: nested.place.value },
    );
    return;
  }
  const pointer = dataPointer(place);
  const attribute = attributeAt(place) ?? model.type;
  const detail = { value };
  const limit = schema[keyword];
  switch (keyword) {
    case 'type':
      if (limit === 'boolean' && typeof value === 'object' && value !== null)
        report(notBoolean, pointer, { attribute, found: describeType(value) }, detail);
      else reportTypeProblem(value, [limit].flat() as JsonType[], attribute, pointer, report);
      return;
    case 'enum':
    case 'const':
      explainWord(keyword === 'const' ? [limit] : (limit as readonly unknown[]), failure, attribute, pointer, report);
      return;
    case 'format':
      explainFormat(String(limit), value, attribute, pointer, report);
      return;
    case 'pattern':
      report(patternMismatch, pointer, { attribute, value: showValue(value), pattern: showValue(limit) }, detail);
      return;
    case 'multipleOf':
      report(numberNotMultiple, pointer, { attribute, value: showValue(value), step: String(limit) }, detail);
      return;
    case 'uniqueItems':
      report(itemsRepeated, pointer, { attribute }, detail);
      return;
    case 'required':
    case 'dependentRequired':
      if (place.parent) report(memberMissing, pointer, { attribute, member: showValue(name) }, detail);
      else report(attributeMissing, pointer, { attribute: showValue(name), ...model });
      return;
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const known = Object.keys((schema['properties'] ?? {}) as object);
      const nearest = nearestOf(name, known);
      const facts = { attribute, member: showValue(name), ...(nearest !== undefined && { nearest }) };
      report(memberUnexpected, `${pointer}/${escapePointer(name)}`, facts, { value: name });
      return;
    }
    case 'anyOf':
    case 'oneOf':
      if (failure.branches)
        report(noAlternativeFits, pointer, { attribute, alternatives: failure.branches.length }, detail);
      else report(valueRefused, pointer, { attribute, keyword }, detail);
      return;
    default:
      explainLimit(failure, attribute, pointer, report);
  }
}

/** How each bound is put; `{}` stands for the bound. */
const bounds: ReadonlyMap<string, string> = new Map([
  ['minimum', 'at least {}'],
  ['maximum', 'at most {}'],
  ['exclusiveMinimum', 'more than {}'],
  ['exclusiveMaximum', 'less than {}'],
  ['minLength', 'at least {} characters'],
  ['maxLength', 'at most {} characters'],
  ['minItems', 'at least {} items'],
  ['maxItems', 'at most {} items'],
  ['minProperties', 'at least {} members'],
  ['maxProperties', 'at most {} members'],
]);

function explainLimit(failure: Failure, attribute: string, pointer: string, report: Reporter): void {
  const { keyword, place, schema } = failure;
  const detail = { value: place.value };
  const limit = bounds.get(keyword)?.replace('{}', String(schema[keyword]));
  if (limit === undefined) report(valueRefused, pointer, { attribute, keyword }, detail);
  else if (typeof place.value === 'number')
    report(numberOutOfRange, pointer, { attribute, value: String(place.value), limit }, detail);
  else report(lengthOutOfRange, pointer, { attribute, limit }, detail);
}

const longestList = 8;

function explainWord(
  words: readonly unknown[],
  { place }: Failure,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const { value } = place;
  const more = words.length - longestList;
  const first = words.slice(0, longestList).map((word) => showValue(word));
  const shown = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  if (pointer === '/type' && typeof value === 'string') {
    report(typeMismatch, pointer, { type: showValue(value), expected: shown }, { value });
    return;
  }
  const types = typesOf(words);
  if (!types.includes(jsonType(value))) {
    reportTypeProblem(value, types, attribute, pointer, report);
    return;
  }
  const nearest = typeof value === 'string' ? nearestOf(value, words) : undefined;
  const facts = { attribute, value: showValue(value), allowed: shown, ...(nearest !== undefined && { nearest }) };
  const fix = nearest !== undefined && { fix: spellingFix(String(value), nearest, texts(words)) };
  report(valueNotAllowed, pointer, facts, { value, ...fix });
}

function jsonType(value: unknown): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

/** A list of words may be long, and many values may not be among them: one pass over it is enough. */
function typesOf(words: readonly unknown[]): readonly JsonType[] {
  const known = typesOfWords.get(words) ?? [...new Set(words.map(jsonType))];
  typesOfWords.set(words, known);
  return known;
}

const typesOfWords = new WeakMap<readonly unknown[], readonly JsonType[]>();

/** Of a thousand values, each is compared with every word: lists longer than this go without a proposal. */
const longestCompared = 1_000;

function nearestOf(word: string, words: readonly unknown[]): string | undefined {
  if (words.length > longestCompared) return undefined;
  return nearestWord(word, texts(words));
}

function texts(words: readonly unknown[]): readonly string[] {
  return words.filter((one) => typeof one === 'string');
}
