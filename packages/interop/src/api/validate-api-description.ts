import { compareFindings, type Finding, type JsonDocument } from '@ds4sscc/findings';
import { accessChecks } from './access-checks.js';
import { apiChecks } from './api-checks.js';
import { apiContext } from './api-context.js';
import { checkApiDescription } from './check-api-description.js';
import { documentUnbounded } from './checks/document-unbounded.js';
import { documentBounds } from './document-bounds.js';
import { checkGrammar } from './grammar/check-grammar.js';
import { limitedDocument } from './limited-document.js';
import { runChecks } from './run-checks.js';
import { untold } from './untold.js';

/**
 * Checks an OpenAPI (3.0, 3.1, 3.2) or AsyncAPI (2, 3) document by the official JSON Schema of its format, by
 * `checkApiDescription`, and by what MIM0 asks of an interface: one layout, paging, filters, problem details for errors,
 * credentials where it refuses callers. Each fault is told once, with line and column. Nothing is fetched.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { validateApiDescription } from '@ds4sscc/interop/api';
 *
 * const text = '{"openapi":"3.1.0","info":{"title":"Air","version":"1","contact":{"email":"city"}},"servers":[{"url":"/"}],"paths":{"/air":{}}}';
 * validateApiDescription(parseJson(text, 'air.json')).map(({ message }) => message); // => ['"email" is not an e-mail address']
 * ```
 */
export function validateApiDescription(document: JsonDocument): readonly Finding[] {
  const why = documentBounds(document.value);
  if (why) return [document.finding(documentUnbounded, '', { why })];
  const limited = limitedDocument(document);
  const context = apiContext(limited.document);
  // What is none, and what could not be read, the other check tells.
  if (!context) return checkApiDescription(document);
  const own = runChecks(apiChecks, context);
  const grammar = untold(checkGrammar(limited.document, context.format), own);
  const findings = [...own, ...grammar, ...runChecks(accessChecks, context)];
  return [...limited.listed(findings)].sort(compareFindings);
}
