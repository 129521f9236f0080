import { methods } from './api-operations.js';
import type { ApiFormat } from './recognise-api-description.js';

/** What a member of an OpenAPI object holds. */
export interface ApiMember {
  /** `any` where the format leaves it open, as for examples and schemas. */
  readonly kind: 'text' | 'boolean' | 'object' | 'list' | 'map' | 'any';
  /** The type of the object, or of each entry of the list or map. */
  readonly of?: ApiObjectType;
  readonly required?: true;
  /** From this version on it is not required any more. */
  readonly optionalSince?: '3.2';
  /** The first version that has it, where that is not 3.0. */
  readonly since?: '3.1' | '3.2';
}

/** Whether a member that came with a version is one of a format. */
export function isIn(since: ApiMember['since'], format: ApiFormat): boolean {
  return since === undefined || format.slice('openapi-'.length) >= since;
}

/** The objects that the checks know. */
export type ApiObjectType =
  | 'document'
  | 'info'
  | 'contact'
  | 'license'
  | 'server'
  | 'components'
  | 'path'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'request body'
  | 'response'
  | 'media type'
  | 'security scheme'
  | 'tag'
  | 'external documentation';

const text: ApiMember = { kind: 'text' };
const requiredText: ApiMember = { kind: 'text', required: true };
const flag: ApiMember = { kind: 'boolean' };
const any: ApiMember = { kind: 'any' };
const list: ApiMember = { kind: 'list' };
const map: ApiMember = { kind: 'map' };
const object = (of: ApiObjectType): ApiMember => ({ kind: 'object', of });
const listOf = (of: ApiObjectType): ApiMember => ({ kind: 'list', of });
const mapOf = (of: ApiObjectType): ApiMember => ({ kind: 'map', of });

const serialisation: Readonly<Record<string, ApiMember>> = {
  description: text,
  required: flag,
  deprecated: flag,
  allowEmptyValue: flag,
  style: text,
  explode: flag,
  allowReserved: flag,
  schema: any,
  example: any,
  examples: map,
  content: mapOf('media type'),
};

/**
 * The fixed fields of OpenAPI 3.0.4, section 4.7, 3.1.1, section 4.8, and 3.2.0, section 4. Title and version of `info`, the paths and the
 * responses of an operation are not marked as required: they have rules of their own, which say more.
 */
export const openapiObjects: Readonly<Record<ApiObjectType, Readonly<Record<string, ApiMember>>>> = {
  document: {
    openapi: text,
    $self: { kind: 'text', since: '3.2' },
    info: object('info'),
    jsonSchemaDialect: { kind: 'text', since: '3.1' },
    servers: listOf('server'),
    paths: mapOf('path'),
    webhooks: { kind: 'map', of: 'path', since: '3.1' },
    components: object('components'),
    security: list,
    tags: listOf('tag'),
    externalDocs: object('external documentation'),
  },
  info: {
    title: text,
    summary: { kind: 'text', since: '3.1' },
    description: text,
    termsOfService: text,
    contact: object('contact'),
    license: object('license'),
    version: text,
  },
  contact: { name: text, url: text, email: text },
  license: { name: requiredText, identifier: { kind: 'text', since: '3.1' }, url: text },
  server: { url: requiredText, name: { kind: 'text', since: '3.2' }, description: text, variables: map },
  components: {
    schemas: map,
    responses: mapOf('response'),
    parameters: mapOf('parameter'),
    examples: map,
    requestBodies: mapOf('request body'),
    headers: mapOf('header'),
    securitySchemes: mapOf('security scheme'),
    links: map,
    callbacks: map,
    pathItems: { kind: 'map', of: 'path', since: '3.1' },
    mediaTypes: { kind: 'map', of: 'media type', since: '3.2' },
  },
  path: {
    $ref: text,
    summary: text,
    description: text,
    ...Object.fromEntries(methods.map((method) => [method, object('operation')])),
    query: { kind: 'object', of: 'operation', since: '3.2' },
    additionalOperations: { kind: 'map', of: 'operation', since: '3.2' },
    servers: listOf('server'),
    parameters: listOf('parameter'),
  },
  operation: {
    tags: list,
    summary: text,
    description: text,
    externalDocs: object('external documentation'),
    operationId: text,
    parameters: listOf('parameter'),
    requestBody: object('request body'),
    responses: mapOf('response'),
    callbacks: map,
    deprecated: flag,
    security: list,
    servers: listOf('server'),
  },
  parameter: { name: requiredText, in: requiredText, ...serialisation },
  header: serialisation,
  'request body': { description: text, content: { kind: 'map', of: 'media type', required: true }, required: flag },
  response: {
    summary: { kind: 'text', since: '3.2' },
    description: { kind: 'text', required: true, optionalSince: '3.2' },
    headers: mapOf('header'),
    content: mapOf('media type'),
    links: map,
  },
  'media type': {
    schema: any,
    itemSchema: { kind: 'any', since: '3.2' },
    example: any,
    examples: map,
    encoding: map,
    prefixEncoding: { kind: 'list', since: '3.2' },
    itemEncoding: { kind: 'any', since: '3.2' },
  },
  'security scheme': {
    type: requiredText,
    description: text,
    name: text,
    in: text,
    scheme: text,
    bearerFormat: text,
    flows: map,
    openIdConnectUrl: text,
    oauth2MetadataUrl: { kind: 'text', since: '3.2' },
    deprecated: { kind: 'boolean', since: '3.2' },
  },
  tag: {
    name: requiredText,
    summary: { kind: 'text', since: '3.2' },
    description: text,
    externalDocs: object('external documentation'),
    parent: { kind: 'text', since: '3.2' },
    kind: { kind: 'text', since: '3.2' },
  },
  'external documentation': { description: text, url: requiredText },
};
