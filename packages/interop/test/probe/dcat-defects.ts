import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage } from './spoil.js';

const accepts = ({ headers }: MockRequest, type: string): boolean => (headers['accept'] ?? '').includes(type);
const isTurtle = (request: MockRequest): boolean => accepts(request, 'text/turtle');
const isSecond = ({ url }: MockRequest): boolean => url.searchParams.get('page') === '2';
const isLast = ({ url }: MockRequest): boolean => url.searchParams.get('page') === '3';
const inTurtle =
  (where: (request: MockRequest) => boolean, from: string | RegExp, to: string) =>
  (answer: MockAnswer, request: MockRequest) =>
    isTurtle(request) && where(request) ? { ...answer, body: answer.body.replaceAll(from, to) } : answer;
const anywhere = (): boolean => true;
const broken = ['pages-complete', 'no'] as const;

/** One defect each: grammars of RDF, content negotiation, Hydra. */
export const dcatDefects: readonly Defect[] = [
  {
    name: 'the catalogue fails with 500',
    rule: 'probe/status-wrong',
    spoil: (a) => ({ ...a, status: 500 }),
    shows: ['catalogue-lists-datasets', 'no'],
  },
  {
    name: 'the catalogue comes as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a) => asPage(a),
    shows: ['catalogue-lists-datasets', 'no'],
  },
  {
    name: 'the catalogue is empty',
    rule: 'probe/body-missing',
    spoil: (a) => ({ ...a, body: '' }),
    shows: ['catalogue-lists-datasets', 'no'],
  },
  {
    name: 'the Turtle does not parse',
    rule: 'probe/body-not-rdf',
    spoil: inTurtle(anywhere, 'a dcat:Catalog ;', 'a dcat:Catalog ;; <'),
  },
  {
    name: 'the JSON-LD does not parse',
    rule: 'probe/body-not-rdf',
    spoil: (a, r) => (accepts(r, 'ld+json') ? { ...a, body: a.body.slice(0, -3) } : a),
  },
  {
    name: 'the RDF/XML does not parse',
    rule: 'probe/body-not-rdf',
    spoil: (a, r) => (accepts(r, 'rdf+xml') ? { ...a, body: a.body.slice(0, -7) } : a),
  },
  {
    name: 'the JSON-LD lacks a dataset',
    rule: 'probe/item-differs',
    spoil: (a, r) => (accepts(r, 'ld+json') ? { ...a, body: a.body.replace('dcat#Dataset', 'dcat#Data') } : a),
  },
  {
    name: 'the RDF/XML has other datasets',
    rule: 'probe/item-differs',
    spoil: (a, r) => (accepts(r, 'rdf+xml') ? { ...a, body: a.body.replaceAll('/dataset/', '/datasets/') } : a),
  },
  {
    name: 'there are no datasets, and yet a next page',
    rule: 'probe/paging-endless',
    spoil: (a) => ({ ...a, body: a.body.replaceAll(/dcat([#:])Dataset/g, 'dcat$1Data') }),
    shows: ['catalogue-lists-datasets', 'no'],
  },
  {
    name: 'the second page leads back to the first',
    rule: 'probe/paging-endless',
    spoil: inTurtle(isSecond, /hydra:next <[^>]*>/g, 'hydra:next <https://city.example/catalogue>'),
    shows: broken,
  },
  {
    name: 'the last page leads to itself',
    rule: 'probe/paging-endless',
    spoil: (a, r) =>
      isTurtle(r) && isLast(r)
        ? { ...a, body: `${a.body}\n<${r.url.href}> <http://www.w3.org/ns/hydra/core#next> <${r.url.href}> .` }
        : a,
    shows: broken,
  },
  {
    name: 'a page comes twice',
    rule: 'probe/paging-repeats',
    spoil: inTurtle(isLast, /dataset\/[56]/g, 'dataset/3'),
    shows: broken,
  },
  {
    name: 'a page is not there',
    rule: 'probe/link-broken',
    spoil: (a, r) => (isSecond(r) ? { ...a, status: 404 } : a),
    shows: broken,
  },
  {
    name: 'a page is no RDF',
    rule: 'probe/link-broken',
    spoil: (a, r) => (isSecond(r) ? asPage(a) : a),
    shows: broken,
  },
  {
    name: 'the total is too high',
    rule: 'probe/count-wrong',
    spoil: inTurtle(anywhere, 'totalItems 6', 'totalItems 7'),
    shows: broken,
  },
  {
    name: 'the last page leaves a dataset out',
    rule: 'probe/count-wrong',
    spoil: inTurtle(isLast, /<[^>]*dataset\/6> a dcat:Dataset \./g, ''),
    shows: broken,
  },
  {
    name: 'the first page names no next one',
    rule: 'probe/next-link-missing',
    spoil: inTurtle(
      (r) => !isSecond(r) && !isLast(r),
      /<[^>]*> a hydra:PartialCollectionView ; hydra:next <[^>]*> \./g,
      '',
    ),
    shows: broken,
  },
];
