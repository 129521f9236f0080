import { type Finding, finding, type Rule } from '@ds4sscc/findings';
import { type GraphDocument, type Term, termKey } from '@ds4sscc/linked-data';
import type { Literal } from '@rdfjs/types';
import { createReporter } from '../create-reporter.js';
import { rdfType } from '../vocabulary.js';
import type { Constraint } from './constraint.js';
import { createListing, type Listing } from './listing.js';
import type { NodeTable } from './node-table.js';
import type { ResultRow } from './result-table.js';
import { information, type ResultArgs, tooMuchWork, violation, warning } from './shacl-rules.js';
import { sh } from './shacl-terms.js';
import type { Shape } from './shape.js';
import { showPath } from './show-path.js';
import type { Validation } from './validation.js';

/** One validation result (SHACL, section 3.6.2). */
export interface ShaclResult {
  readonly focusNode: Term;
  /** A predicate, or the node of the shapes graph that any other path is written at. */
  readonly path?: Term;
  readonly value?: Term;
  /** IRI of the constraint component. */
  readonly component: string;
  /** IRI of the severity. */
  readonly severity: string;
  readonly sourceShape: Term;
  /** The shape's own messages; none where it has none. */
  readonly messages: readonly Literal[];
}

/** A validation report (SHACL, section 3.6.1). Results and findings are made one by one when they are read. */
export interface ShaclReport {
  /**
   * `false` when there are results; `undefined` when there are none, but a part of the shapes could not be checked, or a
   * part of the shapes or the data not be read (the findings say which).
   */
  readonly conforms: boolean | undefined;
  /** In the order of the shapes, then of their focus nodes. */
  readonly results: Listing<ShaclResult>;
  /** What is wrong with the shapes or could not be read, then one finding for each result in the order of the data. */
  readonly findings: Listing<Finding>;
}

const levels: ReadonlyMap<string, Rule<ResultArgs>> = new Map([
  [`${sh}Warning`, warning],
  [`${sh}Info`, information],
]);

/** Makes the report of a validation; where findings beside it say that something was not checked, the verdict is open. */
export function reportValidation(
  shapes: readonly Shape[],
  validation: Validation,
  document: GraphDocument,
  unchecked: readonly Finding[],
): ShaclReport {
  const { nodes, results, givenUpAfter } = validation;
  const { show, report } = createReporter(document);
  const before = [...unchecked];
  if (givenUpAfter !== undefined)
    before.push(finding(tooMuchWork, { source: document.source }, { steps: givenUpAfter }));
  let order: Float64Array | undefined;

  const resultAt = (index: number): ShaclResult => {
    const row = results.at(index);
    const shape = shapes[row.shape] as Shape;
    const path = row.path >= 0 ? nodes.term(row.path) : shape.pathNode;
    return {
      focusNode: nodes.term(row.focus),
      ...(path && { path }),
      ...valueOf(row, nodes),
      component: sh + constraintOf(row, shape).component,
      severity: shape.severity.value,
      sourceShape: shape.node,
      messages: shape.messages,
    };
  };
  const findingAt = (index: number): Finding => {
    const row = results.at(index);
    const shape = shapes[row.shape] as Shape;
    const place = placeOf(row, shape, nodes);
    const { value } = valueOf(row, nodes);
    const path = row.path >= 0 ? show(nodes.term(row.path)) : shape.path && showPath(shape.path, (iri) => show(iri));
    return report(
      levels.get(shape.severity.value) ?? violation,
      termKey(nodes.term(row.focus)),
      place < 0 ? undefined : nodes.graph.rows.place(place),
      {
        focus: show(nodes.term(row.focus)),
        ...(path !== undefined && { path }),
        says: messageOf(shape.messages) ?? constraintOf(row, shape).words(show),
      },
      value && { value: value.value },
    );
  };
  return {
    conforms: results.length > 0 ? false : before.some(({ level }) => level === 'error') ? undefined : true,
    results: createListing(results.length, resultAt),
    findings: createListing(before.length + results.length, (index) => {
      if (index < before.length) return before[index] as Finding;
      order ??= orderByPlace(shapes, validation);
      return findingAt((order[index - before.length] as number) % span);
    }),
  };
}

/** More than there can be results. */
const span = 2 ** 27;

/** Numbers of the results in the order of their places in the data; each number has the row before it. */
function orderByPlace(shapes: readonly Shape[], { nodes, results }: Validation): Float64Array {
  const order = new Float64Array(results.length);
  for (let index = 0; index < results.length; index += 1) {
    const row = results.at(index);
    order[index] = (placeOf(row, shapes[row.shape] as Shape, nodes) + 1) * span + index;
  }
  return order.sort();
}

function constraintOf({ constraint }: ResultRow, { constraints }: Shape): Constraint {
  return constraints[constraint] as Constraint;
}

function valueOf({ value }: ResultRow, nodes: NodeTable): { readonly value?: Term } {
  return value < 0 ? {} : { value: nodes.term(value) };
}

/** The row of the statement that a result is about: that of the value, else where the focus node is declared. */
function placeOf({ focus, value, path, row }: ResultRow, shape: Shape, nodes: NodeTable): number {
  if (row >= 0) return row;
  const { graph } = nodes;
  const predicate = path >= 0 ? path : shape.path?.kind === 'predicate' ? graph.iriId(shape.path.iri) : undefined;
  if (value >= 0 && predicate !== undefined) {
    const rows = nodes.rowsFrom(focus, predicate);
    for (let at = 0; at < rows.length; at += 1)
      if (graph.rows.objects[rows[at] as number] === value) return rows[at] as number;
  }
  const type = graph.iriId(rdfType);
  const own = type === undefined ? undefined : nodes.rowsFrom(focus, type)[0];
  return own ?? nodes.rowsFrom(focus)[0] ?? nodes.rowsTo(focus)[0] ?? -1;
}

/** English before what has no language before anything else. */
function messageOf(messages: readonly Literal[]): string | undefined {
  const english = messages.find(({ language }) => /^en(?:-|$)/i.test(language));
  return (english ?? messages.find(({ language }) => language === '') ?? messages[0])?.value;
}
