import type { CatalogueFacts, PolicyFacts } from '@ds4sscc/interop';
import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const restricted = 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED';
const catalogue: CatalogueFacts = { ...goodCatalogue, datasets: [{ ...goodDataset, accessRights: restricted }] };
const policy: PolicyFacts = {
  source: 'policies.ttl',
  location: { source: 'policies.ttl', line: 4 },
  uid: 'https://city.example/policies/air',
  type: 'Set',
  profiles: [],
  targets: ['https://city.example/air'],
  openTargets: [],
  assigners: ['https://city.example/'],
  assignees: ['https://university.example/'],
  errors: 0,
  notUnderstood: 0,
  conflicts: 0,
  hasText: false,
  ofRulebook: false,
};
const other = { ...policy, uid: 'https://city.example/policies/noise', targets: ['https://city.example/noise'] };

/** Every restricted dataset stands under a policy that does not open it to everybody. */
export const coveredAssets: RequirementFixture = {
  requirement: 'MIM6 R1.1',
  pass: [{ facts: { catalogues: [catalogue], policies: [policy, other] } }],
  fail: [{ facts: { catalogues: [catalogue], policies: [other] } }],
  decisive: [
    '/0',
    '/0/facts/policies/0',
    '/0/facts/policies/0/targets',
    '/0/facts/policies/0/targets/0',
    '/0/facts/policies/0/errors',
    '/0/facts/policies/0/notUnderstood',
    '/0/facts/catalogues/0/datasets/0/iri',
    '/0/facts/catalogues/0/datasets/0',
    { at: '/0/facts/policies/0/openTargets', by: ['remove'] },
    { at: '/0/facts/catalogues/0/datasets/0/accessRights', by: ['remove'] },
    { at: '/0/facts/policies', by: ['empty'] },
  ],
  mutants: [
    [{ facts: { catalogues: [catalogue], policies: [{ ...policy, openTargets: policy.targets }] } }],
    [{ facts: { catalogues: [catalogue], policies: [{ ...policy, type: 'Request' }] } }],
  ],
};
