/** Byte 0x22. */
export const quote = 0x22;
/** Byte 0x5c. */
export const backslash = 0x5c;

/** What ASCII may stand in, in the order of the bits in `assembly/bytes.ts`. */
const classes: readonly RegExp[] = [
  /[0-9A-Fa-f]/,
  // Anywhere in an IRI (RFC 3987): `%`, `#` and square brackets need a closer look.
  /[\w\-.~:/?@!$&'()*+,;=]/,
  // The scheme of a URI.
  /[A-Za-z0-9+.-]/,
  // The name of a space of URNs.
  /[A-Za-z0-9-]/,
  // Short names of NGSIv2, the backslash aside, which JSON escapes.
  /[\w\-.{}$+*[\]`|~^@!,:]/,
  // Names of attributes.
  /\w/,
  // The host of a URI, and its path.
  /[A-Za-z0-9\-._~!$&'()*+,;=]/,
  /[A-Za-z0-9\-._~!$&'()*+,;=:@]/,
];

/** By byte, the classes that it is of. */
export const classBits: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? classes.reduce((bits, one, at) => bits | (Number(one.test(String.fromCharCode(byte))) << at), 0) : 0,
);
