import { ngsiLd } from '../../api-documents/ngsi-ld.js';
import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const source = 'openapi.json';
const accessRights = 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED';
const restricted = (changes: Partial<typeof goodDataset>) => ({
  facts: {
    catalogues: [
      {
        ...goodCatalogue,
        datasets: [{ ...goodDataset, accessRights, hasPolicy: ['https://city.example/policy'], ...changes }],
      },
    ],
  },
});
const city = '/0/json/components/securitySchemes/city';

/** A restricted dataset with a policy, behind an interface that asks for credentials wherever data can be changed. */
export const restrictedAccess: RequirementFixture = {
  requirement: 'MIM0 C4',
  pass: [{ source, json: ngsiLd }, restricted({})],
  fail: [{ source, json: ngsiLd }, restricted({ hasPolicy: [] })],
  decisive: [
    '/0',
    '/1',
    city,
    `${city}/type`,
    '/0/json/paths/~1entities/post/security',
    '/0/json/paths/~1subscriptions/post/security',
    '/0/json/paths/~1entities~1{entityId}/delete/security',
    '/1/facts/catalogues/0/datasets/0/hasPolicy/0',
    '/1/facts/catalogues/0/datasets/0/accessRights',
  ],
  mutants: [[restricted({})], [{ source, json: ngsiLd }, restricted({ hasPolicy: [] })]],
};
