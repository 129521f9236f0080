import { type Statement, type Term, termKey } from '../graph.js';
import { blankNodeColours } from './blank-node-colours.js';

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Puts statements into an order that hangs on what they say and not on the order they came in: by graph, subject and
 * predicate (`rdf:type` first), IRIs before literals before blank nodes. Blank nodes have no name to go by: they are told
 * apart by what surrounds them, and stay in their order where that is the same. Repeated statements are left out.
 */
export function orderStatements(statements: readonly Statement[]): readonly Statement[] {
  const colours = blankNodeColours(statements);
  const ranks = rankTerms(statements, colours);
  const rank = (term: Term | Statement['graph']): number =>
    term.termType === 'DefaultGraph' ? -1 : (ranks.get(termKey(term)) as number);
  const rows = statements.map((statement) => ({
    statement,
    graph: rank(statement.graph),
    subject: rank(statement.subject),
    predicate: statement.predicate.value === rdfType ? -1 : rank(statement.predicate),
    object: rank(statement.object),
  }));
  type Row = (typeof rows)[number];
  const compare = (a: Row, b: Row): number =>
    a.graph - b.graph || a.subject - b.subject || a.predicate - b.predicate || a.object - b.object;
  rows.sort(compare);
  return rows
    .filter((row, index) => index === 0 || compare(rows[index - 1] as Row, row) !== 0)
    .map(({ statement }) => statement);
}

/** The place of each term in the order of all terms. */
function rankTerms(
  statements: readonly Statement[],
  colours: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    const key = termKey(term);
    if (!terms.has(key)) terms.set(key, term);
  };
  for (const { subject, predicate, object, graph } of statements) {
    add(subject);
    add(predicate);
    add(object);
    if (graph.termType !== 'DefaultGraph') add(graph);
  }
  const kinds = { NamedNode: 0, Literal: 1, BlankNode: 2 };
  const sorted = [...terms].sort(([aKey, a], [bKey, b]) => {
    if (a.termType !== b.termType) return kinds[a.termType] - kinds[b.termType];
    if (a.termType === 'BlankNode') return (colours.get(a.value) ?? 0) - (colours.get(b.value) ?? 0);
    return aKey < bKey ? -1 : 1;
  });
  return new Map(sorted.map(([key], index) => [key, index]));
}
