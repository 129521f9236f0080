import { readLinkHeaders } from '../link-header.js';
import { kindOf, type JsonObject, member, objectOf, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Question, Session } from '../session.js';

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

export const contextRelation = 'http://www.w3.org/ns/json-ld#context';

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
  const entities = value.map((one) => objectOf(one) ?? {});
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

const attributeTypes: ReadonlyMap<string, string> = new Map([
  ['Property', 'value'],
  ['GeoProperty', 'value'],
  ['Relationship', 'object'],
  ['LanguageProperty', 'languageMap'],
  ['VocabProperty', 'vocab'],
  ['VocabularyProperty', 'vocab'],
  ['JsonProperty', 'json'],
  ['ListProperty', 'valueList'],
  ['ListRelationship', 'objectList'],
]);
const notAttributes: ReadonlySet<string> = new Set([
  'id',
  'type',
  '@context',
  'scope',
  'createdAt',
  'modifiedAt',
  'deletedAt',
  'expiresAt',
]);

/** The names of an entity's attributes. */
export function attributeNames(entity: unknown): readonly string[] {
  return Object.keys(objectOf(entity) ?? {}).filter((name) => !notAttributes.has(name));
}

/** Checks one entity, and gives its identifier where it has one. */
export function checkEntity(
  session: Session,
  exchange: Exchange,
  entity: JsonObject,
  { what, pointer, normalised }: { what: string; pointer: string; normalised: boolean },
): string | undefined {
  const id = textMember(entity, 'id');
  // Clause 4.6.2: identifiers are URIs.
  const usable = id !== undefined && URL.canParse(id);
  if (!usable)
    session.report(
      collectionRules.identifierMissing,
      exchange,
      { what, found: id ?? 'none', expected: 'a URI' },
      `${pointer}/id`,
    );
  const type = member(entity, 'type');
  const typed = (typeof type === 'string' && type !== '') || (Array.isArray(type) && type.length > 0);
  if (!typed)
    session.report(answerRules.memberMissing, exchange, { what: `an entity in ${what}`, expected: 'type' }, pointer);
  if (normalised)
    for (const name of attributeNames(entity))
      checkAttribute(session, exchange, member(entity, name), what, `${pointer}/${name}`);
  return usable ? id : undefined;
}

function checkAttribute(session: Session, exchange: Exchange, value: unknown, what: string, pointer: string): void {
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const type = textMember(one, 'type');
    const holder = attributeTypes.get(type ?? '');
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    if (holder === undefined)
      session.report(
        answerRules.memberWrong,
        exchange,
        {
          what: `attribute ${name} in ${what}`,
          found: type ?? kindOf(one),
          expected: 'an object with the type of an attribute',
        },
        pointer,
      );
    else if (member(one, holder) === undefined)
      session.report(
        answerRules.memberMissing,
        exchange,
        { what: `attribute ${name} in ${what}`, expected: holder },
        pointer,
      );
    else checkValue(session, exchange, one, `attribute ${name} in ${what}`, pointer);
  }
}

/** What the value of an attribute has to be (clauses 4.5.2 and 4.5.3, 4.7, 4.6.3). */
function checkValue(session: Session, exchange: Exchange, attribute: unknown, what: string, pointer: string): void {
  const type = textMember(attribute, 'type');
  const wrong = (found: unknown, expected: string): void =>
    session.report(answerRules.memberWrong, exchange, { what, found: kindOrText(found), expected }, pointer);
  if (type === 'Relationship') {
    const object = member(attribute, 'object');
    const targets = Array.isArray(object) ? (object as readonly unknown[]) : [object];
    const bad = targets.find((target) => typeof target !== 'string' || !URL.canParse(target));
    if (bad !== undefined) wrong(bad, 'a URI');
  }
  if (type === 'GeoProperty') {
    const value = member(attribute, 'value');
    const parts = member(value, 'coordinates') ?? member(value, 'geometries');
    if (textMember(value, 'type') === undefined || !Array.isArray(parts)) wrong(value, 'a GeoJSON geometry');
  }
  for (const name of ['observedAt', 'createdAt', 'modifiedAt']) {
    const time = member(attribute, name);
    if (
      time !== undefined &&
      (typeof time !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.,]+Z$/.test(time) || Number.isNaN(Date.parse(time)))
    )
      wrong(time, `"${name}" as a time in UTC`);
  }
}

function kindOrText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : kindOf(value);
}

interface PageLinks {
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

/** Clause 6.3.6: in a Link header beside plain JSON, in the body of JSON-LD. */
function contextOf(
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
  return (typeof context === 'string' && context !== '') || objectOf(context) !== undefined;
}

function readCount(session: Session, exchange: Exchange, what: string): number | undefined {
  const [text] = exchange.header('ngsild-results-count');
  if (text === undefined) {
    session.report(collectionRules.countMissing, exchange, { what, expected: 'NGSILD-Results-Count' });
    return undefined;
  }
  if (/^\d{1,15}$/.test(text.trim())) return Number(text);
  session.report(collectionRules.countWrong, exchange, { what, found: text, expected: 'a number' });
  return undefined;
}
