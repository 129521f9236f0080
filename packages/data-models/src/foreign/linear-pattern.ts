import { RE2JS } from 're2js';

/** A pattern that is matched in time proportional to the text, whatever it says. */
export interface LinearPattern {
  test(text: string): boolean;
}

/** The pattern, or why it cannot be matched in linear time. */
export type LinearPatternResult = { readonly pattern: LinearPattern } | { readonly reason: string };

/**
 * Compiles the pattern of a schema that is not ours. RE2 has no backtracking, so no look-ahead and no back-reference;
 * what they need cannot be promised in linear time, and such a pattern is refused. What ECMA-262 lets an escape stand for
 * (white space of Unicode, line ends) is written out for it.
 */
export function linearPattern(source: string): LinearPatternResult {
  const known = compiled.get(source);
  if (known) return known;
  const result = compilePattern(source);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(source, result);
  return result;
}

/** Schemas repeat a few patterns many times, and compiling one costs more than most matches. */
const compiled = new Map<string, LinearPatternResult>();
const mostCompiled = 500;

function compilePattern(source: string): LinearPatternResult {
  if (source.length > longest) return { reason: `it is longer than ${longest} characters` };
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(asWritten(source)));
    return { pattern: { test: (text) => pattern.test(text) } };
  } catch (error) {
    return { reason: reasonOf(source, error) };
  }
}

const longest = 10_000;
const space = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const lineEnds = '\\n\\r\\x{2028}\\x{2029}';

/** Writes out what RE2 understands in another way than ECMA-262 (sections 22.2.2.9 and 22.2.2.7). */
function asWritten(source: string): string {
  let result = '';
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] as string;
    if (char === '\\') {
      const next = source[at + 1] ?? '';
      at += 1;
      if (next === 's') result += inClass ? space : `[${space}]`;
      else if (next === 'S' && !inClass) result += `[^${space}]`;
      // What needs no escape is itself: Annex B.1.2 of ECMA-262, as schemas out there have it.
      else if (/^[_-]$|^[\u0080-\uffff]$/.test(next)) result += next === '-' ? '\\-' : next;
      else result += char + next;
    } else if (char === '.' && !inClass) result += `[^${lineEnds}]`;
    else if (char === '[' && inClass) result += '\\[';
    else {
      if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      result += char;
    }
  }
  return result;
}

function reasonOf(source: string, error: unknown): string {
  if (/\(\?(?:=|!|<=|<!)/.test(source)) return 'it looks ahead or behind';
  if (/\\[1-9]/.test(source)) return 'it refers back to a group';
  const text = error instanceof Error ? error.message : String(error);
  return /repeat count/.test(text)
    ? 'it repeats something more than 1,000 times'
    : text.replace(/^error parsing regexp: /, '');
}
