import { json, type Mock, type MockAnswer } from './mock-server.js';

const context = ['https://w3id.org/dspace/2025/1/context.jsonld'];
const datasets = [1, 2].map((number) => ({
  '@id': `urn:dataset:${number}`,
  '@type': 'Dataset',
  hasPolicy: [{ '@id': `urn:offer:${number}`, '@type': 'Offer', permission: [{ action: 'use' }] }],
  distribution: [{ '@type': 'Distribution', format: 'HttpData-PULL', accessService: 'urn:service:1' }],
}));
const refuse = (type: string, members: object = {}): MockAnswer =>
  json(404, { '@context': context, '@type': type, code: '404', reason: ['there is no such thing'], ...members });

/** A correct provider of the Dataspace Protocol 2025-1 with two datasets. */
export const dataspaceProtocol: Mock = ({ method, url }) => {
  const path = url.pathname;
  if (path === '/.well-known/dspace-version')
    return json(200, {
      protocolVersions: [
        { version: '2025-1', path: '/dsp', binding: 'HTTPS', auth: { protocol: 'DCP', version: '1.0' } },
      ],
    });
  if (path === '/dsp/catalog/request' && method === 'POST')
    return json(200, {
      '@context': context,
      '@id': 'urn:catalogue',
      '@type': 'Catalog',
      participantId: 'did:web:city.example',
      dataset: datasets,
      service: [{ '@id': 'urn:service:1', '@type': 'DataService', endpointURL: `${url.origin}/dsp` }],
    });
  const id = /^\/dsp\/catalog\/datasets\/(.+)$/.exec(path)?.[1];
  if (id !== undefined) {
    const dataset = datasets.find((one) => one['@id'] === decodeURIComponent(id));
    return dataset ? json(200, { '@context': context, ...dataset }) : refuse('CatalogError');
  }
  const pid = decodeURIComponent(path.slice('/dsp/negotiations/'.length));
  return refuse('ContractNegotiationError', { providerPid: pid, consumerPid: pid });
};
