/**
 * The address of a request in the one form that everybody reads alike; `undefined` where servers differ in what it names. A
 * policy is decided by the address, and the handler behind it reads the address again: what one takes for `/open` must not be
 * `/closed` to the other. Refused are dot segments however they are encoded (RFC 3986, 6.2.2.3), empty segments, backslashes,
 * fragments, signs that an address cannot have, and `%` without two digits. Encoded letters and digits are written plainly (6.2.2.2).
 */
export function canonicalAddress(url: string): string | undefined {
  if (plainAddress.test(url)) return url;
  const origin = originOf(url);
  const target = url.slice(origin.length);
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  const rest = question < 0 ? '' : target.slice(question);
  if (notInAddress.test(target) || path.includes('\\')) return undefined;
  if (path === '') return origin === '' ? undefined : `${origin}/${rest}`;
  if (!path.startsWith('/') || path.includes('//')) return undefined;
  if (!path.split('/').every(isPlainSegment)) return undefined;
  return origin + path.replace(/%[0-9a-f]{2}/gi, plainly) + rest;
}

/** Nearly all addresses: nothing encoded in the path, and no segment that is empty or begins with a dot. */
const plainAddress = /^(?:\/[\w~:@-][\w.~:@-]*)+(?:\?[!"$-~]*)?$/;

/** A fragment, or a sign outside printable ASCII: clients do not send them, and servers read them differently. */
const notInAddress = /#|[^!-~]/;

/** Scheme and authority of an address in absolute form (RFC 9112, 3.2.2). */
function originOf(url: string): string {
  const scheme = ['http://', 'https://'].find((one) => url.slice(0, one.length).toLowerCase() === one);
  if (scheme === undefined) return '';
  const end = url.slice(scheme.length).search(/[/?#\\]/);
  return end < 0 ? url : url.slice(0, scheme.length + end);
}

/** Some servers decode once, some twice, and some cut off what follows a semicolon. */
function isPlainSegment(segment: string): boolean {
  let text = segment;
  for (let round = 0; round < 4; round += 1) {
    if (text.split(/[/\\]/).some((part) => isDots(part) || /[^ -~\u0080-\uffff]/.test(part))) return false;
    const decoded = decodedOnce(text);
    // A percent sign that belongs to the text itself is fine; one that cannot be decoded in an address is not.
    if (decoded === undefined) return round > 0;
    if (decoded === text) return true;
    text = decoded;
  }
  return false;
}

function isDots(part: string): boolean {
  const name = part.split(';')[0];
  return name === '.' || name === '..';
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function plainly(encoded: string): string {
  const sign = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
  return /[\w.~-]/.test(sign) ? sign : encoded.toUpperCase();
}
