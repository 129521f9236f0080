import { type Finding, finding } from '@ds4sscc/findings';
import { lockMismatch, lockMissing, sourceUnavailable } from '../rules/model-rules.js';
import type { LoadedModels, LoadOptions } from './loaded-models.js';
import { modelOfSchema } from './model-of-schema.js';
import { digestOf, type ModelsLock } from './models-lock.js';
import { readModels } from './read-models.js';
import { readSchemaDocument, type SchemaFile } from './schema-document.js';
import { createSchemaLibrary } from './schema-library.js';

/** The part of a guarded fetch that is needed here: `createGuardedFetch` of `@ds4sscc/linked-data/fetch` makes one. */
export interface ModelFetch {
  readonly fetch: (
    url: string,
  ) => Promise<
    | { readonly ok: true; readonly document: { readonly bytes: Uint8Array } }
    | { readonly ok: false; readonly problem: { readonly code: string } }
  >;
}

/** How to load models from the network. */
export interface UrlOptions extends LoadOptions {
  readonly fetch: ModelFetch;
  /** What was agreed on, or `record` to fetch whatever is needed and write down what came. */
  readonly lock: ModelsLock | 'record';
}

/** Models from the network, and the digests of all documents that they were made of. */
export interface ModelsFromUrl extends LoadedModels {
  readonly lock: ModelsLock;
}

/** Documents that one model may take together. */
const mostDocuments = 100;

/**
 * Loads the model whose schema is at a URL, with the documents that it refers to. Only documents of the lock are fetched, and
 * only used where their digest is the one agreed on.
 *
 * @example
 * ```ts
 * import { loadModelsFromUrl } from '@ds4sscc/data-models/foreign';
 *
 * const url = 'https://example.org/Bench/schema.json';
 * const fetch = { fetch: async () => ({ ok: true as const, document: { bytes: new TextEncoder().encode('{"required": ["seats"]}') } }) };
 * const { models, lock } = await loadModelsFromUrl(url, { fetch, lock: 'record' });
 * models[0]?.type; // => 'Bench'
 * (await loadModelsFromUrl(url, { fetch, lock: { lockVersion: 1, documents: {} } })).findings[0]?.rule; // => 'model/lock-missing'
 * Object.keys(lock.documents); // => ['https://example.org/Bench/schema.json']
 * ```
 */
export async function loadModelsFromUrl(url: string, options: UrlOptions): Promise<ModelsFromUrl> {
  const { fetch, lock, alongside = [] } = options;
  const findings: Finding[] = [];
  const documents: Record<string, string> = {};
  const fetched = new Map<string, SchemaFile | undefined>();

  const fetchFile = async (target: string): Promise<SchemaFile | undefined> => {
    const address = target.split('#')[0] as string;
    const expected =
      lock === 'record' ? undefined : Object.hasOwn(lock.documents, address) ? lock.documents[address] : '';
    if (expected === '') {
      findings.push(finding(lockMissing, { source: address }, {}));
      return undefined;
    }
    const result = await fetch.fetch(address);
    if (!result.ok) {
      findings.push(finding(sourceUnavailable, { source: address }, { problem: result.problem.code }));
      return undefined;
    }
    const { bytes } = result.document;
    const digest = await digestOf(bytes);
    if (expected !== undefined && digest !== expected) {
      findings.push(finding(lockMismatch, { source: address }, { expected, found: digest }));
      return undefined;
    }
    documents[address] = digest;
    return { source: address, address, content: bytes };
  };

  const main = await fetchFile(url);
  const found: SchemaFile[] = [...alongside];
  // Each round fetches what the one before asked for in vain.
  for (let missing = main ? missingFor(main, found) : []; missing.length > 0; ) {
    for (const target of missing.slice(0, mostDocuments - fetched.size)) {
      const file = await fetchFile(target);
      fetched.set(target, file);
      if (file) found.push(file);
    }
    if (!main || fetched.size >= mostDocuments) break;
    missing = missingFor(main, found).filter((target) => !fetched.has(target));
  }
  if (!main) return { models: [], findings, lock: { lockVersion: 1, documents } };
  const read = readModels([main], { ...options, alongside: found });
  return { models: read.models, findings: [...findings, ...read.findings], lock: { lockVersion: 1, documents } };
}

/** The documents that the references of a schema ask for, and that are not at hand. */
function missingFor(main: SchemaFile, alongside: readonly SchemaFile[]): string[] {
  const missing = new Set<string>();
  const library = createSchemaLibrary((url) => missing.add(url.split('#')[0] as string));
  for (const file of [main, ...alongside]) {
    const { document } = readSchemaDocument(file);
    if (document) library.add(document);
  }
  const [document] = library.documents;
  if (document) modelOfSchema({ document, pointer: '' }, library, { namespace: '', follows: '' });
  return [...missing].filter((url) => /^https?:/i.test(url));
}
