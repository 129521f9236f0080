import { type Finding, type JsonDocument, nearestWord, unescapePointer } from '@ds4sscc/findings';
import { fieldUnknown } from '../checks/field-unknown.js';
import { memberExcluded } from '../checks/member-excluded.js';
import { memberMissing } from '../checks/member-missing.js';
import { type MemberKind, memberWrongKind } from '../checks/member-wrong-kind.js';
import { schemaViolated } from '../checks/schema-violated.js';
import { valueMalformed } from '../checks/value-malformed.js';
import { valueNotListed } from '../checks/value-not-listed.js';
import { valueAt } from '../json-pointer.js';
import type { ApiFormat } from '../recognise-api-description.js';
import { grammarErrors } from './grammar-errors.js';
import { grammarOf } from './grammar-of.js';
import { type TellingError, tellingErrors } from './telling-errors.js';

/** Findings where a description does not fit the official JSON Schema of its format, one for each fault. */
export function checkGrammar(document: JsonDocument, format: ApiFormat): readonly Finding[] {
  const root = document.value as Readonly<Record<string, unknown>>;
  const grammar = grammarOf(format, root);
  const errors = grammarErrors(grammar, root).filter(
    // A dialect of its own says itself what its schemas hold.
    ({ schemaPath }) => root['jsonSchemaDialect'] === undefined || !schemaPath.startsWith('#/$defs/schema'),
  );
  return tellingErrors(errors).map((error) => findingOf(document, error, grammar.name));
}

const kinds: Readonly<Record<string, MemberKind>> = {
  string: 'text',
  boolean: 'boolean',
  object: 'object',
  array: 'list',
  number: 'number',
  integer: 'integer',
  'object,boolean': 'object or boolean',
  'boolean,object': 'object or boolean',
};

const forms: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  uri: 'an address (URI)',
  'uri-reference': 'an address (URI)',
  'iri-reference': 'an address (IRI)',
  'media-range': 'a media type',
};

function findingOf(document: JsonDocument, { error, alternatives }: TellingError, grammar: string): Finding {
  const { instancePath, keyword, params, schemaPath } = error;
  const name = unescapePointer(instancePath.slice(instancePath.lastIndexOf('/') + 1));
  const member = name || 'document';
  const value = valueAt(document.value, instancePath);
  const shown = typeof value === 'object' || value === undefined ? {} : { value };
  if (keyword === 'required') {
    const [missing = String(params['missingProperty']), ...or] = alternatives;
    return document.finding(memberMissing, instancePath, { member: missing, or, object: member });
  }
  if (keyword === 'type') {
    const expected = kinds[String(params['type'])] ?? 'any';
    return document.finding(memberWrongKind, instancePath, { member, expected }, shown);
  }
  if (keyword === 'unevaluatedProperties' || keyword === 'additionalProperties') {
    const field = String(params['unevaluatedProperty'] ?? params['additionalProperty']);
    const pointer = `${instancePath}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return document.finding(fieldUnknown, pointer, { field, object: member, nearest: undefined }, { value: field });
  }
  if (keyword === 'false schema') return document.finding(memberExcluded, instancePath, { member }, shown);
  if (keyword === 'enum' || keyword === 'const') {
    const allowed = [params['allowedValues'] ?? params['allowedValue']].flat().map(String);
    const text = typeof value === 'object' ? member : String(value);
    const nearest = nearestWord(text, allowed);
    const fix = nearest && { description: `write "${nearest}"`, replacement: nearest };
    return document.finding(
      valueNotListed,
      instancePath,
      { value: text, allowed, nearest },
      { ...shown, ...(fix && { fix }) },
    );
  }
  if (keyword === 'pattern' || keyword === 'format') {
    const form = forms[String(params['format'])] ?? `of the form ${String(params['pattern'])}`;
    return document.finding(valueMalformed, instancePath, { member, form }, shown);
  }
  if (keyword === 'propertyNames') {
    const field = String(params['propertyName']);
    const pointer = `${instancePath}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return document.finding(valueMalformed, pointer, { member: field, form: 'a name that can stand here' });
  }
  return document.finding(schemaViolated, instancePath, { grammar, place: schemaPath, limit: limitOf(error) }, shown);
}

function limitOf({ keyword, params }: TellingError['error']): string | undefined {
  const limit = String(params['limit']);
  if (keyword === 'minItems') return `at least ${limit} in the list`;
  if (keyword === 'maxItems') return `at most ${limit} in the list`;
  if (keyword === 'minProperties') return `at least ${limit} members`;
  if (keyword === 'maxProperties') return `at most ${limit} members`;
  if (keyword === 'minLength') return 'some text';
  if (keyword === 'minimum' || keyword === 'exclusiveMinimum') return `a number of at least ${limit}`;
  return undefined;
}
