import type { RequirementFixture } from '../fixture.js';
import { noiseWorkflow } from '../twin-evidence.js';

const [aggregate, noise] = noiseWorkflow.steps;

/** Counts go through both steps into the map. */
export const connectedWorkflows: RequirementFixture = {
  requirement: 'MIM8 R4.1',
  pass: [{ source: 'noise.json', json: noiseWorkflow }],
  fail: [
    { source: 'noise.json', json: { ...noiseWorkflow, sources: [], steps: [{ ...aggregate, inputs: [] }, noise] } },
  ],
  decisive: [
    '/0',
    '/0/json/kind',
    '/0/json/sources',
    '/0/json/sources/0',
    '/0/json/sources/0/name',
    '/0/json/steps',
    '/0/json/steps/0',
    '/0/json/steps/0/id',
    '/0/json/steps/0/inputs',
    '/0/json/steps/0/inputs/0/from',
    '/0/json/steps/0/outputs',
    '/0/json/steps/0/outputs/0/name',
    '/0/json/steps/1',
    '/0/json/steps/1/id',
    { at: '/0/json/steps/1/role', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
    '/0/json/steps/1/inputs',
    '/0/json/steps/1/inputs/0/from',
    '/0/json/steps/1/outputs',
    '/0/json/outputs',
    '/0/json/outputs/0/from',
  ],
  mutants: [
    [{ source: 'noise.json', json: { ...noiseWorkflow, steps: [aggregate, { ...noise, role: 'transform' }] } }],
  ],
};
