import { parseJson } from '@ds4sscc/findings';
import { summariseApi } from '@ds4sscc/interop';
import { expect, it } from 'vitest';

const summary = (value: unknown) => summariseApi(parseJson(JSON.stringify(value), 'api.json'));

/** A description whose operations share a response, an error and a parameter: by reference, or written out in each. */
function description(operations: number, mediaTypes: number, shared: boolean): object {
  const content = Object.fromEntries(
    Array.from({ length: mediaTypes }, (_, at) => [
      `application/x${at}+json`,
      { schema: at % 2 === 0 ? { $ref: '#/components/schemas/Thing' } : { type: 'object' } },
    ]),
  );
  const parts = {
    responses: {
      Things: { description: 'found', content: { ...content, 'text/event-stream': {} } },
      Wrong: { description: 'wrong', content },
    },
    parameters: { kind: { name: 'kind', in: 'query', schema: { type: 'string' } } },
  };
  const part = (kind: keyof typeof parts, name: string): unknown =>
    shared ? { $ref: `#/components/${kind}/${name}` } : (parts[kind] as Readonly<Record<string, unknown>>)[name];
  const operation = {
    parameters: [part('parameters', 'kind')],
    responses: { 200: part('responses', 'Things'), 401: part('responses', 'Wrong') },
  };
  return {
    openapi: '3.0.3',
    info: { title: 'Things', version: '1' },
    security: [{ city: [] }],
    paths: Object.fromEntries(Array.from({ length: operations }, (_, at) => [`/things${at}`, { get: operation }])),
    components: {
      ...(shared && parts),
      schemas: { Thing: { type: 'object', properties: {} } },
      securitySchemes: { city: { type: 'http', scheme: 'basic' } },
    },
  };
}

it('sums up a description alike, whether its operations share their parts or write them out', () => {
  const whole = summary(description(5, 6, false));
  expect(whole).toMatchObject({ jsonResponses: 30, namedResponses: 15, securedOperations: 5, operationsWithErrors: 5 });
  expect(whole?.notifications).toEqual(['server-sent events']);
  expect(whole?.errorMediaTypes).toHaveLength(6);
  expect(summary(description(5, 6, true))).toEqual(whole);
});

it('reads what many operations share once: 2,000 of them over one response of 20,000 media types', () => {
  expect(summary(description(2000, 20_000, true))).toMatchObject({
    jsonResponses: 40_000_000,
    namedResponses: 20_000_000,
  });
});

it('follows a chain of references that many places begin once, and one without end to nothing', () => {
  const parameters = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`p${at}`, { $ref: `#/components/parameters/p${at + 1}` }]),
  );
  const list = Array.from({ length: 500 }, () => ({ $ref: '#/components/parameters/p0' }));
  const found = (last: object) =>
    summary({
      openapi: '3.0.3',
      info: { title: 'Things', version: '1' },
      paths: Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`/a${at}`, { parameters: list, get: {} }])),
      components: { parameters: { ...parameters, p20: last } },
    })?.queryParameters;
  expect(found({ name: 'kind', in: 'query' })).toEqual(['kind']);
  expect(found({ $ref: '#/components/parameters/p0' })).toEqual([]);
});
