/** Parts that all described interfaces have alike. */

export const query = (name: string, schema: object = { type: 'string' }): object => ({ name, in: 'query', schema });

export const inPath = (name: string): object => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** `limit` and `offset`. */
export const paging: readonly object[] = [
  query('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
  query('offset', { type: 'integer', minimum: 0, default: 0 }),
];

export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

export const listOf = (name: string): object => ({ type: 'array', items: ref(name) });

/** Responses of an operation: what it answers, and problem details for everything else. */
export const answers = (schema: object, mediaType = 'application/json', status = '200'): object => ({
  [status]: { description: 'What was asked for', content: { [mediaType]: { schema } } },
  default: { $ref: '#/components/responses/Problem' },
});

/** Responses of an operation that answers without a body. */
export const done = (status: string): object => ({
  [status]: { description: 'Done' },
  default: { $ref: '#/components/responses/Problem' },
});

/** RFC 9457, appendix A. */
export const problemSchema: object = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 100, maximum: 599 },
    detail: { type: 'string' },
  },
};

export const problemResponse: object = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

/** Who may, by a provider of identities. */
export const openIdConnect: object = {
  type: 'openIdConnect',
  openIdConnectUrl: 'https://login.city.example/.well-known/openid-configuration',
};
