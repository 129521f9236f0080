import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, omit, withBody, withHeader, withParameter } from './spoil.js';

const isQuery = ({ url }: MockRequest): boolean => url.searchParams.has('query');
const isAnswer = (answer: MockAnswer, request: MockRequest): boolean => isQuery(request) && answer.status === 200;
const isWrong = (answer: MockAnswer, request: MockRequest): boolean => isQuery(request) && answer.status === 400;

/** One defect each: SPARQL 1.1 Protocol, Query Results JSON Format, Service Description. */
export const sparqlDefects: readonly Defect[] = [
  {
    name: 'answers come with 201',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isAnswer(a, r) ? { ...a, status: 201 } : a),
  },
  {
    name: 'questions fail with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isAnswer(a, r) ? { ...a, status: 500 } : a),
  },
  { name: 'answers come as a page', rule: 'probe/media-type-wrong', spoil: (a, r) => (isAnswer(a, r) ? asPage(a) : a) },
  {
    name: 'answers come as plain text (Protocol 2.1.6)',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isAnswer(a, r) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'answers come without a media type (Protocol 2.1.6)',
    rule: 'probe/media-type-missing',
    spoil: (a, r) => (isAnswer(a, r) ? withHeader(a, 'content-type', undefined) : a),
  },
  {
    name: 'answers are cut off',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isAnswer(a, r) ? { ...a, body: '{"head"' } : a),
  },
  { name: 'answers are empty', rule: 'probe/body-missing', spoil: (a, r) => (isAnswer(a, r) ? { ...a, body: '' } : a) },
  {
    name: 'errors come with 200',
    rule: 'probe/error-in-success',
    spoil: (a, r) => (isAnswer(a, r) ? { ...a, body: '{"error": "the store is down"}' } : a),
  },
  {
    name: 'answers have no head (Results 3.1)',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isAnswer(a, r) ? withBody(a, (v) => omit(v, 'head')) : a),
  },
  {
    name: 'answers have no boolean (Results 3.1)',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isAnswer(a, r) ? withBody(a, (v) => omit(v, 'boolean')) : a),
    shows: ['recognised', 'unknown'],
  },
  {
    name: 'the boolean is a text (Results 3.3.1)',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isAnswer(a, r) ? withBody(a, (v) => ({ ...v, boolean: String(v.boolean) })) : a),
    shows: ['recognised', 'unknown'],
  },
  {
    name: 'the pattern is ignored',
    rule: 'probe/member-wrong',
    spoil: (a, r, mock) => (isAnswer(a, r) ? mock(withParameter(r, 'query', 'ASK { ?s ?p ?o }')) : a),
    shows: ['filter-attribute', 'no'],
  },
  {
    name: 'what is no query is answered (Protocol 2.1.6)',
    rule: 'probe/invalid-request-accepted',
    spoil: (a, r, mock) => (isWrong(a, r) ? mock(withParameter(r, 'query', 'ASK { ?s ?p ?o }')) : a),
  },
  {
    name: 'what is no query breaks the server (Protocol 2.1.6)',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isWrong(a, r) ? { ...a, status: 500 } : a),
  },
  {
    name: 'what is no query is not found (Protocol 2.1.6)',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isWrong(a, r) ? { ...a, status: 404 } : a),
  },
  {
    name: 'the endpoint describes itself by a page (Service Description 2)',
    rule: 'probe/description-unreadable',
    spoil: (a, r) => (isQuery(r) ? a : asPage(a)),
    shows: ['description-resolves', 'no'],
  },
  {
    name: 'the endpoint describes something else (Service Description 3.1)',
    rule: 'probe/description-unreadable',
    spoil: (a, r) => (isQuery(r) ? a : { ...a, body: '<urn:a> <urn:b> <urn:c> .' }),
    shows: ['description-resolves', 'no'],
  },
];
