// The priority catalogue names data models by their IRIs alone: whether there are such models is seen here.
import { priorityDatasets } from '@ds4sscc/catalogue/priority';
import { models } from '@ds4sscc/data-models';
import { expect, it } from 'vitest';

it('every model that the priority catalogue proposes is one of @ds4sscc/data-models', () => {
  const known = new Set(models.map(({ iri }) => iri));
  const proposed = priorityDatasets.flatMap(({ models }) => models);
  expect(proposed.length).toBeGreaterThan(12);
  expect(proposed.filter((iri) => !known.has(iri))).toEqual([]);
});

it('only the 3D city model has no model there', () => {
  expect(priorityDatasets.filter(({ models }) => models.length === 0).map(({ id }) => id)).toEqual(['3d-city-model']);
});
