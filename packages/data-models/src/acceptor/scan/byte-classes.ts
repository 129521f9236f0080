/** Byte 0x22. */
export const quote = 0x22;
/** Byte 0x5c. */
export const backslash = 0x5c;

/** Bytes that a text holds as they are: printable ASCII, its end and escapes aside. */
export const plainBytes: Uint8Array = tableOf(
  (byte) => byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash,
);

/** Digits and letters `a` to `f`. */
export const hexBytes: Uint8Array = tableOf((byte) => /[0-9A-Fa-f]/.test(String.fromCharCode(byte)));

/** What stands anywhere in an IRI (RFC 3987) and is ASCII: `%`, `#` and square brackets need a closer look. */
export const iriBytes: Uint8Array = tableOf((byte) => /[\w\-.~:/?@!$&'()*+,;=]/.test(String.fromCharCode(byte)));

/** What stands in the scheme of a URI. */
export const schemeBytes: Uint8Array = tableOf((byte) => /[A-Za-z0-9+.-]/.test(String.fromCharCode(byte)));

/** What stands in the name of a space of URNs. */
export const urnBytes: Uint8Array = tableOf((byte) => /[A-Za-z0-9-]/.test(String.fromCharCode(byte)));

/** What short names of NGSIv2 consist of, the backslash aside, which JSON escapes. */
export const shortNameBytes: Uint8Array = tableOf((byte) => /[\w\-.{}$+*[\]`|~^@!,:]/.test(String.fromCharCode(byte)));

/** Letters, digits and the underscore. */
export const wordBytes: Uint8Array = tableOf((byte) => /\w/.test(String.fromCharCode(byte)));

function tableOf(holds: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 && holds(byte) ? 1 : 0));
}
