import { checkCatalogue } from '@ds4sscc/catalogue';
import { readDefinition, toGraph } from '@ds4sscc/catalogue/define';
import { type Finding, parseJson } from '@ds4sscc/findings';
import type { CompactGraph } from '@ds4sscc/linked-data';
import type { DataSpace } from '../data-space.js';
import { catalogueDefinition, distributionIri, type ModelIri } from './catalogue-definition.js';
import { graphDocument } from './graph-document.js';

/** A catalogue made of a description. */
export interface DerivedCatalogue {
  /** `undefined` when a value cannot stand in a catalogue at all. */
  readonly graph: CompactGraph | undefined;
  /**
   * What keeps it from being made, or made as DCAT-AP 3 wants it, at the place in the description
   * (`/datasets/0/metadata/theme/0`) where that is known. Without an error among them the graph conforms.
   */
  readonly findings: readonly Finding[];
}

/** The catalogue of a description, checked as any other one. */
export function judgedCatalogue(space: DataSpace, source: string, modelIri?: ModelIri): DerivedCatalogue {
  const { catalogue, findings } = readDerivedCatalogue(space, source, modelIri);
  if (catalogue === undefined) return { graph: undefined, findings };
  const graph = toGraph(catalogue);
  const judged = checkCatalogue(graphDocument(graph, source)).map((one) => atDataset(one, space, source));
  return { graph, findings: [...findings, ...judged] };
}

/** The catalogue as a definition that was read, with the values that cannot stand in one; it is not checked as a whole. */
export function readDerivedCatalogue(
  space: DataSpace,
  source: string,
  modelIri?: ModelIri,
): Pick<ReturnType<typeof readDefinition>, 'catalogue' | 'findings'> {
  const document = parseJson(JSON.stringify(catalogueDefinition(space, modelIri)), source);
  const { catalogue, findings } = readDefinition(document, { defaultLanguage: space.language ?? 'en' });
  return { catalogue, findings: findings.map((one) => inDescription(one, source)) };
}

/** A finding about a node of the graph, at whatever in the description has its IRI. */
function atDataset(finding: Finding, { datasets, services = [] }: DataSpace, source: string): Finding {
  const { node } = finding.location;
  const found = [
    ...datasets.map(({ id }, index) => [id, `/datasets/${index}`]),
    ...services.map(({ id }, index) => [id, `/services/${index}`]),
  ].find(([id = '']) => node === id || node?.startsWith(distributionIri(id, 0).slice(0, -1)));
  return { ...finding, location: { source, pointer: found?.[1] ?? '', ...(node !== undefined && { node }) } };
}

// Where the keys of a definition stand in a description.
const homes: readonly (readonly [pattern: RegExp, home: string])[] = [
  [
    /^\/dataset\/(\d+)\/(description|keyword|theme|language|spatial|temporal|accrualPeriodicity|issued|modified|landingPage|conformsTo|provenance)/,
    '/datasets/$1/metadata/$2',
  ],
  [/^\/dataset\/(\d+)\/accessRights/, '/datasets/$1/access/accessRights'],
  [/^\/dataset\/(\d+)\/(hvdCategory|applicableLegislation)/, '/datasets/$1/legal/$2'],
  [/^\/dataset\/(\d+)\/hasPolicy/, '/datasets/$1/policy'],
  [/^\/dataset\/(\d+)\/distribution\/\d+\/license/, '/datasets/$1/access/license'],
  [/^\/dataset\/(\d+)\/distribution\/\d+\/(accessURL|downloadURL)/, '/datasets/$1/access/$2'],
  [/^\/dataset\/(\d+)\/title/, '/datasets/$1/title'],
  [/^\/dataset\/(\d+)(?:\/.*)?$/, '/datasets/$1'],
  [/^\/service\/(\d+)(?:\/.*)?$/, '/services'],
  [/^\/(title|description|language).*$/, '/$1'],
  [/^.*$/, ''],
];

/** The line and column of the definition mean nothing to whoever wrote the description. */
function inDescription(finding: Finding, source: string): Finding {
  const from = finding.location.pointer ?? '';
  const [pattern, home] = homes.find(([one]) => one.test(from)) ?? [/^.*$/, ''];
  const { excerpt: _, ...rest } = finding;
  return { ...rest, location: { source, pointer: from.replace(pattern, home) } };
}
