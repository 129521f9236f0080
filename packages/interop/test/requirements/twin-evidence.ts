import type { Given } from './fixture.js';
import { goodCatalogue, goodDataset } from '../facts.js';

export const countsIri = 'https://city.example/datasets/traffic-counts';
export const noiseIri = 'https://city.example/datasets/noise-map';

/** A noise model as its maker describes it. */
export const noiseModel = {
  kind: 'ds4sscc/calculation-model',
  id: 'https://city.example/models/noise',
  title: 'Road noise',
  publisher: 'https://city.example/',
  method: 'CNOSSOS-EU: emission of each road section, propagation over terrain and buildings',
  parameters: [{ name: 'height', description: 'height of the receivers above ground', schema: 'number', unit: 'm' }],
  inputs: [
    {
      name: 'flow',
      schema: 'https://city.example/schemas/flow',
      unit: '1/h',
      crs: 'EPSG:25832',
      time: 'PT1H',
      dataset: countsIri,
    },
  ],
  outputs: [
    {
      name: 'levels',
      schema: 'https://city.example/schemas/levels',
      unit: 'dB',
      crs: 'EPSG:25832',
      time: 'PT1H',
      dataset: noiseIri,
    },
  ],
  interface: { standard: 'ogc-api-processes', url: 'https://api.city.example/processes/noise' },
  delegation: {
    mechanism: 'token-exchange',
    tokenEndpoint: 'https://login.city.example/token',
    onBehalfOf: ['user', 'organisation'],
  },
  training: [{ dataset: countsIri, publisher: 'https://city.example/' }],
  trust: {
    limitations: 'not for single houses',
    bias: 'few counts at night',
    assessment: 'https://city.example/fria/noise',
    responsible: 'data office',
    date: '2026-05-04',
  },
} as const;

/** Counts are brought to hours, the noise model takes them, a map comes out. */
export const noiseWorkflow = {
  kind: 'ds4sscc/workflow',
  id: 'https://city.example/workflows/noise',
  sources: [{ name: 'counts', dataset: countsIri }],
  steps: [
    {
      id: 'aggregate',
      role: 'transform',
      inputs: [{ name: 'counts', from: 'counts' }],
      outputs: [
        { name: 'hourly', schema: 'https://city.example/schemas/flow', unit: '1/h', crs: 'EPSG:25832', time: 'PT1H' },
      ],
    },
    {
      id: 'noise',
      role: 'model',
      runs: 'https://city.example/models/noise',
      inputs: [
        {
          name: 'flow',
          from: 'aggregate/hourly',
          schema: 'https://city.example/schemas/flow',
          unit: '1/h',
          crs: 'EPSG:25832',
          time: 'PT1H',
        },
      ],
      outputs: [{ name: 'levels', schema: 'https://city.example/schemas/levels', unit: 'dB' }],
    },
  ],
  outputs: [{ name: 'map', from: 'noise/levels', dataset: noiseIri }],
} as const;

/** A catalogue in which both datasets can be had, and say what they are. */
export const twinCatalogue = {
  ...goodCatalogue,
  datasets: [
    { ...goodDataset, iri: countsIri, distribution: [`${countsIri}/csv`], type: ['https://city.example/stages/raw'] },
    {
      ...goodDataset,
      iri: noiseIri,
      distribution: [`${noiseIri}/gpkg`],
      type: ['https://city.example/stages/model-output'],
    },
  ],
  distributions: [countsIri, noiseIri].map((iri, at) => ({
    iri: `${iri}/${at === 0 ? 'csv' : 'gpkg'}`,
    location: { source: 'catalogue.ttl', line: 50 + at },
    conformsTo: [],
    accessURL: [`${iri}/download`],
  })),
  dataServices: [],
};

/** One run of that workflow in PROV-O; each line is one statement. */
export const noiseRun: readonly string[] = [
  '@prefix prov: <http://www.w3.org/ns/prov#> .',
  '@prefix dcat: <http://www.w3.org/ns/dcat#> .',
  '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
  '<urn:run:17> a prov:Activity .',
  '<urn:run:17> prov:startedAtTime "2026-05-04T06:00:00Z"^^xsd:dateTime .',
  '<urn:run:17> prov:used <urn:counts:2026-05-03> .',
  '<urn:counts:2026-05-03> dcat:version "2026-05-03" .',
  '<urn:counts:2026-05-03> prov:generatedAtTime "2026-05-03T23:59:00Z"^^xsd:dateTime .',
  '<urn:run:17> prov:used <urn:run:17:height> .',
  '<urn:run:17:height> prov:value 4 .',
  '<urn:run:17> prov:wasAssociatedWith <https://city.example/models/noise> .',
  '<https://city.example/models/noise> a prov:SoftwareAgent .',
  '<urn:noise:2026-05-03> prov:wasGeneratedBy <urn:run:17> .',
  '',
];

/** Lines of the run, as one piece of evidence. */
export function provenance(lines: readonly string[]): Given {
  return { source: 'run-17.ttl', text: lines.join('\n') };
}

/** The lines without those that hold a word. */
export function without(lines: readonly string[], word: string): readonly string[] {
  return lines.filter((line) => !line.includes(word));
}
