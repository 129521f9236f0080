import type { DecodedJwt } from '../artefacts/credential/decode-jwt.js';

interface Algorithm {
  /** What the key has to be (RFC 7518, 6.2.1; RFC 8037, 2): a token must not choose another use of a key than it is for. */
  readonly kty: string;
  readonly crv: string;
  readonly parameters: { readonly name: string; readonly namedCurve?: string; readonly hash?: string };
}

const algorithms: Readonly<Record<string, Algorithm>> = {
  ES256: { kty: 'EC', crv: 'P-256', parameters: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } },
  ES384: { kty: 'EC', crv: 'P-384', parameters: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } },
  EdDSA: { kty: 'OKP', crv: 'Ed25519', parameters: { name: 'Ed25519' } },
};

/** Whether a key made the signature of a token; `undefined` where the algorithm, or this platform, is not one that can tell. */
export async function verifySignature(
  { header, signed, signature }: DecodedJwt,
  jwk: Readonly<Record<string, unknown>>,
): Promise<boolean | undefined> {
  const name = String(header['alg']);
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
  // A header that has to be understood and is not makes a token invalid (RFC 7515, 4.1.11).
  if (!algorithm || header['crit'] !== undefined) return undefined;
  if (jwk['kty'] !== algorithm.kty || jwk['crv'] !== algorithm.crv) return false;
  const { kty, crv, x, y } = jwk;
  try {
    const data = { kty, crv, x: String(x), ...(y !== undefined && { y: String(y) }) };
    const key = await crypto.subtle.importKey('jwk', data, algorithm.parameters, false, ['verify']);
    return await crypto.subtle.verify(algorithm.parameters, key, signature, new TextEncoder().encode(signed));
  } catch {
    return undefined;
  }
}
