import { escapePointer, showValue } from '@ds4sscc/findings';
import { languageMapMalformed, languageTagMalformed, languageValueMalformed } from '../rules/content-rules.js';
import { describeType, type Reporter } from './reporter.js';

/** The shape of a tag of RFC 5646, section 2.1; whether its parts are registered is another matter. */
export const languageTagPattern: string = '[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,15}';
const tagForm = new RegExp(`^${languageTagPattern}$`);

/** Whether a text names a language. */
export function isLanguageTag(text: unknown): boolean {
  return typeof text === 'string' && tagForm.test(text);
}

/** Checks texts by language (ETSI GS CIM 009, clause 4.6.5). */
export function checkLanguageMap(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    report(languageMapMalformed, pointer, { attribute, found: describeType(content) }, { value: content });
    return;
  }
  for (const [tag, text] of Object.entries(content as Record<string, unknown>)) {
    const place = `${pointer}/${escapePointer(tag)}`;
    if (tag !== '@none' && !isLanguageTag(tag))
      report(languageTagMalformed, place, { attribute, tag: showValue(tag) }, { value: tag });
    else if (typeof text !== 'string' && !(Array.isArray(text) && text.every((one) => typeof one === 'string'))) {
      const wrong: unknown = Array.isArray(text) ? text.find((one) => typeof one !== 'string') : text;
      const found = Array.isArray(text) ? `a list with ${describeType(wrong)}` : describeType(wrong);
      report(languageValueMalformed, place, { attribute, tag, found }, { value: text });
    }
  }
}
