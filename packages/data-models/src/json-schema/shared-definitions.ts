import { escapePointer } from '@ds4sscc/findings';
import { iriPattern, shortNamePattern } from '../checks/uri.js';
import { attributeDefinitions } from './attribute-definitions.js';
import { geometryDefinitions } from './geometry-definitions.js';
import type { JsonSchema } from './json-schema.js';

type Definitions = Readonly<Record<string, JsonSchema>>;

/** What the schemas of all models may refer to. */
export function sharedDefinitions(normalized: boolean): Definitions {
  return {
    iri: { description: 'An absolute IRI (RFC 3987).', type: 'string', pattern: iriPattern },
    identifier: {
      description: 'The name of another entity: a URI, or a short name of NGSIv2.',
      anyOf: [
        { type: 'string', maxLength: 256, pattern: shortNamePattern },
        { type: 'string', format: 'uri' },
      ],
    },
    ...geometryDefinitions(),
    ...attributeDefinitions(normalized),
  };
}

/** Refers to a definition. */
export function referenceTo(name: string): JsonSchema {
  return { $ref: `#/$defs/${encodeURIComponent(escapePointer(name))}` };
}

/** Those definitions that a schema refers to, itself or through others. */
export function referredTo(schema: JsonSchema, all: Definitions): Definitions {
  const names = new Map(Object.keys(all).map((name) => [referenceTo(name)['$ref'], name]));
  const found = new Set<string>();
  const waiting: JsonSchema[] = [schema];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const [, reference] of JSON.stringify(next).matchAll(/"\$ref":"([^"]+)"/g)) {
      const name = names.get(reference);
      if (name === undefined || found.has(name)) continue;
      found.add(name);
      waiting.push(all[name] as JsonSchema);
    }
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}
