import { canonicalText, type JsonObject, listMember, member, objectOf, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { readAction, refuseAction } from './ckan-action.js';
import { checkDataset, checkPaging, checkSearches, search, searchSample, type SearchResult } from './ckan-search.js';

/** Probes the action API of CKAN: search, paging, filters, single datasets, lists, refusals. Nothing is created. */
export async function probeCkan(session: Session, url: string): Promise<ProbeKind> {
  const { origin, pathname } = new URL(url);
  const found = pathname.indexOf('/api/3');
  const prefix = (found < 0 ? pathname : pathname.slice(0, found)).replace(/\/+$/, '');
  const base = `${origin}${prefix}/api/3/action`;
  await readAction(session, base, 'status_show', { what: 'the status of the service', optional: true });
  const parameters = {
    q: '*:*',
    rows: String(searchSample),
    sort: 'name asc',
    'facet.field': '["organization"]',
    'facet.limit': '50',
  };
  const all = await search(session, base, 'the search for everything', parameters);
  if (all) {
    session.observe('recognised', 'yes', 'the action API of CKAN', all.exchange);
    session.observe(
      'catalogue-lists-datasets',
      (all.count ?? all.ids.length) > 0 ? 'yes' : 'no',
      `${all.count ?? all.ids.length} datasets`,
      all.exchange,
    );
    checkTotal(session, all);
    await checkRepeat(session, all);
    await checkPaging(session, base, all);
    await checkSearches(session, base, all);
    await checkDatasets(session, base, all);
    await checkLists(session, base, all);
    session.observe('filter-place', 'unknown', 'CKAN itself has no filter by place', all.exchange);
  }
  await checkRefusals(session, base);
  return 'ckan';
}

function checkTotal(session: Session, { exchange, count, ids }: SearchResult): void {
  const distinct = new Set(ids).size;
  if (count !== undefined && ids.length < searchSample && count !== distinct)
    session.report(collectionRules.countWrong, exchange, {
      what: 'the search for everything',
      found: String(count),
      expected: String(distinct),
    });
}

async function checkRepeat(session: Session, all: SearchResult): Promise<void> {
  const exchange = await session.ask(all.exchange.finalUrl, { fresh: true });
  const again = listMember(member(exchange.json().value, 'result'), 'results').flatMap(
    (dataset) => textMember(dataset, 'id') ?? [],
  );
  const common = all.ids.filter((id) => again.includes(id));
  const order = again.filter((id) => all.ids.includes(id));
  const moved = common.find((id, index) => order[index] !== id);
  if (moved !== undefined || (common.length === 0 && all.ids.length > 0))
    session.report(answerRules.answerUnstable, exchange, {
      what: 'the search for everything',
      found: moved === undefined ? 'other datasets' : `${moved} at another place`,
    });
}

async function checkDatasets(session: Session, base: string, all: SearchResult): Promise<void> {
  const sampled = [...new Set([0, all.datasets.length - 1])].map((index) => all.datasets[index]);
  for (const [index, dataset] of sampled.entries()) {
    if (!dataset) continue;
    for (const key of index === 0 ? (['id', 'name'] as const) : (['name'] as const)) {
      const asked = textMember(dataset, key);
      if (asked !== undefined) await lookUp(session, base, dataset, asked);
    }
  }
  const resource = all.datasets
    .flatMap((dataset) => listMember(dataset, 'resources'))
    .find((one) => textMember(one, 'id') !== undefined);
  const id = textMember(resource, 'id');
  if (id !== undefined) await echo(session, base, 'resource_show', `resource ${id}`, id, ['id']);
}

async function lookUp(session: Session, base: string, listed: JsonObject, asked: string): Promise<void> {
  const what = `dataset ${asked}`;
  const found = await echo(session, base, 'package_show', what, asked, ['id', 'name']);
  if (!found) return;
  const { exchange, value } = found;
  checkDataset(session, exchange, value, '/result');
  const differing = ['id', 'name', 'title', 'notes', 'owner_org', 'state'].find(
    (name) => canonicalText(member(value, name) ?? null) !== canonicalText(member(listed, name) ?? null),
  );
  const resources = (one: unknown): string =>
    canonicalText(
      listMember(one, 'resources').map((resource) => [
        member(resource, 'id'),
        member(resource, 'url'),
        member(resource, 'format'),
      ]),
    );
  const difference = differing ?? (resources(value) === resources(listed) ? undefined : 'resources');
  if (difference !== undefined)
    session.report(
      collectionRules.itemDiffers,
      exchange,
      { what, found: `another "${difference}"` },
      `/result/${difference}`,
    );
}

/** Looks something up; what comes has to have the identifier or name that was asked for. */
async function echo(
  session: Session,
  base: string,
  action: string,
  what: string,
  asked: string,
  keys: readonly string[],
): Promise<{ exchange: SearchResult['exchange']; value: JsonObject } | undefined> {
  const answer = await readAction(session, base, action, {
    what,
    parameters: { id: asked },
    notFound: collectionRules.lookupFails,
  });
  const value = objectOf(answer?.result);
  if (!answer) {
    if (action === 'package_show')
      session.observe(
        'lookup-by-identifier',
        'no',
        `${what} cannot be looked up`,
        await session.ask(urlWith(urlBelow(base, action), { id: asked })),
      );
    return undefined;
  }
  const { exchange } = answer;
  if (!value || !keys.some((key) => textMember(value, key) === asked)) {
    session.report(collectionRules.identifierNotEchoed, exchange, {
      what,
      found: textMember(value, keys[0]!) ?? 'none',
      expected: asked,
    });
    if (action === 'package_show')
      session.observe('lookup-by-identifier', 'no', `${what}: something else comes back`, exchange);
    return undefined;
  }
  if (action === 'package_show') session.observe('lookup-by-identifier', 'yes', `${what} is looked up`, exchange);
  return { exchange, value };
}

async function checkLists(session: Session, base: string, all: SearchResult): Promise<void> {
  const names = all.datasets.flatMap((dataset) => textMember(dataset, 'name') ?? []);
  const complete = all.count === all.ids.length;
  // Whole lists of large catalogues are long, and nobody needs them here.
  if (complete) await checkList(session, base, 'package_list', {}, 'the list of datasets', names);
  const short = await readAction(session, base, 'package_list', {
    what: 'the list of datasets',
    parameters: { limit: '1' },
    optional: true,
  });
  if (Array.isArray(short?.result) && short.result.length > 1)
    session.report(collectionRules.pageSizeIgnored, short.exchange, {
      what: 'the list of datasets',
      found: `${short.result.length} names`,
      expected: '1',
    });
  const organisations = [
    ...new Set(all.datasets.flatMap((dataset) => textMember(member(dataset, 'organization'), 'name') ?? [])),
  ];
  await checkList(session, base, 'organization_list', {}, 'the list of organisations', organisations);
  const [first] = organisations;
  if (first !== undefined)
    await echo(session, base, 'organization_show', `organisation ${first}`, first, ['name', 'id']);
  const tags = [
    ...new Set(
      all.datasets.flatMap((dataset) => listMember(dataset, 'tags').flatMap((tag) => textMember(tag, 'name') ?? [])),
    ),
  ];
  await checkList(session, base, 'tag_list', {}, 'the list of tags', tags);
  await checkList(session, base, 'group_list', {}, 'the list of groups', []);
}

async function checkList(
  session: Session,
  base: string,
  action: string,
  parameters: Readonly<Record<string, string>>,
  what: string,
  expected: readonly string[],
): Promise<void> {
  const answer = await readAction(session, base, action, { what, parameters, optional: true });
  if (!answer) return;
  const { exchange, result } = answer;
  if (!Array.isArray(result) || !result.every((name) => typeof name === 'string')) {
    session.report(answerRules.memberWrong, exchange, { what, expected: 'a list of names' }, '/result');
    return;
  }
  const missing = expected.find((name) => !result.includes(name));
  if (missing !== undefined)
    session.report(collectionRules.listIncomplete, exchange, { what, found: `no ${missing}` }, '/result');
  const twice = (result as readonly string[]).find((name, index) => result.indexOf(name) !== index);
  if (twice !== undefined) session.report(collectionRules.itemTwice, exchange, { what, found: twice }, '/result');
}

async function checkRefusals(session: Session, base: string): Promise<void> {
  const missing = { statuses: [404], onSuccess: answerRules.notFoundAsSuccess, types: ['Not Found Error'] };
  const wrong = {
    statuses: [409],
    onSuccess: answerRules.invalidRequestAccepted,
    types: ['Validation Error', 'Search Query Error'],
  };
  const unknown = { id: 'ds4sscc-no-such-thing' };
  await refuseAction(session, base, 'package_show', {
    ...missing,
    what: 'a dataset that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'resource_show', {
    ...missing,
    what: 'a resource that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'organization_show', {
    ...missing,
    what: 'an organisation that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'package_show', {
    ...wrong,
    what: 'a dataset without an identifier',
    parameters: {},
  });
  await refuseAction(session, base, 'package_search', {
    ...wrong,
    what: 'a number of rows that is none',
    parameters: { rows: 'many' },
  });
  const action = await session.ask(urlBelow(base, 'ds4sscc_no_such_action'));
  const what = 'an action that does not exist';
  if (action.problem) return;
  // CKAN says 400 with a text, newer ones 404: the status is what counts.
  if (action.status < 300)
    session.report(answerRules.notFoundAsSuccess, action, {
      what,
      found: String(action.status),
      expected: '400 or 404',
    });
  else if (action.status !== 400 && action.status !== 404)
    session.report(answerRules.errorStatusWrong, action, {
      what,
      found: String(action.status),
      expected: '400 or 404',
    });
  else if (action.bytes.length === 0)
    session.report(answerRules.errorBodyMissing, action, { what, found: String(action.status) });
  else if (action.json().value === undefined)
    session.report(answerRules.errorNotStructured, action, { what, found: action.mediaType ?? 'no media type' });
}
