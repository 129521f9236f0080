import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { checkCatalogue } from '@ds4sscc/catalogue';
import { dimensions, indicators, scoreCatalogue, type ScoreOptions } from '@ds4sscc/catalogue/quality';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { naiveScore, readFacts } from './naive-score.js';
import { dataset, readTurtle } from './turtle.js';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/dcat/real/', import.meta.url));
const facts = readFacts();
const here = existsSync(corpus);
if (!facts || !here) process.stdout.write('score.test.ts is skipped in part: ../shared is not there\n');

describe.skipIf(!facts)('the table of indicators', () => {
  it('has the points and the properties of the published method', () => {
    const named = new Map(facts?.indicators.map((one) => [`${one.dimension} ${one.property} ${one.points}`, one]));
    expect(indicators).toHaveLength(facts?.indicators.length as number);
    for (const { dimension, property, points, computedOn, id } of indicators) {
      const name = dimension.slice(0, 1).toUpperCase() + dimension.slice(1);
      const found = named.get(`${name} ${property === 'the whole record' ? 'whole record' : property} ${points}`);
      expect(found?.computedOn.split(' ')[0], id).toBe(computedOn);
    }
  });

  it('adds up to 405, and to the points of each dimension', () => {
    const sumOf = (rows: typeof indicators): number => rows.reduce((sum, { points }) => sum + points, 0);
    expect(sumOf(indicators)).toBe(facts?.total);
    for (const dimension of dimensions)
      expect(sumOf(indicators.filter((one) => one.dimension === dimension))).toBe(
        facts?.dimensions[dimension.slice(0, 1).toUpperCase() + dimension.slice(1)],
      );
  });
});

/** Nothing is wrong: 30 points for compliance. */
const sound = { findings: [] } satisfies ScoreOptions;
const broken = (...nodes: string[]): ScoreOptions => ({
  findings: nodes.map((node) => ({
    rule: 'test/broken',
    level: 'error',
    message: 'broken',
    location: { source: 'catalogue.ttl', node: `http://city.example/${node}` },
    requirements: [],
  })),
});
const all = [
  'keyword',
  'theme',
  'spatial',
  'temporal',
  'contact',
  'publisher',
  'access',
  'issued',
  'modified',
] as const;
const best = ['accessUrl', 'downloadUrl', 'csv', 'licence', 'rights', 'byteSize'] as const;
/** A media type of IANA, which the short form of `turtle.ts` has not. */
const iana = (name: string): string => `:${name} dcat:mediaType media:csv .`;

interface Case {
  readonly title: string;
  readonly text: string;
  readonly options?: ScoreOptions;
  /** Worked out by hand: lowest and highest points of the average, and its two ratings. */
  readonly expected: readonly [min: number, max: number, ratings: string];
}

// 4 datasets with 120 and one with 125 have 121 on average, and so on: scores of one dataset are multiples of 5.
const with120 = (name: string): string => dataset(name, ['keyword', 'theme', 'contact', 'publisher']); // 90 + 30
const with125 = (name: string): string => dataset(name, ['keyword', 'theme', 'contact', 'publisher', 'issued']);
const with220 = (name: string): string => dataset(name, all, [['anyFormat', 'mediaType', 'rights']]); // 155 + 30 + 35
const with225 = (name: string): string => dataset(name, all, [['anyFormat', 'mediaType', 'rights', 'byteSize']]);
// 155 + 30 + 20 (download) + 60 (CSV) + 20 + 10 (media types) + 30 (licence) + 5 = 330, so 350 needs links: see the cases.
const many = (make: (name: string) => string, count: number, start = 0): string =>
  Array.from({ length: count }, (_, at) => make(`d${start + at}`)).join('\n');

const cases: readonly Case[] = [
  { title: 'no dataset', text: ':catalogue a dcat:Catalog .', expected: [0, 0, 'bad bad'] },
  {
    title: 'a dataset of which nothing is said but that is sound',
    text: dataset('air', []),
    expected: [30, 30, 'bad bad'],
  },
  {
    title: 'a dataset with an error and nothing else: 0',
    text: dataset('air', []),
    options: broken('air'),
    expected: [0, 0, 'bad bad'],
  },
  {
    title: 'findability alone',
    text: dataset('air', ['keyword', 'theme', 'spatial', 'temporal']),
    options: broken('air'),
    expected: [100, 100, 'bad bad'],
  },
  { title: '120', text: with120('air'), expected: [120, 120, 'bad bad'] },
  {
    title: '120 where sufficient begins there',
    text: with120('air'),
    options: { ...sound, sufficientFrom: 120 },
    expected: [120, 120, 'sufficient sufficient'],
  },
  {
    title: '120.5, which has not reached 121',
    text: `${many(with120, 9)}\n${with125('x')}`,
    expected: [120.5, 120.5, 'bad bad'],
  },
  { title: '121', text: `${many(with120, 4)}\n${with125('x')}`, expected: [121, 121, 'sufficient sufficient'] },
  { title: '220', text: with220('air'), expected: [220, 220, 'sufficient sufficient'] },
  { title: '221', text: `${many(with220, 4)}\n${with225('x')}`, expected: [221, 221, 'good good'] },
  {
    title: '325 where the one link that was tried fails, and 375 if the other one works',
    text: `${dataset('air', all, [best])}\n${iana('air-0')}\n:air-0 dct:rights :more .`,
    options: { ...sound, links: new Map([['https://city.example/air.csv', 404]]) },
    // 155 + 30 + download 20 + format 60 + media type 10 + both listed 10 + licence 30 + rights 5 + size 5 = 325, 375
    expected: [325, 375, 'good excellent'],
  },
  {
    title: '350',
    text: `${dataset('air', all, [['accessUrl', 'csv', 'licence', 'rights']])}\n${iana('air-0')}`,
    options: { ...sound, links: new Map([['https://city.example/air', 200]]) },
    // 155 + 30 + access 50 + format 60 + media type 10 + both listed 10 + licence 30 + rights 5 = 350
    expected: [350, 350, 'good good'],
  },
  {
    title: '351',
    text: `${many((name) => `${dataset(name, all, [['accessUrl', 'csv', 'licence', 'rights']])}\n${iana(`${name}-0`)}`, 4)}
      ${dataset('x', all, [['accessUrl', 'csv', 'licence', 'rights', 'byteSize']])}\n${iana('x-0')}`,
    options: { ...sound, links: new Map([['https://city.example/air', 301]]) },
    expected: [351, 351, 'excellent excellent'],
  },
  { title: '405', text: `${dataset('air', all, [best])}\n${iana('air-0')}`, expected: [325, 405, 'good excellent'] },
  {
    title: '405 with both links tried',
    text: `${dataset('air', all, [best])}\n${iana('air-0')}`,
    options: {
      ...sound,
      links: new Map([
        ['https://city.example/air', 399],
        ['https://city.example/air.csv', 200],
      ]),
    },
    expected: [405, 405, 'excellent excellent'],
  },
  {
    title: 'links that answer with an error or not at all',
    text: dataset('air', [], [['accessUrl', 'downloadUrl']]),
    options: {
      ...sound,
      links: new Map([
        ['https://city.example/air', 400],
        ['https://city.example/air.csv', 0],
      ]),
    },
    expected: [50, 50, 'bad bad'],
  },
  {
    title: 'the best of two distributions',
    text: dataset('air', [], [['csv'], ['pdf', 'licence']]),
    expected: [100, 100, 'bad bad'],
  },
  {
    title: 'one distribution that is best if links fail, another if they work',
    text: dataset('air', [], [['accessUrl'], ['anyFormat', 'mediaType']]),
    expected: [60, 80, 'bad bad'],
  },
  {
    title: 'a distribution that nothing is said of',
    text: dataset('air', ['keyword'], [[]]),
    expected: [60, 60, 'bad bad'],
  },
  {
    title: 'no points off for a distribution without format, and five each in the older reading',
    text: dataset('air', [], [[]]),
    options: { ...sound, absentFormat: 'minus-five' },
    expected: [20, 20, 'bad bad'],
  },
  {
    title: 'values beside the lists',
    text: dataset('air', ['anyAccess'], [['anyFormat', 'mediaType', 'anyLicence']]),
    expected: [90, 90, 'bad bad'],
  },
  {
    title: 'an error of a distribution that two datasets share',
    text: ':air a dcat:Dataset ; dcat:distribution :csv . :noise a dcat:Dataset ; dcat:distribution :csv , :pdf .',
    options: broken('csv'),
    expected: [0, 0, 'bad bad'],
  },
  {
    title: 'an error of a dataset that another one refers to',
    text: ':air a dcat:Dataset ; dct:isVersionOf :old . :old a dcat:Dataset .',
    options: broken('old'),
    expected: [15, 15, 'bad bad'],
  },
  {
    title: 'an error of an agent behind the agent of a dataset',
    text: ':air a dcat:Dataset ; dct:publisher :town . :town :partOf :state .',
    options: broken('state'),
    expected: [10, 10, 'bad bad'],
  },
];

describe('scores worked out by hand', () => {
  it.each(cases)('$title', async ({ text, options = sound, expected }) => {
    const { catalogue } = scoreCatalogue(await readTurtle(text), options);
    const { min, max } = catalogue.average;
    expect([min, max, `${catalogue.rating.min} ${catalogue.rating.max}`]).toEqual(expected);
  });
});

async function compare(document: GraphDocument): Promise<void> {
  const findings = checkCatalogue(document);
  const { datasets, catalogue } = scoreCatalogue(document, { findings });
  const faulty = new Set(findings.flatMap(({ level, location }) => (level === 'error' ? (location.node ?? []) : [])));
  for (const end of ['min', 'max'] as const) {
    const expected = naiveScore(facts as NonNullable<typeof facts>, [...document.graph] as unknown as Quad[], {
      faulty,
      unread: document.findings.some(({ level }) => level === 'error'),
      works: () => end === 'max',
    });
    expect(new Map(datasets.map(({ iri, points }) => [iri, points[end]]))).toEqual(expected.datasets);
    expect(catalogue.average[end]).toBeCloseTo(expected.average, 9);
    expect(catalogue.population[end]).toBeCloseTo(expected.population, 9);
  }
}

describe.skipIf(!facts || !here)('scores as an independent script works them out', () => {
  it.each(cases)('$title', async ({ text }) => {
    await compare(await readTurtle(text));
  });

  const files = here ? readdirSync(corpus).filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name)) : [];
  it.each(files)('%s', async (name) => {
    await compare(await parseGraph(readFileSync(corpus + name, 'utf8'), { source: name }));
  });
});
