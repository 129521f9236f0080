import { models, priorityDatasets } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from './corpus.js';

interface Fact {
  readonly name: string;
  readonly relatedEcDataset: string | null;
  readonly domain: string;
  readonly useCases: readonly string[];
  readonly hvdTopCategory: string | null;
  readonly hvdUncertain: boolean;
}

describe.skipIf(!hasCorpus)('priority data sets against the facts of the inventory', () => {
  it('are the thirteen, with name, domain, use cases, related data set and proposed category', () => {
    const facts = JSON.parse(corpusFile('../facts/priority-datasets.json')) as { priorityDatasets: Fact[] };
    expect(
      priorityDatasets.map(({ name, domain, useCases, relatedDataset = null, proposedCategory }) => ({
        name,
        domain,
        useCases,
        relatedEcDataset: relatedDataset,
        hvdTopCategory: proposedCategory?.iri ?? null,
        hvdUncertain: proposedCategory?.uncertain ?? false,
      })),
    ).toEqual(
      facts.priorityDatasets.map(({ name, domain, useCases, relatedEcDataset, hvdTopCategory, hvdUncertain }) => ({
        name,
        domain,
        useCases,
        relatedEcDataset,
        hvdTopCategory,
        hvdUncertain,
      })),
    );
  });
});

describe('priority data sets', () => {
  it('name models of this package only', () => {
    const types = new Set(models.map(({ type }) => type));
    expect(priorityDatasets.flatMap((dataset) => dataset.models).filter((type) => !types.has(type))).toEqual([]);
  });

  it('each have a model, or say which format serves and why', () => {
    for (const { id, models, formats, note } of priorityDatasets)
      expect([id, models.length > 0 || (formats.length > 0 && note !== undefined)]).toEqual([id, true]);
  });

  it('have identifiers of their own, fit for a path', () => {
    const ids = priorityDatasets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(13);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});
