import { blankNode, createGraph, literal, namedNode, parseGraph, statement } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { expect, it } from 'vitest';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

it('a graph that is built of terms is the graph that is read', async () => {
  const text = `<urn:a> <urn:p> "x", "x"@en, "2"^^<${xsd}integer>, <urn:b>, _:c . _:c <urn:q> "" .`;
  const [a, c] = [namedNode('urn:a'), blankNode('other')];
  const built = createGraph([
    statement(a, 'urn:p', literal('x')),
    statement(a, 'urn:p', literal('x', { language: 'en' })),
    statement(a, 'urn:p', literal('2', { datatype: `${xsd}integer` })),
    statement(a, 'urn:p', namedNode('urn:b')),
    statement(a, 'urn:p', c),
    statement(c, 'urn:q', literal('')),
  ]);
  const { graph } = await parseGraph(text, { source: 'a.ttl' });
  expect(await sameDataset(built, graph)).toEqual({ outcome: 'equal' });
});
