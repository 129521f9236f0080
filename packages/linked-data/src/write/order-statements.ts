import { type Statement, type Term, termKey } from '../graph.js';
import { blankNodeColours } from './blank-node-colours.js';

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Puts statements into an order that hangs on what they say and not on the order they came in: by graph, subject and
 * predicate (`rdf:type` first), IRIs before literals before blank nodes. Blank nodes have no name to go by: they are told
 * apart by what surrounds them, and stay in their order where that is the same. Repeated statements are left out.
 *
 * Only the terms are compared; the statements are then dealt out by the ranks of their terms, which takes linear time.
 */
export function orderStatements(statements: readonly Statement[]): readonly Statement[] {
  const terms: Term[] = [];
  const keys = new Map<string, number>();
  const numberOf = (term: Term): number => {
    const key = termKey(term);
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, terms.length);
    return terms.push(term) - 1;
  };
  const columns = { graph: column(), subject: column(), predicate: column(), object: column() };
  function column(): Int32Array {
    return new Int32Array(statements.length);
  }
  for (const [row, { subject, predicate, object, graph }] of statements.entries()) {
    columns.graph[row] = graph.termType === 'DefaultGraph' ? -1 : numberOf(graph);
    columns.subject[row] = numberOf(subject);
    columns.predicate[row] = predicate.value === rdfType ? -1 : numberOf(predicate);
    columns.object[row] = numberOf(object);
  }
  const ranks = rankTerms(terms, keys, blankNodeColours(statements));
  let rows = Uint32Array.from(statements.keys());
  for (const numbers of [columns.object, columns.predicate, columns.subject, columns.graph]) {
    rows = dealOut(rows, numbers, ranks);
  }
  const all = Object.values(columns);
  const isRepeated = (row: number, before: number | undefined): boolean =>
    before !== undefined && all.every((numbers) => numbers[row] === numbers[before]);
  const ordered: Statement[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isRepeated(row, rows[at - 1])) ordered.push(statements[row] as Statement);
  }
  return ordered;
}

/** The place of each term in the order of all terms, by its number. */
function rankTerms(
  terms: readonly Term[],
  keys: ReadonlyMap<string, number>,
  colours: ReadonlyMap<string, number>,
): Int32Array {
  const byKind: Readonly<Record<Term['termType'], string[]>> = { NamedNode: [], Literal: [], BlankNode: [] };
  for (const [key, number] of keys) byKind[(terms[number] as Term).termType].push(key);
  const colourOf = (key: string): number => colours.get((terms[keys.get(key) as number] as Term).value) ?? 0;
  byKind.NamedNode.sort();
  byKind.Literal.sort();
  byKind.BlankNode.sort((a, b) => colourOf(a) - colourOf(b));
  const ranks = new Int32Array(terms.length);
  const sorted = [...byKind.NamedNode, ...byKind.Literal, ...byKind.BlankNode];
  for (const [rank, key] of sorted.entries()) ranks[keys.get(key) as number] = rank;
  return ranks;
}

/** A stable sort of rows by the rank of a term; -1 stands before all. */
function dealOut(rows: Uint32Array<ArrayBuffer>, numbers: Int32Array, ranks: Int32Array): Uint32Array<ArrayBuffer> {
  const rankOf = (row: number): number => {
    const number = numbers[row] as number;
    return number < 0 ? 0 : (ranks[number] as number) + 1;
  };
  const places = new Uint32Array(ranks.length + 2);
  for (const row of rows) places[rankOf(row) + 1] = (places[rankOf(row) + 1] as number) + 1;
  for (let at = 1; at < places.length; at += 1) places[at] = (places[at] as number) + (places[at - 1] as number);
  const dealt = new Uint32Array(rows.length);
  for (const row of rows) {
    const rank = rankOf(row);
    dealt[places[rank] as number] = row;
    places[rank] = (places[rank] as number) + 1;
  }
  return dealt;
}
