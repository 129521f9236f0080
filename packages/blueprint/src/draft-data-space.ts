import { hasCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { recogniseEntities } from '@ds4sscc/data-models';
import { parseGraph, recogniseSyntax } from '@ds4sscc/linked-data';
import { hasPolicies } from '@ds4sscc/policy';
import { stringify } from 'yaml';
import type { DataSpace } from './data-space.js';
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
  const found = {
    data: [] as { path: string; type: string | undefined }[],
    catalogues: [] as string[],
    policies: [] as string[],
    services: [] as string[],
    described: [] as { id: string; title: string }[],
  };
  const prefix =
    folder === '.' || folder === '' ? '' : `${folder.replaceAll('\\', '/').replace(/^(\.\/)+|\/+$/g, '')}/`;
  for (const source of sources) {
    const opened = await tryOpen(source);
    if (!opened) continue;
    const path = source.name.startsWith(prefix) ? source.name.slice(prefix.length) : source.name;
    if (apiDescription.recognise(opened)) found.services.push(path);
    else if (recogniseEntities(opened.headText))
      found.data.push({ path, type: /"type"\s*:\s*"([A-Z][A-Za-z]+)"/.exec(opened.headText)?.[1] });
    else if (recogniseSyntax(opened.headText)) {
      const { text } = await readText(opened);
      const document = text === undefined ? undefined : await parseGraph(text, { source: source.name });
      if (document && hasPolicies(document.graph)) found.policies.push(path);
      if (document && hasCatalogue(document.graph)) {
        found.catalogues.push(path);
        for (const { iri, title } of parseCatalogue(document).datasets) {
          if (!iri.startsWith('_:')) found.described.push({ id: iri, title: Object.values(title)[0] ?? iri });
        }
      }
    }
  }
  const dataSpace = describe(found);
  const summary = `${count(found.data.length, 'data file')}, ${count(found.catalogues.length, 'catalogue')}, ${count(found.policies.length, 'policy file')}, ${count(found.services.length, 'service description')}`;
  return { dataSpace, yaml: header + stringify(dataSpace, { lineWidth: 120 }), summary };
}

const header = `# Describes a data space: who takes part, what they share, under which policies, through which services.
# yaml-language-server: $schema=https://ds4sscc.github.io/blueprint/schemas/dataspace-1.schema.json
`;
const base = 'https://city.example.org/';

interface Found {
  readonly data: readonly { readonly path: string; readonly type: string | undefined }[];
  readonly catalogues: readonly string[];
  readonly policies: readonly string[];
  readonly services: readonly string[];
  readonly described: readonly { readonly id: string; readonly title: string }[];
}

function describe({ data, catalogues, policies, services, described }: Found): DataSpace {
  const [catalogue] = catalogues;
  const slugs = data.map(({ path }) => slug(path));
  const fromFiles = data.map(({ path, type }, index) => ({
    id: `${base}dataset/${slugs[index]}${slugs.indexOf(slug(path)) < index ? `-${index + 1}` : ''}`,
    title: type ?? slug(path),
    publisher: base,
    files: [path],
    ...(type !== undefined && { model: type }),
  }));
  const fromCatalogue = described.map(({ id, title }) => ({ id, title, publisher: base }));
  const placeholder = { id: `${base}dataset/air-quality`, title: 'Air quality', publisher: base };
  const datasets = fromFiles.length > 0 ? fromFiles : fromCatalogue;
  return {
    dataspace: '1',
    id: base,
    title: 'Our data space',
    participants: [{ id: base, name: 'Our city', role: 'data-provider' }],
    datasets: datasets.length > 0 ? datasets : [placeholder],
    ...(catalogue !== undefined && { catalogue }),
    ...(policies.length > 0 && { policies: [...policies] }),
    ...(services.length > 0 && {
      services: services.map((description) => ({
        id: `${base}service/${slug(description)}`,
        title: slug(description),
        description,
      })),
    }),
  };
}

async function tryOpen(source: Source): Promise<OpenedSource | undefined> {
  try {
    return await openSource(source);
  } catch (error) {
    if (isReadError(error)) return undefined;
    throw error;
  }
}

/** A path as the last part of an IRI: letters, digits and hyphens. */
function slug(path: string): string {
  return (
    path
      .replace(/(\.[a-z]+)+$/i, '')
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'data'
  );
}

function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}
