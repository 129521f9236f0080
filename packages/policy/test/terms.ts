import type { Statement } from '@ds4sscc/linked-data';

/** Makes terms that no parser had to read. */
export function namedNode(value: string): Statement['predicate'] {
  return { termType: 'NamedNode', value, equals: (other) => other?.value === value };
}

/** A node without a name of its own. */
export function blankNode(value: string): Exclude<Statement['subject'], Statement['predicate']> {
  return { termType: 'BlankNode', value, equals: (other) => other?.value === value };
}

/** A text, or a value of the datatype. */
export function literal(
  value: string,
  datatype = 'http://www.w3.org/2001/XMLSchema#string',
): Exclude<Statement['object'], Statement['subject']> {
  const equals = (other: unknown): boolean => other === value;
  return { termType: 'Literal', value, language: '', datatype: namedNode(datatype), equals };
}

/** The graph that is not named. */
export function defaultGraph(): Exclude<Statement['graph'], Statement['subject']> {
  return { termType: 'DefaultGraph', value: '', equals: (other) => other?.termType === 'DefaultGraph' };
}
