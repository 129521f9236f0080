import { compareFindings, type Finding, finding } from '@ds4sscc/findings';
import { type GraphDocument, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import { createReporter } from '../create-reporter.js';
import { readShapes, type ReportShape } from './read-shapes.js';
import { reportUnknownTerms } from './report-unknown-terms.js';
import { type ShaclReport, reportValidation } from './shacl-report.js';
import {
  entailmentNotSupported,
  importNotFollowed,
  notAllRead,
  shapeIllFormed,
  shapeRecursive,
  targetMissing,
} from './shacl-rules.js';
import { owlImports, sh } from './shacl-terms.js';
import type { Shape } from './shape.js';
import { orderShapes, type ShapeOrder } from './shape-order.js';
import { validateGraph } from './validation.js';

/** How shapes are read. */
export interface CompileShapesOptions {
  /**
   * Where `rdfs:subClassOf` counts: in the data graph, as SHACL says, or in the shapes graph as well, which spares data that
   * uses subclasses of well-known vocabularies from declaring them. `data` unless told.
   */
  readonly subclassesFrom?: 'data' | 'data-and-shapes';
}

/** Shapes that are read once and can validate any number of documents. */
export interface CompiledShapes {
  /** What is wrong with the shapes; every report has these findings too. */
  readonly findings: readonly Finding[];
  /** Validates a document. */
  validate(document: GraphDocument): ShaclReport;
}

/** Shapes may nest this deep. */
const deepest = 200;

/**
 * Reads a shapes graph of SHACL Core.
 *
 * @example
 * ```ts
 * import { compileShapes } from '@ds4sscc/catalogue/shacl';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const shapes = await parseGraph(
 *   `PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
 *    [] sh:targetClass dcat:Dataset ; sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:message "Give it a title."@en ] .`,
 *   { source: 'shapes.ttl' },
 * );
 * const data = await parseGraph('<urn:air> a <http://www.w3.org/ns/dcat#Dataset> .', { source: 'data.ttl' });
 * const { conforms, results, findings } = compileShapes(shapes).validate(data);
 * conforms; // => false
 * results.at(0)?.component; // => 'http://www.w3.org/ns/shacl#MinCountConstraintComponent'
 * findings.at(0)?.message; // => '<urn:air>, dct:title: Give it a title.'
 * ```
 */
export function compileShapes(document: GraphDocument, options: CompileShapesOptions = {}): CompiledShapes {
  const { subclassesFrom = 'data' } = options;
  const { graph } = document;
  const reporter = createReporter(document);
  const { show } = reporter;
  const findings: Finding[] = [];
  const report: ReportShape = (rule, node, property, args) => {
    const place: Statement | undefined = graph.from(node, property)[0] ?? graph.from(node)[0];
    findings.push(reporter.report(rule, termKey(node), place, args));
  };
  const read = readShapes(graph, report, show);
  const order = orderShapes(read);
  const shapes = read.map((shape, number) => withoutEndless(shape, number, order, report, show));
  reportCircles(shapes, order, report, show);
  for (const { subject, object } of graph.withPredicate(owlImports))
    report(importNotFollowed, subject, owlImports, { iri: show(object) });
  for (const { subject, object } of graph.withPredicate(`${sh}entailment`))
    report(entailmentNotSupported, subject, `${sh}entailment`, { regime: show(object) });
  reportUnknownTerms(graph, report, show);
  // A shape that is switched off is for no node because its author says so.
  if (!shapes.some(({ targets, deactivated }) => targets.length > 0 || deactivated))
    findings.push(finding(targetMissing, { source: document.source }, { shapes: shapes.length }));
  const sorted = findings.sort(compareFindings);
  const unread = unreadParts(document, 'shapes');
  const input = { shapes, circles: order.circles, shapesGraph: graph, subclassesFrom };
  return {
    findings: sorted,
    validate: (data) =>
      reportValidation(shapes, validateGraph(input, data.graph), data, [
        ...sorted,
        ...unread,
        ...unreadParts(data, 'data'),
      ]),
  };
}

/** What could not be read is an error; a verdict on the rest alone would pass over it. */
function unreadParts({ source, findings }: GraphDocument, what: 'shapes' | 'data'): readonly Finding[] {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return errors === 0 ? [] : [finding(notAllRead, { source }, { what, errors })];
}

/** Leaves out what nests too deep to be followed, and negations that lead back to their own shape. */
function withoutEndless(
  shape: Shape,
  number: number,
  { circles, depths }: ShapeOrder,
  report: ReportShape,
  show: (term: Term) => string,
): Shape {
  const name = show(shape.node);
  if ((depths[number] as number) > deepest) {
    report(shapeIllFormed, shape.node, undefined, { shape: name, parameter: 'a part', need: 'shallow-shapes' });
    return { ...shape, properties: [], constraints: shape.constraints.filter(({ shapes }) => shapes === undefined) };
  }
  const circle = circles[number];
  if (circle === undefined) return shape;
  const constraints = shape.constraints.filter(({ negates, shapes, component }) => {
    const isEndless = negates && shapes?.some((other) => circles[other] === circle);
    if (isEndless)
      report(shapeIllFormed, shape.node, undefined, {
        shape: name,
        parameter: component.replace('ConstraintComponent', ''),
        need: 'no-recursion-through-negation',
      });
    return !isEndless;
  });
  return { ...shape, constraints };
}

function reportCircles(
  shapes: readonly Shape[],
  { circles }: ShapeOrder,
  report: ReportShape,
  show: (term: Term) => string,
): void {
  const seen = new Set<number>();
  shapes.forEach(({ node }, number) => {
    const circle = circles[number];
    if (circle === undefined || seen.has(circle)) return;
    seen.add(circle);
    report(shapeRecursive, node, undefined, { shape: show(node) });
  });
}
