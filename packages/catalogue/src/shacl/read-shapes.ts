import type { Rule } from '@ds4sscc/findings';
import type { Graph, Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { Literal, NamedNode } from '@rdfjs/types';
import { rdfType, subClassOf } from '../vocabulary.js';
import type { Constraint, ConstraintComponent, ShapeSource } from './constraint.js';
import { coreComponents } from './core-components.js';
import { beyondCore, otherProperties } from './known-parameters.js';
import { readPath } from './read-path.js';
import { readBoolean } from './components/read-boolean.js';
import { rdfs, sh } from './shacl-terms.js';
import { notSupported, parameterUnknown, shapeIllFormed, shapeMissing } from './shacl-rules.js';
import type { Shape, Target } from './shape.js';

/** Tells of something wrong with a shape, at the statement with this property. */
export type ReportShape = <Args>(rule: Rule<Args>, node: Term, property: string | undefined, args: Args) => void;

const targetKinds = [
  { property: 'targetNode', kind: 'node' },
  { property: 'targetClass', kind: 'class' },
  { property: 'targetSubjectsOf', kind: 'subjects-of' },
  { property: 'targetObjectsOf', kind: 'objects-of' },
] as const;
const components: ReadonlyMap<string, ConstraintComponent> = new Map(
  coreComponents.map((component) => [component.parameter, component]),
);

/**
 * Reads the shapes that have targets and all that these refer to, from a list and not by recursion: how deep shapes nest
 * is up to their author. What is ill-formed or not supported is reported and left out.
 */
export function readShapes(graph: Graph, report: ReportShape, show: (term: Term | string) => string): readonly Shape[] {
  const numbers = new Map<string, number>();
  const nodes: Term[] = [];
  const numberOf = (node: Term): number | undefined => {
    if (node.termType === 'Literal') return undefined;
    const key = termKey(node);
    const number = numbers.get(key) ?? nodes.length;
    if (number === nodes.length) {
      nodes.push(node);
      numbers.set(key, number);
    }
    return number;
  };
  const classes = classNodes(graph);
  for (const node of nodesWithTarget(graph, classes)) numberOf(node);
  const customParameters = readCustomParameters(graph);
  const shapes: Shape[] = [];
  // The list of nodes grows while shapes are read.
  for (let number = 0; number < nodes.length; number += 1) shapes.push(readShape(nodes[number] as Term));
  return shapes;

  function readShape(node: Term): Shape {
    const values = (property: string): readonly Term[] => graph.from(node, sh + property).map(({ object }) => object);
    const illFormed = (property: string, need: Parameters<typeof shapeIllFormed.message>[0]['need']): void =>
      report(shapeIllFormed, node, sh + property, { shape: show(node), parameter: `sh:${property}`, need });
    const deactivated = values('deactivated').some((value) => readBoolean(value) === true);
    const paths = values('path');
    const [pathNode] = paths;
    const path = pathNode && paths.length === 1 ? readPath(graph, pathNode) : undefined;
    const severities = values('severity').filter(({ termType }) => termType === 'NamedNode');
    const shape = {
      node,
      ...(path && pathNode && { path, pathNode }),
      targets: deactivated ? [] : readTargets(node, values),
      severity: severities[0] ?? violationIri,
      messages: values('message').filter((term): term is Literal => term.termType === 'Literal'),
      deactivated,
    };
    if (deactivated) return { ...shape, constraints: [], properties: [] };
    if (pathNode && !path) {
      illFormed('path', 'path');
      return { ...shape, constraints: [], properties: [] };
    }
    const source: ShapeSource = { node, graph, isPropertyShape: path !== undefined, values, shape: numberOf };
    return { ...shape, ...readConstraints(source, illFormed) };
  }

  function readConstraints(
    source: ShapeSource,
    illFormed: (property: string, need: Parameters<typeof shapeIllFormed.message>[0]['need']) => void,
  ): Pick<Shape, 'constraints' | 'properties'> {
    const { node } = source;
    const constraints: Constraint[] = [];
    const properties: number[] = [];
    const seen = new Set<string>();
    for (const { predicate, object } of graph.from(node)) {
      const { value: iri } = predicate;
      const name = iri.startsWith(sh) ? iri.slice(sh.length) : undefined;
      if (name === 'property') {
        readProperty(node, object, properties, () => illFormed('property', 'shape'));
        continue;
      }
      const component = name === undefined ? undefined : components.get(name);
      if (name !== undefined && component) {
        const isRepeated = seen.has(name);
        seen.add(name);
        if (component.single && isRepeated) illFormed(name, 'one-value');
        else if (component.needsPath && !source.isPropertyShape) illFormed(name, 'property-shape');
        else {
          const read = component.read(object, source);
          if (typeof read === 'string') illFormed(name, read);
          else constraints.push(read);
        }
      } else if (customParameters.has(iri) || (name !== undefined && beyondCore.has(name))) {
        report(notSupported, node, iri, { shape: show(node), parameter: show(iri) });
      } else if (name !== undefined && !otherProperties.has(name)) {
        report(parameterUnknown, node, iri, { shape: show(node), parameter: show(iri) });
      }
    }
    if (
      graph.from(node, `${sh}qualifiedValueShape`).length > 0 &&
      !seen.has('qualifiedMinCount') &&
      !seen.has('qualifiedMaxCount')
    )
      illFormed('qualifiedValueShape', 'count');
    return { constraints, properties };
  }

  function readProperty(parent: Term, node: Term, properties: number[], onLiteral: () => void): void {
    const isDescribed = graph.from(node).length > 0;
    if (node.termType === 'Literal') onLiteral();
    else if (!isDescribed) report(shapeMissing, parent, `${sh}property`, { shape: show(node), by: show(parent) });
    else if (graph.from(node, `${sh}path`).length !== 1) {
      report(shapeIllFormed, node, undefined, { shape: show(node), parameter: 'sh:path', need: 'path' });
    } else properties.push(numberOf(node) as number);
  }

  function readTargets(node: Term, values: (property: string) => readonly Term[]): readonly Target[] {
    const targets: Target[] = targetKinds.flatMap(({ property, kind }) =>
      values(property).map((term) => ({ kind, term })),
    );
    return classes.has(termKey(node)) ? [...targets, { kind: 'class', term: node }] : targets;
  }
}

const violationIri: NamedNode = {
  termType: 'NamedNode',
  value: `${sh}Violation`,
  equals: (other) => other?.termType === 'NamedNode' && other.value === `${sh}Violation`,
};

/** Nodes that have a target, in the order of the document. */
function nodesWithTarget(graph: Graph, classes: ReadonlyMap<string, Term>): readonly Term[] {
  const found = new Map<string, Term>();
  const properties = [...targetKinds.map(({ property }) => property), 'target'];
  for (const property of properties)
    for (const { subject } of graph.withPredicate(sh + property)) found.set(termKey(subject), subject);
  for (const [key, node] of classes) if (isShape(graph, node)) found.set(key, node);
  const places = new Map<string, number>();
  let place = 0;
  for (const { subject } of graph) {
    const key = termKey(subject);
    if (found.has(key) && !places.has(key)) places.set(key, place);
    place += 1;
  }
  return [...found].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0)).map(([, node]) => node);
}

/** A node is a shape by its type or by a parameter (SHACL, section 2.1). */
function isShape(graph: Graph, node: Term): boolean {
  return graph
    .from(node)
    .some(({ predicate: { value: iri }, object }) =>
      iri === rdfType
        ? object.value === `${sh}NodeShape` || object.value === `${sh}PropertyShape`
        : iri === `${sh}property` || (iri.startsWith(sh) && components.has(iri.slice(sh.length))),
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

/** Parameters of constraint components that the shapes graph declares for itself (SHACL, section 6.2). */
function readCustomParameters(graph: Graph): ReadonlySet<string> {
  const parameters = new Set<string>();
  for (const { object } of graph.withPredicate(`${sh}parameter`))
    for (const path of graph.from(object, `${sh}path`))
      if (!path.object.value.startsWith(sh)) parameters.add(path.object.value);
  return parameters;
}
