import { addressRange } from './address-range.js';
import { FetchFailure } from './fetch-failure.js';
import type { FetchPolicy } from './fetch-policy.js';
import { normaliseHost } from './normalise-host.js';
import { parseAddress } from './parse-address.js';

/** A URL that may be asked as far as its text tells; its name, if it has one, has not been resolved. */
export interface FetchTarget {
  /** Without fragment, and without the full stop after the host. */
  readonly url: URL;
  /** Name or address, without brackets. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The host is an address itself. */
  readonly literal: boolean;
}

const longestUrl = 8192;
// The URL parser forgives these: it drops line breaks, trims spaces and turns backslashes round. A URL that needs
// forgiving is read one way here and another way elsewhere, and that difference is what attacks are made of.
const forgiven = /[\u0000-\u0020\u007f\\]/;
// RFC 6761 and its registry, .internal (ICANN 2024), and names that home and office routers give out.
const localNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|example|onion|alt|arpa)$/;

/** Checks everything that can be checked without asking anybody. Throws a `FetchFailure`. */
export function checkTarget(text: string, policy: FetchPolicy): FetchTarget {
  const url = parseUrl(text);
  if (!policy.schemes.includes(url.protocol)) {
    throw new FetchFailure('scheme-not-allowed', { scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== '' || url.password !== '') throw new FetchFailure('credentials-in-url', {});
  const host = normaliseHost(url.hostname);
  if (host === undefined) throw new FetchFailure('url-invalid', { reason: 'no name that DNS can hold' });
  if (url.hostname.endsWith('.')) url.hostname = host;
  url.hash = '';
  const tls = url.protocol === 'https:';
  const standardPort = url.port === '';
  const port = standardPort ? (tls ? 443 : 80) : Number(url.port);
  const literal = parseAddress(host) !== undefined;
  if (literal) checkAddress(host, host, port, policy);
  else if (!host.includes('.') || localNames.test(host)) throw new FetchFailure('host-not-public', { host });
  const verdict = policy.hosts(host, port, standardPort);
  if (verdict === 'host-not-allowed') throw new FetchFailure(verdict, { host });
  if (verdict === 'port-not-allowed') throw new FetchFailure(verdict, { host, port });
  return { url, host, port, tls, literal };
}

/** Checks one address, literal or resolved. Throws a `FetchFailure`. */
export function checkAddress(address: string, host: string, port: number, policy: FetchPolicy): void {
  const range = addressRange(address);
  const loopbackOfTest = (address === '127.0.0.1' || address === '::1') && policy.loopbackPorts.includes(port);
  if (range !== undefined && !loopbackOfTest) throw new FetchFailure('address-not-public', { host, address, range });
}

function parseUrl(text: unknown): URL {
  if (typeof text !== 'string') throw new FetchFailure('url-invalid', { reason: 'not text' });
  if (text.length > longestUrl)
    throw new FetchFailure('url-invalid', { reason: `longer than ${longestUrl} characters` });
  if (forgiven.test(text)) {
    throw new FetchFailure('url-invalid', { reason: 'it holds a space, a control character or a backslash' });
  }
  if (!URL.canParse(text)) throw new FetchFailure('url-invalid', { reason: 'the URL standard does not read it' });
  return new URL(text);
}
