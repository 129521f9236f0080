import type { RequirementFixture } from '../fixture.js';
import { noiseIri } from '../twin-evidence.js';

const view = {
  id: 'night',
  title: 'Noise at night',
  type: 'map',
  interactive: true,
  url: 'https://twin.city.example/views/night',
  time: { start: '2026-05-03T22:00:00Z', end: '2026-05-04T06:00:00Z' },
  space: { bbox: [3.6, 51, 3.8, 51.1], crs: 'OGC:CRS84' },
  sources: [noiseIri],
  scenario: 'ring road at 50 km/h',
  variant: 'with noise barrier',
};
const manifest = (...views: readonly object[]) => ({
  kind: 'ds4sscc/views',
  id: 'https://twin.city.example/views',
  views,
});

/** A view with all that it takes to understand it. */
export const explainedViews: RequirementFixture = {
  requirement: 'MIM8 R5.1',
  pass: [{ source: 'views.json', json: manifest(view) }],
  fail: [{ source: 'views.json', json: manifest({ ...view, scenario: undefined }) }],
  decisive: [
    '/0',
    '/0/json/kind',
    '/0/json/views',
    ...['time', 'time/start', 'time/end', 'space', 'space/bbox', 'space/bbox/0', 'sources', 'sources/0'].map(
      (part) => `/0/json/views/0/${part}`,
    ),
    '/0/json/views/0/space/crs',
    ...['scenario', 'variant'].map((part) => ({
      at: `/0/json/views/0/${part}`,
      by: ['remove', 'null', 'empty', 'wrong-type'] as const,
    })),
  ].map((place) =>
    typeof place === 'string' && place.endsWith('bbox/0')
      ? { at: place, by: ['remove', 'null', 'wrong-type', 'duplicate'] as const }
      : place,
  ),
};
