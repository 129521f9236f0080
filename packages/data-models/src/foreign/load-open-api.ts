import { escapePointer, type Finding, finding } from '@ds4sscc/findings';
import type { Model } from '../define-model.js';
import { nothingToLoad } from '../rules/model-rules.js';
import type { LoadedModels } from './loaded-models.js';
import { documentFrom } from './load-schema.js';
import { modelOfSchema } from './model-of-schema.js';
import { valueAt } from './resolve-reference.js';
import { createSchemaLibrary } from './schema-library.js';

/** How to take the components of an API description for models. */
export interface OpenApiOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** The components to take; all schemas where left out. */
  readonly components?: readonly string[];
  /** Where the IRIs of types and attributes begin (`urn:schema:`). */
  readonly namespace?: string;
}

/**
 * Takes schemas of an OpenAPI 3.0 or 3.1 description, as JSON text or as a value, for models. The name of the component is
 * the entity type.
 *
 * @example
 * ```ts
 * import { loadOpenApi } from '@ds4sscc/data-models/foreign';
 *
 * const api = { openapi: '3.0.3', components: { schemas: { Bench: { properties: { seats: { type: 'integer', nullable: true } } } } } };
 * const { models } = loadOpenApi(api, { source: 'benches.json' });
 * models[0]?.checkValues?.({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: null }); // => []
 * ```
 */
export function loadOpenApi(description: string | object, options: OpenApiOptions): LoadedModels {
  const { source, namespace = 'urn:schema:' } = options;
  const { document, findings } = documentFrom(description, source);
  if (!document) return { models: [], findings };
  // 3.0 has a dialect of its own, in which nothing counts beside a reference; 3.1 is draft 2020-12.
  const version = document.root['openapi'];
  const dialect = {
    ...document,
    draft: typeof version === 'string' && version.startsWith('3.0') ? '04' : '2020-12',
  } as const;
  const library = createSchemaLibrary();
  library.add(dialect);
  const schemas = valueAt(document.root, '/components/schemas');
  const names = options.components ?? Object.keys(typeof schemas === 'object' && schemas !== null ? schemas : {});
  const problems: Finding[] = [...findings];
  const models: Model[] = [];
  for (const name of names) {
    const pointer = `/components/schemas/${escapePointer(name)}`;
    if (valueAt(document.root, pointer) === undefined) {
      problems.push(finding(nothingToLoad, { source, pointer }, { reason: `no component is called "${name}"` }));
      continue;
    }
    const result = modelOfSchema({ document: dialect, pointer }, library, { name, namespace, follows: source });
    for (const one of result.findings) problems.push(one);
    for (const model of result.models) models.push(model);
  }
  if (names.length === 0)
    problems.push(finding(nothingToLoad, { source }, { reason: 'the description has no schemas' }));
  return { models, findings: problems };
}
