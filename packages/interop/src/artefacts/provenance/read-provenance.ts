import type { Location } from '@ds4sscc/findings';
import { type Graph, parseGraph, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import type { ArtefactReading } from '../artefact-reader.js';
import type { ProvenanceEntity, ProvenanceFacts, ProvenanceRun } from './provenance-facts.js';

const prov = (name: string): string => `http://www.w3.org/ns/prov#${name}`;
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const versions: readonly string[] = [
  'http://www.w3.org/ns/dcat#version',
  'http://www.w3.org/2002/07/owl#versionInfo',
  'https://schema.org/version',
  'http://schema.org/version',
  'http://purl.org/pav/version',
];
const times: readonly string[] = [
  prov('generatedAtTime'),
  'http://purl.org/dc/terms/modified',
  'http://purl.org/dc/terms/issued',
];
const publishers: readonly string[] = [
  'http://purl.org/dc/terms/publisher',
  prov('wasAttributedTo'),
  'http://purl.org/dc/terms/creator',
];
/** Classes of what a run follows rather than reads. */
const modelTypes: ReadonlySet<string> = new Set([
  prov('Plan'),
  prov('SoftwareAgent'),
  'http://www.w3.org/ns/mls#Model',
  'http://www.w3.org/ns/mls#Implementation',
  'https://schema.org/SoftwareApplication',
  'https://w3id.org/airo#AISystem',
  'https://w3id.org/airo#AIModel',
]);

/** Reads a provenance record: each activity with what it used, followed and made. Nothing is fetched. */
export async function readProvenance(
  text: string,
  source: string,
): Promise<ArtefactReading & { readonly artefact: ProvenanceFacts }> {
  const { graph, findings } = await parseGraph(text, { source });
  const about: About = { graph, place: (one) => placeOf(source, one) };
  const activities = graph.instances(prov('Activity'));
  const entities = new Map<string, ProvenanceEntity>();
  const keep = (term: Term): ProvenanceEntity => {
    const key = termKey(term);
    const known = entities.get(key);
    if (known) return known;
    const entity = entityOf(about, term);
    entities.set(key, entity);
    return entity;
  };
  for (const term of [
    ...graph.instances(prov('Entity')),
    ...graph.withPredicate(prov('wasDerivedFrom')).flatMap(({ subject, object }) => [subject, object]),
    ...graph.withPredicate(prov('wasGeneratedBy')).map(({ subject }) => subject),
  ])
    keep(term);
  const runs = activities.map((activity) => runOf(about, activity, keep));
  return {
    artefact: {
      kind: 'provenance',
      source,
      valid: findings.every(({ level }) => level !== 'error'),
      runs,
      entities: [...entities.values()],
    },
    findings,
  };
}

interface About {
  readonly graph: Graph;
  place(statement: Statement | undefined): Location;
}

function placeOf(source: string, statement: Statement | undefined): Location {
  const { line, column, pointer } = statement ?? {};
  return {
    source,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
    ...(statement && { node: termKey(statement.subject) }),
  };
}

function runOf({ graph, place }: About, activity: Term, keep: (term: Term) => ProvenanceEntity): ProvenanceRun {
  const used = [
    ...objects(graph, activity, 'used'),
    ...objects(graph, activity, 'qualifiedUsage').flatMap((usage) => objects(graph, usage, 'entity')),
  ];
  const planned = objects(graph, activity, 'qualifiedAssociation').flatMap((one) => objects(graph, one, 'hadPlan'));
  const followed = [
    ...planned,
    ...[...used, ...objects(graph, activity, 'wasAssociatedWith')].filter((one) => isModel(graph, one)),
  ];
  const models = new Set(followed.map(termKey));
  const parameters = used.flatMap((one) => {
    const [value] = graph.from(one, prov('value'));
    return value === undefined || value.object.value === ''
      ? []
      : [{ id: termKey(one), value: value.object.value, location: place(value) }];
  });
  const valued = new Set(parameters.map(({ id }) => id));
  const data = used.filter((one) => !models.has(termKey(one)) && graph.from(one, prov('value')).length === 0);
  const outputs = [
    ...objects(graph, activity, 'generated'),
    ...graph.to(activity, prov('wasGeneratedBy')).map(({ subject }) => subject),
  ];
  const [started, ended] = ['startedAtTime', 'endedAtTime'].map((name) => instantOf(graph, activity, [prov(name)]));
  return {
    id: termKey(activity),
    location: place(graph.from(activity)[0]),
    ...(started !== undefined && { started }),
    ...(ended !== undefined && { ended }),
    models: [...models].filter((id) => !valued.has(id)),
    parameters: unique(parameters),
    data: unique(data.map(keep)),
    outputs: unique(outputs.map(keep)),
  };
}

function unique<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

function objects(graph: Graph, subject: Term, name: string): readonly Term[] {
  return graph.from(subject, prov(name)).map(({ object }) => object);
}

function isModel(graph: Graph, term: Term): boolean {
  return graph.from(term, type).some(({ object }) => modelTypes.has(object.value));
}

function entityOf({ graph, place }: About, term: Term): ProvenanceEntity {
  const [version, publisher] = [versions, publishers].map((names) => firstOf(graph, term, names));
  const time = instantOf(graph, term, times);
  const maker = objects(graph, term, 'wasGeneratedBy')[0] ?? graph.to(term, prov('generated'))[0]?.subject;
  return {
    id: termKey(term),
    location: place(graph.from(term)[0] ?? graph.to(term)[0]),
    ...(version !== undefined && { version }),
    ...(time !== undefined && { time }),
    ...(publisher !== undefined && { publisher }),
    derivedFrom: [...objects(graph, term, 'wasDerivedFrom'), ...objects(graph, term, 'hadPrimarySource')].map(termKey),
    ...(maker !== undefined && { generatedBy: termKey(maker) }),
  };
}

function firstOf(graph: Graph, term: Term, predicates: readonly string[]): string | undefined {
  for (const predicate of predicates)
    for (const { object } of graph.from(term, predicate)) if (object.value.trim() !== '') return termKeyOrText(object);
  return undefined;
}

function termKeyOrText(term: Term): string {
  return term.termType === 'Literal' ? term.value : termKey(term);
}

/** A date or an instant; what cannot be read as one says nothing. */
function instantOf(graph: Graph, term: Term, predicates: readonly string[]): string | undefined {
  const text = firstOf(graph, term, predicates);
  if (
    text === undefined ||
    !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text)
  )
    return undefined;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
