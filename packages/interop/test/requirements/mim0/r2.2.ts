import { sensorThings } from '../../api-documents/sensorthings.js';
import { ogcApiFeatures } from '../../api-documents/ogc-api-features.js';
import type { RequirementFixture } from '../fixture.js';
import { seen } from './seen.js';

const at = 'https://geo.city.example/ogc';

/** An interface whose filters were tried. */
export const filterableAccess: RequirementFixture = {
  requirement: 'MIM0 R2.2',
  pass: [{ source: 'openapi.json', json: ogcApiFeatures }, seen({ 'filter-place': 'yes', 'filter-time': 'yes' }, at)],
  fail: [{ source: 'openapi.json', json: ogcApiFeatures }, seen({ 'filter-place': 'yes', 'filter-time': 'no' }, at)],
  decisive: [
    '/1',
    { at: '/0/json/servers/0/url', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/1/facts/probes/0/source', by: ['empty', 'unknown-word'] },
  ],
  mutants: [
    [seen({ 'filter-place': 'unknown', 'filter-time': 'unknown' }, at)],
    [seen({ 'filter-place': 'no', 'filter-time': 'yes' }, at)],
    [{ source: 'openapi.json', json: ogcApiFeatures }, seen({ answers: 'yes' }, at)],
    // Another interface, whose filters nobody tried.
    [
      { source: 'openapi.json', json: ogcApiFeatures },
      { source: 'sensors.json', json: sensorThings },
      seen({ 'filter-place': 'yes' }, at),
    ],
  ],
};
