import { describeQuality, indicators, qualityPrefixes, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { parseGraph } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { dataset, readTurtle } from './turtle.js';

const dqv = 'http://www.w3.org/ns/dqv#';
const text = `${dataset('air', ['keyword'], [['accessUrl', 'csv'], []])} [] a dcat:Dataset .`;
const links = new Map([['https://city.example/air', 200]]);

async function measurements(options: Parameters<typeof describeQuality>[1] = {}, given = {}) {
  const graph = describeQuality(scoreCatalogue(await readTurtle(text), { findings: [], ...given }), options);
  const values = new Map<string, string>();
  for (const { subject } of graph.withPredicate(`${dqv}isMeasurementOf`)) {
    const [on, metric, value] = ['computedOn', 'isMeasurementOf', 'value'].map(
      (name) => graph.from(subject, dqv + name)[0]?.object.value,
    );
    values.set(`${on?.replace('http://city.example/', '')} ${metric?.replace(/.*#/, '')}`, value ?? '');
  }
  return { graph, values };
}

it('states what is known of datasets and distributions, and the two ends of a score', async () => {
  const { values } = await measurements();
  expect(values.get('air keywordAvailability')).toBe('true');
  expect(values.get('air categoryAvailability')).toBe('false');
  expect(values.get('air-0 formatAvailability')).toBe('true');
  expect(values.get('air-1 formatAvailability')).toBe('false');
  expect([values.get('air lowestScore'), values.get('air highestScore')]).toEqual(['120', '170']);
  expect([values.has('air scoring'), values.has('air-0 accessUrlWorks')]).toEqual([false, false]);
});

it('states one score and whether links work where they were tried', async () => {
  const { values } = await measurements({ catalogue: 'http://city.example/catalogue' }, { links });
  expect([values.get('air scoring'), values.get('air-0 accessUrlWorks'), values.get('air-1 accessUrlWorks')]).toEqual([
    '170',
    'true',
    'false',
  ]);
  expect(values.get('catalogue scoring')).toBe('100');
});

it('has one measurement for each indicator, and says of each where it was computed', async () => {
  const { graph } = await measurements({ generatedAt: '2026-11-22T08:00:00Z' }, { links });
  const onDataset = indicators.filter(({ computedOn }) => computedOn === 'Dataset').length;
  const expected = 2 * (onDataset + 1) + 2 * (indicators.length - onDataset);
  expect(graph.instances(`${dqv}QualityMeasurement`)).toHaveLength(expected);
  for (const property of ['computedOn', 'value', 'isMeasurementOf'])
    expect(graph.withPredicate(dqv + property)).toHaveLength(expected);
  expect(graph.withPredicate('http://www.w3.org/ns/prov#generatedAtTime')).toHaveLength(expected);
});

it('loads as RDF from every syntax it is written in', async () => {
  const { graph } = await measurements();
  const turtle = writeTurtle(graph, { prefixes: qualityPrefixes });
  const json = writeJsonLd(graph, { prefixes: qualityPrefixes });
  expect([turtle.findings, json.findings]).toEqual([[], []]);
  expect(new Parser().parse(turtle.text)).toHaveLength(graph.size);
  for (const written of [turtle.text, json.text]) {
    const again = await parseGraph(written, { source: 'quality' });
    expect(again.findings).toEqual([]);
    expect(await sameDataset(again.graph, graph)).toEqual({ outcome: 'equal' });
  }
});
