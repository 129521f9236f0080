import { expect, it } from 'vitest';
import { checkLayers } from '../scripts/layers.mjs';

const sound = {
  name: 'policy',
  dependencies: ['@ds4sscc/findings'],
  imports: [{ file: 'a.ts', specifier: '@ds4sscc/findings' }],
};

it.each([
  [
    'an arrow to the same layer',
    {
      ...sound,
      dependencies: [...sound.dependencies, '@ds4sscc/catalogue'],
      imports: [...sound.imports, { file: 'b.ts', specifier: '@ds4sscc/catalogue' }],
    },
    /policy \(layer 2\) must not import catalogue \(layer 2\)/,
  ],
  [
    'an arrow downwards',
    { name: 'findings', dependencies: ['@ds4sscc/cli'], imports: [{ file: 'a.ts', specifier: '@ds4sscc/cli/x' }] },
    /findings \(layer 0\) must not import cli/,
  ],
  [
    'an import that is not declared',
    { ...sound, imports: [...sound.imports, { file: 'b.ts', specifier: 'n3' }] },
    /imports n3, which its package.json does not declare/,
  ],
  [
    'a dependency that is not used',
    { ...sound, dependencies: [...sound.dependencies, 'n3'] },
    /declares n3 and never imports it/,
  ],
  [
    'a relative import out of the package',
    { ...sound, imports: [...sound.imports, { file: 'a.ts', specifier: '../../catalogue/src/index.js' }] },
    /reaches out of its package/,
  ],
  ['a package without a layer', { name: 'new', dependencies: [], imports: [] }, /new has no layer/],
])('the layer check refuses %s', (_, broken, problem) => {
  expect(checkLayers([broken])).toEqual([expect.stringMatching(problem)]);
});

it('the layer check accepts an arrow to a higher row', () => {
  expect(checkLayers([sound])).toEqual([]);
});
