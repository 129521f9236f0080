import { checkCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { expect, it } from 'vitest';

const prefixes = `PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;

async function wrongKinds(value: string, property: string) {
  const text = `${prefixes}<urn:x> a dcat:Distribution ; ${property} ${value} .`;
  const findings = checkCatalogue(await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' }));
  return findings.filter(({ rule }) => rule.endsWith('-wrong-kind'));
}

it.each([
  ['dcat:accessURL', '"https://data.city.example/air.csv"', '<https://data.city.example/air.csv>'],
  ['dcat:accessURL', '"https://data.city.example/air.csv"^^xsd:anyURI', '<https://data.city.example/air.csv>'],
  ['dct:issued', '"2026-03-01"', '"2026-03-01"^^<http://www.w3.org/2001/XMLSchema#date>'],
  ['dct:issued', '"2026-03-01T10:00:00Z"', '"2026-03-01T10:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>'],
  ['dct:issued', '"2026"^^xsd:integer', '"2026"^^<http://www.w3.org/2001/XMLSchema#gYear>'],
  ['dcat:byteSize', '1200', '"1200"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'],
])('the fix of %s %s is %s, and removes the finding', async (property, value, fixed) => {
  const [finding] = await wrongKinds(value, property);
  expect(finding?.fix?.replacement).toBe(fixed);
  expect(await wrongKinds(fixed, property)).toEqual([]);
});

it.each([
  ['dct:license', '"CC BY 4.0"'],
  ['dct:issued', '"yesterday"'],
  ['dct:issued', '"2026-02-30"'],
  ['dcat:byteSize', '"12 MB"'],
  ['dcat:accessURL', '"https://data.city.example/a b.csv"'],
])('no fix is offered for %s %s, whose meaning is not certain', async (property, value) => {
  const [finding, ...others] = await wrongKinds(value, property);
  expect([finding?.fix, finding?.value, others]).toEqual([undefined, value.slice(1, -1), []]);
});
