import { asObject } from './json-object.js';

/** A kind of API description that this package reads. */
export type ApiFormat = 'openapi-3.0' | 'openapi-3.1' | 'openapi-3.2' | 'asyncapi';

/**
 * Tells from the content what kind of API description a value is; `undefined` when it is none, or of a version that is not read.
 *
 * @example
 * ```ts
 * import { recogniseApiDescription } from '@ds4sscc/interop';
 *
 * recogniseApiDescription({ openapi: '3.1.0' }); // => 'openapi-3.1'
 * recogniseApiDescription({ swagger: '2.0' }); // => undefined
 * ```
 */
export function recogniseApiDescription(value: unknown): ApiFormat | undefined {
  const { openapi, asyncapi } = asObject(value) ?? {};
  if (typeof openapi === 'string') {
    if (/^3\.0\.\d+(-.+)?$/.test(openapi)) return 'openapi-3.0';
    if (/^3\.1\.\d+(-.+)?$/.test(openapi)) return 'openapi-3.1';
    if (/^3\.2\.\d+(-.+)?$/.test(openapi)) return 'openapi-3.2';
  }
  if (typeof asyncapi === 'string' && /^[23]\.\d+\.\d+(-.+)?$/.test(asyncapi)) return 'asyncapi';
  return undefined;
}
