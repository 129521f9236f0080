import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, type Loose, omit, withBody, withHeader, without, withParameter } from './spoil.js';

const asks = ({ url }: MockRequest, action: string): boolean => url.pathname.endsWith(`/${action}`);
const isSearch = (request: MockRequest): boolean => asks(request, 'package_search');
const isPage = (request: MockRequest): boolean => isSearch(request) && request.url.searchParams.get('rows') === '3';
const isShow = (request: MockRequest): boolean => asks(request, 'package_show');
const failed = ({ status }: MockAnswer): boolean => status >= 400;
const isUnknown = ({ url }: MockRequest): boolean => url.searchParams.get('id') === 'ds4sscc-no-such-thing';
/** Errors of actions that exist. */
const isError = (answer: MockAnswer): boolean => failed(answer) && answer.body.includes('"error"');
const startOf = ({ url }: MockRequest): number => Number(url.searchParams.get('start') ?? 0);
const onResult = (answer: MockAnswer, change: (result: Loose) => unknown): MockAnswer =>
  withBody(answer, (body) => ({ ...body, result: change(body.result) }));

/** One defect each. */
export const ckanDefects: readonly Defect[] = [
  {
    name: 'searches come with 201',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? { ...a, status: 201 } : a),
  },
  {
    name: 'datasets fail with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isShow(r) && !failed(a) ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is missing is refused with 500',
    rule: 'probe/error-status-wrong',
    spoil: (a) => (a.status === 404 ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is missing is refused with 400',
    rule: 'probe/error-status-wrong',
    spoil: (a) => (a.status === 404 ? { ...a, status: 400 } : a),
  },
  {
    name: 'what is asked wrongly is refused with 500',
    rule: 'probe/error-status-wrong',
    spoil: (a) => (a.status === 409 ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is missing is answered with 200',
    rule: 'probe/not-found-as-success',
    spoil: (a) => (a.status === 404 ? { ...a, status: 200 } : a),
  },
  {
    name: 'what is missing is answered with an empty dataset',
    rule: 'probe/not-found-as-success',
    spoil: (a, r, mock) =>
      isUnknown(r) && isShow(r)
        ? withBody(mock(withParameter(r, 'id', 'dataset-1')), (v) => ({ ...v, result: {} }))
        : a,
  },
  {
    name: 'an unknown action succeeds',
    rule: 'probe/not-found-as-success',
    spoil: (a, r) => (asks(r, 'ds4sscc_no_such_action') ? { ...a, status: 200 } : a),
  },
  {
    name: 'rows that are none are accepted',
    rule: 'probe/invalid-request-accepted',
    spoil: (a, r, mock) => (r.url.searchParams.get('rows') === 'many' ? mock(without(r, 'rows')) : a),
  },
  {
    name: 'success is true with an error',
    rule: 'probe/success-flag-wrong',
    spoil: (a) => (isError(a) ? withBody(a, (v) => ({ ...v, success: true })) : a),
  },
  {
    name: 'success is false with a result',
    rule: 'probe/success-flag-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? withBody(a, (v) => ({ ...v, success: false })) : a),
  },
  {
    name: 'success is a text',
    rule: 'probe/success-flag-wrong',
    spoil: (a, r) => (isShow(r) && !failed(a) ? withBody(a, (v) => ({ ...v, success: 'true' })) : a),
  },
  {
    name: 'success is not said',
    rule: 'probe/success-flag-missing',
    spoil: (a, r) => (isSearch(r) ? withBody(a, (v) => omit(v, 'success')) : a),
  },
  {
    name: 'errors do not say success',
    rule: 'probe/success-flag-missing',
    spoil: (a) => (isError(a) ? withBody(a, (v) => omit(v, 'success')) : a),
  },
  {
    name: 'there is no help',
    rule: 'probe/help-missing',
    spoil: (a) => (a.body.startsWith('{') ? withBody(a, (v) => omit(v, 'help')) : a),
  },
  {
    name: 'there is no result',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isShow(r) && !failed(a) ? withBody(a, (v) => omit(v, 'result')) : a),
  },
  {
    name: 'searches have no results',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? onResult(a, (v) => omit(v, 'results')) : a),
  },
  {
    name: 'errors have no body',
    rule: 'probe/error-body-missing',
    spoil: (a) => (isError(a) ? { ...a, body: '' } : a),
  },
  { name: 'errors are pages', rule: 'probe/error-not-structured', spoil: (a) => (isError(a) ? asPage(a) : a) },
  {
    name: 'errors are texts',
    rule: 'probe/error-not-structured',
    spoil: (a) => (isError(a) ? { ...a, body: '"Not found"' } : a),
  },
  {
    name: 'errors have no error',
    rule: 'probe/problem-member-missing',
    spoil: (a) => (isError(a) ? withBody(a, (v) => omit(v, 'error')) : a),
  },
  {
    name: 'errors have no type',
    rule: 'probe/problem-member-missing',
    spoil: (a) => (isError(a) ? withBody(a, (v) => ({ ...v, error: { message: 'Not found' } })) : a),
  },
  {
    name: 'errors have no message',
    rule: 'probe/problem-member-missing',
    spoil: (a) => (a.status === 404 ? withBody(a, (v) => ({ ...v, error: { __type: v.error.__type } })) : a),
  },
  {
    name: 'errors are of another type',
    rule: 'probe/problem-type-wrong',
    spoil: (a) =>
      a.status === 404 ? withBody(a, (v) => ({ ...v, error: { ...v.error, __type: 'Validation Error' } })) : a,
  },
  {
    name: 'errors are broken JSON',
    rule: 'probe/body-not-json',
    spoil: (a) => (isError(a) ? { ...a, body: a.body.slice(1) } : a),
  },
  {
    name: 'searches are broken JSON',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? { ...a, body: a.body.replace('"count":', 'count:') } : a),
  },
  {
    name: 'searches are called text',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'datasets are pages',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isShow(r) && !failed(a) ? asPage(a) : a),
  },
  {
    name: 'datasets have no media type',
    rule: 'probe/media-type-missing',
    spoil: (a, r) => (isShow(r) && !failed(a) ? withHeader(a, 'content-type', undefined) : a),
  },
  {
    name: 'datasets are empty bodies',
    rule: 'probe/body-missing',
    spoil: (a, r) => (isShow(r) && !failed(a) ? { ...a, body: '' } : a),
  },
  {
    name: 'the count is one too high',
    rule: 'probe/count-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? onResult(a, (v) => ({ ...v, count: v.count + 1 })) : a),
  },
  {
    name: 'the count is that of the page',
    rule: 'probe/count-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? onResult(a, (v) => ({ ...v, count: v.results.length })) : a),
  },
  {
    name: 'the count is a text',
    rule: 'probe/count-wrong',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? onResult(a, (v) => ({ ...v, count: String(v.count) })) : a),
  },
  {
    name: 'there is no count',
    rule: 'probe/count-missing',
    spoil: (a, r) => (isSearch(r) && !failed(a) ? onResult(a, (v) => omit(v, 'count')) : a),
  },
  {
    name: 'the facet counts too many',
    rule: 'probe/count-wrong',
    spoil: (a, r) =>
      r.url.searchParams.has('facet.field')
        ? { ...a, body: a.body.replace('"display_name":"water","count":4', '"display_name":"water","count":5') }
        : a,
  },
  {
    name: 'rows are ignored',
    rule: 'probe/page-size-ignored',
    spoil: (a, r, mock) => (isSearch(r) && !failed(a) ? mock(withParameter(r, 'rows', '100')) : a),
  },
  {
    name: 'pages are one too small',
    rule: 'probe/page-size-ignored',
    spoil: (a, r) => (isPage(r) ? onResult(a, (v) => ({ ...v, results: v.results.slice(0, 2) })) : a),
  },
  {
    name: 'the limit of a list is ignored',
    rule: 'probe/page-size-ignored',
    spoil: (a, r, mock) => (asks(r, 'package_list') ? mock(without(r, 'limit')) : a),
  },
  {
    name: 'start is ignored',
    rule: 'probe/paging-repeats',
    spoil: (a, r, mock) => (isPage(r) ? mock(without(r, 'start')) : a),
  },
  {
    name: 'pages begin one too early',
    rule: 'probe/paging-repeats',
    spoil: (a, r, mock) => (isPage(r) && startOf(r) > 0 ? mock(withParameter(r, 'start', String(startOf(r) - 1))) : a),
  },
  {
    name: 'pages skip one',
    rule: 'probe/paging-skips',
    spoil: (a, r) =>
      isPage(r) && startOf(r) === 3
        ? onResult(a, (v) => ({
            ...v,
            results: [...v.results.slice(1), { ...v.results[0], id: 'another', name: 'dataset-9' }],
          }))
        : a,
  },
  {
    name: 'beyond the end it begins again',
    rule: 'probe/paging-endless',
    spoil: (a, r, mock) => (isSearch(r) && startOf(r) > 7 ? mock(without(r, 'start')) : a),
  },
  {
    name: 'the order is ignored',
    rule: 'probe/sort-ignored',
    spoil: (a, r) =>
      isSearch(r) && r.url.searchParams.has('sort') && !failed(a)
        ? onResult(a, (v) => ({ ...v, results: [...v.results].toReversed() }))
        : a,
  },
  {
    name: 'the search is ignored',
    rule: 'probe/search-ignored',
    spoil: (a, r, mock) =>
      isSearch(r) && r.url.searchParams.get('q') !== '*:*' && !failed(a) ? mock(without(r, 'q')) : a,
  },
  {
    name: 'the filter is ignored',
    rule: 'probe/attribute-filter-ignored',
    spoil: (a, r, mock) =>
      isSearch(r) && !(r.url.searchParams.get('fq') ?? '').startsWith('metadata') ? mock(without(r, 'fq')) : a,
  },
  {
    name: 'the filter by time is ignored',
    rule: 'probe/time-filter-ignored',
    spoil: (a, r, mock) => ((r.url.searchParams.get('fq') ?? '').startsWith('metadata') ? mock(without(r, 'fq')) : a),
  },
  {
    name: 'the filter finds nothing',
    rule: 'probe/filter-loses',
    spoil: (a, r) => (r.url.searchParams.has('fq') ? onResult(a, (v) => ({ ...v, count: 0, results: [] })) : a),
  },
  {
    name: 'another dataset comes back',
    rule: 'probe/identifier-not-echoed',
    spoil: (a, r, mock) => (isShow(r) && !failed(a) ? mock(withParameter(r, 'id', 'dataset-4')) : a),
  },
  {
    name: 'another resource comes back',
    rule: 'probe/identifier-not-echoed',
    spoil: (a, r, mock) => (asks(r, 'resource_show') && !failed(a) ? mock(withParameter(r, 'id', 'resource-4')) : a),
  },
  {
    name: 'names cannot be looked up',
    rule: 'probe/lookup-fails',
    spoil: (a, r, mock) =>
      isShow(r) && (r.url.searchParams.get('id') ?? '').startsWith('dataset-')
        ? mock(withParameter(r, 'id', 'no-name'))
        : a,
  },
  {
    name: 'a look-up has another title',
    rule: 'probe/item-differs',
    spoil: (a, r) => (isShow(r) && !failed(a) ? onResult(a, (v) => ({ ...v, title: 'Something else' })) : a),
  },
  {
    name: 'a look-up has no resources',
    rule: 'probe/item-differs',
    spoil: (a, r) => (isShow(r) && !failed(a) ? onResult(a, (v) => ({ ...v, num_resources: 0, resources: [] })) : a),
  },
  {
    name: 'resources are counted wrongly',
    rule: 'probe/count-wrong',
    spoil: (a, r) => (isShow(r) && !failed(a) ? onResult(a, (v) => ({ ...v, num_resources: 9 })) : a),
  },
  {
    name: 'datasets have no identifier',
    rule: 'probe/identifier-missing',
    spoil: (a, r) =>
      isSearch(r) && !failed(a)
        ? onResult(a, (v) => ({ ...v, results: v.results.map((v: object) => omit(v, 'id')) }))
        : a,
  },
  {
    name: 'a dataset stands twice',
    rule: 'probe/item-twice',
    spoil: (a, r) =>
      isSearch(r) && r.url.searchParams.has('facet.field')
        ? onResult(a, (v) => ({ ...v, results: [...v.results, v.results[0]] }))
        : a,
  },
  {
    name: 'times are none',
    rule: 'probe/member-wrong',
    spoil: (a, r) =>
      (isSearch(r) || isShow(r)) && !failed(a)
        ? { ...a, body: a.body.replaceAll(/"metadata_modified":"[^"]*"/g, '"metadata_modified":"yesterday"') }
        : a,
  },
  {
    name: 'the list of datasets lacks one',
    rule: 'probe/list-incomplete',
    spoil: (a, r) =>
      asks(r, 'package_list') ? onResult(a, (v) => v.filter((name: string) => name !== 'dataset-2')) : a,
  },
  {
    name: 'the list of organisations is empty',
    rule: 'probe/list-incomplete',
    spoil: (a, r) => (asks(r, 'organization_list') ? onResult(a, () => []) : a),
  },
  {
    name: 'the list of tags is an object',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (asks(r, 'tag_list') ? onResult(a, (v) => ({ tags: v })) : a),
  },
];
