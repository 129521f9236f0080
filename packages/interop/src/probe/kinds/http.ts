import type { TlsFacts } from '@ds4sscc/linked-data/fetch';
import { looksLikeMarkup } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { transportRules } from '../rules/transport-rules.js';
import type { Exchange, Session } from '../session.js';

/** Media types that programs read, at least the usual ones; anything with these endings too. */
const machineReadable: ReadonlySet<string> = new Set([
  'application/json',
  'application/xml',
  'text/xml',
  'text/csv',
  'text/turtle',
  'text/tab-separated-values',
  'application/n-triples',
  'application/n-quads',
  'application/trig',
  'application/geopackage+sqlite3',
  'application/vnd.apache.parquet',
  'application/protobuf',
]);

/** The general probe of anything that speaks HTTP: what `first` is, how it is negotiated, cached and secured. */
export async function probeHttp(session: Session, url: string, first: Exchange): Promise<void> {
  observeSecurity(session, url, first);
  if (first.status < 200 || first.status > 299) return;
  session.observe('answers', 'yes', `status ${first.status}`, first);
  observeMachineReadable(session, first);
  await checkNegotiation(session, url, first);
  await checkConditional(session, url, first);
  await checkHead(session, url, first);
}

function observeMachineReadable(session: Session, exchange: Exchange): void {
  const { mediaType: type } = exchange;
  if (type === undefined || exchange.bytes.length === 0) return;
  const json = type === 'application/json' || type.endsWith('+json');
  if (!json && !machineReadable.has(type) && !type.endsWith('+xml')) {
    session.observe('machine-readable', 'unknown', `the answer is ${type}`, exchange);
    return;
  }
  const xml = type.endsWith('xml');
  const readable = json ? exchange.json().value !== undefined : xml === looksLikeMarkup(exchange);
  if (json && !readable)
    session.report(answerRules.bodyNotJson, exchange, {
      what: 'the answer',
      found: exchange.json().findings[0]?.message ?? 'not valid JSON',
    });
  session.observe(
    'machine-readable',
    readable ? 'yes' : 'no',
    `the answer is ${type}${readable ? '' : ', and cannot be read as such'}`,
    exchange,
  );
}

async function checkNegotiation(session: Session, url: string, first: Exchange): Promise<void> {
  const exchange = await session.ask(url, { accept: 'application/vnd.ds4sscc.none' });
  if (exchange.problem) return;
  const { status } = exchange;
  if (status === 406) session.observe('unacceptable-refused', 'yes', 'refused with 406', exchange);
  else {
    session.observe('unacceptable-refused', 'no', `answered with ${status}`, exchange);
    if (status >= 200 && status < 300)
      session.report(answerRules.acceptIgnored, exchange, {
        what: 'the address',
        found: exchange.mediaType ?? 'no media type',
      });
  }
  const page = await session.ask(url, { accept: 'text/html' });
  if (page.problem || page.status !== 200 || first.mediaType === undefined || page.mediaType === undefined) return;
  const chosen = page.mediaType !== first.mediaType;
  session.observe('media-type-negotiated', chosen ? 'yes' : 'no', `${first.mediaType} and ${page.mediaType}`, page);
}

/** RFC 9110, section 13: a validator that a server sends has to be of use. */
async function checkConditional(session: Session, url: string, first: Exchange): Promise<void> {
  const [tag] = first.header('etag');
  const [modified] = first.header('last-modified');
  const headers: Record<string, string> | undefined =
    tag !== undefined
      ? { 'if-none-match': tag }
      : modified !== undefined
        ? { 'if-modified-since': modified }
        : undefined;
  if (!headers) {
    session.observe('conditional-request', 'unknown', 'the answer has neither ETag nor Last-Modified', first);
    return;
  }
  const printable = Object.values(headers).every((value) => /^[\t\u0020-\u007e]*$/.test(value));
  const again = printable ? await session.ask(url, { headers }) : undefined;
  if (!again || again.problem) return;
  const name = Object.keys(headers)[0]!;
  if (again.status === 304) {
    session.observe('conditional-request', 'yes', `${name} is answered with 304`, again);
    return;
  }
  // What changed between the two requests is rightly sent again.
  const changed = tag !== undefined ? again.header('etag')[0] !== tag : again.header('last-modified')[0] !== modified;
  if (changed) {
    session.observe('conditional-request', 'unknown', 'it changed between two requests', again);
    return;
  }
  session.report(answerRules.conditionalRequestIgnored, again, {
    what: 'the address',
    found: String(again.status),
    expected: '304',
  });
  session.observe('conditional-request', 'no', `${name} is answered with ${again.status}`, again);
}

/** RFC 9110, section 9.3.2: HEAD is GET without the body. */
async function checkHead(session: Session, url: string, first: Exchange): Promise<void> {
  const exchange = await session.ask(url, { method: 'HEAD' });
  if (exchange.problem || exchange.status < 400) return;
  session.report(answerRules.statusWrong, exchange, {
    what: 'HEAD of the address',
    found: String(exchange.status),
    expected: String(first.status),
  });
}

const halfYear = 15_552_000;
const soon = 14 * 86_400_000;

function observeSecurity(session: Session, url: string, first: Exchange): void {
  const { protocol, hostname } = new URL(first.finalUrl);
  const what = new URL(url).host;
  if (protocol === 'http:') {
    // What does not leave the machine needs no encryption, and says nothing about the service as the world sees it.
    if (/^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(hostname)) return;
    session.report(transportRules.notEncrypted, first, { what });
    for (const id of ['tls-version', 'tls-certificate', 'tls-required'] as const)
      session.observe(id, 'no', 'the service is offered by http', first);
    return;
  }
  const { tls } = first;
  if (tls) {
    const old = !/^TLSv1\.[2-9]$/.test(tls.protocol);
    session.observe('tls-version', old ? 'no' : 'yes', tls.protocol, first);
    if (old) session.report(transportRules.tlsOld, first, { what, found: tls.protocol });
    const until = tls.chain[0]?.validTo ?? '';
    observeCertificate(session, tls.chain, first);
    // By the time of the exchange, so that a recording says what was seen then.
    if (Date.parse(until) - Date.parse(first.time) < soon)
      session.report(transportRules.certificateExpiresSoon, first, { what, found: until.slice(0, 10) });
  }
  const [policy] = first.header('strict-transport-security');
  const age = policy === undefined ? 0 : maxAge(policy);
  const holds = age >= halfYear;
  session.observe(
    'tls-required',
    holds ? 'yes' : 'no',
    policy === undefined ? 'no Strict-Transport-Security' : policy.slice(0, 80),
    first,
  );
  if (!holds)
    session.report(transportRules.hstsMissing, first, {
      what,
      ...(policy !== undefined && { found: policy.slice(0, 80) }),
    });
}

/** By the time of the exchange: a live connection with a certificate that is not valid would not be there, a recording may. */
function observeCertificate(session: Session, chain: TlsFacts['chain'], first: Exchange): void {
  const [own] = chain;
  const [from, until, then] = [own?.validFrom, own?.validTo, first.time].map((time) => Date.parse(time ?? ''));
  const days = `${own?.validFrom?.slice(0, 10)} to ${own?.validTo?.slice(0, 10)}`;
  if (
    own === undefined ||
    from === undefined ||
    until === undefined ||
    then === undefined ||
    Number.isNaN(from + until + then)
  )
    session.observe(
      'tls-certificate',
      'unknown',
      'from and until when the certificate is valid is not recorded',
      first,
    );
  else if (then < from || then > until)
    session.observe('tls-certificate', 'no', `the certificate is valid from ${days}, and was not when asked`, first);
  else
    session.observe(
      'tls-certificate',
      'yes',
      `trusted, valid until ${own.validTo.slice(0, 10)}, ${chain.length} certificates in the chain`,
      first,
    );
}

function maxAge(policy: string): number {
  const directive = policy.split(';').find((part) => part.trim().toLowerCase().startsWith('max-age='));
  const text = directive?.trim().slice('max-age='.length).replaceAll('"', '') ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
