import type { RepresentationFacts } from '@ds4sscc/interop';
import { parseGraph, recogniseSyntax, type Syntax } from '@ds4sscc/linked-data';
import { canonicalForm } from '@ds4sscc/linked-data/canonical-form';
import { pathInFolder } from '../description/path-in-folder.js';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { type OpenedSource, openSource, readText } from '../open-source.js';
import { isReadError, type Source } from '../source.js';

const largest = 4 * 1024 * 1024;
const mediaTypes: Readonly<Record<Syntax, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  'n-triples': 'application/n-triples',
  'n-quads': 'application/n-quads',
  'rdf-xml': 'application/rdf+xml',
  'json-ld': 'application/ld+json',
};

/** The files of datasets that have several, with the hash of what they say: one that is no linked data, or too large, has none. */
export async function representationFacts(
  facts: DataSpaceFacts,
  sources: readonly Source[],
): Promise<readonly RepresentationFacts[]> {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const found: RepresentationFacts[] = [];
  for (const { folder, dataSpace } of facts.described)
    for (const { id, files = [] } of dataSpace.datasets) {
      const given = files.flatMap((path) => byName.get(pathInFolder(folder, path)) ?? []);
      if (given.length < 2) continue;
      for (const source of given) found.push({ dataset: id, source: source.name, ...(await read(source)) });
    }
  return found;
}

async function read(source: Source): Promise<Omit<RepresentationFacts, 'dataset' | 'source'>> {
  const other = { mediaType: `not linked data (${source.name.slice(source.name.lastIndexOf('.') + 1)})` };
  if (source.once === true || (source.size ?? 0) > largest) return other;
  try {
    const opened = await openSource(source);
    const syntax = recogniseSyntax(opened.headText);
    return syntax === undefined ? other : { mediaType: mediaTypes[syntax], ...(await hashOf(opened)) };
  } catch (error) {
    if (!isReadError(error)) throw error;
    return other;
  }
}

async function hashOf(opened: OpenedSource): Promise<{ readonly canonicalHash?: string }> {
  const { text } = await readText(opened, largest);
  if (text === undefined) return {};
  const { graph, findings } = await parseGraph(text, { source: opened.name });
  // What was not read may be where the formats differ.
  if (findings.some(({ level }) => level === 'error') || graph.size === 0) return {};
  const form = await canonicalForm(graph);
  if (form.outcome !== 'canonical') return {};
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.nQuads));
  return { canonicalHash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
