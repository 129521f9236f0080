import type { JsonLink } from './json-links.js';
import { linkRules } from './rules/link-rules.js';
import type { Exchange, Session } from './session.js';

/** What a document links to, each address once. */
export interface Linked {
  readonly exchange: Exchange;
  readonly links: readonly JsonLink[];
  readonly what: string;
}

/**
 * Follows the links that a service gives to itself, a few of them, and reports those that lead nowhere, to another
 * server, or to another media type than they announce.
 */
export async function followLinks(
  session: Session,
  pages: readonly Linked[],
  origin: string,
  most = 12,
): Promise<void> {
  const asked = new Set<string>();
  for (const { exchange, links, what } of pages) {
    const elsewhere = links.filter((link) => serviceRelations.has(relationOf(link)) && originOf(link.url) !== origin);
    if (elsewhere[0])
      session.report(linkRules.linkElsewhere, exchange, {
        what: `${what}: its link "${elsewhere[0].rel}"${elsewhere.length > 1 ? ` and ${elsewhere.length - 1} more` : ''}`,
        found: originOf(elsewhere[0].url),
        expected: origin,
      });
    for (const link of links) {
      const relation = relationOf(link);
      if (!followed.has(relation) || originOf(link.url) !== origin || asked.size >= most) continue;
      const key = `${link.url} ${link.type ?? ''}`;
      if (asked.has(key)) continue;
      asked.add(key);
      await follow(session, exchange, link, what);
    }
  }
}

async function follow(session: Session, from: Exchange, link: JsonLink, what: string): Promise<void> {
  const target = await session.ask(link.url, { accept: link.type ?? 'application/json' });
  const { problem, status, mediaType } = target;
  const where = `${what}: its link "${link.rel}"`;
  if (problem) {
    if (problem.code !== 'probe-limit' && problem.code !== 'not-recorded')
      session.report(linkRules.linkBroken, from, { what: where, found: `${link.url}: ${problem.message}` });
    return;
  }
  if (status === 401 || status === 403) return;
  if (status < 200 || status > 299) {
    session.report(linkRules.linkBroken, from, { what: where, found: `${link.url}: status ${status}` });
    return;
  }
  const announced = link.type?.split(';')[0]?.trim().toLowerCase();
  if (announced && mediaType !== undefined && announced !== mediaType)
    session.report(linkRules.linkTypeDiffers, from, { what: where, found: mediaType, expected: announced });
}

/** Links by which clients find their way within the service. */
const serviceRelations: ReadonlySet<string> = new Set([
  'self',
  'alternate',
  'service-desc',
  'service-doc',
  'conformance',
  'data',
  'items',
  'collection',
  'next',
  'prev',
  'processes',
  'job-list',
]);
/** The next page is followed where pages are walked through. */
const followed: ReadonlySet<string> = new Set([...serviceRelations].filter((rel) => rel !== 'next' && rel !== 'prev'));

function relationOf({ rel }: JsonLink): string {
  return rel.slice(rel.lastIndexOf('/') + 1);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
