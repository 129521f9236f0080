import { answers, inPath, paging, problemResponse, problemSchema, query, ref } from './parts.js';

const geoJson = 'application/geo+json';

/** An OGC API Features server (OGC 17-069r4, Part 1: Core). */
export const ogcApiFeatures = {
  openapi: '3.0.3',
  info: { title: 'Stations of Example City', version: '1.0.0', contact: { url: 'https://city.example/data' } },
  servers: [{ url: 'https://geo.city.example/ogc', description: 'Public' }],
  paths: {
    '/': { get: { operationId: 'getLandingPage', responses: answers(ref('LandingPage')) } },
    '/conformance': { get: { operationId: 'getConformance', responses: answers(ref('Conformance')) } },
    '/collections': { get: { operationId: 'getCollections', responses: answers(ref('Collections')) } },
    '/collections/{collectionId}': {
      get: {
        operationId: 'describeCollection',
        parameters: [inPath('collectionId')],
        responses: answers(ref('Collection')),
      },
    },
    '/collections/{collectionId}/items': {
      get: {
        operationId: 'getFeatures',
        parameters: [
          inPath('collectionId'),
          ...paging,
          {
            name: 'bbox',
            in: 'query',
            style: 'form',
            explode: false,
            schema: {
              type: 'array',
              oneOf: [
                { minItems: 4, maxItems: 4 },
                { minItems: 6, maxItems: 6 },
              ],
              items: { type: 'number' },
            },
          },
          query('datetime'),
        ],
        responses: answers(ref('FeatureCollection'), geoJson),
      },
    },
    '/collections/{collectionId}/items/{featureId}': {
      get: {
        operationId: 'getFeature',
        parameters: [inPath('collectionId'), inPath('featureId')],
        responses: answers(ref('Feature'), geoJson),
      },
    },
  },
  components: {
    responses: { Problem: problemResponse },
    schemas: {
      Problem: problemSchema,
      Link: {
        type: 'object',
        required: ['href'],
        properties: { href: { type: 'string', example: 'https://geo.city.example/ogc' }, rel: { type: 'string' } },
      },
      LandingPage: {
        type: 'object',
        required: ['links'],
        properties: { links: { type: 'array', items: ref('Link') } },
      },
      Conformance: { type: 'object', properties: { conformsTo: { type: 'array', items: { type: 'string' } } } },
      Collections: { type: 'object', properties: { collections: { type: 'array', items: ref('Collection') } } },
      Collection: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      Feature: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { type: 'string', enum: ['Feature'] },
          geometry: { type: 'object', nullable: true },
          properties: { type: 'object', nullable: true },
        },
      },
      FeatureCollection: {
        type: 'object',
        required: ['type', 'features'],
        properties: {
          type: { type: 'string', enum: ['FeatureCollection'] },
          features: { type: 'array', items: ref('Feature') },
          numberMatched: { type: 'integer', minimum: 0 },
        },
      },
    },
  },
};
