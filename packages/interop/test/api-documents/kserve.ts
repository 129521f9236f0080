import { answers, inPath, openIdConnect, problemResponse, problemSchema, ref } from './parts.js';

/** A model behind the Open Inference Protocol (KServe V2). */
export const kserve = {
  openapi: '3.1.0',
  info: { title: 'Flood model of Example City', version: '2.0', summary: 'Predicts water levels' },
  jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  servers: [{ url: 'https://twin.city.example' }],
  security: [{ city: [] }],
  paths: {
    '/v2': { get: { operationId: 'serverMetadata', security: [], responses: answers(ref('Server')) } },
    '/v2/health/ready': { get: { operationId: 'serverReady', security: [{}], responses: answers(ref('Server')) } },
    '/v2/models/{model_name}': {
      get: { operationId: 'modelMetadata', parameters: [inPath('model_name')], responses: answers(ref('Model')) },
    },
    '/v2/models/{model_name}/infer': {
      parameters: [inPath('model_name')],
      post: {
        operationId: 'modelInfer',
        requestBody: { content: { 'application/json': { schema: ref('Tensors') } } },
        responses: answers(ref('Tensors')),
      },
    },
  },
  components: {
    responses: { Problem: problemResponse },
    securitySchemes: { city: openIdConnect },
    schemas: {
      Problem: problemSchema,
      Server: { type: 'object', properties: { name: { type: 'string' }, extensions: { type: 'array' } } },
      Model: { type: 'object', properties: { inputs: { type: 'array', items: ref('Tensor') } } },
      Tensors: { type: 'object', properties: { inputs: { type: 'array', items: ref('Tensor') } } },
      Tensor: {
        type: 'object',
        required: ['name', 'shape', 'datatype'],
        properties: {
          name: { type: 'string' },
          shape: { type: 'array', items: { type: 'integer' } },
          datatype: { enum: ['FP32', 'INT64', 'BYTES'], default: 'FP32' },
        },
      },
    },
  },
};
