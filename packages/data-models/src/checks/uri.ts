/**
 * Square brackets hold the literal address of a host, and stand nowhere else (RFC 3986, section 3.2.2). What follows a `%` is
 * looked at apart: alternatives that repeat take stack for each character, and an address may be as long as a file.
 */
const absolute =
  /^(?!.*%(?![0-9A-Fa-f]{2}))[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/(?:[A-Za-z0-9\-._~:!$&'()*+,;=%]*@)?\[[0-9A-Za-z:.]+\])?[A-Za-z0-9\-._~:/?@!$&'()*+,;=%]*(?:#[A-Za-z0-9\-._~:/?@!$&'()*+,;=%]*)?$/;
/** Characters that RFC 3987 admits and nobody sees: an identifier with one is another one than it looks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cf}\u{2800}]/u;
const urn = /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[^/?#]/i;

/**
 * An IRI as a regular expression, for JSON Schema as well: RFC 3987 lets the letters of all languages in, and RFC 8141
 * says what follows "urn:".
 */
export const iriPattern: string =
  '^(?![Uu][Rr][Nn]:(?![A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[^/?#]))(?!.*%(?![0-9A-Fa-f]{2}))[A-Za-z][A-Za-z0-9+.-]*:' +
  "[A-Za-z0-9\\-._~:/?#[\\]@!$&'()*+,;=%\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{efffd}]+$";
const international = new RegExp(iriPattern, 'u');

/** The short names of NGSIv2, up to 256 letters. */
export const shortNamePattern: string = '^[\\w\\-.{}$+*[\\]`|~^@!,:\\\\]+$';
const shortName = new RegExp(shortNamePattern);

/** How almost all addresses and identifiers are written: without lookahead or letters beyond ASCII, and right by any of the rules. */
const common = /^(?:https?:|urn:ngsi-ld:[A-Za-z0-9])[A-Za-z0-9\-._~:/]+$/;

/** An absolute URI (RFC 3986). */
export function isUri(value: string): boolean {
  if (common.test(value)) return true;
  return absolute.test(value) && value.indexOf(':') < value.length - 1 && (!/^urn:/i.test(value) || urn.test(value));
}

/** An absolute IRI (RFC 3987) without invisible characters: what JSON-LD takes as the name of a thing. */
export function isIri(value: string): boolean {
  if (common.test(value)) return true;
  return international.test(value) && !invisible.test(value);
}

/** What Smart Data Models take as an identifier: a URI, or up to 256 letters of NGSIv2's alphabet. */
export function isIdentifier(value: string): boolean {
  return (value.length <= 256 && shortName.test(value)) || isUri(value);
}
