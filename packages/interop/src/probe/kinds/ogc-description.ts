import { asObject } from '../../api/json-object.js';
import { checkApiDescription } from '../../api/check-api-description.js';
import { recogniseApiDescription } from '../../api/recognise-api-description.js';
import { summariseApi } from '../../api/summarise-api.js';
import { type JsonLink, linkWith } from '../json-links.js';
import { member } from '../json-values.js';
import { isAnswered } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';

/** What the probe needs to know of an API description. */
export interface ReadDescription {
  readonly exchange: Exchange;
  readonly paths: readonly string[];
  readonly parameters: readonly string[];
}

/** Reads the description that the landing page names, and checks it for itself. */
export async function readDescription(
  session: Session,
  links: readonly JsonLink[],
  landing: Exchange,
): Promise<ReadDescription | undefined> {
  const link = linkWith(links, 'service-desc');
  const what = 'the description that "service-desc" names';
  if (!link) {
    const documented = linkWith(links, 'service-doc') !== undefined;
    if (!documented)
      session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'service-desc' });
    session.observe('description-resolves', 'no', 'the landing page names no description for programs', landing);
    return undefined;
  }
  const exchange = await session.ask(link.url, {
    accept: link.type ?? 'application/vnd.oai.openapi+json;version=3.0, application/json',
  });
  if (!isAnswered(session, exchange, what)) return undefined;
  const fail = (found: string): undefined => {
    session.report(linkRules.descriptionUnreadable, exchange, { what, found });
    session.observe('description-resolves', 'no', `${what}: ${found}`, exchange);
  };
  // A broken link is reported where links are followed.
  if (exchange.status !== 200) return fail(`status ${exchange.status}`);
  if (exchange.mediaType === undefined) session.report(answerRules.mediaTypeMissing, exchange, { what });
  const document = exchange.json();
  if (document.value === undefined) return fail(document.findings[0]?.message ?? 'not valid JSON');
  if (recogniseApiDescription(document.value) === undefined) return fail('it is no OpenAPI 3.0 or 3.1');
  session.add(checkApiDescription(document));
  session.observe('description-resolves', 'yes', 'an OpenAPI description', exchange);
  const summary = summariseApi(document);
  return {
    exchange,
    paths: Object.keys(asObject(member(document.value, 'paths')) ?? {}),
    parameters: summary?.queryParameters ?? [],
  };
}

/** The paths that OGC 17-069r4, /req/oas30/completeness, wants described; names of parameters are the server's choice. */
export function checkDescribed(session: Session, { exchange, paths }: ReadDescription, id: string): void {
  const what = 'the API description';
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path.replace(/\.\{?[^/]*$/, '')));
  const wanted: readonly (readonly [string, RegExp])[] = [
    ['the landing page', /^\/?$|\/$/],
    ['/conformance', /\/conformance$/],
    ['/collections', /\/collections$/],
    ['/collections/{collectionId}', /\/collections\/[^/]+$/],
    ['/collections/{collectionId}/items', /\/collections\/[^/]+\/items$/],
    ['/collections/{collectionId}/items/{featureId}', /\/collections\/[^/]+\/items\/[^/]+$/],
  ];
  for (const [expected, pattern] of wanted)
    if (!has(pattern)) session.report(linkRules.descriptionPathMissing, exchange, { what, expected });
  const named = paths.filter((path) => path.includes('/collections/') && !path.includes('/collections/{'));
  if (named.length > 0 && !named.some((path) => path.includes(`/collections/${id}`)))
    session.report(linkRules.descriptionPathMissing, exchange, { what, expected: `collection ${id}` });
}
