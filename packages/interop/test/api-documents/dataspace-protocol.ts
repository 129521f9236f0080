import { answers, done, inPath, problemResponse, problemSchema, ref } from './parts.js';

const body = { required: true, content: { 'application/json': { schema: ref('Message') } } };

/** A connector of the Dataspace Protocol (2025-1, HTTPS binding). */
export const dataspaceProtocol = {
  openapi: '3.2.0',
  $self: 'https://connector.city.example/openapi.json',
  info: { title: 'Connector of Example City', version: '2025-1' },
  servers: [{ url: 'https://connector.city.example/dsp', name: 'connector' }],
  security: [{ identity: [] }],
  tags: [{ name: 'catalog', summary: 'Offers', kind: 'nav' }],
  paths: {
    '/catalog/request': {
      post: { operationId: 'requestCatalog', tags: ['catalog'], requestBody: body, responses: answers(ref('Message')) },
    },
    '/catalog/datasets/{id}': {
      get: {
        operationId: 'readDataset',
        tags: ['catalog'],
        parameters: [inPath('id')],
        responses: answers(ref('Message')),
      },
    },
    '/negotiations/request': {
      post: {
        operationId: 'requestNegotiation',
        requestBody: body,
        responses: answers(ref('Message'), 'application/json', '201'),
      },
    },
    '/transfers/{providerPid}/termination': {
      post: {
        operationId: 'terminate',
        parameters: [inPath('providerPid')],
        requestBody: body,
        responses: done('200'),
      },
    },
  },
  components: {
    responses: { Problem: problemResponse },
    securitySchemes: { identity: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: {
      Problem: problemSchema,
      Message: {
        type: 'object',
        required: ['@context', '@type'],
        properties: { '@context': { type: 'array', items: { type: 'string' } }, '@type': { type: 'string' } },
      },
    },
  },
};
