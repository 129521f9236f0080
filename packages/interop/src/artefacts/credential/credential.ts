import { type Finding, finding } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { credentialInvalid } from '../forms/standard-rules.js';
import { decodeJwt, type DecodedJwt } from './decode-jwt.js';

/** A verifiable credential: what an issuer says of a subject. Whether its proof is good is not told by reading it. */
export interface CredentialArtefact extends ArtefactFacts<'credential'> {
  readonly issuer: string;
  readonly subject: string;
  readonly types: readonly string[];
  /** From and until when it holds, as it says so. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** The credential as it was signed, where it is a JSON Web Token. */
  readonly jwt?: string;
}

const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'];
const enveloped = 'data:application/vc+jwt,';

/** Reads credentials of the data model 1.1 and 2.0: as JSON-LD, as a JSON Web Token, or as one in an envelope. */
export const credentialReader: ArtefactReader = {
  kind: 'credential',
  recognise: ({ document, text }) => (document ? isCredential(document.value) : decodeJwt(text ?? '') !== undefined),
  read({ document, text }, source) {
    const id: unknown = asObject(document?.value)?.['id'];
    const token = document
      ? typeof id === 'string' && id.startsWith(enveloped)
        ? id.slice(enveloped.length)
        : undefined
      : text;
    const decoded = token === undefined ? undefined : decodeJwt(token);
    const complain = (expected: string): Finding =>
      document
        ? document.finding(credentialInvalid, '', { expected })
        : finding(credentialInvalid, { source, line: 1 }, { expected });
    return readCredential(decoded, document?.value, source, complain, document?.findings ?? []);
  },
};

function readCredential(
  decoded: DecodedJwt | undefined,
  value: unknown,
  source: string,
  complain: (expected: string) => Finding,
  before: readonly Finding[],
): ArtefactReading {
  const payload = decoded?.payload ?? {};
  // Version 1.1 keeps the credential under `vc`, and what a token says of it beside that; 2.0 has no such second place.
  const credential = (decoded ? (asObject(payload['vc']) ?? payload) : asObject(value)) ?? {};
  const issuer = idOf(credential['issuer']) ?? textOf(payload['iss']);
  const subject = idOf(credential['credentialSubject']) ?? textOf(payload['sub']);
  const types = [credential['type']].flat().filter((type): type is string => typeof type === 'string');
  const validFrom = textOf(credential['validFrom']) ?? textOf(credential['issuanceDate']) ?? instantOf(payload['nbf']);
  const validUntil =
    textOf(credential['validUntil']) ?? textOf(credential['expirationDate']) ?? instantOf(payload['exp']);
  const findings = [
    ...before,
    ...(issuer === undefined ? [complain('an issuer')] : []),
    ...(subject === undefined ? [complain('a subject with an identifier')] : []),
    ...(types.includes('VerifiableCredential') ? [] : [complain('the type VerifiableCredential')]),
    ...[validFrom, validUntil]
      .filter((instant) => instant !== undefined && Number.isNaN(Date.parse(instant)))
      .map(() => complain('instants from and until when it is valid')),
  ];
  return {
    artefact: {
      kind: 'credential',
      source,
      valid: !findings.some(({ level }) => level === 'error'),
      issuer: issuer ?? '',
      subject: subject ?? '',
      types,
      ...(validFrom !== undefined && { validFrom }),
      ...(validUntil !== undefined && { validUntil }),
      ...(decoded && { jwt: decoded.token }),
    },
    findings,
  };
}

function isCredential(value: unknown): boolean {
  const root = asObject(value);
  const types = [root?.['type']].flat();
  return (
    [root?.['@context']].flat().some((context) => contexts.includes(context as string)) &&
    ['VerifiableCredential', 'EnvelopedVerifiableCredential'].some((type) => types.includes(type))
  );
}

function idOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(asObject(Array.isArray(value) && value.length === 1 ? value[0] : value)?.['id']);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Seconds since 1970, as tokens have them (RFC 7519, 2). */
function instantOf(value: unknown): string | undefined {
  return typeof value === 'number' && Math.abs(value) < 1e11 ? new Date(value * 1000).toISOString() : undefined;
}
