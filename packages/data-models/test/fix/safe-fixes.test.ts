// Each correction that is promised (docs/fix.md), and what must be left to a person. The expected texts are written by hand.
import { models, validateEntity } from '@ds4sscc/data-models';
import { fixText } from '@ds4sscc/findings/fix';
import { describe, expect, it } from 'vitest';

const context = '"@context":"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"';
const plain = (members: string): string =>
  `{"id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TrafficFlowObserved","dateObserved":"2026-03-01T08:00:00Z",${members}}`;
const normalized = (members: string): string =>
  `{"id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TrafficFlowObserved",${context},"dateObserved":{"type":"Property","value":"2026-03-01T08:00:00Z"},${members}}`;
const fix = (text: string): ReturnType<typeof fixText> =>
  fixText(text, (one) => validateEntity(JSON.parse(one), { source: 'x', models }));

const ring = (positions: string): string => `"location":{"type":"Polygon","coordinates":[[${positions}]]}`;

describe('corrected', () => {
  it.each<[what: string, before: string, after: string]>([
    ['a quoted number', plain('"occupancy":"0.50"'), plain('"occupancy":0.50')],
    [
      'a quoted number of an attribute object',
      normalized('"occupancy":{"type":"Property","value": "5e-1"}'),
      normalized('"occupancy":{"type":"Property","value": 5e-1}'),
    ],
    ['a quoted true', plain('"congested":"true"'), plain('"congested":true')],
    ['a misspelt attribute', plain('"ocupancy":0.5'), plain('"occupancy":0.5')],
    ['a misspelt attribute with a quoted number', plain('"ocupancy": "0.5"'), plain('"occupancy": 0.5')],
    ['a misspelt word', plain('"laneDirection":"Forward"'), plain('"laneDirection":"forward"')],
    [
      'a misspelt kind of attribute',
      normalized('"occupancy":{"type":"Propery","value":0.5}'),
      normalized('"occupancy":{"type":"Property","value":0.5}'),
    ],
    [
      'a misspelt type',
      plain('"occupancy":0.5').replace('"TrafficFlowObserved"', '"TraficFlowObserved"'),
      plain('"occupancy":0.5'),
    ],
    [
      'a misspelt type in a list',
      plain('"occupancy":0.5').replace('"TrafficFlowObserved"', '["TraficFlowObserved"]'),
      plain('"occupancy":0.5').replace('"TrafficFlowObserved"', '["TrafficFlowObserved"]'),
    ],
    [
      'an open ring',
      plain(ring('[5.10,52.0],[5.2,52.0],[5.2,52.1],[5.1,52.1]')),
      plain(ring('[5.10,52.0],[5.2,52.0],[5.2,52.1],[5.1,52.1],[5.10,52.0]')),
    ],
    [
      'a ring wound the wrong way',
      plain(ring('[5.10,52.0], [5.1,52.1], [5.2,52.0], [5.1,52.0]')),
      plain(ring('[5.1,52.0], [5.2,52.0], [5.1,52.1], [5.10,52.0]')),
    ],
    [
      'a blank before the time',
      plain('"dateModified":"2026-03-01 08:00:00Z"'),
      plain('"dateModified":"2026-03-01T08:00:00Z"'),
    ],
    [
      'a blank before the time of an observation',
      normalized('"occupancy":{"type":"Property","value":0.5,"observedAt":"2026-03-01 08:00:00Z"}'),
      normalized('"occupancy":{"type":"Property","value":0.5,"observedAt":"2026-03-01T08:00:00Z"}'),
    ],
    [
      'a sign for a unit',
      normalized('"averageVehicleSpeed":{"type":"Property","value":50,"unitCode":"km/h"}'),
      normalized('"averageVehicleSpeed":{"type":"Property","value":50,"unitCode":"KMH"}'),
    ],
    [
      'a unit in small letters',
      normalized('"averageVehicleSpeed":{"type":"Property","value":50,"unitCode":"kmh"}'),
      normalized('"averageVehicleSpeed":{"type":"Property","value":50,"unitCode":"KMH"}'),
    ],
    [
      'a target under "value"',
      normalized('"refRoadSegment":{"type":"Relationship","value":"urn:ngsi-ld:RoadSegment:1"}'),
      normalized('"refRoadSegment":{"type":"Relationship","object":"urn:ngsi-ld:RoadSegment:1"}'),
    ],
    [
      'a missing type that the model knows',
      normalized('"occupancy":{"value":0.5}'),
      normalized('"occupancy":{"type":"Property", "value":0.5}'),
    ],
    [
      'a missing type that the member tells',
      normalized('"unknownLink":{"object":"urn:ngsi-ld:Road:1"}'),
      normalized('"unknownLink":{"type":"Relationship", "object":"urn:ngsi-ld:Road:1"}'),
    ],
  ])('%s', (_, before, after) => {
    const result = fix(before);
    expect(result.text).toBe(after);
    expect(result.after.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(fix(after).text).toBe(after);
  });
});

describe('left to a person', () => {
  it.each([
    ['a missing time zone', plain('"dateModified":"2026-03-01T08:00:00"')],
    ['a missing time zone behind a blank', plain('"dateModified":"2026-03-01 08:00:00"')],
    ['swapped coordinates', plain('"location":{"type":"Point","coordinates":[52.1,95.2]}')],
    ['a missing attribute', plain('"occupancy":0.5').replace(/"dateObserved":"[^"]*",/, '')],
    ['a word that may be another one', plain('"laneDirection":"forwrds"')],
    ['a name that differs in its number', plain('"laneId2":1')],
    ['a text that is no number', plain('"occupancy":"high"')],
    ['a number in other digits', plain('"occupancy":"0,5"')],
    ['a missing type that nothing tells', normalized('"unknown":{"value":0.5}')],
    ['a day that the calendar does not have', plain('"dateModified":"2026-02-31 08:00:00Z"')],
    [
      'a misspelt type whose correction brings up others',
      '{"id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TraficFlowObserved"}',
    ],
  ])('%s', (_, text) => {
    const result = fix(text);
    expect(result.text).toBe(text);
    expect(result.before.length).toBeGreaterThan(0);
  });
});
