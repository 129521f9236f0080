import { compareFindings, type Finding, type JsonDocument, showValue } from '@ds4sscc/findings';
import { apiChecks } from './api-checks.js';
import { apiContext } from './api-context.js';
import { versionUnsupported } from './checks/version-unsupported.js';
import { asObject } from './json-object.js';
import { limitedDocument } from './limited-document.js';
import { runChecks } from './run-checks.js';

/**
 * Checks an OpenAPI (3.0, 3.1, 3.2) or AsyncAPI document by what can be told without the official schemas, which `validateApiDescription` brings. A document that could not be read has said so already and gives no finding here.
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
  const limited = limitedDocument(document);
  const context = apiContext(limited.document);
  if (!context) {
    const root = asObject(document.value);
    const key = ['openapi', 'swagger', 'asyncapi'].find((name) => root?.[name] !== undefined);
    const version = key && root?.[key];
    const shown = typeof version === 'string' || typeof version === 'number' ? showValue(version) : 'without a version';
    return [document.finding(versionUnsupported, key ? `/${key}` : '', { found: key && `${key} ${shown}` })];
  }
  return [...limited.listed(runChecks(apiChecks, context))].sort(compareFindings);
}
