import { type Fix, nearestWord } from '@ds4sscc/findings';
import type { Graph, Statement, Subject, Term } from '../graph.js';
import { nameOf } from './concept-index.js';
import { findCycles } from './find-cycles.js';
import type { SkosLog } from './skos-log.js';
import { broaderCycle, broaderUnknown } from './skos-rules.js';
import { skos } from './skos-terms.js';

/** What stands above each concept, by IRI. */
export type Hierarchy = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the broader concepts of each concept, also where the broader one says it (S25: narrower is the inverse) and where
 * it stands in another vocabulary (S41: broadMatch is a kind of broader).
 */
export function readHierarchy(
  graph: Graph,
  concepts: ReadonlyMap<string, Statement>,
  isKnown: (iri: string) => boolean,
  log: SkosLog,
): Hierarchy {
  const above = new Map<string, Map<string, Statement>>();
  const suggest = createSuggestions(concepts);
  for (const [iri, { subject }] of concepts) {
    const links = new Map<string, Statement>();
    for (const { target, statement, within } of linksOf(graph, subject)) {
      const named = target.termType === 'NamedNode';
      if (target.termType === 'Literal')
        log.report(broaderUnknown, statement, { target: `"${target.value}"`, kept: false });
      else if (named && within && !concepts.has(target.value) && !isKnown(target.value))
        log.report(broaderUnknown, statement, { target: target.value, kept: true }, suggest(target.value));
      if (named && !links.has(target.value)) links.set(target.value, statement);
    }
    above.set(iri, links);
  }
  reportCycles(above, log);
  return new Map([...above].map(([iri, links]) => [iri, [...links.keys()]]));
}

/** Each suggestion costs a look at every concept, so a file that is wrong throughout gets only so many. */
const mostSuggestions = 20;

function createSuggestions(concepts: ReadonlyMap<string, Statement>): (iri: string) => Fix | undefined {
  let made = 0;
  return (iri) => {
    made += 1;
    if (made > mostSuggestions) return undefined;
    const folder = iri.slice(0, iri.length - nameOf(iri).length);
    const names = [...concepts.keys()].filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length));
    const near = nearestWord(nameOf(iri), names);
    return near === undefined ? undefined : { description: `write ${folder}${near}` };
  };
}

interface Link {
  readonly target: Term;
  readonly statement: Statement;
  /** Whether both ends should be described in the file. */
  readonly within: boolean;
}

function linksOf(graph: Graph, concept: Subject): readonly Link[] {
  const up = (property: string, within: boolean): Link[] =>
    graph.from(concept, property).map((statement) => ({ target: statement.object, statement, within }));
  const down = (property: string, within: boolean): Link[] =>
    graph.to(concept, property).map((statement) => ({ target: statement.subject, statement, within }));
  return [
    ...up(skos.broader, true),
    ...down(skos.narrower, true),
    ...up(skos.broadMatch, false),
    ...down(skos.narrowMatch, false),
  ];
}

function reportCycles(above: ReadonlyMap<string, ReadonlyMap<string, Statement>>, log: SkosLog): void {
  const order = new Map([...above.keys()].map((iri, place) => [iri, place]));
  const place = (iri: string): number => order.get(iri) ?? order.size;
  for (const group of findCycles(above.keys(), (iri) => [...(above.get(iri)?.keys() ?? [])])) {
    const inside = new Set(group);
    const members = group.toSorted((a, b) => place(a) - place(b));
    const links = [...(above.get(members[0] ?? '') ?? [])];
    log.report(broaderCycle, links.find(([target]) => inside.has(target))?.[1], { members });
  }
}
