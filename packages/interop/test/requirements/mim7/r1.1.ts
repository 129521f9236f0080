import type { Given, RequirementFixture } from '../fixture.js';

const probe = (kind: 'yes' | 'no' | 'unknown', classes: 'yes' | 'no' | 'unknown'): Given => ({
  facts: {
    probes: [
      {
        source: 'https://city.example/ogc',
        service: 'ogc-api-features',
        time: '2026-11-22T10:00:00Z',
        observations: [
          {
            id: 'geospatial-service',
            outcome: kind,
            detail: 'landing page',
            location: { source: 'https://city.example/ogc' },
          },
          {
            id: 'conformance-declared',
            outcome: classes,
            detail: 'classes',
            location: { source: 'https://city.example/ogc' },
          },
        ],
      },
    ],
  },
});

/** A live service of a geospatial standard. */
export const geospatialServices: RequirementFixture = {
  requirement: 'MIM7 R1.1',
  pass: [probe('yes', 'yes')],
  fail: [probe('no', 'unknown')],
  decisive: [
    '/0',
    '/0/facts/probes',
    { at: '/0/facts/probes/0', by: ['remove'] },
    '/0/facts/probes/0/observations',
    { at: '/0/facts/probes/0/observations/0', by: ['remove'] },
    '/0/facts/probes/0/observations/0/id',
    '/0/facts/probes/0/observations/0/outcome',
    '/0/facts/probes/0/observations/1/outcome',
  ],
  mutants: [
    [probe('yes', 'no')],
    [probe('unknown', 'yes')],
    // What was saved of a service does not show that it runs.
    [
      {
        source: 'landing.json',
        json: {
          links: [
            { rel: 'conformance', href: 'c' },
            { rel: 'data', href: 'd' },
          ],
        },
      },
    ],
    [{ source: 'wfs.xml', text: '<WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0" version="2.0.0"/>' }],
  ],
};
