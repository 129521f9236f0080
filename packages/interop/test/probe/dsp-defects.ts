import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, type Loose, omit, withBody, withHeader } from './spoil.js';

const isVersions = ({ url }: MockRequest): boolean => url.pathname.endsWith('/dspace-version');
const isCatalogue = ({ url }: MockRequest): boolean => url.pathname.endsWith('/catalog/request');
const isDataset = ({ url }: MockRequest): boolean => /\/datasets\/urn%3Adataset/.test(url.pathname);
const isNoDataset = ({ url }: MockRequest): boolean => url.pathname.includes('no-such-dataset');
const isNegotiation = ({ url }: MockRequest): boolean => url.pathname.includes('/negotiations/');
type Where = (request: MockRequest) => boolean;

const on =
  (where: Where, change: (value: Loose) => unknown) =>
  (answer: MockAnswer, request: MockRequest): MockAnswer =>
    where(request) ? withBody(answer, change) : answer;
const status =
  (where: Where, code: number) =>
  (answer: MockAnswer, request: MockRequest): MockAnswer =>
    where(request) ? { ...answer, status: code } : answer;
const onVersion = (change: (version: Loose) => unknown) =>
  on(isVersions, (v) => ({ protocolVersions: v.protocolVersions.map(change) }));
const onDatasets = (change: (dataset: Loose) => unknown) =>
  on(isCatalogue, (v) => ({ ...v, dataset: v.dataset.map(change) }));

/** One defect each: Dataspace Protocol 2025-1, 4.3, 6.2, 8.3, and the schemas of its messages. */
export const dspDefects: readonly Defect[] = [
  { name: 'versions fail with 500', rule: 'probe/status-wrong', spoil: status(isVersions, 500) },
  {
    name: 'versions come as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isVersions(r) ? asPage(a) : a),
  },
  {
    name: 'there are no versions',
    rule: 'probe/member-missing',
    spoil: on(isVersions, () => ({ protocolVersions: [] })),
    shows: ['recognised', 'no'],
  },
  ...['version', 'path', 'binding'].map(
    (name): Defect => ({
      name: `a version has no ${name}`,
      rule: 'probe/member-missing',
      spoil: onVersion((version) => omit(version, name)),
    }),
  ),
  {
    name: 'a version has a binding that there is not',
    rule: 'probe/member-wrong',
    spoil: onVersion((version) => ({ ...version, binding: 'FTP' })),
  },
  { name: 'the catalogue fails with 500', rule: 'probe/status-wrong', spoil: status(isCatalogue, 500) },
  { name: 'the catalogue comes with 201', rule: 'probe/status-wrong', spoil: status(isCatalogue, 201) },
  {
    name: 'the catalogue comes as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isCatalogue(r) ? asPage(a) : a),
  },
  {
    name: 'the catalogue comes without a media type',
    rule: 'probe/media-type-missing',
    spoil: (a, r) => (isCatalogue(r) ? withHeader(a, 'content-type', undefined) : a),
  },
  ...['participantId', '@id'].map(
    (name): Defect => ({
      name: `the catalogue has no ${name}`,
      rule: 'probe/member-missing',
      spoil: on(isCatalogue, (v) => omit(v, name)),
    }),
  ),
  {
    name: 'the catalogue is of another type',
    rule: 'probe/member-wrong',
    spoil: on(isCatalogue, (v) => ({ ...v, '@type': 'dcat:Catalog' })),
  },
  {
    name: 'the catalogue has no context',
    rule: 'probe/context-missing',
    spoil: on(isCatalogue, (v) => omit(v, '@context')),
  },
  {
    name: 'the context of the catalogue is no list',
    rule: 'probe/context-missing',
    spoil: on(isCatalogue, (v) => ({ ...v, '@context': v['@context'][0] })),
  },
  {
    name: 'the context of the catalogue is of an earlier version',
    rule: 'probe/context-missing',
    spoil: on(isCatalogue, (v) => ({ ...v, '@context': ['https://w3id.org/dspace/2024/1/context.json'] })),
  },
  {
    name: 'the catalogue is empty',
    rule: 'probe/tested-nothing',
    spoil: on(isCatalogue, (v) => omit(v, 'dataset')),
    shows: ['catalogue-lists-datasets', 'no'],
  },
  ...['@id', 'hasPolicy', 'distribution'].map(
    (name): Defect => ({
      name: `datasets have no ${name}`,
      rule: 'probe/member-missing',
      spoil: onDatasets((dataset) => omit(dataset, name)),
    }),
  ),
  {
    name: 'an offer has no identifier',
    rule: 'probe/member-missing',
    spoil: onDatasets((dataset) => ({
      ...dataset,
      hasPolicy: dataset.hasPolicy.map((one: object) => omit(one, '@id')),
    })),
  },
  ...['format', 'accessService'].map(
    (name): Defect => ({
      name: `a distribution has no ${name}`,
      rule: 'probe/member-missing',
      spoil: onDatasets((dataset) => ({
        ...dataset,
        distribution: dataset.distribution.map((one: object) => omit(one, name)),
      })),
    }),
  ),
  {
    name: 'a dataset of the catalogue is not found',
    rule: 'probe/lookup-fails',
    spoil: status(isDataset, 404),
    shows: ['lookup-by-identifier', 'no'],
  },
  {
    name: 'the look-up finds another dataset',
    rule: 'probe/identifier-not-echoed',
    spoil: on(isDataset, (v) => ({ ...v, '@id': 'urn:dataset:9' })),
    shows: ['lookup-by-identifier', 'no'],
  },
  { name: 'a dataset has no context', rule: 'probe/context-missing', spoil: on(isDataset, (v) => omit(v, '@context')) },
  {
    name: 'a dataset that is looked up has no offers',
    rule: 'probe/member-missing',
    spoil: on(isDataset, (v) => omit(v, 'hasPolicy')),
  },
  { name: 'a dataset that is not there is found', rule: 'probe/not-found-as-success', spoil: status(isNoDataset, 200) },
  {
    name: 'a dataset that is not there breaks the server',
    rule: 'probe/error-status-wrong',
    spoil: status(isNoDataset, 500),
  },
  {
    name: 'a dataset that is not there is refused with another error',
    rule: 'probe/problem-type-wrong',
    spoil: on(isNoDataset, (v) => ({ ...v, '@type': 'TransferError' })),
  },
  {
    name: 'a negotiation that is not there is found',
    rule: 'probe/not-found-as-success',
    spoil: status(isNegotiation, 200),
    shows: ['negotiation-answers', 'no'],
  },
  {
    name: 'a negotiation that is not there breaks the server',
    rule: 'probe/error-status-wrong',
    spoil: status(isNegotiation, 500),
    shows: ['negotiation-answers', 'unknown'],
  },
  {
    name: 'a negotiation that is not there is refused with another error',
    rule: 'probe/problem-type-wrong',
    spoil: on(isNegotiation, (v) => ({ ...v, '@type': 'CatalogError' })),
    shows: ['negotiation-answers', 'unknown'],
  },
];
