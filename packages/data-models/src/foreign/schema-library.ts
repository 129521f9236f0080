import { schemaAddress } from '../schema-address.js';
import { geojsonDocument } from './geojson-document.js';
import type { SchemaDocument } from './schema-document.js';

/** Documents by all the names that a reference may use. */
export interface SchemaLibrary {
  add(document: SchemaDocument): void;
  /** The document that a URL means, whatever alias it uses. `from` is where the reference stands. */
  find(url: string, from: SchemaDocument): SchemaDocument | undefined;
  /** Another document with the same `$id`, added before. */
  sameId(document: SchemaDocument): SchemaDocument | undefined;
  readonly documents: readonly SchemaDocument[];
}

/**
 * Creates a library. Where a document lies decides before what it calls itself: `$id`s are often wrong, and two documents
 * may have the same one. `onMissing` is told the address of each document that was asked for in vain.
 */
export function createSchemaLibrary(onMissing?: (url: string) => void): SchemaLibrary {
  const documents: SchemaDocument[] = [];
  const byAddress = new Map<string, SchemaDocument>();
  const byId = new Map<string, SchemaDocument>();
  const byEnding = new Map<string, SchemaDocument[]>();

  const lookUp = (address: string): SchemaDocument | undefined => {
    const found = byAddress.get(address) ?? byId.get(address);
    if (found) return found;
    const geometry = geojsonDocument(address);
    if (geometry) {
      byAddress.set(address, geometry);
      return geometry;
    }
    // Subjects moved between repositories (`legacy/weather/weather-schema.json`): the end of the path is told apart well enough.
    // Another publisher's file of the same name is another file.
    for (const ending of isOfOtherHost(address) ? [] : endingsOf(address)) {
      const candidates = byEnding.get(ending);
      if (candidates?.length === 1) return candidates[0];
    }
    return undefined;
  };

  return {
    documents,
    add(document) {
      documents.push(document);
      if (!byAddress.has(document.address)) byAddress.set(document.address, document);
      const id = idOf(document);
      if (id !== undefined && !byId.has(id)) byId.set(id, document);
      for (const ending of endingsOf(document.address)) {
        const same = byEnding.get(ending);
        if (same) same.push(document);
        else byEnding.set(ending, [document]);
      }
    },
    find(url, from) {
      const name = url.trim();
      if (/^[a-z][a-z0-9+.-]*:/i.test(name)) {
        const found = lookUp(schemaAddress(name));
        if (!found) onMissing?.(name);
        return found;
      }
      for (const base of [from.address, idOf(from)]) {
        const found = base === undefined ? undefined : lookUp(schemaAddress(relativeTo(base, name)));
        if (found) return found;
      }
      if (onMissing && URL.canParse(name, from.path)) onMissing(new URL(name, from.path).href);
      return undefined;
    },
    sameId(document) {
      const id = idOf(document);
      const first = id === undefined ? undefined : byId.get(id);
      return first === document ? undefined : first;
    },
  };
}

/** What the document calls itself, as an address. */
export function idOf({ root }: SchemaDocument): string | undefined {
  const id = root['$id'] ?? root['id'];
  return typeof id === 'string' && id !== '' ? schemaAddress(id) : undefined;
}

/** File name with its folder, then the file name alone; `schema.json` alone says nothing. */
function endingsOf(address: string): string[] {
  const parts = address.split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2)?.replace(/^datamodel\./, '');
  return [...(folder === undefined ? [] : [`${folder}/${file}`]), ...(file === 'schema.json' ? [] : [file])];
}

/** `example.org/common.json`; repositories have dots in their names too, after `dataModel`. */
function isOfOtherHost(address: string): boolean {
  return /^[^/]*\.[^/]*\//.test(address) && !address.startsWith('datamodel.');
}

function relativeTo(base: string, reference: string): string {
  const origin = 'https://base.invalid/';
  const url = URL.canParse(reference, `${origin}${base}`) ? new URL(reference, `${origin}${base}`) : undefined;
  return url ? url.href.slice(origin.length) : reference;
}
