import { ngsiLd } from '../../api-documents/ngsi-ld.js';
import { goodCatalogue } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const source = 'https://city.example/openapi.json';

/** A catalogue that lists one service, and the valid description that the service points to. */
export const describedAccess: RequirementFixture = {
  requirement: 'MIM0 R1.3',
  pass: [{ source, json: ngsiLd }, { facts: { catalogues: [goodCatalogue] } }],
  fail: [{ source, json: { ...ngsiLd, info: { title: 'Broker' } } }, { facts: { catalogues: [goodCatalogue] } }],
  decisive: [
    '/0',
    '/1',
    '/0/json/openapi',
    '/0/json/info',
    { at: '/0/json/info/title', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/info/version', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/paths',
    {
      at: '/0/json/paths/~1entities/get/parameters/0/in',
      by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'],
    },
    { at: '/0/json/paths/~1entities/get/responses', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/components/schemas/Entity', by: ['remove', 'null', 'wrong-type'] },
    { at: '/0/json/components/schemas/Entity/type', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    {
      at: '/0/json/components/securitySchemes/city/type',
      by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'],
    },
    '/1/facts/catalogues/0/dataServices/0/endpointDescription/0',
  ],
};
