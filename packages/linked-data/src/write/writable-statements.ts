import { type Finding, finding } from '@ds4sscc/findings';
import type { Statement, Term } from '../graph.js';
import { notWritable } from './not-writable.js';

/** What a syntax can hold, beyond what none can. */
export interface SyntaxLimits {
  /** The name of the syntax, for findings. */
  readonly syntax: string;
  readonly namedGraphs: boolean;
  readonly relativeIris: boolean;
  /** Why this statement cannot be written, if so. */
  refuses?(statement: Statement): string | undefined;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
// RFC 3987, section 2.2, and half a surrogate pair, which no encoding can write.
const notInIri = /[\u0000-\u0020<>"{}|^`\\]|\p{Surrogate}/u;
const halfPair = /\p{Surrogate}/u;
const languageTag = /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/;

/** Parts a graph into the statements that a syntax can hold and a finding for each one that it cannot. */
export function writableStatements(
  graph: Iterable<Statement>,
  limits: SyntaxLimits,
  source = 'graph',
): { readonly statements: readonly Statement[]; readonly findings: readonly Finding[] } {
  const statements: Statement[] = [];
  const findings: Finding[] = [];
  for (const statement of graph) {
    const reason = whyNot(statement, limits);
    if (reason === undefined) {
      statements.push(statement);
    } else {
      const { subject, predicate, line, column, pointer } = statement;
      const location = { source, ...(line && { line }), ...(column && { column }), ...(pointer && { pointer }) };
      const shown = `a statement about ${shorten(subject.value)} with ${shorten(predicate.value)}`;
      findings.push(finding(notWritable, location, { syntax: limits.syntax, statement: shown, reason }));
    }
  }
  return { statements, findings };
}

function whyNot(statement: Statement, limits: SyntaxLimits): string | undefined {
  const { subject, predicate, object, graph } = statement;
  if (!limits.namedGraphs && graph.termType !== 'DefaultGraph') return 'it belongs to a named graph';
  return (
    whyNoTerm(subject, limits) ??
    whyNoTerm(predicate, limits) ??
    whyNoTerm(object, limits) ??
    (graph.termType === 'DefaultGraph' ? undefined : whyNoTerm(graph, limits)) ??
    limits.refuses?.(statement)
  );
}

function whyNoTerm(term: Term, limits: SyntaxLimits): string | undefined {
  if (term.termType === 'BlankNode') return undefined;
  if (term.termType === 'Literal') {
    if (halfPair.test(term.value)) return 'its text holds half a surrogate pair';
    if (term.language) return languageTag.test(term.language) ? undefined : 'its language tag is none (BCP 47)';
    return whyNoTerm(term.datatype, limits);
  }
  if (notInIri.test(term.value)) return `"${shorten(term.value)}" is not an IRI`;
  return limits.relativeIris || scheme.test(term.value) ? undefined : `"${shorten(term.value)}" is a relative IRI`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
