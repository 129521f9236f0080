import { type JsonDocument, parseJson } from '@ds4sscc/findings';
import { checkApiDescription, recogniseApiDescription, summariseApi } from '@ds4sscc/interop';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ok = { responses: { 200: { description: 'fine' } } };
const description = (changes: object): object => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  servers: [{ url: '/' }],
  paths: { '/a': { get: ok } },
  ...changes,
});
const check = (value: object): readonly string[] =>
  checkApiDescription(parseJson(JSON.stringify(value), 'api.json')).map(
    ({ rule, location }) => `${rule} ${location.pointer}`,
  );

const query = (name: string): object => ({ name, in: 'query', schema: {} });

describe('recogniseApiDescription', () => {
  it.each([
    [{ openapi: '3.0.4' }, 'openapi-3.0'],
    [{ openapi: '3.1.1' }, 'openapi-3.1'],
    [{ openapi: '3.2.0' }, 'openapi-3.2'],
    [{ openapi: '3.3.0' }, undefined],
    [{ openapi: 3.1 }, undefined],
    [{ asyncapi: '2.6.0' }, 'asyncapi'],
    [{ asyncapi: '3.0.0' }, 'asyncapi'],
    [{ asyncapi: '1.2.0' }, undefined],
    [{ swagger: '2.0' }, undefined],
    [[], undefined],
    [null, undefined],
  ])('takes %j for %s', (value, format) => {
    expect(recogniseApiDescription(value)).toBe(format);
  });
});

describe('checkApiDescription', () => {
  it('finds nothing in a small correct description', () => {
    expect(check(description({}))).toEqual([]);
  });

  it('takes a $ref in an example for data, and one in a property called example for a reference', () => {
    const dangling = { $ref: '#/nowhere' };
    const schema = { type: 'object', example: dangling, properties: { example: dangling } };
    expect(check(description({ components: { schemas: { A: schema } } }))).toEqual([
      'api/reference-unresolved /components/schemas/A/properties/example/$ref',
    ]);
  });

  it('resolves references with escapes, and reports those with a stray percent sign', () => {
    const schemas = { 'a/b': { type: 'string' }, Good: { $ref: '#/components/schemas/a~1b' }, Bad: { $ref: '#/%' } };
    expect(check(description({ components: { schemas } }))).toEqual([
      'api/reference-unresolved /components/schemas/Bad/$ref',
    ]);
  });

  it('bears references that go round in circles', () => {
    const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } };
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
    const responses = { 200: { $ref: '#/components/responses/R' } };
    const components = {
      schemas,
      responses: { R: { $ref: '#/components/responses/S' }, S: { description: '', content } },
    };
    expect(check(description({ paths: { '/a': { get: { responses } } }, components }))).toEqual([
      'api/reference-endless /components/schemas/B/$ref',
    ]);
    const loop = { responses: { R: { $ref: '#/components/responses/R' } } };
    expect(check(description({ paths: { '/a': { get: { responses } } }, components: loop }))).toEqual([
      'api/reference-endless /components/responses/R/$ref',
    ]);
  });

  it('comes to an end where a YAML alias stands for its own ancestor', () => {
    const value: Record<string, unknown> = { ...description({}), tags: {} };
    value['tags'] = { loop: value };
    value['components'] = { schemas: { A: value } };
    const read = parseJson('{}', 'api.yaml');
    const document: JsonDocument = {
      source: read.source,
      findings: read.findings,
      value,
      locate: (pointer) => read.locate(pointer),
      finding: (rule, pointer, args, detail) => read.finding(rule, pointer, args, detail),
    };
    expect(checkApiDescription(document).map(({ rule }) => rule)).toEqual(['api/member-wrong-kind']);
    expect(summariseApi(document)?.paths).toEqual(['/a']);
  });

  it('finds a parameter of the path item for each operation that uses the placeholder', () => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: {} }];
    expect(check(description({ paths: { '/a/{id}': { parameters, get: ok, delete: ok } } }))).toEqual([]);
    expect(check(description({ paths: { '/a/{id}': { get: ok, delete: ok } } }))).toEqual([
      'api/path-parameter-undeclared /paths/~1a~1{id}/get',
      'api/path-parameter-undeclared /paths/~1a~1{id}/delete',
    ]);
  });

  it('knows that webhooks came with 3.1', () => {
    const webhooks = { changed: { post: ok } };
    expect(check(description({ webhooks }))).toEqual(['api/field-unknown /webhooks']);
    expect(check(description({ webhooks, openapi: '3.1.0', paths: undefined }))).toEqual([]);
  });

  it('names the kind that a member or an entry of a list has to be of', () => {
    const paths = { '/a': { get: { ...ok, deprecated: 'no', parameters: ['id'] } }, '/b': 'soon' };
    expect(check(description({ paths, tags: {} }))).toEqual([
      'api/member-wrong-kind /paths/~1a/get/deprecated',
      'api/member-wrong-kind /paths/~1a/get/parameters/0',
      'api/member-wrong-kind /paths/~1b',
      'api/member-wrong-kind /tags',
    ]);
  });

  it('asks for the members of an object only where it stands, not where it is referred to', () => {
    const components = { parameters: { P: { in: 'query', schema: {} } } };
    const parameters = [{ $ref: '#/components/parameters/P' }];
    expect(check(description({ components, paths: { '/a': { parameters, get: ok } } }))).toEqual([
      'api/member-missing /components/parameters/P',
    ]);
  });

  it('reads an AsyncAPI document', () => {
    const asyncapi = {
      asyncapi: '3.0.0',
      info: { title: 'T', version: '1' },
      servers: { a: { host: 'mqtt.example' } },
    };
    expect(check({ ...asyncapi, channels: { c: { address: 'air/new' } } })).toEqual([]);
    expect(check(asyncapi)).toEqual(['api/paths-missing /channels']);
  });

  it('names the version that it does not read, and bears one that is no version at all', () => {
    const messageOf = (text: string): string | undefined =>
      checkApiDescription(parseJson(text, 'api.json'))[0]?.message;
    expect(messageOf('{"swagger": "2.0"}')).toMatch(/^swagger 2.0 is not read/);
    expect(messageOf('{"openapi": 3.1}')).toMatch(/^openapi 3.1 is not read/);
    expect(messageOf('{"openapi": {"toString": 1}}')).toMatch(/^openapi without a version is not read/);
    expect(messageOf('[]')).toMatch(/^this is neither/);
  });

  it('adds no second finding to a text that is not JSON', () => {
    expect(checkApiDescription(parseJson('{"openapi":', 'api.json'))).toEqual([]);
  });

  it('never throws, whatever stands where an object is expected', () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constant({ $ref: '#/paths' }),
      fc.constant({ get: [] }),
      fc.constant([null]),
    );
    const member = fc.constantFrom('info', 'servers', 'paths', 'components', 'security', 'webhooks', 'channels');
    const version = fc.constantFrom({ openapi: '3.0.0' }, { openapi: '3.1.0' }, { asyncapi: '2.0.0' });
    const operation = fc.dictionary(fc.constantFrom('parameters', 'responses', 'security', 'operationId'), junk);
    fc.assert(
      fc.property(version, fc.dictionary(member, junk), operation, (head, members, get) => {
        const value = { paths: { '/a/{b}': { get } }, ...head, ...members };
        const document = parseJson(JSON.stringify(value), 'api.json');
        checkApiDescription(document);
        expect(summariseApi(document)?.format).toBeDefined();
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('summariseApi', () => {
  const named = {
    description: '',
    content: { 'application/geo+json': { schema: { $ref: '#/components/schemas/A' } } },
  };
  const inline = { description: '', content: { 'application/json': { schema: { type: 'object' } } } };

  it('collects what the assessment needs', () => {
    const value = description({
      security: [{ key: [] }],
      components: { schemas: { A: { type: 'object' } }, securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      paths: {
        '/collections/{c}/items': { get: { parameters: [query('bbox'), query('limit')], responses: { 200: named } } },
        '/collections/{c}/items/{i}': { get: { security: [], responses: { 200: inline, 404: inline } } },
        '/subscriptions': { post: { security: [{ key: [] }, {}], responses: { '2XX': inline } } },
      },
    });
    expect(summariseApi(parseJson(JSON.stringify(value), 'api.json'))).toEqual({
      source: 'api.json',
      format: 'openapi-3.0',
      title: 'T',
      version: '1',
      servers: ['/'],
      paths: ['/collections/{c}/items', '/collections/{c}/items/{i}', '/subscriptions'],
      operations: 3,
      collections: ['/collections/{c}/items'],
      pagingStyles: ['limit'],
      pagedCollections: 1,
      errorMediaTypes: ['application/json'],
      operationsWithErrors: 1,
      patterns: ['ogc-api-features'],
      queryParameters: ['bbox'],
      filters: ['place'],
      notifications: ['subscriptions'],
      securitySchemes: ['key'],
      authentication: ['http'],
      openIdConnectUrls: [],
      securedOperations: 1,
      openRestrictions: 1,
      jsonResponses: 3,
      namedResponses: 1,
    });
  });

  it('gives the addresses of AsyncAPI channels', () => {
    const value = {
      asyncapi: '3.0.0',
      servers: { a: { host: 'h', protocol: 'mqtt' } },
      channels: { c: { address: 'air' } },
      operations: { o: { action: 'send', channel: { $ref: '#/channels/c' } } },
    };
    const summary = summariseApi(parseJson(JSON.stringify(value), 'api.json'));
    expect([summary?.servers, summary?.paths, summary?.notifications]).toEqual([['mqtt://h'], ['air'], ['mqtt']]);
  });
});
