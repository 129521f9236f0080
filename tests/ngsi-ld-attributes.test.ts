import { expect, it } from 'vitest';
import { entityMembers as ofModels, valueMembers } from '../packages/data-models/src/representation.js';
import { attributeTypes, entityMembers as ofProbes } from '../packages/interop/src/probe/kinds/ngsi-ld-attributes.js';

it('probes know the kinds of attributes and the members of entities that the checks of data know', () => {
  expect([...attributeTypes]).toEqual([...valueMembers]);
  expect([...ofProbes]).toEqual([...ofModels]);
});
