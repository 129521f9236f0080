import * as catalogue from '@ds4sscc/catalogue';
import { expect, it } from 'vitest';

it('exports these values and no others', () => {
  expect(Object.keys(catalogue).sort()).toEqual([
    'backgroundFact',
    'checkCatalogue',
    'dcatApProfile',
    'familyOf',
    'hasCatalogue',
    'hvdProfile',
    'parseCatalogue',
    'ruleFamilies',
    'rules',
    'summariseCatalogue',
  ]);
});
