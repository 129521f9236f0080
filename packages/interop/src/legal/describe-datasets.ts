import type { Location } from '@ds4sscc/findings';
import type { Graph, Statement, Term } from '@ds4sscc/linked-data';
import type { DescribedDataset, DescribedResource } from './described-dataset.js';
import { dcat, dqv, odrl } from './legal-terms.js';

/** A catalogue as `parseGraph` reads it. */
export interface DescribedGraph {
  readonly source: string;
  readonly graph: Graph;
}

/**
 * The datasets of a catalogue with their distributions, services, policies and quality, each triple with its place. What
 * links these to each other is followed and not repeated.
 *
 * @example
 * ```ts
 * import { describeDatasets } from '@ds4sscc/interop/legal';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\n<urn:air> a dcat:Dataset ; dcat:keyword "air"@en .';
 * const [air] = describeDatasets(await parseGraph(text, { source: 'city.ttl' }));
 * air?.statements.map(({ value, location }) => `${value} in line ${location.line}`)[1]; // => 'air in line 2'
 * ```
 */
export function describeDatasets({ source, graph }: DescribedGraph): readonly DescribedDataset[] {
  // A service may serve all datasets of a catalogue: it is described once.
  const known = new Map<string, DescribedResource>();
  const describeOnce = (term: Term): DescribedResource => {
    const name = nameOf(term);
    const described = known.get(name) ?? describe(source, graph, term);
    known.set(name, described);
    return described;
  };
  return graph.instances(`${dcat}Dataset`).map((dataset): DescribedDataset => {
    const distributions = nodes(graph.from(dataset, `${dcat}distribution`));
    const served = [dataset, ...distributions];
    const services = unique([
      ...distributions.flatMap((node) => nodes(graph.from(node, `${dcat}accessService`))),
      ...graph.to(dataset, `${dcat}servesDataset`).map(({ subject }) => subject),
    ]);
    const policies = unique(served.flatMap((node) => policiesOf(graph, node)));
    const measured = served.flatMap((node) => qualityLinks.flatMap((link) => nodes(graph.from(node, dqv + link))));
    const metrics = measured.flatMap((node) => nodes(graph.from(node, `${dqv}isMeasurementOf`)));
    const described = (terms: readonly Term[]): readonly DescribedResource[] => unique(terms).map(describeOnce);
    return {
      ...describe(source, graph, dataset, graph.from(dataset, rdfType).find(isDataset)),
      distributions: described(distributions),
      services: described(services),
      policies: described(policies),
      quality: described([...measured, ...metrics]),
    };
  });
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Followed, and left out: with many datasets they are most of what a service says. */
const links = new Set(['dataset', 'distribution', 'record', 'servesDataset', 'service'].map((name) => dcat + name));
const qualityLinks = ['hasQualityMeasurement', 'hasQualityAnnotation', 'hasQualityMetadata'];
const rules = ['permission', 'prohibition', 'obligation'].map((name) => odrl + name);

function isDataset({ object }: Statement): boolean {
  return object.value === `${dcat}Dataset`;
}

/** What a resource names as its policy, and the policies whose rules have it as their target. */
function policiesOf(graph: Graph, node: Term): readonly Term[] {
  const targeting = graph.to(node, `${odrl}target`).map(({ subject }) => subject);
  const above = targeting.flatMap((rule) =>
    rules.flatMap((property) => graph.to(rule, property).map(({ subject }) => subject)),
  );
  // The target may also stand on the policy itself, for all of its rules (ODRL 2.2, section 2.7).
  const whole = targeting.filter((rule) => rules.some((property) => graph.from(rule, property).length > 0));
  return [...nodes(graph.from(node, `${odrl}hasPolicy`)), ...above, ...whole];
}

function describe(source: string, graph: Graph, node: Term, at?: Statement): DescribedResource {
  const statements = graph.from(node).filter(({ predicate }) => !links.has(predicate.value));
  return {
    iri: nameOf(node),
    location: placeOf(source, at ?? statements[0], node),
    statements: statements.map((statement) => ({
      property: statement.predicate.value,
      value: nameOf(statement.object),
      kind: kinds[statement.object.termType],
      location: placeOf(source, statement, node),
    })),
  };
}

const kinds = { NamedNode: 'iri', BlankNode: 'blank', Literal: 'literal' } as const;

function placeOf(source: string, statement: Statement | undefined, node: Term): Location {
  const { line, column, pointer } = statement ?? {};
  return {
    source,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
    node: nameOf(node),
  };
}

function nameOf(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function nodes(statements: readonly Statement[]): readonly Term[] {
  return statements.map(({ object }) => object).filter(({ termType }) => termType !== 'Literal');
}

function unique(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [nameOf(term), term])).values()];
}
