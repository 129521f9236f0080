import { answers, inPath, problemResponse, problemSchema, query, ref } from './parts.js';

const options = [
  query('$filter'),
  query('$orderby'),
  query('$top', { type: 'integer' }),
  query('$skip', { type: 'integer' }),
];
const entity = (name: string): object => ({
  [`/${name}`]: {
    get: { operationId: `list${name}`, parameters: options, responses: answers(ref('EntitySet')) },
  },
  [`/${name}({id})`]: {
    get: { operationId: `read${name}`, parameters: [inPath('id')], responses: answers(ref('Entity')) },
  },
});

/** A SensorThings API (OGC 18-088, SensorThings 1.1 Part 1: Sensing). */
export const sensorThings = {
  openapi: '3.1.0',
  info: { title: 'Sensors of Example City', version: '1.1' },
  servers: [{ url: 'https://sensors.city.example/v1.1' }],
  paths: { ...entity('Things'), ...entity('Datastreams'), ...entity('Observations') },
  components: {
    responses: { Problem: problemResponse },
    schemas: {
      Problem: problemSchema,
      EntitySet: {
        type: 'object',
        required: ['value'],
        properties: {
          '@iot.nextLink': { type: ['string', 'null'], format: 'uri' },
          value: { type: 'array', items: ref('Entity') },
        },
      },
      Entity: { type: 'object', properties: { '@iot.id': { type: ['integer', 'string'] } } },
    },
  },
};
