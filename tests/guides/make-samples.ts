import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const scenarios = fileURLToPath(new URL('../../packages/cli/test/scenarios/', import.meta.url));

/** The files that guides name and do not show, as a reader of them may have them. */
export function makeSamples(folder: string): void {
  const air = `${[entity('AirQualityObserved:1', '"no2":12.5'), entity('AirQualityObserved:2', '"no2":"12.5"')].join('\n')}\n`;
  const good = `${entity('AirQualityObserved:1', '"no2":12.5')}\n`;
  const parking = `[${entity('OffStreetParking:1', '"totalSpotNumber":80')}]`;
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'air.ndjson': air,
    'air.ndjson.gz': gzipSync(air),
    'data/air.ndjson': air,
    'data-space/air-quality.ndjson': good,
    'path/to/folder/air.ndjson': good,
    'downloads/air': good,
    'year.ndjson.gz': gzipSync(good),
    'parking.json': parking,
    'parking.csv': 'id,Total Spot Number,lat,lon\np1,120,51.2,4.4\n',
    'schemas/dataModel.Weather/Bench/schema.json': benchSchema,
    'policies/air.ttl': researchPolicy,
    'rulebook/map.ttl': mapRulebook,
    'offer.jsonld': mapOffer,
    'catalogue.ttl': catalogue,
    'catalogue.rdf': rdfXml,
    'downloads/catalog.rdf': rdfXml,
    'downloads/package_search': ckan,
    'catalogues/city.ttl': catalogue,
    'catalogue.yaml': definition,
    'national-profile.ttl': shapes,
    'offers.json':
      '{"https://data.city.example/air": [{"@id": "urn:offer", "@type": "Offer", "permission": [{"action": "use"}]}]}',
    'ogc.har': recording(),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function entity(id: string, value: string): string {
  const type = id.split(':')[0];
  const place = '"location":{"type":"Point","coordinates":[4.4,51.2]}';
  return `{"id":"urn:ngsi-ld:${id}","type":"${type}",${place},"dateObserved":"2026-11-21T10:00:00Z",${value}}`;
}

/** A recording of a live service that the scenarios of the command line have. */
function recording(): string {
  const text = readFileSync(join(scenarios, 'interop-probe-judges-a-recording.scenario'), 'utf8');
  return text.slice(text.indexOf('\n') + 1, text.indexOf('\n==== command'));
}

const benchSchema = JSON.stringify({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Bench',
  type: 'object',
  properties: {
    id: { type: 'string' },
    type: { enum: ['Bench'] },
    seats: { type: 'integer', description: 'Property. How many people it seats' },
  },
  required: ['id', 'type', 'seats'],
});

const researchPolicy = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dpv: <https://w3id.org/dpv#> .
<https://city.example/policies/air> a odrl:Set ; odrl:permission <https://city.example/policies/air#reuse> .
<https://city.example/policies/air#reuse> odrl:action odrl:use ; odrl:target <https://city.example/data/air> ;
  odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2027-01-01T00:00:00Z"^^xsd:dateTime ] ,
    [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand dpv:AcademicResearch ] .
`;

const mapRulebook = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
<https://city.example/rulebook> a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target <https://city.example/map> ] .
`;

const mapOffer = JSON.stringify({
  '@context': 'http://www.w3.org/ns/odrl.jsonld',
  '@type': 'Offer',
  uid: 'https://city.example/policies/map',
  assigner: 'https://city.example/',
  permission: [
    {
      target: 'https://city.example/map',
      assignee: 'https://university.example',
      action: 'print',
      constraint: [{ leftOperand: 'count', operator: 'lteq', rightOperand: 10 }],
    },
  ],
});

const catalogue = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<https://data.city.example/> a dcat:Catalog ; dct:title "Open data"@en ; dct:description "What the city measures."@en ;
  dct:publisher <https://city.example/> ; dcat:dataset <https://data.city.example/air> .
<https://data.city.example/air> a dcat:Dataset ; dct:title "Air quality"@en ; dct:description "Hourly values"@en ;
  dct:publisher <https://city.example/> ; dcat:distribution <https://data.city.example/air/csv> .
<https://data.city.example/air/csv> a dcat:Distribution ; dcat:accessURL <https://data.city.example/air.csv> .
<https://city.example/> a foaf:Agent ; foaf:name "City of Example"@en .
`;

const rdfXml = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
  <dcat:Dataset rdf:about="https://data.city.example/air">
    <dct:title xml:lang="en">Air quality</dct:title>
    <dct:description xml:lang="en">Hourly values</dct:description>
  </dcat:Dataset>
</rdf:RDF>
`;

const ckan = JSON.stringify({
  success: true,
  result: {
    count: 1,
    results: [
      {
        id: 'air',
        name: 'air',
        title: 'Air quality',
        notes: 'Hourly values',
        resources: [{ id: 'csv', url: 'https://data.city.example/air.csv', format: 'CSV' }],
      },
    ],
  },
});

const definition = `iri: https://data.city.example/
title: { en: Open data }
description: { en: What the city measures. }
publisher: { iri: https://city.example/, name: City of Example }
dataset:
  - { iri: https://data.city.example/air, title: { en: Air quality }, description: { en: Hourly values } }
`;

const shapes = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property [ sh:path dct:identifier ; sh:minCount 1 ] .
`;
