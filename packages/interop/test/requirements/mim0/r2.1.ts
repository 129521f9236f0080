import { ogcApiFeatures } from '../../api-documents/ogc-api-features.js';
import { ngsiLd } from '../../api-documents/ngsi-ld.js';
import type { RequirementFixture } from '../fixture.js';
import { seen } from './seen.js';

const source = 'openapi.json';
const items = '/0/json/paths/~1collections~1{collectionId}~1items/get';

const both = {
  ...ngsiLd,
  paths: { ...ngsiLd.paths, ...ogcApiFeatures.paths },
  components: { ...ngsiLd.components, schemas: { ...ngsiLd.components.schemas, ...ogcApiFeatures.components.schemas } },
};

/** An OGC API: one layout, one way of paging, problem details everywhere; live, paging ends and errors have a body. */
export const consistentInterface: RequirementFixture = {
  requirement: 'MIM0 R2.1',
  pass: [{ source, json: ogcApiFeatures }, seen({ 'pages-complete': 'yes', 'errors-structured': 'yes' })],
  fail: [{ source, json: both }],
  decisive: [
    '/0',
    '/0/json/paths',
    `${items}/responses/default`,
    '/0/json/components/responses/Problem/content',
    { at: '/0/json/components/responses/Problem/content/application~1problem+json', by: ['remove'] },
  ],
  mutants: [
    [{ source, json: ogcApiFeatures }, seen({ 'pages-complete': 'no' })],
    [{ source, json: ogcApiFeatures }, seen({ 'pages-complete': 'yes', 'errors-structured': 'no' })],
    [seen({ 'pages-complete': 'yes', 'errors-structured': 'yes' })],
  ],
};
