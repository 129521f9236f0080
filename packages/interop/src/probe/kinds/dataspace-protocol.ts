import { asObject } from '../../api/json-object.js';
import { listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { isAnswered, readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow } from '../url-with.js';

const media = ['application/json', 'application/ld+json'] as const;
const context = 'https://w3id.org/dspace/2025/1/context.jsonld';
const wellKnown = '/.well-known/dspace-version';

/** Probes a participant of the Dataspace Protocol 2025-1: its versions, its catalogue, and how it refuses. Nothing is negotiated. */
export async function probeDataspaceProtocol(session: Session, url: string): Promise<ProbeKind> {
  const base = urlBelow(url.replace(wellKnown, ''), '').replace(/\/$/, '');
  const path = await readVersions(session, base);
  const root = path === undefined || path === '/' ? base : urlBelow(base, path.replace(/^\/+|\/+$/g, ''));
  await readCatalogue(session, root);
  await checkNegotiations(session, root);
  return 'dataspace-protocol';
}

async function readVersions(session: Session, base: string): Promise<string | undefined> {
  const what = 'the list of versions';
  const exchange = await session.ask(urlBelow(base, wellKnown.slice(1)));
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return undefined;
  const versions = listMember(value, 'protocolVersions');
  if (versions.length === 0)
    session.report(answerRules.memberMissing, exchange, { what, expected: 'protocolVersions' });
  for (const [index, entry] of versions.entries())
    for (const expected of ['version', 'path', 'binding'])
      if (textMember(entry, expected) === undefined)
        session.report(
          answerRules.memberMissing,
          exchange,
          { what: `version ${index + 1}`, expected },
          `/protocolVersions/${index}`,
        );
  for (const [index, entry] of versions.entries()) {
    const binding = textMember(entry, 'binding');
    if (binding !== undefined && binding !== 'HTTPS')
      session.report(
        answerRules.memberWrong,
        exchange,
        { what: `"binding" of version ${index + 1}`, found: binding, expected: 'HTTPS' },
        `/protocolVersions/${index}/binding`,
      );
  }
  session.observe(
    'recognised',
    versions.length > 0 ? 'yes' : 'no',
    `${versions.length} versions of the Dataspace Protocol`,
    exchange,
  );
  const chosen = versions.find((entry) => textMember(entry, 'version') === '2025-1') ?? versions[0];
  return textMember(chosen, 'path');
}

async function readCatalogue(session: Session, root: string): Promise<void> {
  const what = 'the catalogue';
  const body = JSON.stringify({ '@context': [context], '@type': 'CatalogRequestMessage' });
  const exchange = await session.ask(urlBelow(root, 'catalog/request'), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  const value = readJson(session, exchange, { what, media });
  if (value === undefined) return;
  checkContext(session, exchange, value, what);
  for (const expected of ['participantId', '@id'])
    if (textMember(value, expected) === undefined)
      session.report(answerRules.memberMissing, exchange, { what, expected });
  if (textMember(value, '@type') !== 'Catalog')
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"@type" of ${what}`, found: String(member(value, '@type')), expected: 'Catalog' },
      '/@type',
    );
  const datasets = listMember(value, 'dataset');
  const nested = listMember(value, 'catalog');
  session.observe(
    'catalogue-lists-datasets',
    datasets.length > 0 ? 'yes' : nested.length > 0 ? 'unknown' : 'no',
    `${datasets.length} datasets, ${nested.length} catalogues within`,
    exchange,
  );
  const participants = new Set([value, ...nested].flatMap((entry) => textMember(entry, 'participantId') ?? []));
  if (nested.length > 0)
    session.observe(
      'participants-listed',
      participants.size > 0 ? 'yes' : 'no',
      `${participants.size} participants offer catalogues`,
      exchange,
    );
  for (const [index, entry] of datasets.entries())
    checkDataset(session, exchange, entry, `dataset ${index + 1}`, `/dataset/${index}`);
  const id = datasets.flatMap((entry) => textMember(entry, '@id') ?? [])[0];
  if (id !== undefined) await lookUp(session, root, id);
  const unknown = await session.ask(
    urlBelow(root, `catalog/datasets/${encodeURIComponent('urn:ds4sscc:no-such-dataset')}`),
  );
  if (isAnswered(session, unknown, 'a dataset that does not exist'))
    checkRefusal(session, unknown, 'a dataset that does not exist', 'CatalogError');
}

function checkDataset(session: Session, exchange: Exchange, entry: unknown, what: string, pointer: string): void {
  const missing = (expected: string): void =>
    session.report(answerRules.memberMissing, exchange, { what, expected }, pointer);
  if (textMember(entry, '@id') === undefined) missing('@id');
  for (const [name, parts] of [
    ['hasPolicy', ['@id']],
    ['distribution', ['format', 'accessService']],
  ] as const) {
    const list = listMember(entry, name);
    if (list.length === 0) missing(name);
    for (const part of parts) if (list.some((one) => member(one, part) === undefined)) missing(`${name}/${part}`);
  }
}

async function lookUp(session: Session, root: string, id: string): Promise<void> {
  const what = `dataset ${id}`;
  const exchange = await session.ask(urlBelow(root, `catalog/datasets/${encodeURIComponent(id)}`));
  const value = readJson(session, exchange, { what, media, notFound: collectionRules.lookupFails });
  if (exchange.status === 404) session.observe('lookup-by-identifier', 'no', `${what} is not found`, exchange);
  if (value === undefined) return;
  const found = textMember(value, '@id');
  if (found !== id)
    session.report(
      collectionRules.identifierNotEchoed,
      exchange,
      { what, found: found ?? 'none', expected: id },
      '/@id',
    );
  checkContext(session, exchange, value, what);
  checkDataset(session, exchange, value, what, '');
  session.observe('lookup-by-identifier', found === id ? 'yes' : 'no', what, exchange);
}

/** The state of a negotiation that does not exist: asking for it shows the endpoint, and changes nothing. */
async function checkNegotiations(session: Session, root: string): Promise<void> {
  const what = 'a negotiation that does not exist';
  const exchange = await session.ask(
    urlBelow(root, `negotiations/${encodeURIComponent('urn:uuid:00000000-0000-4000-8000-000000000000')}`),
  );
  if (exchange.status === 404) {
    const body = asObject(exchange.bytes.length > 0 ? exchange.json().value : undefined);
    const type = textMember(body, '@type');
    const named = type === 'ContractNegotiationError';
    if (type !== undefined && !named)
      session.report(refusalRules.problemTypeWrong, exchange, {
        what,
        found: type,
        expected: 'ContractNegotiationError',
      });
    // 404 without a body is also what a server says that has no such endpoint.
    session.observe(
      'negotiation-answers',
      named ? 'yes' : 'unknown',
      named ? '404 with a ContractNegotiationError' : '404 without an error of the protocol',
      exchange,
    );
  } else if (exchange.status >= 200 && exchange.status < 300) {
    session.report(refusalRules.notFoundAsSuccess, exchange, { what, found: String(exchange.status), expected: '404' });
    session.observe('negotiation-answers', 'no', `${what} is answered with ${exchange.status}`, exchange);
  } else {
    if (exchange.status >= 500)
      session.report(refusalRules.errorStatusWrong, exchange, {
        what,
        found: String(exchange.status),
        expected: '404',
      });
    session.observe('negotiation-answers', 'unknown', `status ${exchange.status}`, exchange);
  }
  session.observe(
    'termination-answers',
    'unknown',
    'to end an exchange is no reading request, and was not tried',
    exchange,
  );
}

function checkRefusal(session: Session, exchange: Exchange, what: string, type: string): void {
  const { status } = exchange;
  if (status < 300)
    session.report(refusalRules.notFoundAsSuccess, exchange, { what, found: String(status), expected: '404' });
  else if (status < 400 || status > 499)
    session.report(refusalRules.errorStatusWrong, exchange, { what, found: String(status), expected: '404' });
  else if (exchange.bytes.length > 0 && textMember(exchange.json().value, '@type') !== type)
    session.report(refusalRules.problemTypeWrong, exchange, {
      what,
      found: textMember(exchange.json().value, '@type') ?? 'none',
      expected: type,
    });
}

function checkContext(session: Session, exchange: Exchange, value: unknown, what: string): void {
  const found = member(value, '@context');
  const list = Array.isArray(found) ? (found as readonly unknown[]) : [];
  if (!list.includes(context))
    session.report(
      collectionRules.contextMissing,
      exchange,
      { what, ...(found !== undefined && { found: JSON.stringify(found).slice(0, 80) }), expected: context },
      '/@context',
    );
}
