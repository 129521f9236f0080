import { type CompactGraph, type Subject, termKey } from '@ds4sscc/linked-data';
import { dcat, odrl, rdfType } from '../../vocabulary.js';
import type { Json } from '../mapping.js';
import { createNodeWriter } from '../write-nodes.js';
import { datasetProblem, distributionProblem, offerProblem, serviceProblem } from './dsp-problem.js';
import { dspTables } from './dsp-tables.js';

/** The resources that the protocol's schemas would refuse, each with what it lacks. */
export interface Unwritable {
  /** By kind and key. */
  has(key: string): boolean;
  /** Whether a resource may stand where this kind is meant, by the classes it is declared to be of. */
  isOfKind(kind: string, node: Subject): boolean;
  readonly problems: readonly { readonly node: Subject; readonly problem: string }[];
}

const checks: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  dataset: datasetProblem,
  distribution: distributionProblem,
  offer: offerProblem,
  service: serviceProblem,
};

/** Resources with a place of their own: elsewhere they are named, not described. */
const main: readonly string[] = ['Catalog', 'Dataset', 'Distribution', 'DataService'];

/** Writes the catalogue once for trial, and keeps what the schemas would refuse of it. */
export function findUnwritable(
  graph: CompactGraph,
  root: Subject,
  complete: (kind: string, members: ReadonlyMap<string, Json>) => ReadonlyMap<string, Json>,
): Unwritable {
  const mains = new Set(main.flatMap((name) => graph.instances(dcat + name).map(termKey)));
  const isOfKind = (kind: string, node: Subject): boolean => {
    if (kind === 'resource') return !mains.has(termKey(node));
    // A policy that is no offer is not made one.
    return kind !== 'offer' || graph.from(node, rdfType).some(({ object }) => object.value === `${odrl}Offer`);
  };
  const keys = new Set<string>();
  const problems: { node: Subject; problem: string }[] = [];
  // What is left out may be what another needs: a service for a distribution, a distribution for a dataset.
  for (let known = -1; known < keys.size; ) {
    known = keys.size;
    tryOnce();
  }
  return { has: (key) => keys.has(key), isOfKind, problems };

  function tryOnce(): void {
    const found = new Map<ReadonlyMap<string, Json>, string>();
    const tables = dspTables({
      isWritable: (kind, node) => isOfKind(kind, node) && !keys.has(`${kind} ${termKey(node)}`),
      complete(kind, members) {
        const whole = complete(kind, members);
        const problem = Object.hasOwn(checks, kind) ? checks[kind]?.(Object.fromEntries(whole)) : undefined;
        if (problem !== undefined) found.set(members, problem);
        return whole;
      },
    });
    const writer = createNodeWriter(graph);
    writer.write(root, tables.catalogue, '');
    for (const { kind, node, members } of writer.written.values()) {
      const problem = found.get(members);
      const key = `${kind.name} ${termKey(node)}`;
      if (problem === undefined || keys.has(key)) continue;
      keys.add(key);
      problems.push({ node, problem });
    }
  }
}
