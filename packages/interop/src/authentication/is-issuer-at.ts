/**
 * Whether metadata at an address would be that of an issuer: the address is made of the issuer (RFC 8414, section 3; OpenID
 * Connect Discovery 1.0, section 4.1). `undefined` where the address has no well-known part: a copy that somebody keeps elsewhere.
 */
export function isIssuerAt(address: string, issuer: string): boolean | undefined {
  if (!/^https?:/.test(address) || !URL.canParse(address) || !URL.canParse(issuer)) return undefined;
  const { origin, pathname } = new URL(address);
  const [before = '', name = '', after = ''] = pathname.split(/(\/\.well-known\/[^/]*)/);
  if (name === '') return undefined;
  const own = new URL(issuer);
  return origin === own.origin && withoutSlash(before + after) === withoutSlash(own.pathname);
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
