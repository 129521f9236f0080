import type { Artefact } from '../artefacts/artefact.js';
import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { CredentialArtefact } from '../artefacts/credential/credential.js';
import { decodeJwt } from '../artefacts/credential/decode-jwt.js';
import type { DidDocumentFacts } from '../artefacts/did-document.js';
import type { CredentialFacts } from '../assessment-input.js';
import { verifySignature } from './verify-signature.js';

/** The time of a verification. */
export interface VerifyCredentialsOptions {
  /** Instant (ISO 8601) by which credentials begin and end. */
  readonly now?: string;
  /** Told of each second since 1970 within which `now` would lead to another result. */
  readonly onTurn?: (second: number) => void;
}

/**
 * Verifies the credentials among artefacts by the keys of the DID documents among them: signature, time, and that the key
 * may make statements for the issuer. What cannot be verified here is `unknown`; whom to trust as an issuer is the reader's
 * business, and whether a credential was revoked is not looked up.
 *
 * @example
 * ```ts
 * import { verifyCredentials } from '@ds4sscc/interop/artefacts';
 *
 * await verifyCredentials([], { now: '2026-03-01T12:00:00Z' }); // => []
 * ```
 */
export async function verifyCredentials(
  artefacts: readonly Artefact[],
  { now, onTurn = () => undefined }: VerifyCredentialsOptions = {},
): Promise<readonly CredentialFacts[]> {
  const documents = artefactsOf({ artefacts }, 'did-document').filter(({ valid }) => valid);
  return Promise.all(
    artefactsOf({ artefacts }, 'credential').map(async (credential) => {
      const { source, subject, issuer, types } = credential;
      return { source, subject, issuer, types, ...(await verify(credential, documents, now, onTurn)) };
    }),
  );
}

type Verification = Pick<CredentialFacts, 'verified' | 'detail'>;

async function verify(
  credential: CredentialArtefact,
  documents: readonly DidDocumentFacts[],
  now: string | undefined,
  onTurn: (second: number) => void,
): Promise<Verification> {
  if (!credential.valid) return { verified: 'unknown', detail: 'it has errors' };
  const token = credential.jwt === undefined ? undefined : decodeJwt(credential.jwt);
  if (!token) return { verified: 'unknown', detail: 'its proof is of a kind that is not verified here' };
  const document = documents.find(({ id }) => id === credential.issuer);
  if (!document) return { verified: 'unknown', detail: `no DID document of ${credential.issuer} is at hand` };
  const { kid } = token.header;
  const named = typeof kid === 'string' ? (kid.startsWith('#') ? document.id + kid : kid) : undefined;
  const keys = document.keys.filter(
    ({ id, asserts }) => asserts && (named === undefined ? document.keys.length === 1 : id === named),
  );
  const [key] = keys;
  if (!key?.jwk)
    return {
      verified: 'unknown',
      detail: 'the issuer has no such key that may make statements, given as a JSON Web Key',
    };
  const good = await verifySignature(token, key.jwk);
  if (good === undefined)
    return { verified: 'unknown', detail: 'its signature is of an algorithm that is not verified here' };
  if (!good) return { verified: 'no', detail: 'its signature is not that of its issuer' };
  for (const bound of [credential.validFrom, credential.validUntil])
    if (bound !== undefined) onTurn(Math.floor(Date.parse(bound) / 1000));
  return inTime(credential, now);
}

function inTime({ validFrom, validUntil }: CredentialArtefact, now: string | undefined): Verification {
  if (now === undefined)
    return validFrom === undefined && validUntil === undefined
      ? { verified: 'yes', detail: 'signed by its issuer' }
      : { verified: 'unknown', detail: 'signed by its issuer; whether it is still valid takes the time of the check' };
  const instant = Date.parse(now);
  if (validFrom !== undefined && !(Date.parse(validFrom) <= instant))
    return { verified: 'no', detail: `it is valid from ${validFrom} on` };
  if (validUntil !== undefined && !(Date.parse(validUntil) >= instant))
    return { verified: 'no', detail: `it was valid until ${validUntil}` };
  return { verified: 'yes', detail: 'signed by its issuer, and valid at the time of the check' };
}
