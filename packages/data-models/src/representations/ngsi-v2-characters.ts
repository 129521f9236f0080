import type { Reporter } from '../checks/reporter.js';
import { characterForbidden } from '../rules/convert-rules.js';

/** FIWARE NGSI v2, General syntax restrictions. */
const forbiddenInText = /[<>"'=;()]/;
/** FIWARE NGSI v2, Identifiers syntax restrictions: printable ASCII, without blanks and what has a meaning in a URL. */
const forbiddenInName = /[^!-~]|[&?/#<>"'=;()]/u;

/** Reports a character that an identifier, a type or a name of NGSIv2 cannot have. */
export function forbidName(attribute: string, name: string, pointer: string, lose: Reporter): void {
  forbid(forbiddenInName, attribute, name, pointer, lose);
}

/** Reports the first character that a text within a value cannot have in NGSIv2. How deep it nests is up to the data. */
export function forbidText(attribute: string, value: unknown, pointer: string, lose: Reporter): void {
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      if (forbid(forbiddenInText, attribute, next, pointer, lose)) return;
    } else if (Array.isArray(next)) for (const one of next) waiting.push(one);
    else if (typeof next === 'object' && next !== null)
      for (const [name, one] of Object.entries(next)) waiting.push(name, one);
  }
}

function forbid(characters: RegExp, attribute: string, text: string, pointer: string, lose: Reporter): boolean {
  const [found] = characters.exec(text) ?? [];
  if (found === undefined) return false;
  const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  lose(characterForbidden, pointer, { attribute, character: /[!-~]/.test(found) ? found : code });
  return true;
}
