import {
  answers,
  done,
  inPath,
  listOf,
  openIdConnect,
  paging,
  problemResponse,
  problemSchema,
  query,
  ref,
} from './parts.js';

const restricted = { security: [{ city: [] }] };
const notify = {
  '{$request.body#/notification/endpoint/uri}': {
    post: { requestBody: { content: { 'application/json': { schema: ref('Notification') } } }, responses: done('204') },
  },
};

/** An NGSI-LD broker: entities, their history and subscriptions (ETSI GS CIM 009 V1.8.1, clause 6). */
export const ngsiLd = {
  openapi: '3.0.3',
  info: {
    title: 'Context broker of Example City',
    version: '1.8.1',
    description: 'Current and past state of stations.',
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    contact: { name: 'Open data desk', email: 'data@city.example' },
  },
  servers: [{ url: 'https://broker.city.example/ngsi-ld/v1' }],
  tags: [{ name: 'entities' }, { name: 'subscriptions', description: 'Being told of changes' }],
  paths: {
    '/entities': {
      get: {
        operationId: 'queryEntity',
        tags: ['entities'],
        parameters: [
          query('type'),
          query('id'),
          query('q'),
          query('georel'),
          query('geometry'),
          query('coordinates'),
          query('attrs'),
          ...paging,
        ],
        responses: answers(listOf('Entity'), 'application/ld+json'),
      },
      post: {
        operationId: 'createEntity',
        tags: ['entities'],
        requestBody: { required: true, content: { 'application/ld+json': { schema: ref('Entity') } } },
        responses: done('201'),
        ...restricted,
      },
    },
    '/entities/{entityId}': {
      parameters: [inPath('entityId')],
      get: {
        operationId: 'retrieveEntity',
        tags: ['entities'],
        responses: answers(ref('Entity'), 'application/ld+json'),
      },
      delete: { operationId: 'deleteEntity', tags: ['entities'], responses: done('204'), ...restricted },
    },
    '/temporal/entities': {
      get: {
        operationId: 'queryTemporal',
        parameters: [query('type'), query('timerel'), query('timeAt'), query('endTimeAt'), ...paging],
        responses: answers(listOf('Entity'), 'application/ld+json'),
      },
    },
    '/subscriptions': {
      get: {
        operationId: 'querySubscription',
        tags: ['subscriptions'],
        parameters: [...paging, query('status')],
        responses: answers(listOf('Subscription'), 'application/ld+json'),
        ...restricted,
      },
      post: {
        operationId: 'createSubscription',
        tags: ['subscriptions'],
        requestBody: { required: true, content: { 'application/ld+json': { schema: ref('Subscription') } } },
        responses: done('201'),
        callbacks: { changed: notify },
        ...restricted,
      },
    },
    '/subscriptions/{subscriptionId}': {
      parameters: [inPath('subscriptionId')],
      get: {
        operationId: 'retrieveSubscription',
        responses: answers(ref('Subscription'), 'application/ld+json'),
        ...restricted,
      },
    },
  },
  components: {
    responses: { Problem: problemResponse },
    securitySchemes: { city: openIdConnect },
    schemas: {
      Problem: problemSchema,
      Entity: {
        type: 'object',
        required: ['id', 'type'],
        properties: {
          id: { type: 'string', format: 'uri' },
          type: { type: 'string' },
          scope: { nullable: true, oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
        },
        additionalProperties: true,
      },
      Subscription: {
        type: 'object',
        required: ['type', 'notification'],
        properties: {
          id: { type: 'string', format: 'uri' },
          type: { type: 'string', enum: ['Subscription'] },
          notification: {
            type: 'object',
            properties: { endpoint: { type: 'object', properties: { uri: { type: 'string', format: 'uri' } } } },
          },
        },
      },
      Notification: { type: 'object', properties: { data: listOf('Entity') } },
    },
  },
};
