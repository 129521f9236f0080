import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, dcatApProfile, hasCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { priorityDatasets, priorityDomains, priorityGraph, priorityUseCases } from '@ds4sscc/catalogue/priority';
import { type CompactGraph, parseGraph, type Term, termKey } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
import { mqaAccessRight } from '@ds4sscc/linked-data/vocabularies/mqa-access-right';
import { mqaLicence } from '@ds4sscc/linked-data/vocabularies/mqa-licence';
import { mqaMachineReadable } from '@ds4sscc/linked-data/vocabularies/mqa-machine-readable';
import { mqaNonProprietary } from '@ds4sscc/linked-data/vocabularies/mqa-non-proprietary';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import { mediaType } from '@ds4sscc/linked-data/vocabularies/media-type';
import type { Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { describe, expect, it } from 'vitest';
import { documentOf, officialResults, shapesAreHere } from '../define/official-conformance.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const factsPath = path('../../../../../shared/facts/priority-datasets.json');
const mqaPath = path('../../../../../shared/facts/mqa.json');
const here = existsSync(factsPath) && shapesAreHere;
if (!here) process.stdout.write('priority-catalogue.test.ts is skipped in part: ../shared is not there\n');

interface Facts {
  readonly domains: readonly string[];
  readonly priorityDatasets: readonly {
    readonly name: string;
    readonly relatedEcDataset: string | null;
    readonly domain: string;
    readonly useCases: readonly string[];
    readonly hvdTopCategory: string | null;
    readonly hvdUncertain: boolean;
  }[];
  readonly useCases: readonly { readonly id: string; readonly mims?: readonly string[] }[];
}
const facts: Facts | undefined = here ? JSON.parse(readFileSync(factsPath, 'utf8')) : undefined;

/** How the inventory names a use case in its table of datasets, and in its list of use cases. */
const useCaseNames: Readonly<Record<string, readonly [inTable: string, inList: string]>> = {
  idea: ['IDEA (Amsterdam)', 'IDEA'],
  scorewater: ['SCOREwater', 'SCOREwater'],
  'urban-planning': ['Smart Urban Planning Eindhoven', 'UrbanPlanning'],
  flanders: ['Flanders Smart Data Space', 'VSDS'],
  helsinki: ['Helsinki', 'Helsinki'],
  farm2fork: ['Farm2Fork (Slovenia)', 'Farm2Fork'],
  rudi: ['', 'RUDI'],
};

describe.skipIf(!here)('the facts of the inventory', () => {
  it('are all there: datasets with domain, use cases, related dataset and possible category', () => {
    const titleOf = (id: string) => priorityDomains.find((domain) => domain.id === id)?.title;
    const ours = priorityDatasets.map((one) => ({
      name: one.title,
      relatedEcDataset: one.relatedEcDataset ?? null,
      domain: titleOf(one.domain),
      useCases: one.useCases.map((id) => useCaseNames[id]?.[0]),
      hvdTopCategory: one.possibleHvdCategory?.iri ?? null,
      hvdUncertain: one.possibleHvdCategory?.uncertain ?? false,
    }));
    const theirs = facts?.priorityDatasets.map(
      ({ name, relatedEcDataset, domain, useCases, hvdTopCategory, hvdUncertain }) => ({
        name,
        relatedEcDataset,
        domain,
        useCases,
        hvdTopCategory,
        hvdUncertain,
      }),
    );
    expect(ours).toEqual(theirs);
  });

  it('are all there: nine domains, seven use cases', () => {
    expect(priorityDomains.map(({ title }) => title)).toEqual(facts?.domains);
    const listed = priorityUseCases.map(({ id, mims }) => [useCaseNames[id]?.[1], mims]);
    expect(listed).toEqual(facts?.useCases.map(({ id, mims = [] }) => [id, mims]));
  });
});

const graph = priorityGraph();

describe('the priority catalogue', () => {
  it.skipIf(!here)('has no violation of the official shapes', async () => {
    expect(await officialResults(graph)).toEqual([]);
  });

  it('has no finding of our own check but what nobody knows: the time that the data covers', () => {
    const findings = checkCatalogue(documentOf(graph)).map(({ rule, level, location, message }) => [
      `${level} ${rule} ${location.node}`,
      message.replace(/^.* lacks /, ''),
    ]);
    const untimed = priorityDatasets.map(({ iri }) => [
      `info dcat-ap/recommended-missing ${iri}`,
      'the recommended dct:temporal',
    ]);
    expect(findings.toSorted()).toEqual(untimed.toSorted());
    expect(hasCatalogue(graph)).toBe(true);
  });

  it('claims of no dataset that the regulation on high-value data covers it', () => {
    expect(graph.withPredicate('http://data.europa.eu/r5r/hvdCategory')).toEqual([]);
    expect(graph.withPredicate('http://data.europa.eu/r5r/applicableLegislation')).toEqual([]);
    const known = new Set(highValueDatasetCategory.concepts.map(({ iri }) => iri));
    for (const { possibleHvdCategory } of priorityDatasets)
      if (possibleHvdCategory) expect(known).toContain(possibleHvdCategory.iri);
  });

  it('is read again as it was defined', () => {
    const { datasets, catalogues, conceptSchemes } = parseCatalogue(documentOf(graph));
    expect([catalogues.length, datasets.length, conceptSchemes.length]).toEqual([1, 13, 3]);
    expect(datasets.map(({ iri }) => iri)).toEqual(priorityDatasets.map(({ iri }) => iri));
  });

  it('has identifiers that do not change', () => {
    const all = [...priorityDatasets, ...priorityDomains, ...priorityUseCases].map(({ iri }) => iri);
    expect(new Set(all).size).toBe(29);
    expect(all.map((iri) => iri.replace('https://ds4sscc.github.io/blueprint/priority/', '')).join(' ')).toBe(
      'dataset/floating-car-data dataset/planning-data-road-closure dataset/energy-data dataset/building-registry dataset/3d-city-model dataset/weather-data dataset/water-quality dataset/soil-humidity dataset/vehicle-pedestrian-count dataset/water-levels dataset/opening-hours dataset/housing-quality dataset/land-use domain/earth-observation domain/geospatial domain/individual-commercial domain/land-use domain/meteorological domain/mobility domain/planning domain/soil domain/water use-case/idea use-case/scorewater use-case/urban-planning use-case/flanders use-case/helsinki use-case/farm2fork use-case/rudi',
    );
  });

  it('says of everything that it points to in its own space what it is', () => {
    const own = [...graph]
      .map(({ object }) => object)
      .filter(({ value }) => value.startsWith('https://ds4sscc.github.io/'));
    // The files and the page are no resources that are described.
    const addresses = ['', 'catalogue.ttl', 'catalogue.jsonld'].map(
      (name) => `https://ds4sscc.github.io/blueprint/priority/${name}`,
    );
    const bare = own.filter((object) => graph.from(object).length === 0).map(termKey);
    expect([...new Set(bare)].filter((iri) => !addresses.includes(iri))).toEqual([]);
  });

  it.each(['ttl', 'jsonld'])('is shipped as a file with the ending %s, of the same graph', async (ending) => {
    const text = readFileSync(path(`../../priority/catalogue.${ending}`), 'utf8');
    const document = await parseGraph(text, { source: `catalogue.${ending}` });
    expect(document.findings).toEqual([]);
    expect(await sameDataset(document.graph, graph)).toEqual({ outcome: 'equal' });
  });

  it('is shipped as the writer writes it', () => {
    const text = writeTurtle(graph, { prefixes: dcatApProfile.prefixes }).text;
    expect(readFileSync(path('../../priority/catalogue.ttl'), 'utf8')).toBe(text);
  });
});

/** Points at the offline maximum, worked out of the table of indicators: a link that is there is taken to work. */
function points(graph: CompactGraph, dataset: Term, conforms: boolean): number {
  const { indicators } = JSON.parse(readFileSync(mqaPath, 'utf8')) as {
    readonly indicators: readonly {
      readonly indicator: string;
      readonly property: string;
      readonly computedOn: string;
      readonly points: number;
    }[];
  };
  const objects = (node: Term, property: string): readonly Term[] =>
    graph.from(node, expand(property)).map(({ object }) => object);
  const among = (node: Term, property: string, vocabulary: Vocabulary): boolean =>
    objects(node, property).some(({ value }) => vocabulary.concepts.some(({ iri }) => iri === value));
  const special: Readonly<Record<string, (node: Term) => boolean>> = {
    'Format/Media type from vocabulary': (node) =>
      among(node, 'dct:format', fileType) && among(node, 'dcat:mediaType', mediaType),
    'Non-proprietary': (node) => among(node, 'dct:format', mqaNonProprietary),
    'Machine readable': (node) => among(node, 'dct:format', mqaMachineReadable),
    'License vocabulary': (node) => among(node, 'dct:license', mqaLicence),
    'Access restrictions vocabulary': (node) => among(node, 'dct:accessRights', mqaAccessRight),
    'DCAT-AP compliance': () => conforms,
  };
  const score = (node: Term, on: string): number =>
    indicators
      .filter(({ computedOn }) => computedOn.startsWith(on))
      .filter(({ indicator, property }) =>
        special[indicator] ? special[indicator](node) : objects(node, property).length > 0,
      )
      .reduce((sum, { points }) => sum + points, 0);
  return (
    score(dataset, 'Dataset') +
    Math.max(...objects(dataset, 'dcat:distribution').map((node) => score(node, 'Distribution')))
  );
}

function expand(property: string): string {
  const [prefix = '', name = ''] = property.split(':');
  return `${dcatApProfile.prefixes[prefix]}${name}`;
}

it.skipIf(!here)('every priority dataset reaches "excellent": at least 351 points if the links work', () => {
  const conforms = checkCatalogue(documentOf(graph)).every(({ level }) => level !== 'error');
  const scores = graph
    .instances('http://www.w3.org/ns/dcat#Dataset')
    .map((dataset) => points(graph, dataset, conforms));
  // All but the time that the data covers (20) and the size of a file (5), which nobody knows.
  expect(scores).toEqual(Array.from({ length: 13 }, () => 380));
  expect(scoreCatalogue(documentOf(graph)).datasets.map(({ points }) => points.max)).toEqual(scores);
});
