/** Texts that are no JSON, or not the JSON that they seem, by RFC 8259: a whole file, and the finding. */

export interface TextMutation {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly pointer?: string;
}

const flow = (name: string, members = ''): string =>
  `{"id": "urn:ngsi-ld:TrafficFlowObserved:${name}", "type": "TrafficFlowObserved", "dateObserved": "2026-03-01T08:00:00Z"${members}}`;
const good = flow('1');
const laidOut = `{
  "id": "urn:ngsi-ld:TrafficFlowObserved:2",
  "type": "TrafficFlowObserved",
  "dateObserved": "2026-03-01T08:00:00Z",
  "intensity": 197
}
`;

function columnOf(text: string, part: string): number {
  return text.indexOf(part) + 1;
}

/** A feature of a car park, and more members of it. */
const feature = (id: string, properties = '', type = 'Feature'): string =>
  `{"type": "${type}", "id": "urn:ngsi-ld:OffStreetParking:${id}", "geometry": null, "properties": {"type": "OffStreetParking", "location": {"type": "Point", "coordinates": [5, 51]}${properties}}}`;
const collection = (...features: string[]): string =>
  `{"type": "FeatureCollection", "features": [\n${features.join(',\n')}\n]}`;
const air = (id: string, unit: string, instant: string): string =>
  `{"id": "urn:ngsi-ld:AirQualityMeter:${id}", "type": "AirQualityMeter", "no2": {"type": "Property", "value": 1, "unitCode": "${unit}", "observedAt": "${instant}"}, "@context": []}`;
const early = '2026-03-01T08:00:00Z';

const twice = flow('2', ', "intensity": 1, "intensity": 2');
const inside = flow('2', ', "address": {"addressCountry": "NL", "addressCountry": "BE"}');
const quotes = flow('2', ", 'intensity': 1");
const nan = flow('2', ', "intensity": NaN');
const comment = flow('2', ' /* none */');
const zero = flow('2', ', "laneId": 01');
const cut = flow('2', ', "intensity": 197').slice(0, -4);

export const textMutations: readonly TextMutation[] = [
  {
    name: 'a member twice, in lines',
    source: 'section 4',
    text: `${good}\n${twice}\n`,
    rule: 'json/duplicate-key',
    line: 2,
    column: twice.lastIndexOf('"intensity"') + 1,
    pointer: '/intensity',
  },
  {
    name: 'a member of a structure twice, in lines',
    source: 'section 4',
    text: `${inside}\n${good}\n`,
    rule: 'json/duplicate-key',
    line: 1,
    column: inside.lastIndexOf('"addressCountry"') + 1,
    pointer: '/address/addressCountry',
  },
  {
    name: 'a member twice, laid out',
    source: 'section 4',
    text: laidOut.replace('197', '197,\n  "intensity": 198'),
    rule: 'json/duplicate-key',
    line: 6,
    column: 3,
    pointer: '/intensity',
  },
  {
    name: 'a comma before the closing bracket',
    source: 'section 4',
    text: laidOut.replace('197', '197,'),
    rule: 'json/syntax-error',
    line: 6,
    column: 1,
  },
  {
    name: 'no comma between members',
    source: 'section 4',
    text: laidOut.replace('Observed",', 'Observed"'),
    rule: 'json/syntax-error',
    line: 4,
    column: 3,
  },
  {
    name: 'single quotation marks',
    source: 'section 7',
    text: `${good}\n${quotes}\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: columnOf(quotes, "'intensity'"),
  },
  {
    name: 'a number that JSON does not have',
    source: 'section 6',
    text: `${good}\n${nan}\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: columnOf(nan, 'NaN'),
  },
  {
    name: 'a number with a zero in front',
    source: 'section 6',
    text: `${good}\n${zero}\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: columnOf(zero, ': 01') + 2,
  },
  {
    name: 'a comment',
    source: 'section 2',
    text: `${good}\n${comment}\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: columnOf(comment, '/*'),
  },
  {
    name: 'a line that breaks off',
    source: 'section 2',
    text: `${good}\n${cut}\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: cut.length + 1,
  },
  {
    name: 'an entity that breaks off',
    source: 'section 2',
    text: laidOut.slice(0, laidOut.indexOf('197') - 2),
    rule: 'json/syntax-error',
    line: 5,
    column: '  "intensity"'.length + 1,
  },
  {
    name: 'a list that breaks off',
    source: 'section 5',
    text: `[${good},\n${flow('2')}`,
    rule: 'json/syntax-error',
    line: 2,
    column: flow('2').length + 1,
  },
  {
    name: 'a list without its comma',
    source: 'section 5',
    text: `[${good}\n${flow('2')}]\n`,
    rule: 'json/syntax-error',
    line: 2,
    column: 1,
  },
  {
    name: 'an identifier twice, in lines',
    source: 'ETSI GS CIM 009, clause 4.5.1',
    text: `${good}\n${flow('2')}\n${good}\n`,
    rule: 'data/id-duplicate',
    line: 3,
    column: columnOf(good, '"id"'),
    pointer: '/id',
  },
  {
    name: 'an identifier twice, in a list',
    source: 'ETSI GS CIM 009, clause 4.5.1',
    text: `[${good}, ${flow('2')},\n ${good}]`,
    rule: 'data/id-duplicate',
    line: 2,
    column: columnOf(` ${good}`, '"id"'),
    pointer: '/id',
  },
  {
    name: 'an identifier twice, in a collection of features',
    source: 'ETSI GS CIM 009, clause 4.5.1',
    text: collection(feature('1'), feature('2'), feature('1')),
    rule: 'data/id-duplicate',
    line: 4,
    column: columnOf(feature('1'), '"id"'),
    pointer: '/id',
  },
  {
    name: 'a feature that is called otherwise',
    source: 'RFC 7946, section 3.2',
    text: collection(feature('1'), feature('2', '', 'feature')),
    rule: 'geojson/feature-invalid',
    line: 3,
    column: 2,
    pointer: '/type',
  },
  {
    name: 'a list in place of a feature',
    source: 'RFC 7946, section 3.3',
    text: collection(feature('1'), '[]'),
    rule: 'geojson/feature-invalid',
    line: 3,
    column: 1,
    pointer: '',
  },
  {
    name: 'a unit that changes from entity to entity',
    source: 'ETSI GS CIM 009, clause 4.5.2.2',
    text: `${air('1', 'GQ', early)}\n${air('2', 'GP', early)}\n`,
    rule: 'ngsi-ld/unit-changed',
    line: 2,
    column: columnOf(air('2', 'GP', early), '"unitCode"'),
    pointer: '/no2/unitCode',
  },
  {
    name: 'a relationship to an entity that the file lacks',
    source: 'ETSI GS CIM 009, clause 4.2.2',
    text: `${flow('1')}\n${flow('2', ', "refRoadSegment": "urn:ngsi-ld:TrafficFlowObserved:3"')}\n`,
    rule: 'ngsi-ld/relationship-dangling',
    line: 2,
    // Which entities are missing is known at the end of the file; what is remembered until then is where the entity began.
    column: 1,
    pointer: '/refRoadSegment',
  },
  {
    name: 'a text in place of an entity',
    source: 'ETSI GS CIM 009, clause 4.5.1',
    text: `[${good}, "urn:ngsi-ld:TrafficFlowObserved:2"]`,
    rule: 'data/not-an-entity',
    line: 1,
    column: good.length + 4,
    pointer: '',
  },
  { name: 'nothing', source: 'section 2', text: '', rule: 'data/empty', line: 1, column: 1 },
];
