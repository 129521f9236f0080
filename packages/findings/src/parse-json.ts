import { collectPlaces } from './collect-places.js';
import { createDocument, type JsonDocument, placeAt } from './create-document.js';
import { finding } from './finding.js';
import { type JsonPlace, type JsonProblem, scanJson } from './json-scan.js';
import { type AnyRule, defineRule, type Rule } from './rule.js';
import { positionsOf } from './source-text.js';

const problems: Readonly<Record<JsonProblem, string>> = {
  empty: 'there is no value',
  'unexpected-end': 'the text ends in the middle of a value',
  'unexpected-character': 'this character cannot stand here',
  'bad-string': 'a string holds a line break or control character',
  'bad-escape': 'a string holds an escape that JSON does not have',
  'bad-number': 'this is not a number as JSON writes them',
  'trailing-comma': 'a comma stands before the closing bracket',
  'trailing-content': 'something follows the end of the value',
  'too-deep': 'the nesting goes deeper than 500 levels',
};

/** A text that is not JSON. */
export const jsonSyntaxError: Rule<{ problem: JsonProblem }> = defineRule<{ problem: JsonProblem }>({
  id: 'json/syntax-error',
  title: 'Not valid JSON',
  level: 'error',
  source: 'RFC 8259, section 2',
  requirements: [],
  help: 'Correct the text at the marked place; an editor that knows JSON shows the same error.',
  message: ({ problem }) => `not valid JSON: ${problems[problem]}`,
});

/** Nesting that no tool downstream would survive. */
export const jsonTooDeep: Rule = defineRule({
  id: 'json/too-deep',
  title: 'JSON nested too deep',
  level: 'error',
  source: 'RFC 8259, section 9 (a parser may limit the depth of nesting)',
  requirements: [],
  help: 'Flatten the value: nothing below level 500 was read.',
  message: () => problems['too-deep'],
});

/** An object that gives one key twice. */
export const jsonDuplicateKey: Rule<{ key: string; unlisted: number }> = defineRule<{ key: string; unlisted: number }>({
  id: 'json/duplicate-key',
  title: 'The same key twice in one object',
  level: 'warning',
  source: 'RFC 8259, section 4 (names within an object should be unique)',
  requirements: [],
  help: 'Keep one of the two: readers differ in which one they take.',
  message: ({ key, unlisted }) =>
    `the key "${key}" stands twice in this object; readers take one and lose the other${unlisted > 0 ? ` (${unlisted} more such keys in the document are not listed)` : ''}`,
});

/** The rules that reading a JSON text can fire. */
export const jsonRules: readonly AnyRule[] = [jsonSyntaxError, jsonTooDeep, jsonDuplicateKey];

/**
 * Reads a JSON text. Errors, duplicate keys and nesting beyond 500 levels are findings with line and column; it never throws.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 *
 * const document = parseJson('{\n  "pm10": 12\n}', 'air.json');
 * document.locate('/pm10').line; // => 2
 * parseJson('{"pm10": }', 'air.json').findings[0]?.location.column; // => 10
 * ```
 */
export function parseJson(text: string, source: string): JsonDocument {
  const scan = scanJson(text);
  const positions = positionsOf(text);
  const findings = scan.duplicates.map(({ offset, pointer, key }, index) => {
    const place = placeAt(source, positions, offset, key.length + 2);
    const isLast = index === scan.duplicates.length - 1;
    const unlisted = isLast ? scan.duplicateCount - scan.duplicates.length : 0;
    return finding(jsonDuplicateKey, { ...place.location, pointer }, { key, unlisted }, { excerpt: place.excerpt });
  });
  if (scan.error) {
    const { problem, offset } = scan.error;
    const { location, excerpt } = placeAt(source, positions, offset);
    findings.push(
      problem === 'too-deep'
        ? finding(jsonTooDeep, location, {}, { excerpt })
        : finding(jsonSyntaxError, location, { problem }, { excerpt }),
    );
  }
  // A document without a fault needs no places, and one that is only checked for syntax no value: both are made when asked for.
  let value: { readonly parsed: unknown } | undefined;
  let places: ReadonlyMap<string, JsonPlace> | undefined;
  return createDocument({
    source,
    positions,
    value: () => (value ??= { parsed: scan.error ? undefined : JSON.parse(text) }).parsed,
    findings,
    place: (pointer) => (places ??= collectPlaces(text)).get(pointer),
  });
}
