import { asObject } from '../api/json-object.js';
import { listMember, textMember } from './json-values.js';
import { linkRules } from './rules/link-rules.js';
import type { Exchange, Session } from './session.js';

/** A link of a JSON document, its address resolved. */
export interface JsonLink {
  readonly url: string;
  readonly rel: string;
  readonly type?: string;
}

/** The links of a document; those that cannot be used are reported. */
export function readJsonLinks(
  session: Session,
  exchange: Exchange,
  value: unknown,
  what: string,
  pointer = '/links',
): readonly JsonLink[] {
  const links: JsonLink[] = [];
  for (const [index, entry] of listMember(value, 'links').entries()) {
    const link = asObject(entry);
    const href = textMember(link, 'href');
    const rel = textMember(link, 'rel');
    const type = textMember(link, 'type');
    if (href === undefined || rel === undefined || !URL.canParse(href, exchange.finalUrl)) {
      const lacking = href === undefined ? 'no href' : rel === undefined ? 'no rel' : `the href ${href.slice(0, 80)}`;
      session.report(linkRules.linkInvalid, exchange, { what, found: lacking }, `${pointer}/${index}`);
      continue;
    }
    links.push({ url: new URL(href, exchange.finalUrl).href, rel, ...(type !== undefined && { type }) });
  }
  return links;
}

const ogcRelation = 'http://www.opengis.net/def/rel/ogc/1.0/';

/** The first link with this relation, in JSON where there is a choice. */
export function linkWith(links: readonly JsonLink[], rel: string): JsonLink | undefined {
  const found = links.filter((link) => link.rel === rel || link.rel === ogcRelation + rel);
  return found.find(({ type }) => type === undefined || type.includes('json')) ?? found[0];
}
