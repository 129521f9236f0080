import type { CatalogueChange, ChangedStatement } from '@ds4sscc/catalogue/fix';
import {
  blankNode,
  literal,
  namedNode,
  type Statement,
  type Subject,
  statement,
  type Term,
  termKey,
} from '@ds4sscc/linked-data';

/** The statements of a graph after reported changes, worked out from the report alone. */
export function applyChanges(graph: Iterable<Statement>, changes: readonly CatalogueChange[]): readonly Statement[] {
  const statements = new Map<string, Statement>();
  for (const one of graph) statements.set(keyOf(plain(one)), one);
  for (const { removed, added } of changes) {
    for (const one of removed) {
      if (!statements.delete(keyOf(one))) throw new Error(`removed and not there: ${keyOf(one)}`);
    }
    for (const one of added) statements.set(keyOf(one), read(one));
  }
  return [...statements.values()];
}

function keyOf({ subject, predicate, object, graph = '' }: ChangedStatement): string {
  return JSON.stringify([subject, predicate, object, graph]);
}

function plain({ subject, predicate, object, graph }: Statement): ChangedStatement {
  return {
    subject: termKey(subject),
    predicate: termKey(predicate),
    object: termKey(object),
    ...(graph.termType !== 'DefaultGraph' && { graph: termKey(graph) }),
  };
}

function read({ subject, predicate, object, graph }: ChangedStatement): Statement {
  const made = statement(term(subject) as Subject, predicate, term(object));
  return graph === undefined ? made : { ...made, graph: term(graph) as Subject };
}

function term(key: string): Term {
  if (key.startsWith('_:')) return blankNode(key.slice(2));
  if (!key.startsWith('"')) return namedNode(key.startsWith('<') ? key.slice(1, -1) : key);
  const end = key.lastIndexOf('"');
  const text = key.slice(1, end);
  const tag = key.slice(end + 1);
  return tag.startsWith('@') ? literal(text, { language: tag.slice(1) }) : literal(text, { datatype: tag.slice(2) });
}
