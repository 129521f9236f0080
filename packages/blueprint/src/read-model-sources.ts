import type { Model } from '@ds4sscc/data-models';
import type { SchemaFile } from '@ds4sscc/data-models/foreign';
import type { Finding } from '@ds4sscc/findings';
import { checkSource } from './check-source.js';
import { collectFactsOnly } from './collect-facts-only.js';
import { pathInFolder } from './description/path-in-folder.js';
import { createFacts, type DescribedDataSpace } from './kinds/data-space-facts.js';
import { description } from './kinds/description.js';
import type { CheckedSource } from './kinds/source-kind.js';
import { openSource, readBytes } from './open-source.js';
import { isReadError, readFailure, type Source } from './source.js';

/** Models that stand among the sources, and what became of each source that is a part of them. */
export interface ModelSources {
  readonly models: readonly Model[];
  readonly findings: readonly Finding[];
  readonly results: ReadonlyMap<string, CheckedSource>;
}

/** All schemas together are held while they are read. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads the models of others that stand among the sources: below a folder that a description names in `models`, and
 * `schema.json` files in a folder called `models`.
 */
export async function readModelSources(
  sources: readonly Source[],
  described: readonly DescribedDataSpace[],
): Promise<ModelSources> {
  const places = described.flatMap(({ folder, dataSpace: { models = [] } }) =>
    models.map((path) => pathInFolder(folder, path.replace(/\/+$/, ''))),
  );
  const files: SchemaFile[] = [];
  const findings: Finding[] = [];
  const results = new Map<string, CheckedSource>();
  let size = 0;
  for (const source of sources) {
    const { name } = source;
    const address = addressWithin(name, places);
    if (address === undefined || source.once === true || size > mostBytes) continue;
    try {
      const opened = await openSource(source);
      await opened.verify();
      const content = await readBytes(opened);
      size += content.length;
      files.push({ source: name, address, content });
      results.set(name, { kind: 'data model (JSON Schema)', outcome: 'checked', contents: {} });
    } catch (error) {
      if (!isReadError(error)) throw error;
      findings.push(readFailure(name, error));
      results.set(name, { kind: 'not read', outcome: 'unreadable', contents: {} });
    }
  }
  if (files.length === 0) return { models: [], findings, results };
  const { readModels } = await import('@ds4sscc/data-models/foreign');
  const read = readModels(files);
  return { models: read.models, findings: [...findings, ...read.findings], results };
}

/**
 * Adds models to others; of two models of one type the added one counts.
 */
export function addModels(models: readonly Model[], added: readonly Model[]): readonly Model[] {
  const types = new Set(added.map(({ type }) => type));
  return [...added, ...models.filter(({ type }) => !types.has(type))];
}

/** The models of others that a check of these sources would use. */
export async function modelsAmong(sources: readonly Source[]): Promise<readonly Model[]> {
  const facts = createFacts();
  const context = collectFactsOnly(facts);
  for (const source of sources)
    if (/(?:^|\/)dataspace\.(?:ya?ml|json)$/.test(source.name)) await checkSource(source, [description], context);
  return (await readModelSources(sources, facts.described)).models;
}

/** The path of a schema from the folder of models on, where it lies in one. */
function addressWithin(name: string, places: readonly string[]): string | undefined {
  if (!/\.jsonl?d?$/i.test(name)) return undefined;
  for (const place of places)
    if (name === place || name.startsWith(`${place}/`)) return name.slice(place.lastIndexOf('/') + 1);
  return /(?:^|\/)models\/((?:.+\/)?(?:[\w-]*schema\.json|context\.jsonld))$/i.exec(name)?.[1];
}
