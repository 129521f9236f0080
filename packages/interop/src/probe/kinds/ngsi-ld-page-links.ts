import { readLinkHeaders } from '../link-header.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';

/** The relation of a link to the context (JSON-LD 1.1, section 6.1). */
export const contextRelation = 'http://www.w3.org/ns/json-ld#context';

/** The links of an answer with entities, as far as they can be used. */
export interface PageLinks {
  readonly next?: string;
  readonly previous?: string;
  readonly unusable: boolean;
  readonly context?: string;
}

/** The links in the header of an answer: to the next page, and to the context. */
export function readPageLinks(session: Session, exchange: Exchange, what: string): PageLinks {
  const { links, problem } = readLinkHeaders(exchange.header('link'));
  if (problem !== undefined) session.report(linkRules.linkHeaderInvalid, exchange, { what, found: problem });
  const target = links.find(({ rel }) => rel === 'next')?.target;
  const context = links.find(({ rel }) => rel === contextRelation)?.target;
  const back = links.find(({ rel }) => rel === 'prev' || rel === 'previous')?.target;
  const previous =
    back !== undefined && URL.canParse(back, exchange.finalUrl) ? new URL(back, exchange.finalUrl) : undefined;
  const rest = {
    unusable: problem !== undefined,
    ...(context !== undefined && { context }),
    ...(previous?.origin === new URL(exchange.finalUrl).origin && { previous: previous.href }),
  };
  if (target === undefined) return rest;
  if (target === '' || !URL.canParse(target, exchange.finalUrl)) {
    session.report(linkRules.linkHeaderInvalid, exchange, { what, found: `the target "${target.slice(0, 80)}"` });
    return { ...rest, unusable: true };
  }
  const next = new URL(target, exchange.finalUrl);
  const own = new URL(exchange.finalUrl);
  if (next.origin !== own.origin) {
    session.report(linkRules.linkElsewhere, exchange, {
      what: `${what}: its link "next"`,
      found: next.origin,
      expected: own.origin,
    });
    return { ...rest, next: own.origin + next.pathname + next.search };
  }
  return { ...rest, next: next.href };
}
