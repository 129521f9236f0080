import { blankNode, literal, namedNode, type Statement, type Term } from '@ds4sscc/linked-data';
import { ownText } from './own-text.js';

/** A statement that does not hold the block that it was read from. */
export function ownStatement(statement: Statement): Statement {
  const { subject, predicate, object, graph, pointer } = statement;
  return {
    ...statement,
    subject: ownTerm(subject) as Statement['subject'],
    predicate: ownTerm(predicate) as Statement['predicate'],
    object: ownTerm(object),
    graph: graph.termType === 'DefaultGraph' ? graph : (ownTerm(graph) as Statement['subject']),
    ...(pointer !== undefined && { pointer: ownText(pointer) }),
  };
}

function ownTerm(term: Term): Term {
  const value = ownText(term.value);
  if (term.termType === 'NamedNode') return namedNode(value);
  if (term.termType === 'BlankNode') return blankNode(value);
  return literal(value, { language: ownText(term.language), datatype: ownText(term.datatype.value) });
}
