import type { ObservationId } from '../observations.js';
import { listMember, member, objectOf, textMember, type JsonObject } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { readAction } from './ckan-action.js';

/** What a search found. */
export interface SearchResult {
  readonly exchange: Exchange;
  readonly count: number | undefined;
  readonly datasets: readonly JsonObject[];
  readonly ids: readonly string[];
  readonly result: unknown;
}

/** Datasets that are compared with each other; a catalogue with more is known in part. */
export const searchSample = 50;

/** Asks for datasets, and checks what every such answer has. */
export async function search(
  session: Session,
  base: string,
  what: string,
  parameters: Readonly<Record<string, string>>,
): Promise<SearchResult | undefined> {
  const answer = await readAction(session, base, 'package_search', { what, parameters });
  if (!answer) return undefined;
  const { exchange, result } = answer;
  const found = member(result, 'count');
  const count = typeof found === 'number' && Number.isInteger(found) && found >= 0 ? found : undefined;
  if (found === undefined) session.report(collectionRules.countMissing, exchange, { what, expected: 'result.count' });
  else if (count === undefined)
    session.report(collectionRules.countWrong, exchange, { what, found: String(found), expected: 'a number' });
  const listed = member(result, 'results');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'result.results' }, '/result');
    return undefined;
  }
  const datasets = listed.map((one) => objectOf(one) ?? {});
  const ids: string[] = [];
  for (const [index, dataset] of datasets.entries()) {
    const pointer = `/result/results/${index}`;
    for (const expected of ['id', 'name'])
      if (textMember(dataset, expected) === undefined)
        session.report(collectionRules.identifierMissing, exchange, { what, expected: `"${expected}"` }, pointer);
    const id = textMember(dataset, 'id') ?? `(dataset ${index + 1} of ${exchange.url})`;
    if (ids.includes(id)) session.report(collectionRules.itemTwice, exchange, { what, found: id }, pointer);
    ids.push(id);
    checkDataset(session, exchange, dataset, pointer);
  }
  const rows = Number(parameters['rows'] ?? 10);
  if (datasets.length > rows)
    session.report(collectionRules.pageSizeIgnored, exchange, {
      what,
      found: `${datasets.length} datasets`,
      expected: `at most ${rows}`,
    });
  else if (count !== undefined && datasets.length > 0 && count < datasets.length)
    session.report(collectionRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: `at least ${datasets.length}`,
    });
  return { exchange, count, datasets, ids, result };
}

/** What CKAN says of every dataset: resources that are counted, times that are times. */
export function checkDataset(session: Session, exchange: Exchange, dataset: JsonObject, pointer: string): void {
  const what = `dataset ${textMember(dataset, 'name') ?? textMember(dataset, 'id') ?? ''}`;
  const resources = member(dataset, 'resources');
  if (!Array.isArray(resources))
    session.report(answerRules.memberMissing, exchange, { what, expected: 'resources' }, pointer);
  else {
    const stated = member(dataset, 'num_resources');
    if (typeof stated === 'number' && stated !== resources.length)
      session.report(
        collectionRules.countWrong,
        exchange,
        { what: `num_resources of ${what}`, found: String(stated), expected: String(resources.length) },
        `${pointer}/num_resources`,
      );
    for (const [index, resource] of resources.entries())
      if (textMember(resource, 'id') === undefined)
        session.report(
          collectionRules.identifierMissing,
          exchange,
          { what: `a resource of ${what}`, expected: '"id"' },
          `${pointer}/resources/${index}`,
        );
  }
  for (const name of ['metadata_created', 'metadata_modified']) {
    const time = member(dataset, name);
    if (time !== undefined && (typeof time !== 'string' || Number.isNaN(Date.parse(time))))
      session.report(
        answerRules.memberWrong,
        exchange,
        { what: `"${name}" of ${what}`, found: String(time).slice(0, 60), expected: 'a date and time' },
        `${pointer}/${name}`,
      );
  }
  if (textMember(dataset, 'title') === undefined && member(dataset, 'title') === undefined)
    session.report(answerRules.memberMissing, exchange, { what, expected: 'title' }, pointer);
}

/** Goes through the catalogue in pages; the order is asked for, so that it does not depend on the moment. */
export async function checkPaging(session: Session, base: string, all: SearchResult): Promise<void> {
  const { count, ids, datasets } = all;
  const what = 'the search for everything';
  const known = count === ids.length;
  if (count === undefined || count === 0) return;
  const size = Math.max(1, Math.min(10, Math.ceil(Math.min(count, 30) / 3)));
  const at = (start: number): string =>
    urlWith(urlBelow(base, 'package_search'), { q: '*:*', sort: 'name asc', rows: String(size), start: String(start) });
  if (count > 1)
    await walkPages(session, {
      what,
      size,
      total: count,
      ...(known && { all: ids }),
      first: at(0),
      at,
      read: async (url) => {
        const start = new URL(url).searchParams.get('start') ?? '0';
        const page = await search(session, base, what, { q: '*:*', sort: 'name asc', rows: String(size), start });
        if (!page) return undefined;
        if (page.count !== undefined && page.count !== count)
          session.report(collectionRules.countWrong, page.exchange, {
            what,
            found: String(page.count),
            expected: String(count),
          });
        checkOrder(session, page, what);
        const rest = Math.min(size, count - Number(start));
        if (page.ids.length < rest && page.count === count)
          session.report(collectionRules.pageSizeIgnored, page.exchange, {
            what,
            found: `${page.ids.length} datasets`,
            expected: String(rest),
          });
        return { exchange: page.exchange, ids: page.ids };
      },
      linked: false,
      full: false,
    });
  const beyond = await search(session, base, `${what}, beyond the end`, {
    q: '*:*',
    sort: 'name asc',
    rows: '10',
    start: String(count + 10),
  });
  if (beyond && beyond.datasets.length > 0)
    session.report(collectionRules.pagingEndless, beyond.exchange, { what, found: `${beyond.ids[0]} beyond the end` });
  const none = await search(session, base, `${what}, counted alone`, { q: '*:*', rows: '0' });
  if (none?.count !== undefined && none.count !== count)
    session.report(collectionRules.countWrong, none.exchange, {
      what: `${what}, counted alone`,
      found: String(none.count),
      expected: String(count),
    });
  checkFacet(session, all, datasets, known);
}

function checkOrder(session: Session, { exchange, datasets }: SearchResult, what: string): void {
  const names = datasets.flatMap((dataset) => textMember(dataset, 'name') ?? []);
  // Names are of lower-case letters, digits, - and _: their order is that of their code units.
  const plain = names.every((name) => /^[a-z0-9_-]+$/.test(name));
  const wrong = plain ? names.findIndex((name, index) => index > 0 && names[index - 1]! > name) : -1;
  if (wrong > 0)
    session.report(collectionRules.sortIgnored, exchange, {
      what,
      found: `${names[wrong]} behind ${names[wrong - 1]}`,
    });
}

function organisationOf(dataset: unknown): string | undefined {
  return textMember(member(dataset, 'organization'), 'name');
}

function checkFacet(
  session: Session,
  { exchange, result }: SearchResult,
  datasets: readonly JsonObject[],
  known: boolean,
): void {
  const facet = member(member(result, 'search_facets'), 'organization');
  if (!known || objectOf(facet) === undefined) return;
  for (const [index, item] of listMember(facet, 'items').entries()) {
    const name = textMember(item, 'name');
    const expected = datasets.filter((dataset) => organisationOf(dataset) === name).length;
    const found = member(item, 'count');
    if (found !== expected)
      session.report(
        collectionRules.countWrong,
        exchange,
        { what: `the facet of organisation ${name}`, found: String(found), expected: String(expected) },
        `/result/search_facets/organization/items/${index}`,
      );
  }
}

interface Trial {
  readonly asked: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly satisfies: (dataset: JsonObject) => boolean | undefined;
  readonly ignored: ProbeRule;
  readonly observation: ObservationId;
}

/** Tries searches and filters, and compares with what the datasets themselves say. */
export async function checkSearches(session: Session, base: string, all: SearchResult): Promise<void> {
  for (const trial of trials(all.datasets)) {
    const { asked, parameters, satisfies, ignored, observation } = trial;
    const hits = await search(session, base, asked, { rows: String(searchSample), ...parameters });
    if (!hits) continue;
    const wrong = hits.datasets.findIndex((dataset) => satisfies(dataset) === false);
    if (wrong >= 0) {
      session.report(ignored, hits.exchange, { what: asked, found: hits.ids[wrong]! }, `/result/results/${wrong}`);
      session.observe(observation, 'no', `${asked}: ${hits.ids[wrong]} does not satisfy it`, hits.exchange);
      continue;
    }
    if (hits.count !== undefined && hits.datasets.length < searchSample && hits.count !== hits.datasets.length) {
      session.report(collectionRules.countWrong, hits.exchange, {
        what: asked,
        found: String(hits.count),
        expected: String(hits.datasets.length),
      });
      continue;
    }
    const lost = all.datasets.findIndex(
      (dataset, index) => satisfies(dataset) === true && !hits.ids.includes(all.ids[index]!),
    );
    if (lost >= 0 && hits.datasets.length < searchSample) {
      session.report(collectionRules.filterLoses, hits.exchange, { what: asked, found: `no ${all.ids[lost]}` });
      session.observe(observation, 'no', `${asked}: ${all.ids[lost]} does not come`, hits.exchange);
      continue;
    }
    const part = hits.count !== undefined && all.count !== undefined && hits.count < all.count;
    if (part)
      session.observe(observation, 'yes', `${asked}: ${hits.count} of ${all.count}, the right ones`, hits.exchange);
  }
}

const simple = /^[\w-]+$/;

function trials(datasets: readonly JsonObject[]): readonly Trial[] {
  const found: Trial[] = [
    {
      asked: 'the search for a word that does not exist',
      parameters: { q: 'ds4sccnosuchword' },
      satisfies: () => false,
      ignored: collectionRules.searchIgnored,
      observation: 'filter-attribute',
    },
  ];
  const [first] = datasets;
  const name = textMember(first, 'name');
  if (name !== undefined && simple.test(name))
    found.push({
      asked: `the search for the name ${name}`,
      parameters: { q: `name:"${name}"` },
      satisfies: (dataset) => textMember(dataset, 'name') === name,
      ignored: collectionRules.searchIgnored,
      observation: 'filter-attribute',
    });
  const organisation = datasets.map(organisationOf).find((one) => one !== undefined && simple.test(one));
  if (organisation !== undefined)
    found.push({
      asked: `the datasets of organisation ${organisation}`,
      parameters: { fq: `organization:"${organisation}"` },
      satisfies: (dataset) => organisationOf(dataset) === organisation,
      ignored: collectionRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    });
  const tagsOf = (dataset: unknown): readonly string[] =>
    listMember(dataset, 'tags').flatMap((tag) => textMember(tag, 'name') ?? []);
  const tag = datasets.flatMap(tagsOf).find((one) => simple.test(one));
  if (tag !== undefined)
    found.push({
      asked: `the datasets with tag ${tag}`,
      parameters: { fq: `tags:"${tag}"` },
      satisfies: (dataset) => tagsOf(dataset).includes(tag),
      ignored: collectionRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    });
  const times = datasets.flatMap((dataset) => timeOf(dataset) ?? []).sort((a, b) => a - b);
  const since = times[Math.floor(times.length / 2)];
  if (since !== undefined)
    found.push({
      asked: `the datasets modified since ${new Date(since).toISOString()}`,
      parameters: { fq: `metadata_modified:[${new Date(since).toISOString()} TO *]` },
      // The index knows thousandths of a second, and the text may have more.
      satisfies: (dataset) => {
        const own = timeOf(dataset);
        return own === undefined || Math.abs(own - since) < 1000 ? undefined : own > since;
      },
      ignored: collectionRules.timeFilterIgnored,
      observation: 'filter-time',
    });
  return found;
}

/** CKAN writes UTC without saying so. */
function timeOf(dataset: unknown): number | undefined {
  const text = textMember(dataset, 'metadata_modified');
  if (text === undefined) return undefined;
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}
