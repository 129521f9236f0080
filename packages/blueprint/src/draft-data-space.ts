import { Document, isMap, type YAMLMap } from 'yaml';
import { checkSource } from './check-source.js';
import { sourceKinds } from './source-kinds.js';
import { collectFactsOnly } from './collect-facts-only.js';
import { placeholders } from './description/placeholders.js';
import type { DataSpace } from './data-space.js';
import { createFacts, type DataSpaceFacts } from './kinds/data-space-facts.js';
import type { Source } from './source.js';

/** A first description of a folder. */
export interface DraftDataSpace {
  readonly dataSpace: DataSpace;
  /** The same as the text of a `dataspace.yaml`. */
  readonly yaml: string;
  /** What was found, in a few words. */
  readonly summary: string;
}

/**
 * Drafts the description of a folder from what its files hold: data, catalogue, policies, service descriptions. What the
 * catalogue says of a dataset is taken over; the rest gets placeholders under example.org, which the check lists until a
 * person has replaced them. Data under no policy is offered to one of them, so that nothing is given away unasked.
 */
export async function draftDataSpace(sources: readonly Source[], folder: string): Promise<DraftDataSpace> {
  const facts = createFacts();
  const context = collectFactsOnly(facts);
  for (const source of sources) await checkSource(source, sourceKinds, context);
  const prefix =
    folder === '.' || folder === '' ? '' : `${folder.replaceAll('\\', '/').replace(/^(\.\/)+|\/+$/g, '')}/`;
  const dataSpace = describe(facts, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  const { entities, catalogues, policies, apis } = facts;
  const summary = [
    count(entities.length, 'data file'),
    count(catalogues.length, 'catalogue'),
    count(policies.length, 'policy file'),
    count(apis.length, 'service description'),
  ].join(', ');
  return { dataSpace, yaml: header(prefix) + written(dataSpace), summary };
}

/** The schema is the one that came with the package, so that editors complete without a network. */
function header(prefix: string): string {
  const steps = prefix.split('/').filter((step) => step !== '' && step !== '.');
  const up = prefix.startsWith('/') || steps.includes('..') ? './' : steps.map(() => '../').join('') || './';
  return `# Describes a data space: who takes part, what they share, under which policies, through which services.
# yaml-language-server: $schema=${up}node_modules/@ds4sscc/blueprint/schemas/dataspace.schema.json
`;
}

const comment =
  ' Nobody but the publisher may use it. Say here who else may, and for what; without "assignee" it is everybody.';

/** The text of a description, with a word about each offer, which nobody made yet. */
function written(dataSpace: DataSpace): string {
  const document = new Document(dataSpace, { aliasDuplicateObjects: false });
  for (const index of dataSpace.datasets.keys()) {
    const dataset = document.getIn(['datasets', index], true);
    const offer = isMap(dataset) ? dataset.get('offer', true) : undefined;
    if (!isMap(offer)) continue;
    offer.commentBefore = comment;
    const permission = document.getIn(['datasets', index, 'offer', 'permission', 0], true);
    if (isMap(permission)) (permission as YAMLMap).flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const { base } = placeholders;
const ourselves = { id: `${base}organisation`, name: placeholders.participant, role: 'data-provider' } as const;

type DescribedDataset = DataSpace['datasets'][number];

function describe(
  { entities, catalogues, policies, apis }: DataSpaceFacts,
  pathOf: (name: string) => string,
): DataSpace {
  const [first] = catalogues;
  const catalogued = first ? cataloguedDatasets(first.catalogue) : [];
  const offers = offersByTarget(policies);
  const ownerOf = new Map(
    entities.map((file) => [file, catalogued.find((dataset) => belongs(file.source, dataset))?.id]),
  );
  const leftOver = entities.filter((file) => ownerOf.get(file) === undefined);
  const slugs = leftOver.map(({ source }) => slug(pathOf(source)));
  const datasets: readonly DescribedDataset[] = [
    ...catalogued.map(({ id, title, publisher, policy = offers.get(id) }) => {
      const files = entities.filter((file) => ownerOf.get(file) === id);
      return {
        id,
        title,
        publisher,
        ...(files.length > 0 && { files: files.map(({ source }) => pathOf(source)) }),
        ...modelOf(files),
        ...(policy === undefined ? toNobodyYet : { policy }),
      };
    }),
    ...leftOver.map((file, index) => ({
      id: `${base}dataset/${slugs[index]}${slugs.indexOf(slugs[index] ?? '') < index ? `-${index + 1}` : ''}`,
      title: Object.keys(file.types)[0] ?? baseName(file.source),
      publisher: ourselves.id,
      files: [pathOf(file.source)],
      ...modelOf([file]),
      ...toNobodyYet,
    })),
  ];
  const placeholder = {
    id: `${base}dataset/air-quality`,
    title: 'Air quality',
    publisher: ourselves.id,
    ...toNobodyYet,
  };
  const publishers = new Set(datasets.map(({ publisher }) => publisher));
  const agents = (first?.catalogue.agents ?? []).filter(({ iri }) => publishers.delete(iri));
  const participants = agents.map(({ iri, name }) => ({ id: iri, name: firstText(name) ?? iri, role: ourselves.role }));
  const unnamed = [...publishers].map((id) => (id === ourselves.id ? ourselves : { ...ourselves, id, name: id }));
  return {
    dataspace: '1',
    id: base,
    title: (first && firstText(first.catalogue.catalogues[0]?.title ?? {})) ?? placeholders.dataSpace,
    participants: participants.length + unnamed.length > 0 ? [...participants, ...unnamed] : [ourselves],
    datasets: datasets.length > 0 ? [...datasets] : [placeholder],
    ...(first && { catalogue: pathOf(first.document.source) }),
    ...(policies.length > 0 && { policies: policies.map(({ document }) => pathOf(document.source)) }),
    ...(apis.length > 0 && {
      services: apis.map(({ source, title }) => ({
        id: `${base}service/${slug(pathOf(source))}`,
        title: title || slug(pathOf(source)),
        description: pathOf(source),
      })),
    }),
  };
}

/** Whom data is for is not for a program to say: an offer to a party that nobody can be gives nothing away. */
const toNobodyYet: Pick<DescribedDataset, 'offer'> = {
  offer: { permission: [{ action: ['use'], assignee: [`${base}partner`] }] },
};

interface CataloguedDataset extends Pick<DescribedDataset, 'id' | 'title' | 'publisher' | 'policy'> {
  /** Names of the files that its distributions lead to. */
  readonly fileNames: ReadonlySet<string>;
}

function cataloguedDatasets(
  catalogue: DataSpaceFacts['catalogues'][number]['catalogue'],
): readonly CataloguedDataset[] {
  return catalogue.datasets
    .filter(({ iri }) => isIri(iri))
    .map(({ iri, title, publisher, hasPolicy, distribution }) => {
      const addresses = catalogue.distributions
        .filter((one) => distribution.includes(one.iri))
        .flatMap(({ downloadURL, accessURL }) => [...downloadURL, ...accessURL]);
      const policy = hasPolicy.find(isIri);
      return {
        id: iri,
        title: firstText(title) ?? iri,
        publisher: publisher !== undefined && isIri(publisher) ? publisher : ourselves.id,
        ...(policy !== undefined && { policy }),
        fileNames: new Set(addresses.map(baseName).filter((name) => name.includes('.'))),
      };
    });
}

/** A file belongs to a dataset when a distribution leads to a file of that name, or when both have the same name. */
function belongs(source: string, { id, fileNames }: CataloguedDataset): boolean {
  return fileNames.has(baseName(source)) || slug(baseName(source)) === slug(baseName(id.replace(/\/$/, '')));
}

function isIri(name: string): boolean {
  return !name.startsWith('_:');
}

/** The policy of each asset that a rule is about. */
function offersByTarget(policies: DataSpaceFacts['policies']): ReadonlyMap<string, string> {
  const offers = new Map<string, string>();
  for (const { uid, permissions, prohibitions, obligations } of policies.flatMap((document) => document.policies)) {
    for (const { names } of [...permissions, ...prohibitions, ...obligations].flatMap(({ targets }) => targets)) {
      for (const name of names) if (uid !== undefined && !offers.has(name)) offers.set(name, uid);
    }
  }
  return offers;
}

/** The model of files that hold one type of entity; features have none. */
function modelOf(files: DataSpaceFacts['entities']): { readonly model?: string } {
  const types = new Set(files.flatMap(({ types }) => Object.keys(types)));
  const [model] = types;
  return types.size === 1 && model !== undefined ? { model } : {};
}

function firstText(texts: Readonly<Record<string, string>>): string | undefined {
  return texts['en'] ?? Object.values(texts)[0];
}

function baseName(path: string): string {
  return path.replace(/[?#].*$/, '').replace(/^.*\//, '');
}

/** A path as the last part of an IRI: letters, digits and hyphens. */
function slug(path: string): string {
  const name = path
    .replace(/(\.[a-z]+)+$/i, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '');
  const plain = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain.toLowerCase() || 'data';
}

function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}
