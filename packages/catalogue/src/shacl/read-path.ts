import type { Graph, Term } from '@ds4sscc/linked-data';
import type { Path } from './path.js';
import { readList } from './read-list.js';
import { rdf, sh } from './shacl-terms.js';

/** Paths nest by hand: what goes further is a loop, or made to harm. */
const deepest = 50;
const mostSteps = 5000;

/** Reads a property path; `undefined` where it is ill-formed (SHACL, section 2.3.1), nests in a circle or is absurdly large. */
export function readPath(graph: Graph, node: Term): Path | undefined {
  let steps = 0;

  const read = (term: Term, depth: number): Path | undefined => {
    steps += 1;
    if (depth > deepest || steps > mostSteps || term.termType === 'Literal') return undefined;
    if (term.termType === 'NamedNode') return { kind: 'predicate', iri: term.value };
    // A node that is a list as well as something else is read as the list (the test suite's "strange" paths).
    if (graph.from(term, `${rdf}first`).length > 0) return readAll('sequence', term, depth);
    const objects = (name: string): readonly Term[] => graph.from(term, sh + name).map(({ object }) => object);
    const [alternatives, ...moreAlternatives] = objects('alternativePath');
    if (moreAlternatives.length > 0) return undefined;
    if (alternatives) return readAll('alternative', alternatives, depth);
    const [inverse, ...moreInverse] = objects('inversePath');
    if (moreInverse.length > 0) return undefined;
    if (inverse) {
      const path = read(inverse, depth + 1);
      return path && { kind: 'inverse', path };
    }
    for (const { name, least, most } of repeats) {
      const [repeated, ...moreRepeated] = objects(name);
      if (moreRepeated.length > 0) return undefined;
      if (!repeated) continue;
      const path = read(repeated, depth + 1);
      return path && { kind: 'repeat', path, least, most };
    }
    return undefined;
  };

  const readAll = (kind: 'sequence' | 'alternative', list: Term, depth: number): Path | undefined => {
    const paths: Path[] = [];
    for (const member of readList(graph, list) ?? []) {
      const path = read(member, depth + 1);
      if (!path) return undefined;
      paths.push(path);
    }
    return paths.length > 0 ? { kind, paths } : undefined;
  };

  return read(node, 0);
}

const repeats = [
  { name: 'zeroOrMorePath', least: 0, most: 'many' },
  { name: 'oneOrMorePath', least: 1, most: 'many' },
  { name: 'zeroOrOnePath', least: 0, most: 'one' },
] as const;
