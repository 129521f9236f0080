import type { JsonDocument } from '@ds4sscc/findings';
import type { ApiContext } from './api-check.js';
import { apiOperations } from './api-operations.js';
import { asObject } from './json-object.js';
import { recogniseApiDescription } from './recognise-api-description.js';
import { referencesIn } from './references-in.js';
import { typedObjects } from './typed-objects.js';

/** What all checks look at; `undefined` for what is no API description of a version that is read. */
export function apiContext(document: JsonDocument): ApiContext | undefined {
  const format = recogniseApiDescription(document.value);
  const root = asObject(document.value);
  if (!format || !root) return undefined;
  const openapi = format !== 'asyncapi';
  return {
    document,
    format,
    root,
    operations: openapi ? apiOperations(root) : [],
    references: referencesIn(root),
    objects: openapi ? typedObjects(root) : [],
  };
}
