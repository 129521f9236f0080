// Faults as they are planted into a file: each makes the text of one record, and says which rule finds it and at which text
// of the record. Where that stands is counted here, in the text that was made, and nowhere else.

const place = '"location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[4.4,51.2]}}';
const ring = '[[[4,51],[5,51],[5,52],[4,52]]]';

/** A record that is right, with letters before the faults that take two bytes and two code units. */
function sound(id, target) {
  return [
    `{"id":"${id}","type":"AirQualityObserved","areaServed":{"type":"Property","value":"Gràcia 😀"}`,
    place,
    '"dateObserved":{"type":"Property","value":"2026-03-01T08:00:00Z"}',
    '"pm25":{"type":"Property","value":12.5,"unitCode":"GQ","observedAt":"2026-03-01T08:00:00Z"}',
    '"reliability":{"type":"Property","value":0.9}',
    `"refDevice":{"type":"Relationship","object":"${target}"}`,
    '"@context":"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"}',
  ].join(',');
}

/** Puts one text in the place of another; the finding stands at `at`, which is the new text where it is left out. */
function swap(rule, from, to, at = to) {
  return { rule, make: (text) => text.replace(from, () => to), at: () => at };
}

/** Faults that leave the record readable, so that the file as a whole can be judged. */
export const readableFaults = [
  swap('data/number-as-text', '"value":12.5', '"value":"12.5"'),
  swap('data/number-out-of-range', '"value":0.9', '"value":1.5'),
  swap('data/null-value', '"value":12.5', '"value":null'),
  swap('data/value-wrong-type', '"value":12.5', '"value":"many"'),
  swap('data/array-where-scalar', '"value":12.5', '"value":[12.5]'),
  swap('data/object-where-scalar', '"value":12.5', '"value":{"amount":12.5}'),
  swap('data/nested-normalised-value', '"value":0.9', '"value":{"type":"Property","value":0.9}'),
  swap('data/date-time-without-offset', '"value":"2026-03-01T08:00:00Z"', '"value":"2026-03-01T08:00:00"'),
  swap('data/date-time-impossible', '"value":"2026-03-01T08:00:00Z"', '"value":"2026-02-30T08:00:00Z"'),
  swap('data/date-time-malformed', '"value":"2026-03-01T08:00:00Z"', '"value":"1 March 2026"'),
  swap('data/unit-unexpected', '"unitCode":"GQ"', '"unitCode":"CEL"'),
  swap('data/unit-missing', ',"unitCode":"GQ"', '', '"pm25":'),
  swap('data/attribute-missing', '"dateObserved":', '"dateOfNothing":', '{"id"'),
  swap('data/attribute-misspelt', '"reliability"', '"reliabilty"'),
  swap(
    'ngsi-ld/observed-at-not-utc',
    '"observedAt":"2026-03-01T08:00:00Z"',
    '"observedAt":"2026-03-01T08:00:00+01:00"',
  ),
  swap('ngsi-ld/attribute-kind-unknown', '"type":"Property","value":0.9', '"type":"Proprety","value":0.9'),
  swap('ngsi-ld/attribute-type-missing', '"type":"Property","value":0.9', '"value":0.9', '"reliability"'),
  swap('ngsi-ld/attribute-value-missing', ',"value":0.9', '', '"reliability"'),
  swap('ngsi-ld/representation-mixed', '{"type":"Property","value":0.9}', '0.9', '"reliability"'),
  swap('ngsi-ld/member-misplaced', '"value":0.9', '"value":0.9,"objectType":"Device"', '"objectType"'),
  swap('ngsi-ld/dataset-id-not-uri', '"value":0.9', '"value":0.9,"datasetId":"two words"', '"datasetId"'),
  swap('ngsi-ld/timestamp-not-utc', '"value":0.9', '"value":0.9,"modifiedAt":"yesterday"', '"modifiedAt"'),
  swap('ngsi-ld/name-malformed', '"reliability"', '"how reliable"'),
  swap('ngsi-ld/null-outside-patch', '"value":"Gràcia 😀"', '"value":"urn:ngsi-ld:null"'),
  swap('ngsi-ld/relationship-not-uri', /"object":"[^"]*"/, '"object":"station 7"'),
  swap('geojson/position-out-of-range', '[4.4,51.2]', '[4.4,151.2]', '"coordinates"'),
  swap('geojson/coordinates-invalid', '[4.4,51.2]', '[4.4]', '"coordinates"'),
  swap('geojson/geometry-type-unknown', '"type":"Point"', '"type":"Circle"'),
  swap('geojson/ring-open', '"Point","coordinates":[4.4,51.2]', `"Polygon","coordinates":${ring}`, ring.slice(1)),
  swap('json/duplicate-key', '"value":0.9', '"value":0.9,"type":"Property"', '"type":"Property"}'),
  {
    rule: 'data/id-duplicate',
    make: (text, { id, earlier }) => text.replace(id, earlier),
    at: () => '"id"',
  },
  // Known only at the end of the file, when the record is gone: it stands where its record begins.
  {
    rule: 'ngsi-ld/relationship-dangling',
    make: (text, { target, nowhere }) => text.replace(target, nowhere),
    at: () => '{"id"',
  },
];

/** Faults after which nobody can say what stood in the record: nothing is concluded from what may be missing. */
export const unreadableFaults = [
  swap('json/syntax-error', '"value":0.9', '"value":', '},"refDevice"'),
  swap('json/syntax-error', '"value":0.9', '"value":09', '09}'),
  swap('json/syntax-error', '"value":0.9', '"value":0.9,', '},"refDevice"'),
  swap('json/syntax-error', '"value":0.9', '"value" 0.9', '0.9'),
  swap('json/syntax-error', '"value":0.9', '"value":\'0.9\'', "'0.9'"),
  swap('json/syntax-error', '😀"', '😀\\x"', '\\x'),
  { rule: 'json/syntax-error', make: (text) => text.slice(0, -1), at: (text) => text.length },
  { rule: 'json/syntax-error', make: (text) => `${text}}`, at: (text) => text.length - 1 },
  { rule: 'text/not-utf-8', make: (text) => text, at: () => '😀', bytes: (line) => withoutByte(line, '😀') },
  { rule: 'data/id-not-uri', make: (text, { id }) => text.replace(id, id.replaceAll(':', ' ')), at: () => '"id"' },
];

/** The line of a record with a fault, and where the fault is to be found in it. */
export function plant(fault, names) {
  const text = fault.make(sound(names.id, names.target), names);
  const at = fault.at(text);
  const offset = typeof at === 'number' ? at : text.indexOf(at);
  if (offset < 0) throw new Error(`${fault.rule}: nothing to find in ${text}`);
  const line = Buffer.from(text);
  return { line: fault.bytes ? fault.bytes(line) : line, rule: fault.rule, column: offset + 1 };
}

/** Without the last byte of a character. */
function withoutByte(line, character) {
  const end = line.indexOf(character) + Buffer.byteLength(character);
  return Buffer.concat([line.subarray(0, end - 1), line.subarray(end)]);
}
