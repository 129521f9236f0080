import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ShaclResult, validateShacl } from '@ds4sscc/catalogue/shacl';
import { type Graph, type GraphDocument, parseGraph, type Term } from '@ds4sscc/linked-data';
import { DataFactory } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, it } from 'vitest';

// The core suite of W3C's SHACL tests (data-shapes-test-suite). None of its tests expects `sht:Failure`.
const suite = new URL('../../../../../shared/corpus/shacl-test-suite/core/', import.meta.url);
const here = existsSync(fileURLToPath(suite));
if (!here) process.stdout.write('shacl/test-suite.test.ts is skipped: ../shared/corpus is not there\n');

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const sht = 'http://www.w3.org/ns/shacl-test#';
const sh = 'http://www.w3.org/ns/shacl#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const { blankNode, literal, namedNode, quad } = DataFactory;

const documents = new Map<string, GraphDocument>();
const tests = here ? await readTests(new URL('manifest.ttl', suite).href) : [];

describe.skipIf(!here)('the core test suite of W3C', () => {
  it('has 98 tests', () => {
    expect(tests.length).toBe(98);
  });

  it.each(tests)('$name', async ({ file, test }) => {
    const { graph } = await read(file);
    const action = object(graph, test, `${mf}action`);
    const [shapes, data] = await Promise.all(
      ['shapesGraph', 'dataGraph'].map((name) => read(object(graph, action, sht + name).value)),
    );
    if (!shapes || !data) throw new Error('the test names no graphs');
    const expected = object(graph, test, `${mf}result`);
    expect(expected.value).not.toBe(`${sht}Failure`);
    const report = validateShacl(shapes, data);
    expect(String(report.conforms)).toBe(object(graph, expected, `${sh}conforms`).value);
    // In one file, blank nodes of the report are those of the data.
    const fixed = data.source === file;
    const wanted = graph.from(expected, `${sh}result`).map((result) => expectedResult(graph, result.object));
    const found = Array.from(report.results, (result) => ourResult(shapes.graph, result));
    const quads = (results: readonly Row[]) => results.flatMap((row, at) => quadsOf(row, at, fixed));
    if (!isomorphic(quads(found), quads(wanted))) expect(found).toEqual(wanted);
    for (const result of graph.from(expected, `${sh}result`)) {
      const messages = graph.from(result.object, `${sh}resultMessage`).map((message) => message.object.value);
      if (messages.length > 0)
        expect(Array.from(report.results, (one) => one.messages.map(({ value }) => value))).toContainEqual(messages);
    }
  });
});

type Row = Readonly<
  Record<'focusNode' | 'resultPath' | 'value' | 'component' | 'severity' | 'sourceShape', Term | undefined>
>;

function expectedResult(graph: Graph, node: Term): Row {
  const one = (name: string): Term | undefined => graph.from(node, sh + name)[0]?.object;
  const path = one('resultPath');
  return {
    focusNode: one('focusNode'),
    resultPath: path && (literal(pathText(graph, path)) as Term),
    value: one('value'),
    component: one('sourceConstraintComponent'),
    severity: one('resultSeverity'),
    sourceShape: namedOnly(one('sourceShape')),
  };
}

function ourResult(shapes: Graph, { focusNode, path, value, component, severity, sourceShape }: ShaclResult): Row {
  return {
    focusNode,
    resultPath: path && (literal(pathText(shapes, path)) as Term),
    value,
    component: namedNode(component),
    severity: namedNode(severity),
    sourceShape: namedOnly(sourceShape),
  };
}

/** Blank shapes are not told apart: the suite leaves some of them out. */
function namedOnly(term: Term | undefined): Term | undefined {
  return term?.termType === 'NamedNode' ? term : undefined;
}

function quadsOf(row: Row, at: number, fixed: boolean) {
  const result = blankNode(`result${at}`);
  return Object.entries(row).flatMap(([name, term]) => {
    if (!term) return [];
    const shown = fixed && term.termType === 'BlankNode' ? namedNode(`urn:blank:${term.value}`) : term;
    return [quad(result, namedNode(sh + name), shown as ReturnType<typeof namedNode>)];
  });
}

/** A path as text, independent of how our reader reads it. */
function pathText(graph: Graph, path: Term): string {
  if (path.termType === 'NamedNode') return `<${path.value}>`;
  const members: string[] = [];
  let list: Term = path;
  while (graph.from(list, `${rdf}first`).length > 0) {
    members.push(pathText(graph, object(graph, list, `${rdf}first`)));
    list = object(graph, list, `${rdf}rest`);
  }
  if (members.length > 0) return `(${members.join(' ')})`;
  const [step] = graph.from(path);
  if (!step) throw new Error('a path without statements');
  return `[${step.predicate.value} ${pathText(graph, step.object)}]`;
}

async function readTests(manifest: string): Promise<{ name: string; file: string; test: Term }[]> {
  const { graph } = await read(manifest);
  const own = graph.withPredicate(`${mf}entries`).flatMap(({ object: head }) => {
    const entries: Term[] = [];
    for (let list = head; list.value !== `${rdf}nil`; list = object(graph, list, `${rdf}rest`))
      entries.push(object(graph, list, `${rdf}first`));
    return entries.map((test) => ({ name: test.value.slice(suite.href.length), file: manifest, test }));
  });
  const included = await Promise.all(
    graph.withPredicate(`${mf}include`).map((include) => readTests(include.object.value)),
  );
  return [...own, ...included.flat()];
}

async function read(file: string): Promise<GraphDocument> {
  const known = documents.get(file);
  if (known) return known;
  const text = readFileSync(new URL(file), 'utf8');
  const document = await parseGraph(text, { source: file, base: file });
  expect(document.findings.filter(({ level }) => level === 'error')).toEqual([]);
  documents.set(file, document);
  return document;
}

function object(graph: Graph, subject: Term, predicate: string): Term {
  const [statement] = graph.from(subject, predicate);
  if (!statement) throw new Error(`${subject.value} has no ${predicate}`);
  return statement.object;
}
