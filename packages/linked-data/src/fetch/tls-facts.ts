import type { Duplex } from 'node:stream';
import { type PeerCertificate, TLSSocket } from 'node:tls';

/** What is known of a secure connection that was accepted: its certificate is trusted and of the name that was asked. */
export interface TlsFacts {
  /** `TLSv1.3`, `TLSv1.2` ... */
  readonly protocol: string;
  readonly cipher: string;
  /** The certificate of the server first, then those that vouch for it, the root last. */
  readonly chain: readonly CertificateFacts[];
}

/** One certificate. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256, hexadecimal digits with colons. */
  readonly fingerprint: string;
}

const longestChain = 10;

/** Reads the facts of an open connection; `undefined` where it is not secure, or opened by someone else's code. */
export function tlsFacts(connection: Duplex): TlsFacts | undefined {
  if (!(connection instanceof TLSSocket)) return undefined;
  const protocol = connection.getProtocol();
  if (protocol === null) return undefined;
  const chain: CertificateFacts[] = [];
  const seen = new Set<string>();
  let certificate: PeerCertificate | undefined = connection.getPeerCertificate(true);
  // A root names itself as its issuer.
  while (certificate?.fingerprint256 && !seen.has(certificate.fingerprint256) && chain.length < longestChain) {
    seen.add(certificate.fingerprint256);
    chain.push(factsOf(certificate));
    certificate = (certificate as { issuerCertificate?: PeerCertificate }).issuerCertificate;
  }
  return { protocol, cipher: connection.getCipher().name, chain };
}

function factsOf({ subject, issuer, valid_from, valid_to, fingerprint256 }: PeerCertificate): CertificateFacts {
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validFrom: instantOf(valid_from),
    validTo: instantOf(valid_to),
    fingerprint: fingerprint256,
  };
}

function nameOf(name: PeerCertificate['subject'] | undefined): string {
  const { CN, O } = name ?? {};
  return String(CN ?? O ?? '');
}

function instantOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
