/** A URI template of level 1 or 2 (RFC 6570): text, and variables that are the names of columns. */
export type UriTemplate = readonly (string | TemplateVariable)[];

/** A column whose value goes into a template. */
export interface TemplateVariable {
  readonly name: string;
  /** `{+name}`: signs such as "/" and ":" are kept as they are. */
  readonly reserved: boolean;
}

/** Reads a template; `undefined` where it is none, or uses more than level 2. */
export function parseUriTemplate(text: string): UriTemplate | undefined {
  const parts: (string | TemplateVariable)[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    const literal = text.slice(at, open < 0 ? undefined : open);
    if (literal.includes('}')) return undefined;
    if (literal !== '') parts.push(literal);
    if (open < 0) break;
    const close = text.indexOf('}', open);
    const [, plus, name] = /^(\+?)([\w%.]{1,200})$/.exec(close < 0 ? '' : text.slice(open + 1, close)) ?? [];
    if (name === undefined) return undefined;
    parts.push({ name, reserved: plus === '+' });
    at = close + 1;
  }
  return parts;
}

/** Fills a template in; gives the name of the variable that has no value where one has none. */
export function expandUriTemplate(
  template: UriTemplate,
  valueOf: (name: string) => string | undefined,
): { readonly uri: string } | { readonly missing: string } {
  let uri = '';
  for (const part of template) {
    if (typeof part === 'string') uri += part;
    else {
      const value = valueOf(part.name);
      if (value === undefined) return { missing: part.name };
      uri += part.reserved ? encodeURI(wellFormed(value)) : encode(wellFormed(value));
    }
  }
  return { uri };
}

/** RFC 6570, section 3.2.2: everything but unreserved characters is percent-encoded. */
function encode(value: string): string {
  if (/^[\w.~-]*$/.test(value)) return value;
  return encodeURIComponent(value).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Half of a surrogate pair cannot be encoded. */
function wellFormed(value: string): string {
  return value.replace(/[\u{d800}-\u{dfff}]/gu, '\u{fffd}');
}
