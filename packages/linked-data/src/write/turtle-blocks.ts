import type { Statement, Term } from '../graph.js';
import { createBlankLabels } from './blank-labels.js';
import { orderStatements } from './order-statements.js';
import { type Nesting, planNesting, type Run } from './plan-nesting.js';
import { createTurtleTerms } from './turtle-terms.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** A Turtle or TriG document: the default graph, then a block for each other one. */
export function turtleBlocks(
  statements: readonly Statement[],
  prefixes: Readonly<Record<string, string>> = {},
): string {
  const ordered = orderStatements(statements);
  const nesting = planNesting(ordered, { nodes: true, isItem: () => true });
  const terms = createTurtleTerms(prefixes);
  const label = createBlankLabels();
  const name = (term: Term): string => {
    if (term.termType === 'Literal') return terms.literal(term);
    return term.termType === 'NamedNode' ? iriOrNil(term.value) : `_:${label(term.value)}`;
  };
  const iriOrNil = (value: string): string => (value === `${rdf}nil` ? '()' : terms.iri(value));

  // The plan bounds the depth of this recursion.
  const object = (term: Term, indent: string): string => {
    const inside = term.termType === 'BlankNode' ? nesting.inside(term.value) : undefined;
    if (inside === undefined) return name(term);
    const deeper = `${indent}  `;
    if ('statements' in inside) {
      if (inside.statements.length === 0) return '[]';
      return `[\n${deeper}${properties(inside.statements, deeper)}\n${indent}]`;
    }
    const items = inside.items.map((item) => object(item, deeper));
    const line = `( ${items.join(' ')} )`;
    if (line.length <= 80 && !line.includes('\n')) return line;
    return `(\n${items.map((item) => `${deeper}${item}\n`).join('')}${indent})`;
  };
  const properties = (about: readonly Statement[], indent: string): string => {
    const groups: { readonly verb: string; readonly objects: string[] }[] = [];
    let predicate: string | undefined;
    for (const statement of about) {
      if (statement.predicate.value !== predicate) {
        predicate = statement.predicate.value;
        groups.push({ verb: predicate === `${rdf}type` ? 'a' : terms.iri(predicate), objects: [] });
      }
      groups.at(-1)?.objects.push(object(statement.object, indent));
    }
    return groups.map(({ verb, objects }) => `${verb} ${objects.join(', ')}`).join(` ;\n${indent}`);
  };
  const paragraph = ({ subject, statements: about }: Run, indent: string): string => {
    const isNameless = subject.termType === 'BlankNode' && !nesting.needsLabel(subject.value);
    const deeper = `${indent}  `;
    return `${indent}${isNameless ? '[]' : name(subject)}\n${deeper}${properties(about, deeper)} .\n`;
  };
  const blocks = graphsOf(nesting).map(({ graph, runs }) => {
    if (graph.termType === 'DefaultGraph') return runs.map((run) => paragraph(run, '')).join('\n');
    const title = graph.termType === 'NamedNode' ? terms.iri(graph.value) : name(graph);
    return `${title} {\n${runs.map((run) => paragraph(run, '  ')).join('\n')}}\n`;
  });
  return terms.declarations() + blocks.join('\n');
}

function graphsOf(nesting: Nesting): readonly { readonly graph: Statement['graph']; readonly runs: readonly Run[] }[] {
  const graphs: { readonly graph: Statement['graph']; readonly runs: Run[] }[] = [];
  for (const run of nesting.runs) {
    const last = graphs.at(-1);
    if (last?.graph.equals(run.graph)) last.runs.push(run);
    else graphs.push({ graph: run.graph, runs: [run] });
  }
  return graphs;
}
