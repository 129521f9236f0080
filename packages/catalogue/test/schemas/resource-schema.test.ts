import { parseCatalogue, type ResourceTypes } from '@ds4sscc/catalogue';
import { type CatalogInput, defineCatalogue, DefinitionError, toGraph } from '@ds4sscc/catalogue/define';
import { priorityGraph } from '@ds4sscc/catalogue/priority';
import { resourceSchema } from '@ds4sscc/catalogue/schemas';
import type { CompactGraph } from '@ds4sscc/linked-data';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDefinition } from '../define/any-definition.js';
import { documentOf } from '../define/official-conformance.js';

const lists = {
  agents: 'Agent',
  catalogues: 'Catalog',
  records: 'CatalogRecord',
  checksums: 'Checksum',
  concepts: 'Concept',
  conceptSchemes: 'ConceptScheme',
  dataServices: 'DataService',
  datasets: 'Dataset',
  datasetSeries: 'DatasetSeries',
  distributions: 'Distribution',
  identifiers: 'Identifier',
  contactPoints: 'Kind',
  licences: 'LicenseDocument',
  locations: 'Location',
  periods: 'PeriodOfTime',
  relationships: 'Relationship',
} as const satisfies Record<string, keyof ResourceTypes>;
type List = keyof typeof lists;

/** What is wrong with the resources of a graph, by the schemas. */
function problems(graph: CompactGraph): readonly string[] {
  const catalogue = parseCatalogue(documentOf(graph));
  return (Object.keys(lists) as List[]).flatMap((list) => {
    const schema = resourceSchema(lists[list]);
    // What only stands where the profile expects the class is read for it, however little it says.
    const declared = catalogue[list].filter(({ types }) => types.some((type) => type.endsWith(lists[list])));
    return declared.flatMap((resource) => {
      // What JSON keeps of it is what comes from elsewhere.
      const { success, error } = schema.safeParse(JSON.parse(JSON.stringify(resource)));
      return success ? [] : error.issues.map(({ path, message }) => `${list} ${path.join('/')}: ${message}`);
    });
  });
}

/** The graph of a definition; another is tried where two resources happen to have one IRI and different descriptions. */
function graphOf(input: unknown): CompactGraph {
  try {
    return toGraph(defineCatalogue(input as CatalogInput));
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    expect(new Set(error.findings.map(({ rule }) => rule))).toEqual(new Set(['definition/described-twice']));
    return fc.pre(false) as never;
  }
}

describe('the schemas of typed resources', () => {
  it('take the priority catalogue', () => {
    expect(problems(priorityGraph())).toEqual([]);
  });

  it('take every catalogue that can be defined', () => {
    fc.assert(
      fc.property(anyDefinition('Catalogue'), (input) => {
        expect(problems(graphOf(input))).toEqual([]);
      }),
      { numRuns: 10, seed: 11, maxSkipsPerRun: 0.1 },
    );
  });

  const dataset = {
    iri: 'urn:d',
    types: [],
    location: { source: 'form' },
    ...JSON.parse(JSON.stringify(parseCatalogue(documentOf(priorityGraph())).datasets[0])),
  };
  it.each([
    ['no title', { title: {} }],
    ['a title that is a list', { title: { en: ['D'] } }],
    ['a day that is none', { issued: '2026-02-30' }],
    ['text for an IRI', { publisher: 'City of Example' }],
    ['one value for a list', { theme: 'http://publications.europa.eu/resource/authority/data-theme/ENVI' }],
    ['a list for one value', { accessRights: [] }],
    ['a number in quotes', { spatialResolutionInMeters: ['10'] }],
  ])('refuse a dataset with %s', (_, change) => {
    expect(resourceSchema('Dataset').safeParse(dataset).success).toBe(true);
    expect(resourceSchema('Dataset').safeParse({ ...dataset, ...change }).success).toBe(false);
  });

  it('refuse a distribution without an address', () => {
    const distribution = JSON.parse(JSON.stringify(parseCatalogue(documentOf(priorityGraph())).distributions[0]));
    expect(resourceSchema('Distribution').safeParse(distribution).success).toBe(true);
    expect(resourceSchema('Distribution').safeParse({ ...distribution, accessURL: [] }).success).toBe(false);
  });
});
