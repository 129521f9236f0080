import { recogniseService } from '../services/recognise-service.js';
import { member, textMember } from './json-values.js';
import type { ProbeKind } from './probe-facts.js';
import type { Exchange, Session } from './session.js';
import { urlBelow } from './url-with.js';

/** What a service is, and what shows it. */
export interface RecognisedKind {
  readonly kind: ProbeKind;
  readonly version?: string;
  readonly reason: string;
  /** Whether an answer shows it; a path alone does not. */
  readonly shown: boolean;
  /** The exchange that shows it, where it is not the first one. */
  readonly exchange?: Exchange;
}

const rdfTypes: ReadonlySet<string> = new Set([
  'text/turtle',
  'application/ld+json',
  'application/rdf+xml',
  'application/n-triples',
  'application/trig',
]);

/** Paths by which standards name their interfaces: good enough to know what to ask, never to say that the answer is right. */
const paths: readonly (readonly [ProbeKind, RegExp])[] = [
  ['ngsi-ld', /\/ngsi-ld\/v1(?:\/|$)/],
  ['ckan', /\/api\/3(?:\/|$)/],
  ['dataspace-protocol', /\/\.well-known\/dspace-version$/],
  ['openid-provider', /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/],
  ['kserve', /\/v2\/models\/[^/]+/],
  ['sparql', /\/sparql\/?$/i],
];

/** Says which kind of service answers: by the path that a standard fixes, by the answer, and by asking three such paths. */
export async function recogniseKind(session: Session, url: string, first: Exchange): Promise<RecognisedKind> {
  const { pathname } = new URL(url);
  const named = paths.find(([, pattern]) => pattern.test(pathname));
  if (named) return { kind: named[0], reason: 'by its path', shown: false };
  const byAnswer = ofAnswer(first);
  if (byAnswer) return byAnswer;
  if (first.problem || first.status === 401 || first.status === 403)
    return { kind: 'http', reason: 'no answer to recognise', shown: false };
  for (const { kind, path, shows } of wellKnown) {
    const exchange = await session.ask(urlBelow(url, path));
    if (exchange.status === 200 && shows(exchange.json().value))
      return { kind, reason: `it answers at ${path}`, shown: true, exchange };
  }
  return { kind: 'http', reason: 'no interface of a standard was recognised', shown: false };
}

const wellKnown: readonly { kind: ProbeKind; path: string; shows: (value: unknown) => boolean }[] = [
  { kind: 'ngsi-ld', path: 'ngsi-ld/v1/types', shows: (value) => Array.isArray(member(value, 'typeList')) },
  { kind: 'ckan', path: 'api/3/action/status_show', shows: (value) => typeof member(value, 'success') === 'boolean' },
  {
    kind: 'dataspace-protocol',
    path: '.well-known/dspace-version',
    shows: (value) => Array.isArray(member(value, 'protocolVersions')),
  },
];

function ofAnswer(first: Exchange): RecognisedKind | undefined {
  if (first.problem || first.bytes.length === 0) return undefined;
  const { kind, version, reason } = recogniseService({ status: first.status, body: first.text() });
  if (kind) return { kind, reason, shown: true, ...(version !== undefined && { version }) };
  if (first.status !== 200) return undefined;
  const text = first.text().trimStart();
  if (text.startsWith('{')) {
    const { value } = first.json();
    if (textMember(value, 'issuer') !== undefined && textMember(value, 'jwks_uri') !== undefined)
      return { kind: 'openid-provider', reason: 'the metadata of an issuer', shown: true };
  }
  if (first.mediaType !== undefined && rdfTypes.has(first.mediaType))
    return { kind: 'dcat', reason: `the answer is ${first.mediaType}`, shown: true };
  return undefined;
}
