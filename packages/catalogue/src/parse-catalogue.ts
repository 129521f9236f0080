import type { GraphDocument, Subject, Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { ApplicationProfile, PropertyUse } from './application-profile.js';
import { locate } from './check-context.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { dcatProfile } from './dcat-profile.js';
import { hvdProfile } from './hvd-profile.js';
import { readValue } from './read-value.js';
import type { Resource } from './resource.js';
import type {
  Agent,
  Catalog,
  CatalogRecord,
  Checksum,
  Concept,
  ConceptScheme,
  DataService,
  Dataset,
  DatasetSeries,
  Distribution,
  Identifier,
  Kind,
  LicenseDocument,
  Location,
  PeriodOfTime,
  Relationship,
  ResourceTypes,
} from './resources.js';
import { selectInstances } from './select-instances.js';
import { rdfType } from './vocabulary.js';

/** A document's catalogue as plain data: each described resource once in every list it belongs to, in document order. */
export interface Catalogue {
  readonly source: string;
  readonly catalogues: readonly Catalog[];
  readonly records: readonly CatalogRecord[];
  readonly datasets: readonly Dataset[];
  readonly datasetSeries: readonly DatasetSeries[];
  readonly distributions: readonly Distribution[];
  readonly dataServices: readonly DataService[];
  readonly agents: readonly Agent[];
  readonly contactPoints: readonly Kind[];
  readonly licences: readonly LicenseDocument[];
  readonly locations: readonly Location[];
  readonly periods: readonly PeriodOfTime[];
  readonly checksums: readonly Checksum[];
  readonly identifiers: readonly Identifier[];
  readonly relationships: readonly Relationship[];
  readonly concepts: readonly Concept[];
  readonly conceptSchemes: readonly ConceptScheme[];
}

/**
 * Reads a catalogue into typed objects. Whatever is wrong with it is left to `checkCatalogue`: what fits is read, the rest left out.
 * A resource belongs to a class when it is declared so, or when it is described and stands where the profile expects that class.
 *
 * @example
 * ```ts
 * import { parseCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en, "Luchtkwaliteit"@nl .`;
 * const catalogue = parseCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * catalogue.datasets[0]?.title; // => { en: 'Air quality', nl: 'Luchtkwaliteit' }
 * ```
 */
export function parseCatalogue(document: GraphDocument): Catalogue {
  const read = createReader(document);
  return {
    source: document.source,
    catalogues: read('Catalog'),
    records: read('CatalogRecord'),
    datasets: read('Dataset'),
    datasetSeries: read('DatasetSeries'),
    distributions: read('Distribution'),
    dataServices: read('DataService'),
    agents: read('Agent'),
    contactPoints: read('Kind'),
    licences: read('LicenseDocument'),
    locations: read('Location'),
    periods: read('PeriodOfTime'),
    checksums: read('Checksum'),
    identifiers: read('Identifier'),
    relationships: read('Relationship'),
    concepts: read('Concept'),
    conceptSchemes: read('ConceptScheme'),
  };
}

/** What is read of a class: the uses of all profiles, and the properties whose values are of it. */
interface ClassReader {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly leadsHere: ReadonlySet<string>;
}

const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];

function compileClass(name: string): ClassReader {
  const all = profiles.flatMap(({ classes }) => classes);
  const same = all.filter(({ iri }) => iri.endsWith(`#${name}`) || iri.endsWith(`/${name}`));
  const uses = new Map<string, PropertyUse>();
  for (const use of same.flatMap(({ properties }) => properties)) if (!uses.has(use.key)) uses.set(use.key, use);
  const labels = new Set(same.map(({ label }) => label));
  const leading = all.flatMap(({ properties }) => properties).filter(({ range }) => labels.has(range));
  return {
    iri: same[0]?.iri ?? name,
    uses: [...uses.values()],
    leadsHere: new Set(leading.map(({ iri }) => iri)),
  };
}

function createReader(
  document: GraphDocument,
): <Name extends keyof ResourceTypes>(name: Name) => readonly ResourceTypes[Name][] {
  const { graph, source } = document;
  const instances = selectInstances(graph);
  const readResource = (node: Subject, { iri, uses }: ClassReader): Resource => {
    const values = new Map<string, Term[]>();
    for (const { predicate, object } of graph.from(node)) {
      const known = values.get(predicate.value);
      if (known) known.push(object);
      else values.set(predicate.value, [object]);
    }
    const types = graph.from(node, rdfType);
    const declaration = types.find(({ object }) => object.value === iri) ?? types[0] ?? graph.from(node)[0];
    const properties = uses
      .map((use) => [use.key, readValue(use, values.get(use.iri) ?? [])] as const)
      .filter(([, value]) => value !== undefined);
    return {
      iri: termKey(node),
      types: [...new Set(types.map(({ object }) => object.value))],
      location: locate(source, node, declaration),
      ...Object.fromEntries(properties),
    };
  };
  return <Name extends keyof ResourceTypes>(name: Name) => {
    const reader = compileClass(name);
    const nodes = new Map(instances(reader.iri).map((node) => [termKey(node), node]));
    for (const property of reader.leadsHere) {
      for (const { object } of graph.withPredicate(property)) {
        if (object.termType !== 'Literal' && graph.from(object).length > 0) nodes.set(termKey(object), object);
      }
    }
    // The table wrote both the types and the uses that are read, so that they agree.
    return [...nodes.values()].map((node) => readResource(node, reader) as ResourceTypes[Name]);
  };
}
