import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';
import { valueAt } from '../api/json-pointer.js';
import { decodeFragment } from './decode-fragment.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';

/** What a `$ref` leads to; `undefined` where that is not at hand, or names an anchor. */
export function resolveReference(
  reference: string,
  from: JsonSchemaFacts,
  library: SchemaLibrary,
): SchemaPlace | undefined {
  const hash = reference.indexOf('#');
  const address = hash < 0 ? reference : reference.slice(0, hash);
  const document = address === '' ? from : findSchema(address, from, library);
  if (!document) return undefined;
  const pointer = hash < 0 ? '' : decodeFragment(reference);
  const schema = valueAt(document.schema, pointer);
  return schema === undefined ? undefined : { schema, document };
}

/** The document at an address or path, which may be relative to another document: to its `$id`, or to where it stands. */
export function findSchema(
  address: string,
  from: { readonly source: string; readonly id?: string | undefined },
  library: SchemaLibrary,
): JsonSchemaFacts | undefined {
  const names = new Set([address, joined(address, from.id), joined(address, from.source)]);
  return library.find(({ id, source }) => names.has(source) || (id !== undefined && names.has(id.replace(/#$/, ''))));
}

/** Paths are joined as addresses are. */
function joined(address: string, base: string | undefined): string | undefined {
  if (base === undefined) return undefined;
  if (URL.canParse(base)) return URL.canParse(address, base) ? new URL(address, base).href : undefined;
  if (!URL.canParse(address, `file:///${base}`)) return undefined;
  const { protocol, pathname } = new URL(address, `file:///${base}`);
  return protocol === 'file:' ? decodeURI(pathname).slice(1) : undefined;
}
