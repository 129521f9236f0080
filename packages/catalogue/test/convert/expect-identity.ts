import { createGraph, type GraphDocument, type Statement } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { expect } from 'vitest';
import type { TestedFormat } from './formats.js';

/** Reading what was written gives the source, without what was reported lost and with what was reported added. */
export async function expectIdentity(document: GraphDocument, { to, from }: TestedFormat): Promise<void> {
  const { value, losses, additions } = to(document);
  const lost = new Set(losses.map(({ statement }) => keyOf(statement)));
  const kept = [...document.graph].filter((statement) => !lost.has(keyOf(statement)));
  expect(losses.length + kept.length, 'each statement is kept or lost').toBe(document.graph.size);
  expect(losses.every(({ finding }) => finding.location.node !== undefined)).toBe(true);
  // A graph name that is lost leaves the statement in the default graph.
  const renamed = losses.flatMap(({ finding, becomes }) =>
    finding.rule === 'conversion/graph-name-lost' ? becomes.map((one) => inDefaultGraph(one)) : [],
  );
  const expected = createGraph([...kept, ...renamed, ...additions]);
  if (value === undefined) return expect(expected.size).toBe(0);
  const back = from(JSON.stringify(value)).document.graph;
  const outcome = await sameDataset(expected, back);
  expect(outcome.outcome === 'equal' ? [] : [outcome, [...expected].length, [...back].length]).toEqual([]);
}

function keyOf({ subject, predicate, object, graph }: Statement): string {
  const literal = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : '';
  const terms = [subject, predicate, object, graph].map(({ termType, value }) => `${termType} ${value}`);
  return JSON.stringify([...terms, literal]);
}

function inDefaultGraph(statement: Statement): Statement {
  const graph = { termType: 'DefaultGraph' as const, value: '' as const, equals: () => false };
  return { ...statement, graph };
}
