import { asObject } from '../../api/json-object.js';
import { type JsonObject, kindOf } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Question, Session } from '../session.js';
import { contextOf } from './ngsi-ld-context.js';
import { checkEntity } from './ngsi-ld-entity.js';
import { readPageLinks } from './ngsi-ld-page-links.js';

/** An answer with entities, as far as it could be read. */
export interface EntityList {
  readonly exchange: Exchange;
  readonly entities: readonly JsonObject[];
  readonly ids: readonly string[];
  readonly next?: string;
  readonly nextUnusable?: boolean;
  readonly previous?: string;
  /** Whether every entity has an identifier of its own. */
  readonly identified: boolean;
  readonly count?: number;
  /** Where the context is that the answer names. */
  readonly context?: unknown;
}

/** How an answer with entities is looked at. */
export interface EntityReading {
  readonly what: string;
  readonly question?: Question;
  /** Whether attributes are objects with a type; not so in the simplified representation. */
  readonly normalised?: boolean;
  readonly counted?: boolean;
  readonly optional?: boolean;
  /** What a status of failure means. */
  readonly onFailure?: ProbeRule;
}

/** Asks for entities, and checks what ETSI GS CIM 009 says of every such answer: list, identifiers, types, attributes, context, count. */
export async function readEntities(
  session: Session,
  url: string,
  reading: EntityReading,
): Promise<EntityList | undefined> {
  const { what, question = {}, normalised = true, counted = false, optional = false, onFailure } = reading;
  const linked = question.accept === 'application/ld+json';
  const exchange = await session.ask(url, question);
  const value = readJson(session, exchange, {
    what,
    media: [linked ? 'application/ld+json' : 'application/json'],
    optional,
    ...(onFailure && { onFailure }),
  });
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    session.report(answerRules.memberWrong, exchange, { what, found: kindOf(value), expected: 'a list' });
    return undefined;
  }
  const entities = value.map((one) => asObject(one) ?? {});
  const ids: string[] = [];
  for (const [index, entity] of entities.entries()) {
    const id = checkEntity(session, exchange, entity, { what, pointer: `/${index}`, normalised });
    if (id !== undefined && ids.includes(id))
      session.report(collectionRules.itemTwice, exchange, { what, found: id }, `/${index}`);
    ids.push(id ?? `(entity ${index + 1} of ${url})`);
  }
  const links = readPageLinks(session, exchange, what);
  const context = contextOf(session, exchange, entities, linked, links.context, what);
  const count = counted ? readCount(session, exchange, what) : undefined;
  return {
    exchange,
    entities,
    ids,
    context,
    identified: new Set(ids).size === ids.length && ids.every((id) => URL.canParse(id)),
    ...(links.next !== undefined && { next: links.next }),
    ...(links.previous !== undefined && { previous: links.previous }),
    ...(links.unusable && { nextUnusable: true }),
    ...(count !== undefined && { count }),
  };
}

function readCount(session: Session, exchange: Exchange, what: string): number | undefined {
  const [text] = exchange.header('ngsild-results-count');
  if (text === undefined) {
    session.report(pagingRules.countMissing, exchange, { what, expected: 'NGSILD-Results-Count' });
    return undefined;
  }
  if (/^\d{1,15}$/.test(text.trim())) return Number(text);
  session.report(pagingRules.countWrong, exchange, { what, found: text, expected: 'a number' });
  return undefined;
}
