import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, omit, withBody, withHeader, without, withParameter } from './spoil.js';

/** Which requests a defect touches. */
const isList = ({ url }: MockRequest): boolean =>
  url.pathname.endsWith('/entities') && !url.pathname.includes('temporal');
const isEntity = ({ url }: MockRequest): boolean => /\/v1\/entities\/./.test(url.pathname);
const isPage = (request: MockRequest): boolean => isList(request) && request.url.searchParams.get('limit') === '3';
const wants = (request: MockRequest, name: string): boolean => isList(request) && request.url.searchParams.has(name);
const isUnknown = ({ url }: MockRequest): boolean => url.pathname.includes('no-such-entity');
const failed = ({ status }: MockAnswer): boolean => status >= 400;

/** One defect each. */
export const ngsiLdDefects: readonly Defect[] = [
  {
    name: 'lists come with 201',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isList(r) && a.status === 200 ? { ...a, status: 201 } : a),
  },
  { name: 'lists come with 206', rule: 'probe/status-wrong', spoil: (a, r) => (isPage(r) ? { ...a, status: 206 } : a) },
  {
    name: 'entities come with 203',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isEntity(r) && a.status === 200 ? { ...a, status: 203 } : a),
  },
  {
    name: 'types fail with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (r.url.pathname.endsWith('/types') ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is missing is refused with 400',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isUnknown(r) ? withBody({ ...a, status: 400 }, (v) => ({ ...v, status: 400 })) : a),
  },
  {
    name: 'what is missing is refused with 500',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isUnknown(r) ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is asked wrongly is refused with 500',
    rule: 'probe/error-status-wrong',
    spoil: (a) => (a.status === 400 ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is missing is answered with 200 and the error',
    rule: 'probe/not-found-as-success',
    spoil: (a, r) => (isUnknown(r) ? { ...a, status: 200 } : a),
  },
  {
    name: 'what is missing is answered with an empty entity',
    rule: 'probe/not-found-as-success',
    spoil: (a, r) => (isUnknown(r) ? { ...a, status: 200, body: '{}' } : a),
  },
  {
    name: 'what is missing is answered with 204',
    rule: 'probe/not-found-as-success',
    spoil: (a, r) => (isUnknown(r) ? { ...a, status: 204, body: '' } : a),
  },
  {
    name: 'a negative page size is accepted',
    rule: 'probe/invalid-request-accepted',
    spoil: (a, r, mock) => (r.url.searchParams.get('limit') === '-1' ? mock(without(r, 'limit')) : a),
  },
  {
    name: 'an identifier that is no URI is taken for one',
    rule: 'probe/error-status-wrong',
    spoil: (a, r, mock) =>
      r.url.pathname.endsWith('no%20URI') ? mock({ ...r, url: new URL('/ngsi-ld/v1/entities/urn:x:y', r.url) }) : a,
  },
  {
    name: 'a place without a geometry is accepted',
    rule: 'probe/invalid-request-accepted',
    spoil: (a, r, mock) => (wants(r, 'georel') && !wants(r, 'geometry') ? mock(without(r, 'georel')) : a),
  },
  { name: 'errors have no body', rule: 'probe/error-body-missing', spoil: (a) => (failed(a) ? { ...a, body: '' } : a) },
  { name: 'errors are pages', rule: 'probe/error-not-structured', spoil: (a) => (failed(a) ? asPage(a) : a) },
  {
    name: 'errors are plain text',
    rule: 'probe/error-not-structured',
    spoil: (a) => (failed(a) ? { ...a, headers: { 'content-type': 'text/plain' }, body: 'not found' } : a),
  },
  {
    name: 'errors are lists',
    rule: 'probe/error-not-structured',
    spoil: (a) => (failed(a) ? withBody(a, (v) => [v]) : a),
  },
  {
    name: 'errors are broken JSON',
    rule: 'probe/body-not-json',
    spoil: (a) => (failed(a) ? { ...a, body: a.body.slice(0, -1) } : a),
  },
  {
    name: 'errors are called text',
    rule: 'probe/media-type-wrong',
    spoil: (a) => (failed(a) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  ...['type', 'title', 'detail'].map((name) => ({
    name: `errors have no ${name}`,
    rule: 'probe/problem-member-missing',
    spoil: (a: MockAnswer) => (failed(a) ? withBody(a, (v) => omit(v, name)) : a),
  })),
  {
    name: 'errors do not repeat their status',
    rule: 'probe/problem-status-missing',
    spoil: (a) => (failed(a) ? withBody(a, (v) => omit(v, 'status')) : a),
  },
  {
    name: 'errors name another status',
    rule: 'probe/problem-status-differs',
    spoil: (a) => (failed(a) ? withBody(a, (v) => ({ ...v, status: 500 })) : a),
  },
  {
    name: 'errors are of another type',
    rule: 'probe/problem-type-wrong',
    spoil: (a, r) =>
      isUnknown(r) ? withBody(a, (v) => ({ ...v, type: 'https://uri.etsi.org/ngsi-ld/errors/InternalError' })) : a,
  },
  {
    name: 'lists are errors with 200',
    rule: 'probe/error-in-success',
    spoil: (a, r) =>
      wants(r, 'q')
        ? {
            ...a,
            body: JSON.stringify({
              type: 'https://uri.etsi.org/ngsi-ld/errors/OperationNotSupported',
              title: 'no',
              detail: 'no',
              status: 422,
            }),
          }
        : a,
  },
  {
    name: 'lists are called text',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isList(r) && !failed(a) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'JSON-LD is called JSON',
    rule: 'probe/media-type-wrong',
    spoil: (a) =>
      a.headers['content-type'] === 'application/ld+json' ? withHeader(a, 'content-type', 'application/json') : a,
  },
  {
    name: 'lists are pages',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isList(r) && !failed(a) ? asPage(a) : a),
  },
  {
    name: 'entities have no media type',
    rule: 'probe/media-type-missing',
    spoil: (a, r) => (isEntity(r) && !failed(a) ? withHeader(a, 'content-type', undefined) : a),
  },
  {
    name: 'lists are cut off',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isList(r) && !failed(a) ? { ...a, body: a.body.slice(0, -1) } : a),
  },
  {
    name: 'numbers are not JSON',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isEntity(r) ? { ...a, body: a.body.replace('"value":18', '"value":NaN') } : a),
  },
  {
    name: 'a key stands twice',
    rule: 'probe/json-key-twice',
    spoil: (a, r) => (isEntity(r) && !failed(a) ? { ...a, body: a.body.replace('{"id"', '{"type":"Room","id"') } : a),
  },
  {
    name: 'lists are empty bodies',
    rule: 'probe/body-missing',
    spoil: (a, r) => (isList(r) && !failed(a) ? { ...a, body: '' } : a),
  },
  {
    name: 'lists are wrapped',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isList(r) && !failed(a) ? withBody(a, (v) => ({ results: v })) : a),
  },
  {
    name: 'pages begin one too early',
    rule: 'probe/paging-repeats',
    spoil: (a, r, mock) =>
      isPage(r) && Number(r.url.searchParams.get('offset')) > 0
        ? {
            ...mock(withParameter(r, 'offset', String(Number(r.url.searchParams.get('offset')) - 1))),
            headers: a.headers,
          }
        : a,
  },
  {
    name: 'the offset is ignored',
    rule: 'probe/paging-repeats',
    spoil: (a, r, mock) => (isPage(r) ? { ...mock(without(r, 'offset')), headers: a.headers } : a),
  },
  {
    name: 'pages skip one',
    rule: 'probe/paging-skips',
    spoil: (a, r, mock) =>
      isPage(r) && Number(r.url.searchParams.get('offset')) > 0
        ? {
            ...mock(withParameter(r, 'offset', String(Number(r.url.searchParams.get('offset')) + 1))),
            headers: a.headers,
          }
        : a,
  },
  {
    name: 'the last page leads on',
    rule: 'probe/paging-endless',
    spoil: (a, r) =>
      isPage(r) && Number(r.url.searchParams.get('offset')) >= 6
        ? withHeader(a, 'link', `</ngsi-ld/v1/entities?type=Room&limit=3&offset=9>; rel="next", ${a.headers['link']}`)
        : a,
  },
  {
    name: 'beyond the end it begins again',
    rule: 'probe/paging-endless',
    spoil: (a, r, mock) => (Number(r.url.searchParams.get('offset')) >= 9 ? mock(withParameter(r, 'offset', '0')) : a),
  },
  {
    name: 'the page size is ignored',
    rule: 'probe/page-size-ignored',
    spoil: (a, r, mock) => (isPage(r) ? { ...mock(without(r, 'limit')), headers: a.headers } : a),
  },
  {
    name: 'pages are one too small',
    rule: 'probe/page-size-ignored',
    spoil: (a, r) => (isPage(r) ? withBody(a, (v) => v.slice(0, 2)) : a),
  },
  {
    name: 'there is no link to the next page',
    rule: 'probe/next-link-missing',
    spoil: (a, r) =>
      isPage(r)
        ? withHeader(
            a,
            'link',
            (a.headers['link'] ?? '')
              .split(', ')
              .filter((one) => !one.includes('"next"'))
              .join(', '),
          )
        : a,
  },
  {
    name: 'the Link header has no brackets',
    rule: 'probe/link-header-invalid',
    spoil: (a, r) => (isPage(r) ? withHeader(a, 'link', (a.headers['link'] ?? '').replaceAll(/[<>]/g, '')) : a),
  },
  {
    name: 'the Link header has no relation',
    rule: 'probe/link-header-invalid',
    spoil: (a, r) => (isPage(r) ? withHeader(a, 'link', (a.headers['link'] ?? '').replaceAll(/; rel="next"/g, '')) : a),
  },
  {
    name: 'the next page is a page that is not there',
    rule: 'probe/link-broken',
    spoil: (a, r) =>
      isPage(r)
        ? withHeader(a, 'link', (a.headers['link'] ?? '').replace('/ngsi-ld/v1/entities?', '/ngsi-ld/v1/pages?'))
        : a,
  },
  {
    name: 'the count is one too high',
    rule: 'probe/count-wrong',
    spoil: (a) =>
      'ngsild-results-count' in a.headers
        ? withHeader(a, 'ngsild-results-count', String(Number(a.headers['ngsild-results-count']) + 1))
        : a,
  },
  {
    name: 'the count is that of the page',
    rule: 'probe/count-wrong',
    spoil: (a) =>
      'ngsild-results-count' in a.headers
        ? withHeader(a, 'ngsild-results-count', String(JSON.parse(a.body).length))
        : a,
  },
  {
    name: 'there is no count',
    rule: 'probe/count-missing',
    spoil: (a) => withHeader(a, 'ngsild-results-count', undefined),
  },
  {
    name: 'the filter by value is ignored',
    rule: 'probe/attribute-filter-ignored',
    spoil: (a, r, mock) => (wants(r, 'q') ? mock(without(r, 'q')) : a),
  },
  {
    name: 'the filter by value finds nothing',
    rule: 'probe/filter-loses',
    spoil: (a, r) => (wants(r, 'q') ? { ...a, body: '[]' } : a),
  },
  {
    name: 'greater than means equal',
    rule: 'probe/attribute-filter-ignored',
    spoil: (a, r, mock) =>
      (r.url.searchParams.get('q') ?? '').includes('>')
        ? mock(withParameter(r, 'q', r.url.searchParams.get('q')!.replace('>', '==')))
        : a,
  },
  {
    name: 'the filter by place is ignored',
    rule: 'probe/place-filter-ignored',
    spoil: (a, r, mock) => (wants(r, 'geometry') ? mock(without(r, 'georel', 'geometry', 'coordinates')) : a),
  },
  {
    name: 'the axes of a place are swapped',
    rule: 'probe/filter-loses',
    spoil: (a, r, mock) =>
      wants(r, 'geometry')
        ? mock(
            withParameter(
              r,
              'coordinates',
              JSON.stringify(JSON.parse(r.url.searchParams.get('coordinates')!).toReversed()),
            ),
          )
        : a,
  },
  {
    name: 'the filter by type is ignored',
    rule: 'probe/type-filter-ignored',
    spoil: (a, r, mock) => (wants(r, 'type') && !failed(a) ? mock(withParameter(r, 'type', 'Room,Building')) : a),
  },
  {
    name: 'the filter by identifier is ignored',
    rule: 'probe/identifier-filter-ignored',
    spoil: (a, r, mock) => (wants(r, 'id') ? mock(without(r, 'id')) : a),
  },
  {
    name: 'the filter by time is ignored',
    rule: 'probe/time-filter-ignored',
    spoil: (a, r, mock) => (r.url.pathname.includes('/temporal/') ? mock(withParameter(r, 'timerel', 'after')) : a),
  },
  {
    name: 'the choice of attributes is ignored in lists',
    rule: 'probe/projection-ignored',
    spoil: (a, r, mock) => (wants(r, 'attrs') ? mock(without(r, 'attrs')) : a),
  },
  {
    name: 'the choice of attributes is ignored in look-ups',
    rule: 'probe/projection-ignored',
    spoil: (a, r, mock) => (isEntity(r) ? mock(without(r, 'attrs')) : a),
  },
  {
    name: 'the simplified representation is ignored',
    rule: 'probe/representation-ignored',
    spoil: (a, r, mock) => (wants(r, 'options') ? mock(without(r, 'options')) : a),
  },
  {
    name: 'another entity comes back',
    rule: 'probe/identifier-not-echoed',
    spoil: (a, r) => (isEntity(r) && !failed(a) ? withBody(a, (v) => ({ ...v, id: 'urn:ngsi-ld:Room:99' })) : a),
  },
  {
    name: 'a look-up does not find what is listed',
    rule: 'probe/lookup-fails',
    spoil: (a, r, mock) =>
      r.url.pathname.endsWith('Room%3A1')
        ? mock({ ...r, url: new URL('/ngsi-ld/v1/entities/urn:ngsi-ld:Room:99', r.url) })
        : a,
  },
  {
    name: 'a look-up has another value',
    rule: 'probe/item-differs',
    spoil: (a, r) => (isEntity(r) ? { ...a, body: a.body.replace('"value":18', '"value":81') } : a),
  },
  {
    name: 'entities have no identifier',
    rule: 'probe/identifier-missing',
    spoil: (a, r) => (isList(r) && !failed(a) ? withBody(a, (v) => v.map((v: object) => omit(v, 'id'))) : a),
  },
  {
    name: 'identifiers are numbers of rows',
    rule: 'probe/identifier-missing',
    spoil: (a, r) =>
      isList(r) && !failed(a)
        ? withBody(a, (v) => v.map((one: object, index: number) => ({ ...one, id: String(index) })))
        : a,
  },
  {
    name: 'entities have no type',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isList(r) && !failed(a) ? withBody(a, (v) => v.map((v: object) => omit(v, 'type'))) : a),
  },
  {
    name: 'properties have no value',
    rule: 'probe/member-missing',
    spoil: (a, r) =>
      isList(r) && !failed(a) && !wants(r, 'options')
        ? withBody(a, (v) => v.map((one: object) => ('name' in one ? { ...one, name: { type: 'Property' } } : one)))
        : a,
  },
  {
    name: 'an entity stands twice in a list',
    rule: 'probe/item-twice',
    spoil: (a, r) =>
      isList(r) && r.url.searchParams.get('limit') === '100' && !failed(a)
        ? withBody(a, (v) => [...v, ...v.slice(0, 1)])
        : a,
  },
  {
    name: 'JSON-LD has no context',
    rule: 'probe/context-missing',
    spoil: (a) =>
      a.headers['content-type'] === 'application/ld+json' && a.body.includes('"id"')
        ? withBody(a, (v) => (Array.isArray(v) ? v.map((v) => omit(v, '@context')) : ((v) => omit(v, '@context'))(v)))
        : a,
  },
  {
    name: 'JSON has no link to its context',
    rule: 'probe/context-missing',
    spoil: (a) =>
      withHeader(
        a,
        'link',
        a.headers['link']
          ?.split(', ')
          .filter((one) => !one.includes('json-ld#context'))
          .join(', ') || undefined,
      ),
  },
  {
    name: 'the context is not there',
    rule: 'probe/context-broken',
    spoil: (a, r) => (r.url.pathname === '/context.jsonld' ? { ...a, status: 404, body: '' } : a),
  },
  {
    name: 'the order changes each time',
    rule: 'probe/answer-unstable',
    spoil: (() => {
      const turns = new Map<string, number>();
      return (a: MockAnswer, r: MockRequest) => {
        if (!wants(r, 'count') || r.url.searchParams.get('limit') !== '100' || failed(a)) return a;
        const turn = turns.get(r.url.href) ?? 0;
        turns.set(r.url.href, turn + 1);
        return turn % 2 === 1 ? withBody(a, (v) => v.toReversed()) : a;
      };
    })(),
  },
  {
    name: 'a relationship leads nowhere',
    rule: 'probe/relation-dangling',
    spoil: (a, r, mock) =>
      r.url.pathname.endsWith('Building%3A2')
        ? mock({ ...r, url: new URL('/ngsi-ld/v1/entities/urn:ngsi-ld:Building:9', r.url) })
        : a,
  },
  {
    name: 'the list of types has one without entities',
    rule: 'probe/list-incomplete',
    spoil: (a, r) =>
      r.url.pathname.endsWith('/types') ? withBody(a, (v) => ({ ...v, typeList: [...v.typeList, 'Ghost'] })) : a,
  },
  {
    name: 'the list of attributes lacks one',
    rule: 'probe/list-incomplete',
    spoil: (a, r) =>
      r.url.pathname.endsWith('/attributes')
        ? withBody(a, (v) => ({ ...v, attributeList: v.attributeList.filter((name: string) => name !== 'name') }))
        : a,
  },
  {
    name: 'the list of types has no list',
    rule: 'probe/member-missing',
    spoil: (a, r) => (r.url.pathname.endsWith('/types') ? withBody(a, (v) => omit(v, 'typeList')) : a),
  },
  {
    name: 'subscriptions are no list',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (r.url.pathname.endsWith('/subscriptions') ? { ...a, body: '{}' } : a),
  },
];
