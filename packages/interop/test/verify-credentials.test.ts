import { type Artefact, readArtefact, verifyCredentials } from '@ds4sscc/interop/artefacts';
import type { webcrypto } from 'node:crypto';
import { parseJson } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

const issuer = 'did:web:two-cities.example';
const subject = 'https://riverton.example/';
const now = '2026-03-01T12:00:00Z';

const base64 = (value: object | Uint8Array): string =>
  Buffer.from(value instanceof Uint8Array ? value : JSON.stringify(value)).toString('base64url');

async function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

async function signed(keys: webcrypto.CryptoKeyPair, payload: object, header: object = {}): Promise<string> {
  const text = `${base64({ alg: 'ES256', kid: `${issuer}#key-1`, typ: 'vc+jwt', ...header })}.${base64(payload)}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, Buffer.from(text));
  return `${text}.${base64(new Uint8Array(signature))}`;
}

async function didDocument(keys: webcrypto.CryptoKeyPair, changes: object = {}): Promise<object> {
  const publicKeyJwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const method = { id: '#key-1', type: 'JsonWebKey', controller: issuer, publicKeyJwk };
  return { id: issuer, verificationMethod: [method], assertionMethod: ['#key-1'], ...changes };
}

async function artefacts(token: string, document: object): Promise<readonly Artefact[]> {
  const read = [
    await readArtefact({ text: token }, { source: 'membership.jwt' }),
    await readArtefact({ document: parseJson(JSON.stringify(document), 'did.json') }, { source: 'did.json' }),
  ];
  return read.flatMap((one) => one?.artefact ?? []);
}

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'MembershipCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2026-12-31T00:00:00Z',
  credentialSubject: { id: subject },
};

describe('verifyCredentials', () => {
  it('verifies a token of version 2.0, and one of version 1.1', async () => {
    const keys = await keyPair();
    const older = {
      iss: issuer,
      sub: subject,
      nbf: 1767225600,
      vc: { ...credential, validFrom: undefined, issuer: undefined },
    };
    for (const payload of [credential, older]) {
      const [found] = await verifyCredentials(await artefacts(await signed(keys, payload), await didDocument(keys)), {
        now,
      });
      expect(found).toMatchObject({ subject, issuer, verified: 'yes' });
    }
  });

  it('refuses what another key signed, what was changed, and what is not valid at the time', async () => {
    const [keys, others] = [await keyPair(), await keyPair()];
    const document = await didDocument(keys);
    const token = await signed(keys, credential);
    const [header, , signature] = token.split('.');
    const changed = `${header}.${base64({ ...credential, credentialSubject: { id: 'https://mallory.example/' } })}.${signature}`;
    const cases = [
      [await signed(others, credential), now],
      [changed, now],
      [token, '2027-03-01T12:00:00Z'],
      [token, '2025-03-01T12:00:00Z'],
    ] as const;
    for (const [text, instant] of cases)
      expect((await verifyCredentials(await artefacts(text, document), { now: instant }))[0]?.verified).toBe('no');
  });

  it('does not know of an issuer without a document, a key that may not make statements, an unsigned token, or a validity without a time', async () => {
    const keys = await keyPair();
    const token = await signed(keys, credential);
    const document = await didDocument(keys);
    const none = await signed(keys, credential, { alg: 'none' });
    const cases = [
      [token, { ...document, id: 'did:web:other.example' }, now],
      [token, await didDocument(keys, { assertionMethod: [] }), now],
      [none, document, now],
      [await signed(keys, credential, { crit: ['x'] }), document, now],
      [await signed(keys, credential, { kid: '#key-2' }), document, now],
      [token, document, undefined],
    ] as const;
    for (const [text, did, instant] of cases)
      expect(
        (await verifyCredentials(await artefacts(text, did), instant === undefined ? {} : { now: instant }))[0]
          ?.verified,
      ).toBe('unknown');
  });

  it('tells the seconds in which a credential begins and ends', async () => {
    const keys = await keyPair();
    const turns: number[] = [];
    await verifyCredentials(await artefacts(await signed(keys, credential), await didDocument(keys)), {
      now,
      onTurn: (second) => turns.push(second),
    });
    expect(turns).toEqual([Date.UTC(2026, 0, 1) / 1000, Date.UTC(2026, 11, 31) / 1000]);
  });

  it('takes no text for a token that only looks like one', async () => {
    for (const text of ['a.b.c', 'e30.e30.', 'www.city.example', `${'A'.repeat(200_000)}.e30.AA`])
      expect(await readArtefact({ text }, { source: 'x' })).toBeUndefined();
  });
});
