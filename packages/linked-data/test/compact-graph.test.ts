import type { Quad, Term as AnyTerm } from '@rdfjs/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createGraph,
  createGraphBuilder,
  type Statement,
  type Subject,
  type Term,
  termKey,
  toDataset,
} from '../src/index.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const texts = [
  '',
  'a',
  'x',
  '__proto__',
  'constructor',
  '_:a',
  '<a>',
  '"x"@en',
  'x"^^a',
  '\uD800',
  '\uDC00',
  'é',
  '1 x',
];
const defaultGraph = { termType: 'DefaultGraph', value: '' } as Statement['graph'];

const text = fc.constantFrom(...texts);
const named = fc
  .constantFrom(...texts, rdfType)
  .map((value) => ({ termType: 'NamedNode', value }) as Statement['predicate']);
const blank = text.map((value) => ({ termType: 'BlankNode', value }) as Subject);
const literal = fc
  .tuple(
    text,
    fc.constantFrom('', '', 'en', 'EN', 'en-gb', 'en-GB', '__proto__'),
    fc.constantFrom('', 'a', `${xsd}string`, '__proto__'),
  )
  .map(
    ([value, language, datatype]) =>
      ({ termType: 'Literal', value, language, datatype: { termType: 'NamedNode', value: datatype } }) as Term,
  );
const subject: fc.Arbitrary<Subject> = fc.oneof(named, blank);
const term: fc.Arbitrary<Term> = fc.oneof(named, blank, literal);
const place = fc.record(
  { line: fc.integer({ min: 1 }), column: fc.nat(9).map((n) => n + 1), pointer: text },
  { requiredKeys: [] },
);
const statement: fc.Arbitrary<Statement> = fc
  .tuple(subject, named, term, fc.oneof({ weight: 3, arbitrary: fc.constant(defaultGraph) }, subject), place)
  .map(([subject, predicate, object, graph, at]) => ({ subject, predicate, object, graph, ...at }));
// Few nodes and many statements between them, so that one key has more rows than are looked through one by one.
const crowd: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.constantFrom('a', 'b'),
    fc.constantFrom('p', 'q', rdfType),
    text,
    fc.constantFrom('a', 'b', 'x'),
    fc.boolean(),
  )
  .map(([from, predicate, value, other, isLiteral]) => ({
    subject: { termType: 'NamedNode', value: from } as Subject,
    predicate: { termType: 'NamedNode', value: predicate } as Statement['predicate'],
    object: (isLiteral
      ? { termType: 'Literal', value, language: other, datatype: { termType: 'NamedNode', value: 'l' } }
      : { termType: 'NamedNode', value: other + value }) as Term,
    graph: { termType: 'BlankNode', value: other } as Subject,
  }));
const statements: fc.Arbitrary<Statement[]> = fc.oneof(
  fc.array(statement, { maxLength: 40 }),
  fc.array(fc.oneof(crowd, statement), { minLength: 150, maxLength: 300 }),
);

/** What makes two terms the same, said without our code. */
function same(term: AnyTerm): string {
  const { termType, value } = term;
  const tag =
    term.termType !== 'Literal' ? [] : term.language ? [term.language.toLowerCase()] : [0, term.datatype.value];
  return JSON.stringify([termType, value, ...tag]);
}

function quadKey({
  subject,
  predicate,
  object,
  graph,
}: Pick<Quad, 'subject' | 'predicate' | 'object' | 'graph'>): string {
  return [subject, predicate, object, graph].map(same).join(' ');
}

const shown = (one: Statement): unknown => [quadKey(one), one.line, one.column, one.pointer];

/** The plainest graph there is: a list. */
function listOf(all: readonly Statement[]): Statement[] {
  const first = new Map<string, Statement>();
  for (const one of all) if (!first.has(quadKey(one))) first.set(quadKey(one), one);
  return [...first.values()];
}

function check(property: (all: Statement[], wanted: Term, predicate: string) => void): void {
  const predicate = fc.constantFrom(...texts, 'p', 'q', rdfType);
  fc.assert(
    fc.property(
      statements,
      fc.oneof(term, fc.constant({ termType: 'NamedNode', value: 'b' } as Term)),
      predicate,
      property,
    ),
    { seed: 34, numRuns: 200 },
  );
}

describe('a graph answers like a list of its statements', () => {
  it('when all are asked for: each once, in order, with the place of the first', () => {
    check((all) => {
      const graph = createGraph(all);
      expect([...graph].map(shown)).toEqual(listOf(all).map(shown));
      expect(graph.size).toBe(listOf(all).length);
    });
  });

  it('when asked from a subject or to an object, with and without a predicate', () => {
    check((all, wanted, predicate) => {
      const graph = createGraph(all);
      const from = listOf(all).filter(({ subject }) => same(subject) === same(wanted));
      const to = listOf(all).filter(({ object }) => same(object) === same(wanted));
      const has = (one: Statement): boolean => one.predicate.value === predicate;
      expect(graph.from(wanted).map(shown)).toEqual(from.map(shown));
      expect(graph.from(wanted, predicate).map(shown)).toEqual(from.filter(has).map(shown));
      expect(graph.to(wanted).map(shown)).toEqual(to.map(shown));
      expect(graph.to(wanted, predicate).map(shown)).toEqual(to.filter(has).map(shown));
    });
  });

  it('when asked for a predicate or the instances of a class', () => {
    check((all, { value: type }, predicate) => {
      const graph = createGraph(all);
      const list = listOf(all);
      const typed = list.filter(
        ({ predicate, object }) =>
          predicate.value === rdfType && object.termType === 'NamedNode' && object.value === type,
      );
      expect(graph.withPredicate(predicate).map(shown)).toEqual(
        list.filter((one) => one.predicate.value === predicate).map(shown),
      );
      expect(graph.instances(type).map(same)).toEqual([...new Set(typed.map(({ subject }) => same(subject)))]);
    });
  });

  it('when asked by number', () => {
    check((all, wanted, predicate) => {
      const graph = createGraph(all);
      const list = listOf(all);
      const numbers = new Set(list.map(({ object }) => graph.termId(object)));
      expect(numbers.size).toBe(new Set(list.map(({ object }) => same(object))).size);
      for (const { object } of list) expect(same(graph.term(graph.termId(object) ?? -1))).toBe(same(object));
      const link = graph.termId({ termType: 'NamedNode', value: predicate } as Term);
      const objects = list.filter((one) => same(one.subject) === same(wanted) && one.predicate.value === predicate);
      const subjects = list.filter((one) => same(one.object) === same(wanted) && one.predicate.value === predicate);
      const id = graph.termId(wanted);
      expect([...graph.objectsOf(id, link)].map((n) => same(graph.term(n)))).toEqual(
        objects.map((one) => same(one.object)),
      );
      expect([...graph.subjectsOf(link, id)].map((n) => same(graph.term(n)))).toEqual(
        subjects.map((one) => same(one.subject)),
      );
    });
  });

  it('when asked for rows of numbers, and for what a term is without making it', () => {
    check((all, wanted, predicate) => {
      const graph = createGraph(all);
      const { rows } = graph;
      const listed = listOf(all);
      expect(rows.hasNamedGraphs).toBe(listed.some(({ graph }) => graph.termType !== 'DefaultGraph'));
      const at = (found: Iterable<number>) => Array.from(found, (row) => shown(rows.statement(row)));
      const id = graph.termId(wanted) ?? -1;
      const property = graph.iriId(predicate) ?? -1;
      const has = (one: Statement): boolean => one.predicate.value === predicate;
      const from = listed.filter(({ subject }) => same(subject) === same(wanted));
      const to = listed.filter(({ object }) => same(object) === same(wanted));
      expect(at(rows.from(id))).toEqual(from.map(shown));
      expect(at(rows.from(id, property))).toEqual(from.filter(has).map(shown));
      expect(at(rows.to(id, property))).toEqual(to.filter(has).map(shown));
      expect([rows.firstFrom(id, property), rows.firstTo(id, property)]).toEqual([
        rows.from(id, property)[0] ?? -1,
        rows.to(id, property)[0] ?? -1,
      ]);
      const { order, starts } = rows.bySubject();
      if (id >= 0) expect(at(order.subarray(starts[id], starts[id + 1]))).toEqual(from.map(shown));
      expect(at(rows.withPredicate(property))).toEqual(listed.filter(has).map(shown));
      for (let row = 0; row < graph.size; row += 1) {
        const object = rows.objects[row] as number;
        const term = graph.term(object);
        const kind = { NamedNode: 0, BlankNode: 1, Literal: 2 }[term.termType];
        const { line, column, pointer } = listed[row] as Statement;
        expect({ line, column, pointer, ...rows.place(row) }).toEqual({ line, column, pointer });
        expect([graph.textOf(object), Math.min(graph.kindOf(object), 2)]).toEqual([term.value, kind]);
      }
    });
  });

  it('when matched as a dataset, and matched again', () => {
    fc.assert(
      fc.property(
        statements,
        fc.option(subject),
        fc.option(named),
        fc.option(term),
        (all, subject, predicate, object) => {
          const dataset = toDataset(createGraph(all));
          const list = listOf(all);
          const fits = (one: Statement, graph?: Statement['graph']): boolean =>
            (subject === null || same(one.subject) === same(subject)) &&
            (predicate === null || same(one.predicate) === same(predicate)) &&
            (object === null || same(one.object) === same(object)) &&
            (graph === undefined || same(one.graph) === same(graph));
          const expected = list.filter((one) => fits(one)).map(quadKey);
          expect([...dataset.match(subject, predicate, object)].map(quadKey)).toEqual(expected);
          expect(
            [...dataset.match(subject).match(null, predicate).match(undefined, null, object)].map(quadKey),
          ).toEqual(expected);
          for (const graph of [defaultGraph, list[0]?.graph ?? defaultGraph]) {
            expect(dataset.match(subject, predicate, object, graph).size).toBe(
              list.filter((one) => fits(one, graph)).length,
            );
          }
          for (const quad of dataset) expect(dataset.has(quad)).toBe(true);
        },
      ),
      { seed: 35, numRuns: 200 },
    );
  });
});

describe('termKey', () => {
  it('is the same for the same terms and differs for others', () => {
    fc.assert(
      fc.property(term, term, (one, other) => {
        expect(termKey(one) === termKey(other)).toBe(same(one) === same(other));
      }),
      { seed: 36, numRuns: 5000 },
    );
  });
});

describe('a graph builder', () => {
  it('goes on after building without changing what it built', () => {
    check((all) => {
      const half = all.length >> 1;
      const builder = createGraphBuilder();
      for (const one of all.slice(0, half)) builder.add(one);
      const before = builder.build();
      for (const one of all.slice(half)) builder.add(one);
      expect([...builder.build()].map(shown)).toEqual(listOf(all).map(shown));
      expect([...before].map(shown)).toEqual(listOf(all.slice(0, half)).map(shown));
      const known = listOf(all.slice(0, half));
      for (const { subject } of all.slice(-3)) {
        const expected = known.filter((one) => same(one.subject) === same(subject));
        expect(before.from(subject).map(shown)).toEqual(expected.map(shown));
      }
    });
  });

  it('keeps language tags as they were first written', () => {
    const said = (language: string): Statement => ({
      subject: { termType: 'NamedNode', value: language } as Subject,
      predicate: { termType: 'NamedNode', value: 'p' } as Statement['predicate'],
      object: { termType: 'Literal', value: 'x', language, datatype: { termType: 'NamedNode', value: '' } } as Term,
      graph: defaultGraph,
    });
    const objects = [...createGraph(['en-GB', 'EN-gb', 'de-AT'].map(said))].map(({ object }) => object);
    expect(objects.map((object) => (object as { language?: string }).language)).toEqual(['en-GB', 'en-GB', 'de-AT']);
  });
});
