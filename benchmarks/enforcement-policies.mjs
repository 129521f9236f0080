// Agreements as a data space of a city has them: each of a party of its own, until a day, for a purpose, with a duty that has to
// come first and an obligation that stands in every answer.
import { parseGraph } from '@ds4sscc/linked-data';
import { parsePolicies } from '@ds4sscc/policy';

export const air = 'https://city.example/air';
export const party = (index) => `https://party-${index}.example/`;

/** The policies of the agreements with these parties. */
export async function agreementsWith(parties) {
  const prefixes =
    '@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n';
  const text = parties.map(
    (one) => `<${one}agreement> a odrl:Agreement ; odrl:permission [ odrl:assigner <https://city.example/> ;
      odrl:assignee <${one}> ; odrl:target <${air}> ; odrl:action odrl:use ; odrl:duty [ odrl:action odrl:inform ] ;
      odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2030-01-01T00:00:00Z"^^xsd:dateTime ] ,
        [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:isAnyOf ; odrl:rightOperand <https://city.example/purpose/research>, <https://city.example/purpose/planning> ] ] ;
      odrl:obligation [ odrl:assignee <${one}> ; odrl:action odrl:attribute ] .`,
  );
  return parsePolicies(await parseGraph(prefixes + text.join('\n'), { source: 'agreements.ttl', syntax: 'turtle' }))
    .policies;
}

/** What a request of a party asks for, at this moment: no two requests are the same. */
export function requestOf(assignee, dateTime) {
  return {
    action: 'read',
    target: air,
    assignee,
    context: {
      dateTime,
      operands: { purpose: { value: 'https://city.example/purpose/research', datatype: '@id' } },
      performed: [{ action: 'inform', assignee, dateTime: '2026-01-02T08:00:00Z' }],
    },
  };
}

/** Measurements in normalized NGSI-LD, about 1 kB each. */
export function measurements(count) {
  const property = (value, unitCode) => ({
    type: 'Property',
    value,
    ...(unitCode && { unitCode }),
    observedAt: '2026-03-01T10:00:00Z',
  });
  return Array.from({ length: count }, (_, index) => ({
    '@context': [
      'https://raw.githubusercontent.com/smart-data-models/dataModel.Environment/master/context.jsonld',
      'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
    ],
    id: `urn:ngsi-ld:AirQualityObserved:city:station-${index}`,
    type: 'AirQualityObserved',
    dateObserved: { type: 'Property', value: { '@type': 'DateTime', '@value': '2026-03-01T10:00:00Z' } },
    location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4.3 + index / 1000, 52.1] } },
    refPointOfInterest: { type: 'Relationship', object: `urn:ngsi-ld:PointOfInterest:station-${index}` },
    no2: property(20 + index, 'GQ'),
    no: property(4 + index, 'GQ'),
    o3: property(61 - index, 'GQ'),
    pm10: property(17.2 + index, 'GQ'),
    pm25: property(9.1 + index, 'GQ'),
    temperature: property(11.4, 'CEL'),
    relativeHumidity: property(0.71, 'P1'),
  }));
}
