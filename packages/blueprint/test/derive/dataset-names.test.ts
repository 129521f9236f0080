import { expect, it } from 'vitest';
import { datasetNames } from '../../src/derive/dataset-names.js';

it('names no file as Windows names a device', () => {
  const names = datasetNames(['con', 'NUL', 'lpt1', 'com', 'console'].map((name) => `https://city.example/${name}`));
  expect(names).toEqual(['dataset-con', 'dataset-nul', 'dataset-lpt1', 'com', 'console']);
});

it('gives each of many datasets a name of its own, whatever numbers they have already', () => {
  const iris = ['air-2', 'air', 'AIR', 'air', 'air-2', 'air-2-2'].map((name) => `https://city.example/${name}`);
  expect(datasetNames(iris)).toEqual(['air-2', 'air', 'air-3', 'air-4', 'air-2-2', 'air-2-2-2']);
  const many = Array.from({ length: 20_000 }, (_, index) => `https://city.example/${index}/air`);
  expect(new Set(datasetNames(many)).size).toBe(20_000);
});
