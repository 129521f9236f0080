import { goodCatalogue, ruleResult } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

/** A catalogue that the rules of the application profile looked at. */
export const standardMetadata: RequirementFixture = {
  requirement: 'MIM3 RC4.3',
  pass: [{ facts: { catalogues: [goodCatalogue] } }, { facts: { rules: [ruleResult(['MIM3 RC4.3'])] } }],
  fail: [{ facts: { catalogues: [goodCatalogue] } }, { facts: { rules: [ruleResult(['MIM3 RC4.3'], { count: 1 })] } }],
  decisive: [
    '/0',
    '/1',
    '/0/facts/catalogues/0/datasets',
    '/1/facts/rules/0/count',
    '/1/facts/rules/0/suppressed',
    '/1/facts/rules/0/requirements',
    '/1/facts/rules/0/requirements/0',
    '/1/facts/rules/0/level',
  ],
};
