import { escapePointer, type Finding, nearestWord, showValue } from '@ds4sscc/findings';
import {
  formatUnknown,
  keywordUnsupported,
  patternRefused,
  referenceUnresolved,
  schemaInvalid,
} from '../rules/model-rules.js';
import { formatNames, knownFormat } from './known-formats.js';
import { linearPattern } from './linear-pattern.js';
import { modernKeywords } from './modern-keywords.js';
import { resolveReference, valueAt } from './resolve-reference.js';
import { isSchema, keywordProblem, schemaKeywords } from './schema-keywords.js';
import type { SchemaLibrary } from './schema-library.js';
import type { SchemaPlace } from './schema-place.js';

/** A schema of draft 2020-12, cut down to what is understood. */
export type BundledSchema = boolean | Readonly<Record<string, unknown>>;

/**
 * A schema with all it refers to, in one document: the root is `schemas[0]`, and `{"$ref": 3}` means `schemas[3]`. Plain
 * data, whose hash is that of everything it demands.
 */
export interface SchemaBundle {
  readonly schemas: readonly BundledSchema[];
}

/** A bundle, or none where the schema cannot be used; the findings say why. */
export interface BundleResult {
  readonly bundle?: SchemaBundle;
  readonly findings: readonly Finding[];
}

const dynamicReferences: ReadonlySet<string> = new Set(['$dynamicRef', '$recursiveRef']);

/** Brings a schema and everything it refers to into one bundle of draft 2020-12. */
export function bundleSchema(root: SchemaPlace, library: SchemaLibrary): BundleResult {
  const findings: Finding[] = [];
  const schemas: BundledSchema[] = [];
  const numbers = new Map<string, number>();
  const waiting: SchemaPlace[] = [];
  let usable = true;

  /** The number of the schema at a place; it is read when its turn comes, so that references may be long chains or circles. */
  const numberOf = (place: SchemaPlace): number => {
    const key = `${place.document.address}#${place.pointer}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    waiting.push(place);
    return number;
  };

  const unusable = (found: Finding): void => {
    usable = false;
    findings.push(found);
  };

  const readSchema = (value: unknown, place: SchemaPlace): BundledSchema => {
    if (!isSchema(value) || typeof value === 'boolean') return value === true;
    const entries: [string, unknown][] = [];
    for (const { name, value: keyword, at } of modernKeywords(value, place.document.draft)) {
      const pointer = `${place.pointer}${at}`;
      const read = readKeyword(name, keyword, { document: place.document, pointer });
      if (read !== undefined) entries.push([dynamicReferences.has(name) ? '$ref' : name, read]);
    }
    return Object.fromEntries(entries);
  };

  const readKeyword = (name: string, value: unknown, place: SchemaPlace): unknown => {
    const { json } = place.document;
    if (name === '$ref' || dynamicReferences.has(name)) return readReference(name, value, place);
    if ((name === 'description' && typeof value === 'string') || name === 'x-ngsi') return value;
    const shape = schemaKeywords.get(name);
    if (shape === undefined) return undefined;
    const expected = keywordProblem(shape, value);
    if (expected !== undefined) {
      unusable(json.finding(schemaInvalid, place.pointer, { keyword: name, expected }, { value }));
      return undefined;
    }
    const inner = (key: string | number): SchemaPlace => ({
      document: place.document,
      pointer: `${place.pointer}/${escapePointer(String(key))}`,
    });
    switch (shape) {
      case 'schema':
        return readSchema(value, place);
      case 'schema-list':
        return (value as readonly unknown[]).map((one, index) => readSchema(one, inner(index)));
      case 'schema-map':
      case 'pattern-map':
        for (const pattern of shape === 'pattern-map' ? Object.keys(value as object) : [])
          screen(pattern, inner(pattern));
        return Object.fromEntries(
          Object.entries(value as object).map(([key, one]) => [key, readSchema(one, inner(key))]),
        );
      case 'pattern':
        screen(value as string, place);
        return value;
      case 'text':
        if (!knownFormat(value as string)) {
          const nearest = nearestWord(value as string, formatNames());
          const facts = { format: showValue(value), ...(nearest !== undefined && { nearest }) };
          findings.push(json.finding(formatUnknown, place.pointer, facts, { value }));
          return undefined;
        }
        return value;
      default:
        return value;
    }
  };

  const screen = (pattern: string, place: SchemaPlace): void => {
    const result = linearPattern(pattern);
    if ('pattern' in result) return;
    const facts = { pattern: showValue(pattern), reason: result.reason };
    findings.push(place.document.json.finding(patternRefused, place.pointer, facts, { value: pattern }));
  };

  const readReference = (name: string, value: unknown, place: SchemaPlace): unknown => {
    const { json } = place.document;
    if (name !== '$ref' && value !== '#') {
      unusable(json.finding(keywordUnsupported, place.pointer, { keyword: name }, { value }));
      return undefined;
    }
    if (typeof value !== 'string') {
      unusable(json.finding(referenceUnresolved, place.pointer, { reference: showValue(value), reason: 'text' }));
      return undefined;
    }
    const result = resolveReference(value, place, library);
    if ('place' in result) return numberOf(result.place);
    const facts = { reference: showValue(value), reason: result.problem };
    unusable(json.finding(referenceUnresolved, place.pointer, facts, { value }));
    return undefined;
  };

  numberOf(root);
  for (let at = 0; at < waiting.length; at += 1) {
    const place = waiting[at] as SchemaPlace;
    schemas.push(readSchema(valueAt(place.document.root, place.pointer), place));
  }
  return usable ? { bundle: { schemas }, findings } : { findings };
}
