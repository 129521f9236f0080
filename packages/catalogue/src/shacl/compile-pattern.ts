import { RE2JS } from 're2js';

const longest = 10_000;
const flagBits = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['s', RE2JS.DOTALL],
  ['m', RE2JS.MULTILINE],
]);

/**
 * Compiles a regular expression of XPath, as SPARQL's `REGEX` takes it. Shapes and data come from elsewhere, so it is
 * matched in time proportional to the text (RE2); `undefined` for what is no such expression: flags that do not exist, and
 * looking ahead and back-references, which XPath Functions 3.1 (section 5.6.1) and RE2 do not know or cannot bound.
 */
export function compilePattern(pattern: string, flags: string): ((text: string) => boolean) | undefined {
  if (pattern.length > longest) return undefined;
  let bits = 0;
  let source = pattern;
  for (const flag of flags) {
    const bit = flagBits.get(flag);
    if (bit !== undefined) bits |= bit;
    else if (flag === 'x') source = withoutSpace(source);
    else if (flag !== 'q') return undefined;
  }
  if (flags.includes('q')) source = RE2JS.quote(pattern);
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(source), bits);
    return (text) => compiled.test(text);
  } catch {
    return undefined;
  }
}

/** White space outside of character classes is left out (flag `x`). */
function withoutSpace(pattern: string): string {
  let kept = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '\\') {
      kept += char + pattern.charAt(at + 1);
      at += 1;
      continue;
    }
    if (char === '[') depth += 1;
    else if (char === ']' && depth > 0) depth -= 1;
    if (depth > 0 || !/[\t\n\r ]/.test(char)) kept += char;
  }
  return kept;
}
