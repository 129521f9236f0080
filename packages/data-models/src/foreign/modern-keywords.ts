import type { Members } from '../json-object.js';
import type { SchemaDraft } from './schema-draft.js';
import { ignoresBesideReference } from './schema-draft.js';

/** One keyword of a schema, under the name that draft 2020-12 has for it, and the one it stands under. */
export interface ModernKeyword {
  readonly name: string;
  readonly value: unknown;
  /** JSON pointer of the value within the schema, such as `/items`. */
  readonly at: string;
}

/**
 * The keywords of a schema as draft 2020-12 has them. What older drafts write in another way tells itself by its value, so
 * that a schema which names the wrong draft is read as it was meant.
 */
export function modernKeywords(schema: Members, draft: SchemaDraft): readonly ModernKeyword[] {
  const result: ModernKeyword[] = [];
  const put = (name: string, value: unknown, at = `/${name}`): void => {
    result.push({ name, value, at });
  };
  const alone = typeof schema['$ref'] === 'string' && ignoresBesideReference(draft);
  for (const name of Object.keys(schema)) {
    const value = schema[name];
    if (alone && name !== '$ref') continue;
    switch (name) {
      case 'exclusiveMinimum':
      case 'exclusiveMaximum':
        // Draft 04: a flag beside `minimum`.
        if (typeof value !== 'boolean') put(name, value);
        break;
      case 'minimum':
        put(schema['exclusiveMinimum'] === true ? 'exclusiveMinimum' : name, value, '/minimum');
        break;
      case 'maximum':
        put(schema['exclusiveMaximum'] === true ? 'exclusiveMaximum' : name, value, '/maximum');
        break;
      case 'items':
        // Up to draft 2019-09, a list of schemas stands for the first items.
        put(Array.isArray(value) ? 'prefixItems' : name, value, '/items');
        break;
      case 'additionalItems':
        if (Array.isArray(schema['items'])) put('items', value, '/additionalItems');
        break;
      case 'dependencies':
        putDependencies(value, put);
        break;
      case 'type':
        // OpenAPI 3.0 says so of what may be null.
        put(name, schema['nullable'] === true ? [...listed(value), 'null'] : value);
        break;
      default:
        put(name, value);
    }
  }
  // An empty list of first items says nothing; later drafts do not let it stand.
  return result.filter(({ name, value }) => name !== 'prefixItems' || !Array.isArray(value) || value.length > 0);
}

/** Up to draft 07, one keyword for what became two. */
function putDependencies(value: unknown, put: (name: string, value: unknown, at?: string) => void): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    put('dependentSchemas', value, '/dependencies');
    return;
  }
  const entries = Object.entries(value);
  const names = entries.filter(([, one]) => Array.isArray(one));
  const schemas = entries.filter(([, one]) => !Array.isArray(one));
  if (names.length > 0) put('dependentRequired', Object.fromEntries(names), '/dependencies');
  if (schemas.length > 0) put('dependentSchemas', Object.fromEntries(schemas), '/dependencies');
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
