import type { Statement, Term } from '../graph.js';
import { createBlankLabels } from './blank-labels.js';
import { orderStatements } from './order-statements.js';
import { xsdString } from '../xsd-string.js';

// The escapes of canonical N-Quads (RDF Dataset Canonicalization, section 5), and what editors take for a line break.
const escaped = /["\\\u0000-\u001F\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Statements one a line, as N-Triples and N-Quads have them. */
export function writeLines(statements: readonly Statement[]): string {
  const label = createBlankLabels();
  const write = (term: Term): string => {
    if (term.termType === 'NamedNode') return `<${term.value}>`;
    if (term.termType === 'BlankNode') return `_:${label(term.value)}`;
    const text = quoted(term.value);
    if (term.language) return `${text}@${term.language}`;
    return term.datatype.value === xsdString ? text : `${text}^^<${term.datatype.value}>`;
  };
  const lines = orderStatements(statements).map(({ subject, predicate, object, graph }) => {
    const triple = `${write(subject)} ${write(predicate)} ${write(object)}`;
    return graph.termType === 'DefaultGraph' ? `${triple} .\n` : `${triple} ${write(graph)} .\n`;
  });
  return lines.join('');
}

/** A string on one line, as Turtle and N-Triples write it. */
export function quoted(text: string): string {
  return `"${text.replace(escaped, (character) => short[character] ?? unicodeEscape(character))}"`;
}

/** `\u0000`. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
