import { asObject } from '../../api/json-object.js';
import { type JsonObject, member } from '../json-values.js';
import { readLinkHeaders } from '../link-header.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Exchange, Session } from '../session.js';

/** Clause 6.3.6: in a Link header beside plain JSON, in the body of JSON-LD. */
export function contextOf(
  session: Session,
  exchange: Exchange,
  entities: readonly JsonObject[],
  linked: boolean,
  header: string | undefined,
  what: string,
): unknown {
  if (!linked) {
    if (header === undefined && entities.length > 0 && readLinkHeaders(exchange.header('link')).problem === undefined)
      session.report(collectionRules.contextMissing, exchange, { what, expected: 'a Link header to it' });
    return header;
  }
  const without = entities.findIndex((entity) => !hasContext(entity));
  if (without >= 0)
    session.report(collectionRules.contextMissing, exchange, { what, expected: 'a member @context' }, `/${without}`);
  return member(entities[0], '@context');
}

/** Whether a body in JSON-LD has a context that says something. */
export function hasContext(entity: unknown): boolean {
  const context = member(entity, '@context');
  if (Array.isArray(context)) return context.length > 0;
  return (typeof context === 'string' && context !== '') || asObject(context) !== undefined;
}
