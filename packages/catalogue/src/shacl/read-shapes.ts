import type { Rule } from '@ds4sscc/findings';
import type { Graph, Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { Literal, NamedNode } from '@rdfjs/types';
import type { Constraint, ConstraintComponent, Need, ShapeSource } from './constraint.js';
import { coreComponents } from './core-components.js';
import { beyondCore, elsewhere } from './known-parameters.js';
import { readPath } from './read-path.js';
import { readBoolean } from './components/read-boolean.js';
import { readTargets } from './read-targets.js';
import { notSupported, parameterMisspelt, shapeIllFormed, shapeMissing } from './shacl-rules.js';
import { sh } from './shacl-terms.js';
import type { Shape } from './shape.js';

/** Tells of something wrong with a shape, at the statement with this property. */
export type ReportShape = <Args>(rule: Rule<Args>, node: Term, property: string | undefined, args: Args) => void;

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
    // What nothing is said of would take everything to conform to it.
    if (node.termType === 'Literal' || graph.from(node).length === 0) return undefined;
    const key = termKey(node);
    const number = numbers.get(key) ?? nodes.length;
    if (number === nodes.length) {
      nodes.push(node);
      numbers.set(key, number);
    }
    return number;
  };
  const customParameters = readCustomParameters(graph);
  const targets = readTargets(graph, customParameters);
  for (const node of targets.nodes) numberOf(node);
  const shapes: Shape[] = [];
  // The list of nodes grows while shapes are read.
  for (let number = 0; number < nodes.length; number += 1) shapes.push(readShape(nodes[number] as Term));
  return shapes;

  function readShape(node: Term): Shape {
    const values = (property: string): readonly Term[] => graph.from(node, sh + property).map(({ object }) => object);
    const illFormed: IllFormed = (property, need) =>
      report(shapeIllFormed, node, sh + property, { shape: show(node), parameter: `sh:${property}`, need });
    const deactivated = readDeactivated(values('deactivated'), illFormed);
    const paths = values('path');
    const [pathNode] = paths;
    const path = pathNode && paths.length === 1 ? readPath(graph, pathNode) : undefined;
    const shape = {
      node,
      ...(path && pathNode && { path, pathNode }),
      targets: deactivated ? [] : targets.of(node, illFormed),
      severity: readSeverity(values('severity'), illFormed),
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

  function readConstraints(source: ShapeSource, illFormed: IllFormed): Pick<Shape, 'constraints' | 'properties'> {
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
      } else if (name !== undefined && elsewhere.has(name)) {
        report(parameterMisspelt, node, iri, { node: show(node), parameter: show(iri) });
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
}

type IllFormed = (property: string, need: Need) => void;

/** Only what is clearly said takes a shape out. */
function readDeactivated(values: readonly Term[], illFormed: IllFormed): boolean {
  const read = values.map(readBoolean);
  if (values.length > 1) illFormed('deactivated', 'one-value');
  else if (read.includes(undefined)) illFormed('deactivated', 'boolean');
  return values.length === 1 && read[0] === true;
}

function readSeverity(values: readonly Term[], illFormed: IllFormed): Term {
  const [severity, ...more] = values;
  if (severity === undefined) return violationIri;
  if (more.length === 0 && severity.termType === 'NamedNode') return severity;
  illFormed('severity', more.length > 0 ? 'one-value' : 'iri');
  return violationIri;
}

const violationIri: NamedNode = {
  termType: 'NamedNode',
  value: `${sh}Violation`,
  equals: (other) => other?.termType === 'NamedNode' && other.value === `${sh}Violation`,
};

/** Parameters of constraint components that the shapes graph declares for itself (SHACL, section 6.2). */
function readCustomParameters(graph: Graph): ReadonlySet<string> {
  const parameters = new Set<string>();
  for (const { object } of graph.withPredicate(`${sh}parameter`))
    for (const path of graph.from(object, `${sh}path`))
      if (!path.object.value.startsWith(sh)) parameters.add(path.object.value);
  return parameters;
}
