import { answers, paging, problemResponse, problemSchema, query, ref } from './parts.js';

/** The Action API of a CKAN portal (CKAN 2.11, API guide). */
export const ckan = {
  openapi: '3.1.1',
  info: { title: 'Data portal of Example City', version: '2.11', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [
    {
      url: 'https://{host}/api/3',
      variables: { host: { default: 'portal.city.example', enum: ['portal.city.example', 'test.city.example'] } },
    },
  ],
  paths: {
    '/action/package_list': {
      get: { operationId: 'package_list', parameters: paging, responses: answers(ref('Names')) },
    },
    '/action/package_search': {
      get: {
        operationId: 'package_search',
        parameters: [query('q'), query('fq'), query('rows', { type: 'integer' }), query('start', { type: 'integer' })],
        responses: answers(ref('Search')),
      },
    },
    '/action/package_show': {
      get: {
        operationId: 'package_show',
        parameters: [{ name: 'id', in: 'query', required: true, schema: { type: 'string' }, example: 'air' }],
        responses: answers(ref('Package')),
      },
    },
  },
  components: {
    responses: { Problem: problemResponse },
    schemas: {
      Problem: problemSchema,
      Names: { type: 'object', properties: { success: { const: true }, result: { type: 'array' } } },
      Search: {
        type: 'object',
        properties: {
          success: { const: true },
          result: { type: 'object', properties: { results: { type: 'array', items: ref('Package') } } },
        },
      },
      Package: {
        type: 'object',
        properties: { id: { type: 'string' }, resources: { type: 'array', prefixItems: [{ type: 'object' }] } },
        unevaluatedProperties: true,
      },
    },
  },
};
