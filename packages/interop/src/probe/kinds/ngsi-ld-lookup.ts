import { localName } from '@ds4sscc/linked-data/local-name';
import { asObject } from '../../api/json-object.js';
import { bundledContexts } from '@ds4sscc/linked-data';
import { canonicalText, type JsonObject, kindOf, member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { attributeNames, checkEntity } from './ngsi-ld-entity.js';
import type { EntityList } from './ngsi-ld-entities.js';
import { hasContext } from './ngsi-ld-context.js';
import { readPageLinks } from './ngsi-ld-page-links.js';
import { checkShape } from './ngsi-ld-shape.js';

const json = 'application/json';
const jsonLd = 'application/ld+json';

/** Looks up a few entities of a list by their identifiers: the same entity comes, and says what its terms mean. */
export async function checkLookups(session: Session, base: string, list: EntityList, listUrl: string): Promise<void> {
  const { entities, ids } = list;
  const sampled = [...new Set([0, Math.floor(ids.length / 2), ids.length - 1])];
  for (const index of sampled) {
    const id = textMember(entities[index], 'id');
    if (id === undefined || !URL.canParse(id)) continue;
    await lookUp(session, base, id, entities[index]!, listUrl);
  }
  const [first] = entities;
  const id = textMember(first, 'id');
  if (!first || id === undefined || !URL.canParse(id)) return;
  await checkLinked(session, base, id, first);
  await checkChoice(session, base, id, first);
  await checkSimplified(session, base, id, first);
}

/** The address of an entity. */
export function entityUrl(base: string, id: string): string {
  return urlBelow(base, `entities/${encodeURIComponent(id)}`);
}

async function lookUp(session: Session, base: string, id: string, listed: JsonObject, listUrl: string): Promise<void> {
  const what = `entity ${id}`;
  const exchange = await session.ask(entityUrl(base, id));
  const value = readJson(session, exchange, { what, media: [json], notFound: collectionRules.lookupFails });
  if (exchange.status === 404) session.observe('lookup-by-identifier', 'no', `${what} is not found`, exchange);
  const found = asObject(value);
  if (!found) {
    if (value !== undefined)
      session.report(answerRules.memberWrong, exchange, { what, found: 'a list', expected: 'one entity' });
    return;
  }
  if (textMember(found, 'id') !== id) {
    session.report(
      collectionRules.identifierNotEchoed,
      exchange,
      { what, found: textMember(found, 'id') ?? 'none', expected: id },
      '/id',
    );
    session.observe('lookup-by-identifier', 'no', `${what}: another identifier comes back`, exchange);
    return;
  }
  session.observe('lookup-by-identifier', 'yes', `${what} is looked up by its identifier`, exchange);
  checkEntity(session, exchange, found, { what, pointer: '', normalised: true });
  if (readPageLinks(session, exchange, what).context === undefined && exchange.header('link').length === 0)
    session.report(collectionRules.contextMissing, exchange, { what, expected: 'a Link header to it' });
  if (sameEntity(found, listed)) return;
  // A sensor may have measured in between: ask both again before anything is said.
  const again = await session.ask(entityUrl(base, id), { fresh: true });
  const list = (await session.ask(listUrl, { fresh: true })).json().value;
  const now = Array.isArray(list) ? list.find((one) => textMember(one, 'id') === id) : undefined;
  if (sameEntity(asObject(again.json().value) ?? {}, asObject(now) ?? {})) return;
  const differing = [...new Set([...Object.keys(found), ...Object.keys(listed)])].find(
    (name) => name !== '@context' && canonicalText(found[name]) !== canonicalText(listed[name]),
  );
  session.report(collectionRules.itemDiffers, exchange, { what, found: `another "${differing}"` }, `/${differing}`);
}

function sameEntity(a: JsonObject, b: JsonObject): boolean {
  // What lacks its type is said to, and is no other difference.
  const typed = a['type'] !== undefined && b['type'] !== undefined;
  const plain = (entity: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(entity).filter(([name]) => name !== '@context' && (typed || name !== 'type')));
  return canonicalText(plain(a)) === canonicalText(plain(b));
}

/** The entity, if it is the one that was asked for. */
function echoed(
  session: Session,
  exchange: Exchange,
  value: unknown,
  id: string,
  what: string,
): JsonObject | undefined {
  if (value === undefined) return undefined;
  const found = asObject(value);
  if (!found) session.report(answerRules.memberWrong, exchange, { what, found: kindOf(value), expected: 'one entity' });
  if (found && member(found, 'type') === undefined)
    session.report(answerRules.memberMissing, exchange, { what, expected: 'type' });
  if (!found || textMember(found, 'id') === id) return found;
  session.report(collectionRules.identifierNotEchoed, exchange, {
    what,
    found: textMember(found, 'id') ?? 'none',
    expected: id,
  });
  return undefined;
}

/** MIM1 R2.1: an identifier alone leads to a type and to a context that resolves. */
async function checkLinked(session: Session, base: string, id: string, listed: JsonObject): Promise<void> {
  const what = `entity ${id} as JSON-LD`;
  const exchange = await session.ask(entityUrl(base, id), { accept: jsonLd });
  const value = readJson(session, exchange, { what, media: [jsonLd], notFound: collectionRules.lookupFails });
  const entity = echoed(session, exchange, value, id, what);
  if (!entity) return;
  checkEntity(session, exchange, entity, { what, pointer: '', normalised: true });
  checkShape(session, exchange, entity, listed, what);
  if (!hasContext(value)) {
    session.report(collectionRules.contextMissing, exchange, { what, expected: 'a member @context' });
    session.observe('semantics-by-identifier', 'no', `${what} has no @context`, exchange);
    return;
  }
  const context = member(value, '@context');
  const typed = member(value, 'type') !== undefined;
  for (const one of Array.isArray(context) ? (context as readonly unknown[]) : [context]) {
    if (typeof one !== 'string' || isBundled(one)) continue;
    if (!URL.canParse(one)) {
      session.report(collectionRules.contextBroken, exchange, { what, found: one.slice(0, 80) }, '/@context');
      session.observe('semantics-by-identifier', 'no', `the context ${one.slice(0, 80)} is no address`, exchange);
      continue;
    }
    const answer = await session.ask(one, { accept: jsonLd });
    if (answer.problem)
      session.observe(
        'semantics-by-identifier',
        'unknown',
        `the context ${one} was not asked: ${answer.problem.message}`,
        answer,
      );
    else if (answer.status !== 200 || member(answer.json().value, '@context') === undefined) {
      session.report(
        collectionRules.contextBroken,
        exchange,
        { what, found: `${one}: status ${answer.status}, no context in it` },
        '/@context',
      );
      session.observe('semantics-by-identifier', 'no', `the context ${one} cannot be read`, answer);
    }
  }
  if (!session.has('semantics-by-identifier'))
    session.observe(
      'semantics-by-identifier',
      typed ? 'yes' : 'no',
      `${what} has a type and a context that resolves`,
      exchange,
    );
}

async function checkChoice(session: Session, base: string, id: string, listed: JsonObject): Promise<void> {
  const names = attributeNames(listed);
  const [chosen] = names;
  if (chosen === undefined || names.length < 2 || !/^\w+$/.test(chosen)) return;
  const what = `entity ${id} with ${chosen} alone`;
  const exchange = await session.ask(urlWith(entityUrl(base, id), { attrs: chosen }));
  const value = readJson(session, exchange, { what, media: [json], notFound: collectionRules.lookupFails });
  if (!echoed(session, exchange, value, id, what)) return;
  const found = attributeNames(value);
  if (found.length !== 1 || found[0] !== chosen)
    session.report(filterRules.projectionIgnored, exchange, {
      what,
      found: found.join(', ') || 'none',
      expected: chosen,
    });
}

async function checkSimplified(session: Session, base: string, id: string, listed: JsonObject): Promise<void> {
  const what = `entity ${id} in the simplified representation`;
  const exchange = await session.ask(urlWith(entityUrl(base, id), { options: 'keyValues' }));
  const value = readJson(session, exchange, { what, media: [json], notFound: collectionRules.lookupFails });
  const entity = echoed(session, exchange, value, id, what);
  if (!entity) return;
  const missing = attributeNames(listed).find(
    (name) => member(entity, name) === undefined || member(entity, name) === null,
  );
  if (missing !== undefined) session.report(collectionRules.itemDiffers, exchange, { what, found: `no "${missing}"` });
  const full = attributeNames(listed).find((name) => {
    const found = member(value, name);
    const type = textMember(found, 'type');
    return (
      type === textMember(listed[name], 'type') && (member(found, 'value') ?? member(found, 'object')) !== undefined
    );
  });
  if (full !== undefined)
    session.report(filterRules.representationIgnored, exchange, { what, found: `"${full}" in full` });
}

/** Follows relationships of the listed entities, a few of them (MIM1 R3.1). */
export async function checkRelations(
  session: Session,
  base: string,
  list: EntityList,
  types: readonly string[],
): Promise<void> {
  const targets = new Set<string>();
  for (const entity of list.entities)
    for (const name of attributeNames(entity)) {
      const attribute = member(entity, name);
      const target = textMember(attribute, 'object');
      if (textMember(attribute, 'type') === 'Relationship' && target !== undefined && targets.size < 3)
        targets.add(target);
    }
  for (const target of targets) {
    const exchange = await session.ask(entityUrl(base, target));
    if (exchange.status === 404) {
      session.report(collectionRules.relationDangling, exchange, { what: `a relationship to ${target}` });
      session.observe('relations-resolve', 'no', `${target} is not found`, exchange);
    } else if (exchange.status === 200 && textMember(exchange.json().value, 'id') === target) {
      checkListed(session, exchange, types);
      session.observe('relations-resolve', 'yes', `${targets.size} targets of relationships are looked up`, exchange);
    } else session.observe('relations-resolve', 'unknown', `${target}: status ${exchange.status}`, exchange);
  }
}

/** Contexts of standards are known, and nobody has to be asked for them. */
function isBundled(context: string): boolean {
  return bundledContexts.some(({ iri, aliases }) => iri === context || aliases.includes(context));
}

function checkListed(session: Session, exchange: Exchange, types: readonly string[]): void {
  const type = textMember(exchange.json().value, 'type');
  if (type !== undefined && types.length > 0 && !types.some((one) => localName(one) === localName(type)))
    session.report(collectionRules.listIncomplete, exchange, { what: 'the list of types', found: `no ${type}` });
}
