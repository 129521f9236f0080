import type { GraphDocument } from '@ds4sscc/linked-data';

/**
 * Whether a document in which no policy was found may hold one all the same: it was not read whole, and its text speaks of
 * policies. Passing it over would leave out what it prohibits.
 */
export function mayHidePolicies(text: string, { graph, findings }: GraphDocument): boolean {
  const isWhole = graph.size > 0 && findings.every(({ level }) => level !== 'error');
  return !isWhole && policyWords.test(text);
}

const policyWords = /odrl|permission|prohibition|obligation/i;

/** Whether the name of a file promises linked data, so that anything else in it is damage. */
export function promisesGraph(name: string): boolean {
  return /\.(?:jsonld|ttl|trig|nt|nq|rdf)(?:\.gz)?$/i.test(name);
}
