import { hasCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { recogniseEntities } from '@ds4sscc/data-models';
import { parseGraph, recogniseSyntax } from '@ds4sscc/linked-data';
import { hasPolicies, parsePolicies } from '@ds4sscc/policy';
import { stringify } from 'yaml';
import type { DataSpace } from './data-space.js';
import { draftDescription, type FoundParts } from './draft-description.js';
import { apiDescription } from './kinds/api-description.js';
import { type OpenedSource, openSource, readText } from './open-source.js';
import { isReadError, type Source } from './source.js';

/** A first description of a folder. */
export interface DraftDataSpace {
  readonly dataSpace: DataSpace;
  /** The same as the text of a `dataspace.yaml`. */
  readonly yaml: string;
  /** What was found, in a few words. */
  readonly summary: string;
}

/** Drafts the description of a folder from what its files hold: data files, catalogue, policies, service descriptions. */
export async function draftDataSpace(sources: readonly Source[], folder: string): Promise<DraftDataSpace> {
  const found: FoundParts = {
    data: [],
    catalogues: [],
    policyFiles: [],
    services: [],
    datasets: [],
    offers: new Map(),
  };
  const prefix =
    folder === '.' || folder === '' ? '' : `${folder.replaceAll('\\', '/').replace(/^(\.\/)+|\/+$/g, '')}/`;
  for (const source of sources) {
    const opened = await tryOpen(source);
    const path = source.name.startsWith(prefix) ? source.name.slice(prefix.length) : source.name;
    if (opened) await collectParts(opened, path, found);
  }
  const dataSpace = draftDescription(found);
  const summary = [
    count(found.data.length, 'data file'),
    count(found.catalogues.length, 'catalogue'),
    count(found.policyFiles.length, 'policy file'),
    count(found.services.length, 'service description'),
  ].join(', ');
  return { dataSpace, yaml: header(prefix) + stringify(dataSpace, { lineWidth: 120 }), summary };
}

async function collectParts(opened: OpenedSource, path: string, found: FoundParts): Promise<void> {
  if (apiDescription.recognise(opened)) {
    found.services.push(path);
    return;
  }
  const format = recogniseEntities(opened.headText);
  if (format) {
    // Features have no model of ours: what they are of stands in no member.
    const type = format === 'geojson' ? undefined : /"type"\s*:\s*"([A-Z][A-Za-z]+)"/.exec(opened.headText)?.[1];
    found.data.push({ path, type });
    return;
  }
  if (!recogniseSyntax(opened.headText)) return;
  const { text } = await readText(opened);
  if (text === undefined) return;
  const document = await parseGraph(text, { source: opened.name });
  if (hasPolicies(document.graph)) {
    found.policyFiles.push(path);
    for (const { uid, permissions, prohibitions, obligations } of parsePolicies(document).policies) {
      for (const target of [...permissions, ...prohibitions, ...obligations].flatMap(({ targets }) => targets)) {
        for (const name of target.names) if (uid !== undefined) found.offers.set(name, uid);
      }
    }
  }
  if (hasCatalogue(document.graph)) {
    found.catalogues.push(path);
    const { datasets, agents } = parseCatalogue(document);
    const names = new Map(agents.map(({ iri, name }) => [iri, Object.values(name)[0]]));
    for (const { iri, title, publisher } of datasets) {
      if (iri.startsWith('_:')) continue;
      const known = publisher !== undefined && !publisher.startsWith('_:');
      found.datasets.push({
        id: iri,
        title: Object.values(title)[0] ?? iri,
        publisher: known ? { id: publisher, name: names.get(publisher) ?? publisher } : undefined,
      });
    }
  }
}

/** The schema is the one that came with the package, so that editors complete without a network. */
function header(prefix: string): string {
  const steps = prefix.split('/').filter((step) => step !== '' && step !== '.');
  const up = prefix.startsWith('/') || steps.includes('..') ? './' : steps.map(() => '../').join('') || './';
  return `# Describes a data space: who takes part, what they share, under which policies, through which services.
# yaml-language-server: $schema=${up}node_modules/@ds4sscc/blueprint/schemas/dataspace.schema.json
`;
}

async function tryOpen(source: Source): Promise<OpenedSource | undefined> {
  try {
    return await openSource(source);
  } catch (error) {
    if (isReadError(error)) return undefined;
    throw error;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
