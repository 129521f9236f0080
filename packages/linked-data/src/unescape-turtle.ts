const escape = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([tbnrf"'\\])|([^]?))/g;
const characters: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** A string of Turtle with its escapes replaced (Turtle, section 6.4); `undefined` where one of them is none. */
export function unescapeTurtle(text: string): string | undefined {
  let isRight = true;
  const value = text.replace(escape, (_, four?: string, eight?: string, one?: string) => {
    if (one !== undefined) return characters[one] as string;
    const code = Number.parseInt(four ?? eight ?? '', 16);
    // Half of a pair is no character.
    if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
      isRight = false;
      return '';
    }
    return String.fromCodePoint(code);
  });
  return isRight ? value : undefined;
}
