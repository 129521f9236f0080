import { expectRefusal, ngsiLdErrors } from '../expect-refusal.js';
import { listMember, member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { hasType } from './has-type.js';
import type { EntityList } from './ngsi-ld-entities.js';
import { entityUrl } from './ngsi-ld-lookup.js';

const media = ['application/json'];

/** What the service says about its own content (clauses 5.7.7 and 5.7.8), where it has these resources. */
export async function checkDescriptions(session: Session, base: string, type: string, list: EntityList): Promise<void> {
  const what = `what is said about type ${type}`;
  const exchange = await session.ask(urlBelow(base, `types/${encodeURIComponent(type)}`));
  const value = readJson(session, exchange, { what, media, optional: true });
  if (value !== undefined) checkTypeInformation(session, exchange, value, type, what);
  const count = member(value, 'entityCount');
  const own = list.entities.filter((entity) => hasType(entity, type));
  const total = list.next === undefined ? new Set(own.map((entity) => textMember(entity, 'id'))).size : list.count;
  const comparable = list.identified && own.length === list.entities.length;
  if (comparable && typeof count === 'number' && total !== undefined && count !== total)
    session.report(
      pagingRules.countWrong,
      exchange,
      { what, found: String(count), expected: String(total) },
      '/entityCount',
    );
  if (value !== undefined)
    await checkNoSuch(session, urlBelow(base, 'types/Ds4ssccNoSuchType'), 'a type that does not exist');
  const attributes = await session.ask(urlBelow(base, 'attributes'));
  const listed = readJson(session, attributes, { what: 'the list of attributes', media, optional: true });
  if (listed === undefined) return;
  const names = listMember(listed, 'attributeList').filter((name) => typeof name === 'string');
  if (member(listed, 'attributeList') === undefined)
    session.report(answerRules.memberMissing, attributes, {
      what: 'the list of attributes',
      expected: 'attributeList',
    });
  if (member(listed, 'attributeList') !== undefined && !Array.isArray(member(listed, 'attributeList')))
    session.report(
      answerRules.memberWrong,
      attributes,
      { what: 'the list of attributes', expected: 'a list' },
      '/attributeList',
    );
  if (textMember(listed, 'type') !== 'AttributeList')
    session.report(
      answerRules.memberWrong,
      attributes,
      { what: '"type" of the list of attributes', found: String(member(listed, 'type')), expected: 'AttributeList' },
      '/type',
    );
  const [first] = list.entities;
  const missing = Object.keys(first ?? {}).find(
    (name) =>
      textMember(member(first, name), 'type') === 'Property' &&
      !names.some(
        (one) => one === name || one.endsWith(`/${name}`) || one.endsWith(`#${name}`) || one.endsWith(`:${name}`),
      ),
  );
  if (missing !== undefined && Array.isArray(member(listed, 'attributeList')))
    session.report(collectionRules.listIncomplete, attributes, {
      what: 'the list of attributes',
      found: `no ${missing}`,
    });
}

/** Clause 5.2.26: an EntityTypeInformation. */
function checkTypeInformation(session: Session, exchange: Exchange, value: unknown, type: string, what: string): void {
  for (const expected of ['id', 'typeName', 'entityCount', 'attributeDetails'])
    if (member(value, expected) === undefined || member(value, expected) === null)
      session.report(answerRules.memberMissing, exchange, { what, expected });
  const wrong = (name: string, expected: string): void =>
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"${name}" of ${what}`, found: String(member(value, name)), expected },
      `/${name}`,
    );
  if (member(value, 'type') !== 'EntityTypeInformation' && member(value, 'type') !== 'EntityTypeInfo')
    wrong('type', 'EntityTypeInformation');
  const name = textMember(value, 'typeName');
  if (name !== undefined && !hasType({ type: name }, type)) wrong('typeName', type);
  const count = member(value, 'entityCount');
  if (count !== undefined && count !== null && typeof count !== 'number') wrong('entityCount', 'a number');
  const details = member(value, 'attributeDetails');
  if (details !== undefined && details !== null && !Array.isArray(details)) wrong('attributeDetails', 'a list');
}

/** What does not exist and what is asked wrongly has to be refused (clause 6.3.2). */
export async function checkRefusals(session: Session, base: string, type: string | undefined): Promise<void> {
  const entities = urlBelow(base, 'entities');
  const wrong = [400] as const;
  const trials: readonly (readonly [url: string, what: string, statuses: readonly number[]])[] = [
    [entityUrl(base, 'urn:ngsi-ld:Ds4ssccProbe:no-such-entity'), 'an entity that does not exist', [404]],
    [entityUrl(base, 'no URI'), 'an identifier that is no URI', wrong],
    ...(type === undefined
      ? []
      : ([
          [urlWith(entities, { type, limit: '-1' }), 'a page of -1 entities', wrong],
          [urlWith(entities, { type, georel: 'near;maxDistance==50' }), 'a filter by place without a place', wrong],
        ] as const)),
  ];
  for (const [url, what, statuses] of trials) {
    const missing = statuses[0] === 404;
    expectRefusal(session, await session.ask(url), {
      what,
      statuses,
      onSuccess: missing ? refusalRules.notFoundAsSuccess : refusalRules.invalidRequestAccepted,
      style: missing ? ngsiLdErrors('ResourceNotFound') : ngsiLdErrors('BadRequestData', 'InvalidRequest'),
    });
  }
}

async function checkNoSuch(session: Session, url: string, what: string): Promise<void> {
  expectRefusal(session, await session.ask(url), {
    what,
    statuses: [404],
    onSuccess: refusalRules.notFoundAsSuccess,
    style: ngsiLdErrors('ResourceNotFound'),
  });
}

/** Reads the subscriptions, where anybody may (clause 6.10). */
export async function checkSubscriptions(session: Session, base: string): Promise<void> {
  const what = 'the list of subscriptions';
  const exchange = await session.ask(urlBelow(base, 'subscriptions'));
  const value = readJson(session, exchange, { what, media, optional: true });
  if (exchange.status === 401 || exchange.status === 403) {
    session.observe('subscriptions', 'unknown', `asks for credentials (${exchange.status})`, exchange);
    return;
  }
  if (value !== undefined && !Array.isArray(value))
    session.report(answerRules.memberWrong, exchange, { what, found: 'no list', expected: 'a list' });
  const there = Array.isArray(value);
  session.observe(
    'subscriptions',
    there ? 'yes' : 'no',
    there ? `${value.length} subscriptions can be read` : `status ${exchange.status}`,
    exchange,
  );
  if (there)
    await checkNoSuch(
      session,
      urlBelow(base, 'subscriptions/urn:ngsi-ld:Subscription:ds4sscc-no-such'),
      'a subscription that does not exist',
    );
  for (const [index, one] of (there ? value : []).entries()) {
    const type = member(one, 'type');
    if (type !== undefined && type !== 'Subscription')
      session.report(
        answerRules.memberWrong,
        exchange,
        { what: '"type" of a subscription', found: String(type), expected: 'Subscription' },
        `/${index}/type`,
      );
    if (member(one, 'entities') === undefined && member(one, 'watchedAttributes') === undefined)
      session.report(
        answerRules.memberMissing,
        exchange,
        { what: 'a subscription', expected: 'entities or watchedAttributes' },
        `/${index}`,
      );
    for (const expected of ['id', 'type', 'notification'])
      if (member(one, expected) === undefined)
        session.report(answerRules.memberMissing, exchange, { what: 'a subscription', expected }, `/${index}`);
  }
}
