import type { RequirementFixture } from '../fixture.js';
import { noiseWorkflow } from '../twin-evidence.js';

const [aggregate, noise] = noiseWorkflow.steps;
const [flow] = noise.inputs;

/** What the first step hands on is what the second takes. */
export const chainableSteps: RequirementFixture = {
  requirement: 'MIM8 R4.2',
  pass: [{ source: 'noise.json', json: noiseWorkflow }],
  fail: [
    {
      source: 'noise.json',
      json: { ...noiseWorkflow, steps: [aggregate, { ...noise, inputs: [{ ...flow, unit: '1/d' }] }] },
    },
  ],
  decisive: [
    '/0',
    '/0/json/steps/1/inputs/0/from',
    ...['schema', 'unit', 'crs', 'time'].flatMap((aspect) => [
      `/0/json/steps/0/outputs/0/${aspect}`,
      `/0/json/steps/1/inputs/0/${aspect}`,
    ]),
  ],
};
