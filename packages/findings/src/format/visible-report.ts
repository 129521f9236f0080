import type { Report } from '../report.js';

/**
 * What a reader must not be exposed to: control characters (a file could carry escape sequences into a terminal),
 * halves of surrogate pairs, line separators, and the marks that reorder text on screen (Unicode TR 36, section 3.1.3).
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Nothing of this needs a look: most text is of these letters alone. */
const plain = /^[ -~]*$/;

/** The same report with every text made safe to print on one line. The formats for people start from it. */
export function visibleReport(report: Report, textOf: (text: string) => string = visibleText): Report {
  return mapTexts(report, textOf);
}

/** Puts a visible character in the place of each unsafe one: same length, so that columns and marks still fit. */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x09 && code <= 0x0d) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** A report is no deeper than its type, so recursion is safe here. Parts in which nothing changes are not copied: mostly all. */
function mapTexts<T>(value: T, textOf: (text: string) => string): T {
  if (typeof value === 'string') return textOf(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed: [string, unknown][] | undefined;
  for (const [at, key] of Object.keys(value).entries()) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    const [name, mapped] = [textOf(key), mapTexts(inner, textOf)];
    if (name !== key || mapped !== inner) changed ??= Object.entries(value).slice(0, at);
    changed?.push([name, mapped]);
  }
  if (changed === undefined) return value;
  return (Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed)) as T;
}
