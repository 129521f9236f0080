import type { DatasetCore, Quad } from '@rdfjs/types';
import { DataFactory, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { parseGraph, toDataset } from '../src/index.js';

const data = `@prefix e: <http://e/> .
<urn:a> a e:T ; e:name "x"@en , "y"@de .
<urn:b> a e:T ; e:name 1 ; e:part [ e:name "z" ] .
<urn:c> a e:T .`;
const shapes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e/> .
<urn:shape> a sh:NodeShape ; sh:targetClass e:T ;
  sh:property [ sh:path e:name ; sh:minCount 1 ; sh:uniqueLang true ; sh:nodeKind sh:Literal ; sh:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ] ;
  sh:property [ sh:path ( e:part e:name ) ; sh:maxCount 0 ] .`;

async function dataset(text: string): Promise<DatasetCore> {
  const { graph } = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
  return toDataset(graph) as DatasetCore;
}

describe('a graph seen as RDF/JS dataset', () => {
  it('is taken by other libraries: SHACL gives the report that it gives over a store', async () => {
    const [ours, ourShapes] = [await dataset(data), await dataset(shapes)];
    const stores = [new Store([...ours]), new Store([...ourShapes])] as unknown as DatasetCore[];
    const summary = (shapes: DatasetCore, data: DatasetCore): Promise<string[]> =>
      new Validator(shapes as never)
        .validate(data as never)
        .then(({ results }) =>
          results.map(({ focusNode, sourceConstraintComponent }) =>
            [focusNode?.value, sourceConstraintComponent?.value.replace(/^.*#/, '')].join(' '),
          ),
        );
    const found = await summary(ourShapes, ours);
    expect(found.toSorted()).toEqual((await summary(stores[1] as DatasetCore, stores[0] as DatasetCore)).toSorted());
    expect(found.toSorted()).toEqual([
      'urn:b DatatypeConstraintComponent',
      'urn:b MaxCountConstraintComponent',
      'urn:c MinCountConstraintComponent',
    ]);
  });

  it('has quads and terms that equal those of another factory, both ways', async () => {
    const ours = await dataset(data);
    const theirs = new Store([...ours]);
    expect(theirs.size).toBe(ours.size);
    for (const quad of theirs as Iterable<Quad>) {
      expect(ours.has(quad)).toBe(true);
      const [own] = ours.match(quad.subject, quad.predicate, quad.object, quad.graph);
      expect(own?.equals(quad)).toBe(true);
      expect(quad.equals(own)).toBe(true);
    }
    const { namedNode, literal, blankNode, defaultGraph } = DataFactory;
    for (const { subject, object, graph } of ours) {
      expect(subject.equals(blankNode(subject.value)) && subject.equals(namedNode(subject.value))).toBe(false);
      expect(object.equals(literal(object.value, 'fr'))).toBe(false);
      expect(graph.equals(defaultGraph())).toBe(true);
      expect(subject.equals(null) || graph.equals(subject) || object.equals(graph)).toBe(false);
    }
  });
});
