import type { RequirementFixture } from '../fixture.js';

const process = {
  id: 'noise',
  version: '1.2.0',
  title: 'Road noise',
  description: 'CNOSSOS-EU: emission of each road section, propagation over terrain and buildings',
  jobControlOptions: ['sync-execute', 'async-execute'],
  inputs: {
    height: { title: 'Height', description: 'height of the receivers above ground', schema: { type: 'number' } },
    flow: { title: 'Hourly counts', schema: { type: 'object', contentMediaType: 'application/geo+json' } },
  },
  outputs: { levels: { title: 'Noise levels', schema: { type: 'object', contentMediaType: 'application/geo+json' } } },
};

const silent = { ...process, description: undefined };

/** Method, parameters and data of a process. */
export const modelMetadata: RequirementFixture = {
  requirement: 'MIM8 R3.1',
  pass: [{ source: 'noise.json', json: process }],
  fail: [{ source: 'noise.json', json: silent }],
  decisive: [
    '/0',
    // Any text is a name, a version and a description.
    { at: '/0/json/id', by: ['remove', 'null', 'wrong-type'] },
    { at: '/0/json/version', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/description', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/inputs',
    { at: '/0/json/inputs/height', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    '/0/json/inputs/height/schema',
    '/0/json/inputs/flow/schema',
    '/0/json/outputs',
    '/0/json/outputs/levels',
    '/0/json/outputs/levels/schema',
  ],
  mutants: [
    // KServe's metadata alone has no place for method and parameters.
    [
      {
        source: 'kserve.json',
        json: {
          name: 'noise',
          platform: 'onnx',
          inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }],
          outputs: [{ name: 'y', datatype: 'FP32', shape: [-1, 1] }],
        },
      },
    ],
  ],
};
