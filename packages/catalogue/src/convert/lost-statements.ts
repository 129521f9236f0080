import { finding, type Finding } from '@ds4sscc/findings';
import { type CompactGraph, type GraphDocument, type Statement, type Subject, termKey } from '@ds4sscc/linked-data';
import { locate } from '../locate.js';
import { createShowTerm } from '../show-term.js';
import type { StatementLoss } from './conversion.js';
import { graphNameLost, identityLost, propertyLost, resourceLost, valueChanged, valueLost } from './convert-rules.js';
import type { Kind } from './mapping.js';
import { mappedProperties } from './write-nodes.js';

/** What came back from a target, and how it was written. */
export interface RoundTrip {
  readonly format: string;
  /** The graph that reading the target again gives, its blank nodes under the names of the source. */
  readonly back: CompactGraph;
  /** Kinds that a resource was written as, by its key. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<Kind>>;
}

/** Every statement of a document that did not come back, with the reason, and every one that came in addition. */
export function lostStatements(
  document: GraphDocument,
  { format, back, kinds }: RoundTrip,
): { readonly losses: readonly StatementLoss[]; readonly additions: readonly Statement[] } {
  const { graph, source, prefixes } = document;
  const cameBack = statementSet(back);
  const wasThere = statementSet(graph);
  const show = createShowTerm(prefixes);
  // Asked once for all statements of a resource: a catalogue has as many as it lists datasets.
  const subjects = new Map<string, boolean>();
  const isBackAtAll = (subject: Subject): boolean => {
    const known = subjects.get(termKey(subject)) ?? back.from(subject).length > 0;
    subjects.set(termKey(subject), known);
    return known;
  };
  const instead = new Map<string, readonly Statement[]>();
  const cameInstead = (subject: Subject, property: string): readonly Statement[] => {
    const key = `${property} ${termKey(subject)}`;
    const known = instead.get(key) ?? back.from(subject, property).filter((one) => !wasThere.has(one));
    instead.set(key, known);
    return known;
  };
  const losses: StatementLoss[] = [];
  for (const statement of graph) {
    const { subject, predicate, graph: name } = statement;
    const isBack = cameBack.has(statement);
    if (isBack && name.termType === 'DefaultGraph') continue;
    const args = { format, node: show(subject), path: show(predicate) };
    const report = (found: Pick<Finding, 'rule'> & Finding, becomes: readonly Statement[] = []): void => {
      losses.push({ statement, becomes, finding: found });
    };
    const at = locate(source, subject, statement);
    const detail = { value: statement.object.value };
    if (isBack) {
      report(finding(graphNameLost, at, { ...args, graph: show(name as typeof subject) }, detail), [statement]);
      continue;
    }
    const writtenAs = kinds.get(termKey(subject));
    if (writtenAs === undefined) {
      report(finding(resourceLost, at, args, detail));
    } else if (![...writtenAs].some((kind) => maps(kind, predicate.value))) {
      report(finding(propertyLost, at, args, detail));
    } else if (!isBackAtAll(subject)) {
      const isNamed = [...writtenAs].some((kind) => [...kind.identity.write(subject, true)].length > 0);
      report(finding(isNamed || subject.termType === 'BlankNode' ? resourceLost : identityLost, at, args, detail));
    } else {
      const becomes = cameInstead(subject, predicate.value);
      const [first] = becomes;
      if (first) report(finding(valueChanged, at, { ...args, becomes: show(first.object) }, detail), becomes);
      else report(finding(valueLost, at, args, detail));
    }
  }
  const additions = [...back].filter((statement) => !wasThere.has(statement));
  return { losses, additions };
}

function maps(kind: Kind, property: string): boolean {
  return kind.other?.member(property) !== undefined || mappedProperties(kind).has(property);
}

/** The statements of a graph whatever named graph they stand in, by numbers: a catalogue has millions. */
function statementSet(graph: CompactGraph): { has(statement: Statement): boolean } {
  const pairs = new Map<number, Set<number>>();
  const count = graph.termCount;
  for (const { subject, predicate, object } of graph) {
    const [from, by, to] = [graph.termId(subject), graph.termId(predicate), graph.termId(object)];
    if (from === undefined || by === undefined || to === undefined) continue;
    const known = pairs.get(by);
    if (known) known.add(from * count + to);
    else pairs.set(by, new Set([from * count + to]));
  }
  return {
    has({ subject, predicate, object }) {
      const [from, by, to] = [graph.termId(subject), graph.termId(predicate), graph.termId(object)];
      return (
        from !== undefined && by !== undefined && to !== undefined && pairs.get(by)?.has(from * count + to) === true
      );
    },
  };
}
