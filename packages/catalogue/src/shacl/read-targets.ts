import { type Graph, type Term, termKey } from '@ds4sscc/linked-data';
import { rdfType, subClassOf } from '../vocabulary.js';
import type { Need } from './constraint.js';
import { coreComponents } from './core-components.js';
import { beyondCore } from './known-parameters.js';
import { rdfs, sh } from './shacl-terms.js';
import type { Target } from './shape.js';

const targetKinds = [
  { property: 'targetNode', kind: 'node', need: 'iri-or-literal' },
  { property: 'targetClass', kind: 'class', need: 'iri' },
  { property: 'targetSubjectsOf', kind: 'subjects-of', need: 'iri' },
  { property: 'targetObjectsOf', kind: 'objects-of', need: 'iri' },
] as const;

/** Properties by which a node has a target, those that are not supported too: they are reported where the shape is read. */
const targetProperties: readonly string[] = [...targetKinds.map(({ property }) => property), 'target', 'targetWhere'];
const parameters: ReadonlySet<string> = new Set(
  ['property', ...coreComponents.map(({ parameter }) => parameter), ...beyondCore].map((name) => sh + name),
);

/** The targets of the shapes of a graph (SHACL, section 2.1.3). */
export interface Targets {
  /** Nodes that have a target, in the order of the document. */
  readonly nodes: readonly Term[];
  /** The targets of a node; what is ill-formed is reported and left out. */
  of(node: Term, illFormed: (property: string, need: Need) => void): readonly Target[];
}

/** Looks for targets; custom parameters are those of components that the shapes graph declares for itself. */
export function readTargets(graph: Graph, customParameters: ReadonlySet<string>): Targets {
  const classes = classNodes(graph);
  const found = new Map<string, Term>();
  for (const property of targetProperties)
    for (const { subject } of graph.withPredicate(sh + property)) found.set(termKey(subject), subject);
  for (const [key, node] of classes) if (isShape(graph, node, customParameters)) found.set(key, node);
  return {
    nodes: inOrder(graph, found),
    of(node, illFormed) {
      const targets = targetKinds.flatMap(({ property, kind, need }) =>
        graph.from(node, sh + property).flatMap(({ object: term }): readonly Target[] => {
          if (term.termType === 'NamedNode' || (term.termType === 'Literal' && kind === 'node'))
            return [{ kind, term }];
          illFormed(property, need);
          return [];
        }),
      );
      return classes.has(termKey(node)) ? [...targets, { kind: 'class', term: node }] : targets;
    },
  };
}

function inOrder(graph: Graph, nodes: ReadonlyMap<string, Term>): readonly Term[] {
  const places = new Map<string, number>();
  let place = 0;
  for (const { subject } of graph) {
    const key = termKey(subject);
    if (nodes.has(key) && !places.has(key)) places.set(key, place);
    place += 1;
  }
  return [...nodes].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0)).map(([, node]) => node);
}

/** A node is a shape by its type or by a parameter (SHACL, section 2.1), one that is not supported too. */
function isShape(graph: Graph, node: Term, customParameters: ReadonlySet<string>): boolean {
  return graph
    .from(node)
    .some(({ predicate: { value: iri }, object }) =>
      iri === rdfType
        ? object.value === `${sh}NodeShape` || object.value === `${sh}PropertyShape`
        : parameters.has(iri) || customParameters.has(iri),
    );
}

/** Instances of `rdfs:Class` in the shapes graph: such a shape is for the instances of itself (SHACL, section 2.1.3.3). */
function classNodes(graph: Graph): ReadonlyMap<string, Term> {
  const types = new Map<string, Term>([[`${rdfs}Class`, { termType: 'NamedNode', value: `${rdfs}Class` } as Term]]);
  const found = new Map<string, Term>();
  // A map grows while it is walked, and takes each class once.
  for (const type of types.values()) {
    for (const { subject } of graph.to(type, subClassOf)) types.set(termKey(subject), subject);
    for (const { subject } of graph.to(type, rdfType)) found.set(termKey(subject), subject);
  }
  return found;
}
