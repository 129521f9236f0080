import { rdf, xsd } from './vocabulary.js';

/** Datatypes of XML Schema 1.1 that RDF 1.1 admits, without `xsd:`. */
const schemaTypes: readonly string[] = [
  'string',
  'boolean',
  'decimal',
  'integer',
  'double',
  'float',
  'date',
  'time',
  'dateTime',
  'dateTimeStamp',
  'gYear',
  'gMonth',
  'gDay',
  'gYearMonth',
  'gMonthDay',
  'duration',
  'yearMonthDuration',
  'dayTimeDuration',
  'byte',
  'short',
  'int',
  'long',
  'unsignedByte',
  'unsignedShort',
  'unsignedInt',
  'unsignedLong',
  'positiveInteger',
  'nonNegativeInteger',
  'negativeInteger',
  'nonPositiveInteger',
  'hexBinary',
  'base64Binary',
  'anyURI',
  'language',
  'normalizedString',
  'token',
  'NMTOKEN',
  'Name',
  'NCName',
];

const others: readonly string[] = ['langString', 'HTML', 'XMLLiteral', 'JSON'];

/** Whether an IRI names a datatype that RDF has. */
export function isDatatype(iri: string): boolean {
  if (iri.startsWith(xsd)) return schemaTypes.includes(iri.slice(xsd.length));
  if (iri.startsWith(rdf)) return others.includes(iri.slice(rdf.length));
  return iri === 'http://www.opengis.net/ont/geosparql#wktLiteral';
}
