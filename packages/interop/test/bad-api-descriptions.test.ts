import { createJsonDocument, type Finding, type JsonDocument, parseJson } from '@ds4sscc/findings';
import { summariseApi } from '@ds4sscc/interop';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { expect, it } from 'vitest';

const head = { openapi: '3.1.0', info: { title: 'T', version: '1' }, servers: [{ url: '/' }] };
const fine = { responses: { 200: { description: 'fine' }, default: { $ref: '#/components/responses/P' } } };
const components = { responses: { P: { description: 'p', content: { 'application/problem+json': { schema: {} } } } } };

/** Everything that is found in a text: what reading says, and what the checks say. */
const inText = (text: string): readonly Finding[] => {
  const document = parseJson(text, 'api.json');
  return [...document.findings, ...validateApiDescription(document)];
};
const rulesIn = (value: unknown): readonly string[] => inText(JSON.stringify(value)).map(({ rule }) => rule);

/** A value as a reader of YAML may make it: with one object in several places. */
const asRead = (value: unknown): JsonDocument => createJsonDocument('{}', value, 'api.yaml');

it.each([
  ['a schema that is itself', { schemas: { A: { $ref: '#/components/schemas/A' } } }],
  [
    'two schemas that are each other',
    { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } },
  ],
  [
    'a schema that is all of itself',
    { schemas: { A: { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/A' }] } } },
  ],
  ['a response that is itself', { responses: { ...components.responses, R: { $ref: '#/components/responses/R' } } }],
])('names %s', (_, more) => {
  expect(rulesIn({ ...head, paths: { '/a': { get: fine } }, components: { ...components, ...more } })).toEqual([
    'api/reference-endless',
  ]);
});

it('names path items that are each other', () => {
  const paths = { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } };
  expect(rulesIn({ ...head, paths })).toEqual(['api/reference-endless']);
});

it('takes a tree for a tree', () => {
  const Node = {
    type: 'object',
    properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
  };
  expect(
    rulesIn({ ...head, paths: { '/a': { get: fine } }, components: { ...components, schemas: { Node } } }),
  ).toEqual([]);
});

it('follows a chain of 20,000 references', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, at) => [`S${at}`, { $ref: `#/components/schemas/S${(at + 1) % 20_000}` }]),
  );
  expect(rulesIn({ ...head, paths: { '/a': { get: fine } }, components: { ...components, schemas } })).toEqual([
    'api/reference-endless',
  ]);
});

const paths = (count: number, get: object): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`/p${at}`, { get }]));

it('reads 50,000 paths', () => {
  expect(rulesIn({ ...head, paths: paths(50_000, fine), components })).toEqual([]);
});

it('lists no more than 1,000 faults of a kind', () => {
  const found = rulesIn({ ...head, paths: paths(3_000, { ...fine, deprecated: 'no' }), components });
  expect(found.filter((rule) => rule === 'api/member-wrong-kind').length).toBe(1_000);
  expect(found.filter((rule) => rule !== 'api/member-wrong-kind')).toEqual(['api/findings-unlisted']);
});

it('says how many faults it does not list', () => {
  const paths = Object.fromEntries(Array.from({ length: 1_007 }, (_, at) => [`p${at}`, {}]));
  const unlisted = inText(JSON.stringify({ ...head, paths })).filter(({ rule }) => rule === 'api/findings-unlisted');
  expect(unlisted.map(({ message }) => message)).toEqual([
    '7 more findings of the rule api/path-not-absolute are not listed',
  ]);
});

it('names nesting of 10,000 levels, in the text and in what a reader made of it', () => {
  const text = `${JSON.stringify({ ...head, paths: {} }).slice(0, -1)},"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  expect(inText(text).map(({ rule }) => rule)).toEqual(['json/too-deep']);
  let schema: object = {};
  for (let level = 0; level < 10_000; level += 1) schema = { not: schema };
  const value = { ...head, paths: { '/a': { get: fine } }, components: { ...components, schemas: { schema } } };
  expect(validateApiDescription(asRead(value)).map(({ rule }) => rule)).toEqual(['api/document-unbounded']);
});

it('names a value that holds itself, and one that repeats itself without bound', () => {
  const loop: Record<string, unknown> = { ...head, paths: {} };
  loop['x-loop'] = loop;
  expect(validateApiDescription(asRead(loop)).map(({ rule }) => rule)).toEqual(['api/document-unbounded']);
  let bomb: unknown = 'ha';
  for (let level = 0; level < 40; level += 1) bomb = [bomb, bomb];
  expect(validateApiDescription(asRead({ ...head, paths: {}, 'x-bomb': bomb })).map(({ rule }) => rule)).toEqual([
    'api/document-unbounded',
  ]);
});

it('takes __proto__ for a name like any other', () => {
  const text = JSON.stringify({ ...head, paths: { '/a': { get: fine } }, components });
  const with__proto__ = text.replace(
    '"components":{',
    '"components":{"__proto__":{"polluted":{}},"schemas":{"__proto__":{"type":"objekt"}},',
  );
  const document = parseJson(with__proto__, 'api.json');
  expect(validateApiDescription(document).map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([
    'api/field-unknown /components/__proto__',
    'api/value-not-listed /components/schemas/__proto__/type',
  ]);
  expect(summariseApi(document)?.paths).toEqual(['/a']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('names a key that stands twice', () => {
  const text = JSON.stringify({ ...head, paths: { '/a': { get: fine } }, components });
  expect(inText(text.replace('"title":"T"', '"title":"S","title":"T"')).map(({ rule }) => rule)).toEqual([
    'json/duplicate-key',
  ]);
});

it('bears patterns of formats that would backtrack', () => {
  const namespace = `${'a'.repeat(50_000)}!`;
  const payload = { type: 'record', name: 'a', namespace, fields: [] };
  const message = { payload, schemaFormat: 'application/vnd.apache.avro;version=1.9.0' };
  const channels = { c: { subscribe: { message } } };
  const found = rulesIn({
    asyncapi: '2.6.0',
    info: head.info,
    servers: { s: { url: 'a', protocol: 'mqtts' } },
    channels,
  });
  expect(found.length).toBeGreaterThan(0);
});
