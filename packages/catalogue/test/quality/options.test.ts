import { type QualityOptions, scoreCatalogue, type ScoreOptions } from '@ds4sscc/catalogue/quality';
import { parseGraph } from '@ds4sscc/linked-data';
import { expect, it } from 'vitest';
import { readTurtle } from './turtle.js';

const file = (said: string): string => `:air a dcat:Dataset ; dcat:distribution :csv . :csv ${said} .`;

interface Case {
  readonly option: QualityOptions;
  readonly text: string;
  readonly links?: ScoreOptions['links'];
  /** Points as the option reads it, and as the default does; 30 of them are for compliance. */
  readonly points: readonly [withOption: number, byDefault: number];
}

const cases: readonly Case[] = [
  {
    option: { workingStatus: '200' },
    text: file('dcat:accessURL <https://a.example/>'),
    links: new Map([['https://a.example/', 301]]),
    points: [30, 80],
  },
  { option: { absentFormat: 'minus-five' }, text: file('dct:rights :x'), points: [25, 35] },
  { option: { absentFormat: 'minus-five' }, text: ':air a dcat:Dataset .', points: [20, 30] },
  { option: { dates: 'dataset-or-distribution' }, text: file('dct:issued "2026"'), points: [35, 30] },
  {
    option: { dates: 'dataset-or-distribution' },
    text: `${file('dct:issued "2026"')} :air dct:issued "2025" .`,
    points: [35, 35],
  },
  { option: { formatAndMediaType: 'either' }, text: file('dct:format file:CSV'), points: [100, 90] },
  { option: { formatAndMediaType: 'half-each' }, text: file('dct:format file:CSV'), points: [95, 90] },
  {
    option: { mediaTypes: 'list' },
    text: file('dct:format file:CSV ; dcat:mediaType <https://www.iana.org/assignments/media-types/text/calendar>'),
    points: [100, 110],
  },
  { option: { words: 'listed' }, text: file('dct:format "CSV" ; dcat:mediaType "text/csv"'), points: [110, 60] },
  {
    option: { iris: 'exact' },
    text: file('dct:license <https://creativecommons.org/licenses/by/4.0>'),
    points: [50, 60],
  },
  {
    option: { iris: 'exact' },
    text: file('dct:license <http://creativecommons.org/licenses/by/4.0/>'),
    points: [60, 60],
  },
  {
    option: { lists: { accessRights: { iri: 'urn:x', title: 'x', concepts: [{ iri: 'urn:open', label: 'open' }] } } },
    text: ':air a dcat:Dataset ; dct:accessRights <urn:open> .',
    points: [45, 40],
  },
];

it.each(cases)('$option reads $text so', async ({ option, text, links, points }) => {
  const document = await readTurtle(text);
  const score = (options: QualityOptions): number | undefined =>
    scoreCatalogue(document, { ...options, findings: [], ...(links && { links }) }).datasets[0]?.points.min;
  expect([score(option), score({})]).toEqual(points);
});

it('the aggregation chooses between the average and the population, and both are there', async () => {
  const document = await readTurtle(`${file('dct:rights :x')} :air dcat:distribution :pdf . :noise a dcat:Dataset .`);
  const given = { findings: [] };
  // Average: (35 + 30) / 2. Population: all comply, and one of two distributions has rights.
  expect(scoreCatalogue(document, given).catalogue).toMatchObject({
    points: { min: 32.5 },
    average: { min: 32.5 },
    population: { min: 32.5 },
  });
  const more = await readTurtle(`${file('dct:rights :x')} :air dcat:distribution :pdf , :txt .`);
  const byPopulation = scoreCatalogue(more, { ...given, aggregation: 'population' }).catalogue;
  expect(byPopulation.average.min).toBe(35);
  expect(byPopulation.points.min).toBeCloseTo(30 + 5 / 3, 9);
  expect(byPopulation.dimensions.contextuality.min).toBeCloseTo(5 / 3, 9);
});

it('a subclass of dataset that the graph declares is scored, and a literal is no distribution', async () => {
  const text =
    ':T <http://www.w3.org/2000/01/rdf-schema#subClassOf> dcat:Dataset . :air a :T ; dcat:distribution "x" .';
  const { datasets } = scoreCatalogue(await readTurtle(text), { findings: [] });
  expect(datasets).toMatchObject([{ iri: 'http://city.example/air', distributions: [] }]);
});

it('blank nodes, circles and names of JavaScript are scored like others', async () => {
  const text = `[] a dcat:Dataset ; dcat:distribution [ dct:format <__proto__> ] .
    :a a dcat:Dataset ; dct:relation :b . :b dct:relation :b , :a ; dct:publisher <constructor> .`;
  const findings = [
    {
      rule: 'x/y',
      level: 'error',
      message: '',
      location: { source: 'x', node: 'http://city.example/b' },
      requirements: [],
    },
  ] as const;
  const { datasets } = scoreCatalogue(await readTurtle(text), { findings });
  expect(datasets.map(({ iri, points }) => `${iri.slice(0, 2)} ${points.min}`)).toEqual(['_: 50', 'ht 0']);
});

const unread = {
  rule: 'rdf/syntax',
  level: 'error',
  message: '',
  location: { source: 'catalogue.ttl', line: 9 },
  requirements: [],
} as const;

it.each([
  { what: 'that a reader could not place', findings: [unread] },
  {
    what: 'of a node that the graph does not have',
    findings: [{ ...unread, location: { source: 'x', node: '_:no' } }],
  },
])('an error $what leaves no dataset known to conform', async ({ findings }) => {
  const document = await readTurtle(':a a dcat:Dataset . :b a dcat:Dataset .');
  const pointsFor = (given: ScoreOptions): readonly number[] =>
    scoreCatalogue(document, given).datasets.map(({ points }) => points.max);
  expect(pointsFor({ findings: [] })).toEqual([30, 30]);
  expect(pointsFor({ findings })).toEqual([0, 0]);
  expect(pointsFor({ findings: [{ ...unread, level: 'warning' }] })).toEqual([30, 30]);
});

it('a document that could not all be read gives no points for compliance, whatever findings are given', async () => {
  const document = await readTurtle(`:a a dcat:Dataset ; dct:title "Air"@en ; dct:description "Hourly."@en .
    :b a dcat:Dataset ; dct:title "no end .`);
  expect(document.findings.map(({ level }) => level)).toContain('error');
  for (const given of [{}, { findings: [] }])
    expect(scoreCatalogue(document, given).datasets.find(({ iri }) => iri.endsWith('/a'))?.points.max).toBe(0);
});

it('a distribution that two named graphs give to a dataset counts once', async () => {
  const link = '<urn:air> <http://www.w3.org/ns/dcat#distribution> <urn:csv>';
  const text = `<urn:air> a <http://www.w3.org/ns/dcat#Dataset> . <urn:one> { ${link} } <urn:two> { ${link} }`;
  const document = await parseGraph(text, { source: 'catalogue.trig', syntax: 'trig' });
  expect(document.graph.size).toBe(3);
  expect(scoreCatalogue(document, { findings: [] }).catalogue).toMatchObject({ datasets: 1, distributions: 1 });
});
