import { goodApi, goodCatalogue, goodDataset } from '../../facts.js';
import { piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

const restricted = 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED';
const catalogue = {
  ...goodCatalogue,
  datasets: [{ ...goodDataset, accessRights: restricted }],
  dataServices: goodCatalogue.dataServices.map((service) => ({ ...service, servesDataset: [goodDataset.iri] })),
};
const api = { ...goodApi, securitySchemes: ['city'], securedOperations: 2, authentication: ['openIdConnect'] };
const versions = {
  protocolVersions: [{ version: '2025-1', path: '/dsp', binding: 'HTTPS', auth: { protocol: 'DCP', version: '1.0' } }],
};

/** A restricted dataset behind a service and a connector that ask who calls. */
export const verifiedUsers: RequirementFixture = {
  requirement: 'MIM3 RC5.3',
  pass: [{ facts: { catalogues: [catalogue], apis: [api] } }, piece('dspace-version.json', versions)],
  fail: [{ facts: { catalogues: [catalogue], apis: [goodApi] } }, piece('dspace-version.json', versions)],
  decisive: [
    '/0',
    '/0/facts/catalogues',
    '/0/facts/apis',
    '/0/facts/apis/0/valid',
    '/0/facts/apis/0/operations',
    '/0/facts/apis/0/securedOperations',
    '/0/facts/apis/0/authentication',
    '/0/facts/apis/0/authentication/0',
    { at: '/0/facts/catalogues/0/datasets/0/accessRights', by: ['remove'] },
    '/1/json/protocolVersions/0/auth',
    '/1/json/protocolVersions/0/auth/protocol',
    ...['auth/version', 'path'].map((key) => ({
      at: `/1/json/protocolVersions/0/${key}`,
      by: ['remove', 'null', 'empty', 'wrong-type'] as const,
    })),
    '/1/json/protocolVersions/0/binding',
  ],
};
