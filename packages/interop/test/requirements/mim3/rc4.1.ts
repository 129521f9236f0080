import { goodCatalogue } from '../../facts.js';
import { probed } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A catalogue that was found at its address. */
export const discoverableAssets: RequirementFixture = {
  requirement: 'MIM3 RC4.1',
  pass: [probed('catalogue-lists-datasets', 'yes')],
  fail: [{ facts: { catalogues: [goodCatalogue] } }, probed('catalogue-lists-datasets', 'no')],
  decisive: [
    '/0',
    '/0/facts/probes',
    '/0/facts/probes/0/observations',
    '/0/facts/probes/0/observations/0/id',
    '/0/facts/probes/0/observations/0/outcome',
  ],
};
