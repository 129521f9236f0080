import { compareFindings, type Finding, type JsonDocument, showValue } from '@ds4sscc/findings';
import { apiChecks } from './api-checks.js';
import { apiOperations } from './api-operations.js';
import { versionUnsupported } from './checks/version-unsupported.js';
import { asObject } from './json-object.js';
import { recogniseApiDescription } from './recognise-api-description.js';
import { typedObjects } from './typed-objects.js';

/**
 * Checks an OpenAPI 3.0, OpenAPI 3.1 or AsyncAPI document. A document that could not be read has said so already and gives no finding here.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { checkApiDescription } from '@ds4sscc/interop';
 *
 * const text = '{"openapi":"3.1.0","info":{"title":"Air"},"servers":[{"url":"/"}],"paths":{"/stations":{}}}';
 * checkApiDescription(parseJson(text, 'air.json')).map(({ message }) => message); // => ['info has no version']
 * ```
 */
export function checkApiDescription(document: JsonDocument): readonly Finding[] {
  if (document.value === undefined) return [];
  const format = recogniseApiDescription(document.value);
  const root = asObject(document.value);
  if (!format || !root) {
    const key = ['openapi', 'swagger', 'asyncapi'].find((name) => root?.[name] !== undefined);
    const version = key && root?.[key];
    const shown = typeof version === 'string' || typeof version === 'number' ? showValue(version) : 'without a version';
    return [document.finding(versionUnsupported, key ? `/${key}` : '', { found: key && `${key} ${shown}` })];
  }
  const openapi = format !== 'asyncapi';
  const operations = openapi ? apiOperations(root) : [];
  const objects = openapi ? typedObjects(root) : [];
  const context = { document, format, root, operations, objects };
  return apiChecks.flatMap((entry) => entry.check(context)).sort(compareFindings);
}
