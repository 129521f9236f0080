const url =
  /^(?:[a-z][a-z0-9+.-]+:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?(?=[/?#]|$)|urn:)/i;

/**
 * The name of a source as a URI reference (RFC 3986): URLs keep their shape, paths have everything encoded that a URI
 * cannot hold, absolute paths become `file:` URLs.
 */
export function sourceUri(source: string): string {
  const text = source.replace(/\p{Cs}/gu, '\u{fffd}');
  const head = url.exec(text)?.[0];
  if (head !== undefined) return encodeMalformedOctets(head) + encodeRest(text.slice(head.length));
  const path = text.replaceAll('\\', '/');
  const drive = /^[a-z]:(?=\/)/i.exec(path)?.[0];
  const encoded = path
    .slice(drive?.length ?? 0)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (drive !== undefined) return `file:///${drive}${encoded}`;
  // Two slashes at the start of a path would name a host.
  return encoded.startsWith('/') ? `file://${encoded.replace(/^\/+/, '/')}` : encoded;
}

/** Path, query and fragment of a URL, which may be encoded already. Only the first `#` starts a fragment. */
function encodeRest(text: string): string {
  const [before, ...after] = text.split('#') as [string, ...string[]];
  const whole = after.length > 0 ? `${before}#${after.join('%23')}` : before;
  return encodeMalformedOctets(whole.replace(/[^\w.~!$&'()*+,;=:@/?#%-]/gu, encodeURIComponent));
}

function encodeMalformedOctets(text: string): string {
  return text.replace(/%(?![\da-f]{2})/gi, '%25');
}
