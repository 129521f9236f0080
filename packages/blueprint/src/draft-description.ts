import type { DataSpace } from './data-space.js';

/** What a folder was found to hold. */
export interface FoundParts {
  /** Data files; `type` is the entity type of their first record. */
  readonly data: { readonly path: string; readonly type: string | undefined }[];
  readonly catalogues: string[];
  readonly policyFiles: string[];
  readonly services: string[];
  /** Datasets that a catalogue describes. */
  readonly datasets: {
    readonly id: string;
    readonly title: string;
    readonly publisher: { readonly id: string; readonly name: string } | undefined;
  }[];
  /** uid of a policy by what it is about. */
  readonly offers: Map<string, string>;
}

type Dataset = DataSpace['datasets'][number];

const base = 'https://city.example.org/';
const ourselves = { id: `${base}organisation`, name: 'Our city' };

/**
 * What was found as a description. A dataset takes its name from the catalogue; a file belongs to the dataset whose IRI
 * ends in the name of the file. What nothing is known of gets a name on example.org.
 */
export function draftDescription(found: FoundParts): DataSpace {
  const [catalogue] = found.catalogues;
  const described = found.datasets.map(({ id, title, publisher = ourselves }): Dataset => {
    const data = found.data.filter(({ path }) => slug(fileName(path)) === slug(fileName(id)));
    return { id, title, publisher: publisher.id, ...filesOf(data), ...policyOf(id, found) };
  });
  const taken = new Set(described.flatMap(({ files = [] }) => files));
  const others = found.data.filter(({ path }) => !taken.has(path));
  const slugs = others.map(({ path }) => slug(path));
  const undescribed = others.map((data, index): Dataset => {
    const name = slugs[index] ?? '';
    const id = `${base}dataset/${name}${slugs.indexOf(name) < index ? `-${index + 1}` : ''}`;
    return { id, title: fileName(data.path), publisher: ourselves.id, ...filesOf([data]) };
  });
  const datasets = [...described, ...undescribed];
  if (datasets.length === 0)
    datasets.push({ id: `${base}dataset/air-quality`, title: 'Air quality', publisher: ourselves.id });
  return {
    dataspace: '1',
    id: base,
    title: 'Our data space',
    participants: participantsOf(datasets, found),
    datasets,
    ...(catalogue !== undefined && { catalogue }),
    ...(found.policyFiles.length > 0 && { policies: [...found.policyFiles] }),
    ...(found.services.length > 0 && {
      services: found.services.map((description) => ({
        id: `${base}service/${slug(description)}`,
        title: fileName(description),
        description,
      })),
    }),
  };
}

function filesOf(data: FoundParts['data']): Pick<Dataset, 'files' | 'model'> {
  const model = data[0]?.type;
  const files = data.filter(({ type }) => type === model).map(({ path }) => path);
  return files.length === 0 ? {} : { files, ...(model !== undefined && { model }) };
}

function policyOf(id: string, { offers }: FoundParts): Pick<Dataset, 'policy'> {
  const policy = offers.get(id);
  return policy === undefined ? {} : { policy };
}

/** Whoever publishes one of the datasets. */
function participantsOf(datasets: readonly Dataset[], found: FoundParts): DataSpace['participants'] {
  const names = new Map(found.datasets.flatMap(({ publisher }) => (publisher ? [[publisher.id, publisher.name]] : [])));
  return [...new Set(datasets.map(({ publisher }) => publisher))].map((id) => ({
    id,
    name: names.get(id) ?? ourselves.name,
    role: 'data-provider',
  }));
}

/** The last part of a path or IRI, without endings such as `.ndjson.gz`. */
function fileName(path: string): string {
  return (
    path
      .replace(/[/#]+$/, '')
      .replace(/^.*[/#:]/, '')
      .replace(/(\.[a-z]+)+$/i, '') || 'data'
  );
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
