import type { RequirementFixture } from '../fixture.js';
import { onTheDay } from '../evidence/two-cities.js';
import { noiseRun, provenance, without } from '../twin-evidence.js';

/** A run with its data, model, parameters and output. */
export const recordedRuns: RequirementFixture = {
  requirement: 'MIM8 R4.4',
  pass: [provenance(noiseRun), onTheDay],
  fail: [provenance(without(noiseRun, 'dcat:version'))],
  // Each line from the fourth on is one statement; that of the start is not needed.
  decisive: ['/0', ...[0, 3, 5, 6, 7, 8, 9, 10, 11, 12].map((line) => `/0/text/${line}`)],
  mutants: [
    ['"2026-05-03T23:59:00Z"', '"yesterday"'],
    ['"2026-05-03" .', '"" .'],
    ['prov:SoftwareAgent', 'prov:Entity'],
    ['prov:wasGeneratedBy', 'prov:wasInvalidatedBy'],
    ['prov:value 4', 'prov:value ""'],
  ].map(([from = '', to = '']) => [provenance(noiseRun.map((line) => line.replace(from, to))), onTheDay]),
};
