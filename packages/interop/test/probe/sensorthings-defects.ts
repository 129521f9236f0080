import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, type Loose, omit, withBody, withHeader, without } from './spoil.js';

const isRoot = ({ url }: MockRequest): boolean => /\/v1\.1\/?$/.test(url.pathname);
const isList = ({ url }: MockRequest): boolean => url.pathname.endsWith('/Things');
const isWhole = (request: MockRequest): boolean => isList(request) && request.url.searchParams.has('$count');
const isPage = (request: MockRequest): boolean =>
  isList(request) && request.url.searchParams.get('$top') === '3' && !request.url.searchParams.has('$select');
const isOne = ({ url }: MockRequest): boolean => /Things\(\d+\)$/.test(decodeURIComponent(url.pathname));
const isMissing = ({ url }: MockRequest): boolean => url.pathname.includes('no-such-thing');
const skipOf = ({ url }: MockRequest): number => Number(url.searchParams.get('$skip') ?? 0);
const onThings = (answer: MockAnswer, change: (things: Loose[]) => unknown): MockAnswer =>
  answer.status >= 400 ? answer : withBody(answer, (body) => ({ ...body, value: change(body.value) }));

/** One defect each, with the clause of OGC 18-088 that it breaks. */
export const sensorThingsDefects: readonly Defect[] = [
  {
    name: 'Things come with 201',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isList(r) ? { ...a, status: 201 } : a),
  },
  {
    name: 'Things fail with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isList(r) ? { ...a, status: 500 } : a),
  },
  { name: 'Things come as a page', rule: 'probe/media-type-wrong', spoil: (a, r) => (isList(r) ? asPage(a) : a) },
  {
    name: 'Things come as plain text',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isList(r) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'Things come without a media type',
    rule: 'probe/media-type-missing',
    spoil: (a, r) => (isList(r) ? withHeader(a, 'content-type', undefined) : a),
  },
  {
    name: 'Things are cut off',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isList(r) ? { ...a, body: a.body.slice(0, -7) } : a),
  },
  { name: 'Things are empty', rule: 'probe/body-missing', spoil: (a, r) => (isList(r) ? { ...a, body: '' } : a) },
  {
    name: 'Things have no value (9.2)',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isList(r) ? withBody(a, (v) => omit(v, 'value')) : a),
  },
  {
    name: 'an entity set has no address (9.2.1)',
    rule: 'probe/member-missing',
    spoil: (a, r) =>
      isRoot(r) ? onThings(a, (sets) => sets.map((one, at) => (at === 3 ? omit(one, 'url') : one))) : a,
  },
  {
    name: 'an entity set has no name (9.2.1)',
    rule: 'probe/member-missing',
    spoil: (a, r) =>
      isRoot(r) ? onThings(a, (sets) => sets.map((one, at) => (at === 3 ? omit(one, 'name') : one))) : a,
  },
  {
    name: 'an entity set is not listed (8.1, 9.2.1)',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isRoot(r) ? onThings(a, (sets) => sets.filter(({ name }) => name !== 'Sensors')) : a),
  },
  {
    name: 'a Thing has no link to itself (8.1, control information)',
    rule: 'probe/member-missing',
    spoil: (a, r) =>
      isList(r) && !r.url.searchParams.has('$select')
        ? onThings(a, (things) => things.map((one) => omit(one, '@iot.selfLink')))
        : a,
  },
  {
    name: 'the count is left out (9.3.3.4)',
    rule: 'probe/count-missing',
    spoil: (a, r) => (isWhole(r) ? withBody(a, (v) => omit(v, '@iot.count')) : a),
  },
  {
    name: 'the count is too high (9.3.3.4)',
    rule: 'probe/count-wrong',
    spoil: (a, r) => (isWhole(r) ? withBody(a, (v) => ({ ...v, '@iot.count': 9 })) : a),
  },
  {
    name: 'Things have no identifiers (8.1, control information)',
    rule: 'probe/identifier-missing',
    spoil: (a, r) => (isList(r) ? onThings(a, (things) => things.map((one) => omit(one, '@iot.id'))) : a),
  },
  {
    name: 'a Thing stands twice in one answer',
    rule: 'probe/item-twice',
    spoil: (a, r) => (isWhole(r) ? onThings(a, (things) => [...things.slice(0, -1), things[0]]) : a),
  },
  {
    name: '$top is ignored (9.3.3.2)',
    rule: 'probe/page-size-ignored',
    spoil: (a, r, mock) => (isPage(r) ? mock(without(r, '$top')) : a),
  },
  {
    name: '$skip is ignored (9.3.3.3)',
    rule: 'probe/paging-repeats',
    spoil: (a, r, mock) =>
      isPage(r) && skipOf(r) > 0
        ? withBody(mock(without(r, '$skip')), (v) => ({ ...v, '@iot.nextLink': JSON.parse(a.body)['@iot.nextLink'] }))
        : a,
  },
  {
    name: 'pages name no next one (9.3.3.3)',
    rule: 'probe/next-link-missing',
    spoil: (a, r) => (isPage(r) ? withBody(a, (v) => omit(v, '@iot.nextLink')) : a),
  },
  {
    name: 'the link to the next page leads nowhere (9.3.3.3)',
    rule: 'probe/link-broken',
    spoil: (a, r, mock) => (isPage(r) && skipOf(r) > 0 ? mock({ ...r, url: new URL('/sta/v1.1/No', r.url) }) : a),
  },
  {
    name: 'the last page links on',
    rule: 'probe/paging-endless',
    spoil: (a, r) => (isPage(r) && skipOf(r) >= 6 ? withBody(a, (v) => ({ ...v, '@iot.nextLink': r.url.href })) : a),
  },
  {
    name: 'a page leaves one out',
    rule: 'probe/paging-skips',
    spoil: (a, r) => (isPage(r) && skipOf(r) === 3 ? onThings(a, (things) => things.slice(1)) : a),
  },
  {
    name: 'a Thing of the list is not found (9.2.2)',
    rule: 'probe/lookup-fails',
    spoil: (a, r) => (isOne(r) ? { ...a, status: 404 } : a),
  },
  {
    name: 'the look-up finds another Thing (9.2.2)',
    rule: 'probe/identifier-not-echoed',
    spoil: (a, r) => (isOne(r) ? withBody(a, (v) => ({ ...v, '@iot.id': 2 })) : a),
  },
  {
    name: 'the look-up finds another name (9.2.2)',
    rule: 'probe/item-differs',
    spoil: (a, r) => (isOne(r) ? withBody(a, (v) => ({ ...v, name: 'Another' })) : a),
  },
  {
    name: '$filter is ignored (9.3.3.5)',
    rule: 'probe/attribute-filter-ignored',
    spoil: (a, r, mock) => (isList(r) && a.status === 200 ? mock(without(r, '$filter')) : a),
    shows: ['filter-attribute', 'no'],
  },
  {
    name: '$filter finds nothing (9.3.3.5)',
    rule: 'probe/filter-loses',
    spoil: (a, r) => (r.url.searchParams.has('$filter') && a.status === 200 ? onThings(a, () => []) : a),
    shows: ['filter-attribute', 'no'],
  },
  {
    name: 'a filter that is none is accepted (9.3.3.5)',
    rule: 'probe/invalid-request-accepted',
    spoil: (a, r, mock) => (r.url.searchParams.has('$filter') && a.status === 400 ? mock(without(r, '$filter')) : a),
  },
  {
    name: 'a filter that is none breaks the server (9.3.3.5)',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (r.url.searchParams.has('$filter') && a.status === 400 ? { ...a, status: 500 } : a),
  },
  {
    name: '$select is ignored (9.3.2.1)',
    rule: 'probe/projection-ignored',
    spoil: (a, r, mock) => (r.url.searchParams.has('$select') ? mock(without(r, '$select')) : a),
  },
  {
    name: 'what is not there is found (9.2.2)',
    rule: 'probe/not-found-as-success',
    spoil: (a, r) => (isMissing(r) ? { ...a, status: 200 } : a),
  },
  {
    name: 'what is not there breaks the server (9.2.2)',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isMissing(r) ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is not there is refused with a page',
    rule: 'probe/error-not-structured',
    spoil: (a, r) => (isMissing(r) ? asPage(a) : a),
  },
];
