import { escapePointer } from '@ds4sscc/findings';
import type { PropertyUse } from '../application-profile.js';
import type { DefinitionScope } from './definition-log.js';
import { invalidValue, languageUnknown } from './definition-rules.js';
import { isRecord } from './is-record.js';

/** Texts by language tag; `@none` (JSON-LD 1.1, section 4.6.6) holds those without one. */
export type TextMap = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads a text in one or more languages: a string in the language of the definition, or an object by language. Keywords may
 * be lists. `undefined` when there is nothing in it.
 */
export function readText(
  use: PropertyUse,
  input: unknown,
  pointer: string,
  scope: DefinitionScope,
): TextMap | undefined {
  const many = use.key === 'keyword';
  const expected = many
    ? 'texts, or an object with a list of texts for each language'
    : 'text, or an object with a text for each language';
  if (!isRecord(input)) {
    const texts = readTexts(many, input);
    if (!texts) {
      scope.log.report(invalidValue, pointer, { key: use.key, expected }, { value: input });
      return undefined;
    }
    // Names of things may go without a language (section 10.3), free text may not.
    const language = use.language === 'required' ? scope.language : undefined;
    if (language === undefined && use.language === 'required')
      scope.log.report(languageUnknown, pointer, { key: use.key });
    return texts.length === 0 ? undefined : { [language ?? '@none']: many ? texts : (texts[0] as string) };
  }
  const read = new Map<string, string | readonly string[]>();
  for (const [language, given] of Object.entries(input)) {
    const texts = readTexts(many, given);
    const at = `${pointer}/${escapePointer(language)}`;
    if (language !== '@none' && !isLanguageTag(language)) {
      scope.log.report(
        invalidValue,
        at,
        { key: use.key, expected: 'a language tag such as "en"' },
        { value: language },
      );
    } else if (!texts) {
      scope.log.report(invalidValue, at, { key: use.key, expected: many ? 'texts' : 'text' }, { value: given });
    } else if (texts.length > 0) {
      read.set(language, many ? texts : (texts[0] as string));
    }
  }
  return read.size === 0 ? undefined : Object.fromEntries(read);
}

/** The texts of a value; `undefined` where it is none, or nothing can be read in it. */
function readTexts(many: boolean, input: unknown): readonly string[] | undefined {
  const texts: readonly unknown[] = many && Array.isArray(input) ? input : [input];
  return texts.every(isText) ? [...new Set(texts)] : undefined;
}

/** Half of a surrogate pair cannot be written down: no syntax holds it. */
export function isText(input: unknown): input is string {
  return typeof input === 'string' && input.trim() !== '' && !/\p{Surrogate}/u.test(input);
}

/** Whether a tag is well-formed enough for every syntax (RDF 1.1 Turtle, LANGTAG). */
function isLanguageTag(tag: string): boolean {
  return /^[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*$/.test(tag);
}
