import type { CompactGraph } from '../compact-graph/compact-graph.js';
import { RowBuilder, tableOf } from '../compact-graph/graph-builder.js';
import type { RowPlace } from '../compact-graph/graph-rows.js';
import type { Statement } from '../graph.js';
import type { GraphBlock } from './placed-block.js';

/** Builds a graph of rows of a block, and of statements from elsewhere. */
export interface BlockGraphBuilder {
  /** Adds a statement of the block by its row: where it stands is worked out when that is asked for. */
  addRow(row: number): void;
  add(statement: Statement): void;
  /** The graph of what was added so far, with the names of blank nodes and the places of the whole document. */
  build(): CompactGraph;
}

/**
 * Creates a builder for graphs of the rows of one block.
 *
 * @example
 * ```ts
 * import { createBlockGraphBuilder, parseGraphBlocks } from '@ds4sscc/linked-data/blocks';
 *
 * const lines: (number | undefined)[] = [];
 * for await (const block of parseGraphBlocks(['<urn:a> <urn:p> "x" .\n<urn:b> <urn:p> "y" .\n'], { source: 'a.nt' })) {
 *   const builder = createBlockGraphBuilder(block);
 *   for (let row = 0; row < block.graph.size; row += 1) builder.addRow(row);
 *   for (const { line } of builder.build()) lines.push(line);
 * }
 * lines; // => [1, 2]
 * ```
 */
export function createBlockGraphBuilder(block: GraphBlock): BlockGraphBuilder {
  const { graph } = block;
  const { rows } = graph;
  const { subjects, predicates, objects } = rows;
  const table = tableOf(graph);
  // Beside the rows of the block little is said.
  const builder = new RowBuilder(Math.ceil(graph.size * 1.2) + 64);
  /** Number of a term here plus 1, by its number in the block. */
  const numbers = new Int32Array(graph.termCount);
  /** Where statements from elsewhere stand; rows of the block are told apart by their sign. */
  const places: RowPlace[] = [];
  const numberOf = (id: number): number => {
    const known = numbers[id] as number;
    if (known > 0) return known - 1;
    const number =
      graph.kindOf(id) === 1 ? builder.terms.blankNode(block.label(id)) : table.copyTerm(id, builder.terms);
    numbers[id] = number + 1;
    return number;
  };
  const graphOf = (term: Statement['graph']): number =>
    term.termType === 'DefaultGraph' ? -1 : builder.terms.add(term);
  return {
    addRow(row) {
      builder.addRowFrom(
        numberOf(subjects[row] as number),
        numberOf(predicates[row] as number),
        numberOf(objects[row] as number),
        rows.hasNamedGraphs ? graphOf(block.statement(row).graph) : -1,
        row + 1,
      );
    },
    add(statement) {
      const { subject, predicate, object } = statement;
      const { terms } = builder;
      places.push(statement);
      builder.addRowFrom(
        terms.add(subject),
        terms.add(predicate),
        terms.add(object),
        graphOf(statement.graph),
        -places.length,
      );
    },
    build: () => builder.build((place) => (place > 0 ? block.place(place - 1) : placeOf(places[-1 - place]))),
  };
}

function placeOf({ line, column, pointer }: RowPlace = {}): RowPlace {
  return {
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
  };
}
