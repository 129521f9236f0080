import { asObject } from '../../api/json-object.js';
import { readJson } from '../read-json.js';
import { readJsonLinks, linkWith, type JsonLink } from '../json-links.js';
import { kindOf, listMember, member, textMember, type JsonObject } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Session } from '../session.js';

/** Features that are compared with each other. */
export const featureSample = 100;

/** One page of features, as far as it could be read. */
export interface FeaturePage {
  readonly exchange: Exchange;
  readonly features: readonly JsonObject[];
  readonly ids: readonly string[];
  readonly matched?: number;
  readonly links: readonly JsonLink[];
  readonly next?: string;
}

/** Asks for features in GeoJSON, and checks what the standard says of every such page (OGC 17-069r4, clause 7.16). */
export async function readFeaturePage(
  session: Session,
  url: string,
  what: string,
  onFailure?: ProbeRule,
): Promise<FeaturePage | undefined> {
  const exchange = await session.ask(url, { accept: 'application/geo+json' });
  const value = readJson(session, exchange, { what, media: ['application/geo+json'], ...(onFailure && { onFailure }) });
  if (value === undefined) return undefined;
  const report = (expected: string, pointer: string, found?: string): void =>
    session.report(
      answerRules.memberMissing,
      exchange,
      { what, expected, ...(found !== undefined && { found }) },
      pointer,
    );
  if (member(value, 'type') !== 'FeatureCollection') {
    const found = String(textMember(value, 'type') ?? kindOf(member(value, 'type')));
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"type" of ${what}`, found, expected: 'FeatureCollection' },
      '/type',
    );
  }
  const listed = member(value, 'features');
  if (!Array.isArray(listed)) {
    report('features', '/features');
    return undefined;
  }
  const features: JsonObject[] = [];
  const ids: string[] = [];
  for (const [index, entry] of listed.entries()) {
    const feature = asObject(entry) ?? {};
    features.push(feature);
    checkFeature(session, exchange, feature, what, `/features/${index}`);
    const id = featureId(feature);
    if (id === undefined)
      session.report(collectionRules.identifierMissing, exchange, { what, found: `feature ${index + 1}` });
    else if (ids.includes(id)) session.report(collectionRules.itemTwice, exchange, { what, found: id });
    ids.push(id ?? `(feature ${index + 1} of ${url})`);
  }
  const links = readJsonLinks(session, exchange, value, what);
  if (!linkWith(links, 'self')) session.report(linkRules.linkMissing, exchange, { what, expected: 'self' });
  const returned = member(value, 'numberReturned');
  if (returned !== undefined && returned !== features.length)
    session.report(pagingRules.countWrong, exchange, {
      what: `numberReturned of ${what}`,
      found: String(returned),
      expected: String(features.length),
    });
  const matched = member(value, 'numberMatched');
  const next = linkWith(links, 'next')?.url;
  const usable = typeof matched === 'number' && Number.isInteger(matched);
  if (matched !== undefined && (!usable || matched < features.length))
    session.report(pagingRules.countWrong, exchange, {
      what: `numberMatched of ${what}`,
      found: String(matched),
      expected: `at least ${features.length}`,
    });
  const time = textMember(value, 'timeStamp');
  if (member(value, 'timeStamp') !== undefined && (time === undefined || Number.isNaN(Date.parse(time))))
    session.report(answerRules.memberWrong, exchange, {
      what: `"timeStamp" of ${what}`,
      found: String(time),
      expected: 'a date and time',
    });
  return { exchange, features, ids, links, ...(usable && { matched }), ...(next !== undefined && { next }) };
}

/** What RFC 7946, section 3.2, demands of a feature. */
export function checkFeature(
  session: Session,
  exchange: Exchange,
  feature: JsonObject,
  what: string,
  pointer: string,
): void {
  if (member(feature, 'type') !== 'Feature')
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"type" of a feature in ${what}`, expected: 'Feature' },
      `${pointer}/type`,
    );
  for (const expected of ['geometry', 'properties'])
    if (!Object.hasOwn(feature, expected))
      session.report(answerRules.memberMissing, exchange, { what: `a feature in ${what}`, expected }, pointer);
  const geometry = asObject(member(feature, 'geometry'));
  if (geometry && listMember(geometry, 'coordinates').length === 0 && listMember(geometry, 'geometries').length === 0)
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `the geometry of a feature in ${what}`, found: 'no coordinates' },
      `${pointer}/geometry`,
    );
}

/** The identifier of a feature, as it stands in addresses. */
export function featureId(feature: unknown): string | undefined {
  const id = member(feature, 'id');
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : undefined;
}
