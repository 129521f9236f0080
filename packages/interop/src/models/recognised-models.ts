/** Namespaces of the collections of models that the standard recommends, and of vocabularies that they are made of. */
const namespaces: readonly string[] = [
  // Smart Data Models
  'https://smartdatamodels.org/',
  'https://uri.fiware.org/ns/data-models#',
  'https://smart-data-models.github.io/',
  // SAREF and its extensions (ETSI TS 103 264, TS 103 410)
  'https://saref.etsi.org/',
  // Semantic Sensor Network (W3C)
  'http://www.w3.org/ns/sosa/',
  'http://www.w3.org/ns/ssn/',
  // City data model (ISO/IEC 5087)
  'http://ontology.eil.utoronto.ca/5087/',
  'https://standards.iso.org/iso-iec/5087/',
  // Core Vocabularies of the EU
  'http://data.europa.eu/m8g/',
  'http://www.w3.org/ns/locn#',
  'http://www.w3.org/ns/person#',
  'http://www.w3.org/ns/org#',
  'http://www.w3.org/ns/regorg#',
  'http://purl.org/vocab/cpsv#',
  // DATEX II, GTFS, CityGML, CityJSON
  'http://datex2.eu/',
  'https://datex2.eu/',
  'http://vocab.gtfs.org/terms#',
  'http://www.opengis.net/citygml/',
  'https://www.cityjson.org/',
  // Digital Twins Definition Language
  'dtmi:',
  // oneM2M base ontology
  'https://git.onem2m.org/MAS/BaseOntology/',
  // Vocabularies that these use for attributes
  'https://schema.org/',
  'http://schema.org/',
  'https://uri.etsi.org/ngsi-ld/',
  'https://purl.org/geojson/vocab#',
  'http://purl.org/dc/terms/',
  'http://www.w3.org/ns/prov#',
  'http://www.w3.org/2006/time#',
  'http://qudt.org/schema/qudt/',
  'http://xmlns.com/foaf/0.1/',
];

/** What NGSI-LD makes of a term that no context defines: a name, and no model. */
const undefinedTerm = 'https://uri.etsi.org/ngsi-ld/default-context/';

/** Whether an IRI belongs to a recognised model. */
export function isRecognised(iri: string): boolean {
  return !iri.startsWith(undefinedTerm) && namespaces.some((namespace) => iri.startsWith(namespace));
}
