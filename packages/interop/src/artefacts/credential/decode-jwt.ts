import { asObject } from '../../api/json-object.js';

/** The parts of a signed JSON Web Token. Nothing of it is verified. */
export interface DecodedJwt {
  readonly token: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What was signed, and the signature. */
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const longest = 100_000;

/** Takes a token in the compact form of RFC 7515 apart; `undefined` for anything else. */
export function decodeJwt(text: string): DecodedJwt | undefined {
  if (text.length > longest) return undefined;
  const token = text.trim();
  const parts = token.split('.');
  const [first, second, third] = parts;
  if (parts.length !== 3 || !first || !second || !third) return undefined;
  const [header, payload, signature] = [jsonIn(first), jsonIn(second), bytesIn(third)];
  return header && payload && signature && { token, header, payload, signed: `${first}.${second}`, signature };
}

function jsonIn(part: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = bytesIn(part);
  if (!bytes) return undefined;
  try {
    return asObject(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

function bytesIn(part: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return undefined;
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
