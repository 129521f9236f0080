import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type Finding, finding } from '@ds4sscc/findings';
import { DataModelsError } from '../../data-models-error.js';
import { lockUnreadable, nothingToLoad } from '../../rules/model-rules.js';
import { loadModelsFromUrl, type ModelFetch } from '../load-models-from-url.js';
import type { LoadedModels, LoadOptions } from '../loaded-models.js';
import { type ModelsLock, parseModelsLock, writeModelsLock } from '../models-lock.js';
import { compileModels } from '../read-models.js';
import type { SchemaFile } from '../schema-document.js';
import { findSchemaFiles } from './find-schema-files.js';
import { packageDirectory } from './package-directory.js';
import { useValidatorCache, type ValidatorCache } from './validator-cache.js';

/** How to load models in Node. */
export interface NodeLoadOptions extends Omit<LoadOptions, 'alongside'> {
  /** Folders or packages whose schemas may be referred to, such as the repository `data-models`. */
  readonly alongside?: readonly string[];
  /** Keeps compiled validators from one run to the next. */
  readonly cache?: ValidatorCache;
  /** For URLs: a guarded fetch. Without one, nothing is fetched. */
  readonly fetch?: ModelFetch;
  /** For URLs: the file that says which documents were agreed on, such as `models.lock.json`. */
  readonly lockFile?: string;
  /** Fetch whatever is needed and write the lock file, in place of holding the documents against it. */
  readonly writeLock?: boolean;
  /** Where packages are looked up from; the working folder where left out. */
  readonly from?: string;
}

/**
 * Loads the models of a folder (a Smart Data Models repository, several of them, or any JSON Schemas), of an installed npm
 * package, or of the schema at a URL. What cannot be used is a finding that says why.
 *
 * @throws {DataModelsError} `option-invalid` for a URL without a fetch or a lock file.
 * @example
 * ```ts
 * import { loadModels } from '@ds4sscc/data-models/foreign/node';
 *
 * const { models, findings } = await loadModels('no-such-folder-or-package');
 * models; // => []
 * findings[0]?.message; // => 'there is no model here: neither a folder nor an installed package'
 * ```
 */
export async function loadModels(place: string, options: NodeLoadOptions = {}): Promise<LoadedModels> {
  const { cache, maxBytes = 8 * 1024 * 1024, from = process.cwd(), alongside: places = [], ...others } = options;
  const findings: Finding[] = [];
  const read = async (name: string): Promise<readonly SchemaFile[]> => {
    const directory = directoryOf(name, from);
    if (directory === undefined) {
      findings.push(finding(nothingToLoad, { source: name }, { reason: reasonFor(name) }));
      return [];
    }
    const found = await findSchemaFiles(directory, maxBytes);
    for (const one of found.findings) findings.push(one);
    return found.files;
  };
  const alongside = (await Promise.all(places.map(read))).flat();
  if (/^https?:\/\//i.test(place)) {
    const loaded = await loadFromUrl(place, { ...others, maxBytes, alongside });
    return { models: loaded.models, findings: [...findings, ...loaded.findings] };
  }
  const files = await read(place);
  if (files.length === 0) {
    if (findings.length === 0)
      findings.push(finding(nothingToLoad, { source: place }, { reason: 'no file holds a schema' }));
    return { models: [], findings };
  }
  const compiled = compileModels(files, { ...others, maxBytes, alongside });
  const cached = cache ? await useValidatorCache(compiled.compilations, cache) : [];
  return { models: compiled.models, findings: [...findings, ...compiled.findings, ...cached] };
}

function directoryOf(name: string, from: string): string | undefined {
  if (existsSync(name)) return statSync(name).isDirectory() ? name : undefined;
  return packageDirectory(name, from);
}

function reasonFor(name: string): string {
  if (existsSync(name)) return 'it is a file; name the folder that holds its schema';
  return 'neither a folder nor an installed package';
}

async function loadFromUrl(
  url: string,
  options: Pick<NodeLoadOptions, 'fetch' | 'lockFile' | 'writeLock'> & LoadOptions,
): Promise<LoadedModels> {
  const { fetch, lockFile, writeLock = false } = options;
  if (!fetch || lockFile === undefined)
    throw new DataModelsError('option-invalid', 'models from a URL need the options fetch and lockFile');
  let lock: ModelsLock | undefined;
  const findings: Finding[] = [];
  if (existsSync(lockFile)) {
    const text = await readFile(lockFile, 'utf8').catch(() => undefined);
    const parsed = text === undefined ? undefined : parseModelsLock(text, lockFile);
    lock = parsed?.lock;
    if (!parsed) findings.push(finding(lockUnreadable, { source: lockFile }, { problem: 'the file cannot be read' }));
    for (const one of parsed?.findings ?? []) findings.push(one);
  }
  if (!lock && !writeLock) {
    if (findings.length === 0)
      findings.push(finding(lockUnreadable, { source: lockFile }, { problem: 'there is none' }));
    return { models: [], findings };
  }
  const loaded = await loadModelsFromUrl(url, { ...options, fetch, lock: writeLock ? 'record' : (lock as ModelsLock) });
  // Other models' documents stay agreed on; what was damaged is written anew.
  const documents = { ...lock?.documents, ...loaded.lock.documents };
  if (writeLock) await writeFile(lockFile, writeModelsLock({ lockVersion: 1, documents }));
  return { models: loaded.models, findings: writeLock ? loaded.findings : [...findings, ...loaded.findings] };
}
