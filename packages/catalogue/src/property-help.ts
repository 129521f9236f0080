/** What to write for a property that has to be there, by its IRI: one sentence for the person who fills it in. */
export const propertyHelp: Readonly<Record<string, string>> = {
  'http://data.europa.eu/r5r/applicableLegislation':
    'Point to the regulation itself, <http://data.europa.eu/eli/reg_impl/2023/138/oj>.',
  'http://data.europa.eu/r5r/hvdCategory':
    'Name the category of the regulation the data falls under, an IRI of http://data.europa.eu/bna/asd487ae75.',
  'http://purl.org/dc/terms/description':
    'Say in two or three sentences what is in it, for whom, and since when, with a language tag such as "..."@en.',
  'http://purl.org/dc/terms/modified': 'Give the day of the last change, such as "2026-03-01"^^xsd:date.',
  'http://purl.org/dc/terms/publisher':
    'Point to the organisation that is answerable for it: an IRI, described as a foaf:Agent with a foaf:name.',
  'http://purl.org/dc/terms/relation': 'Point to the other resource that the relationship leads to.',
  'http://purl.org/dc/terms/title':
    'Give a short name that people recognise, with a language tag such as "Air quality"@en.',
  'http://spdx.org/rdf/terms#algorithm': 'Name the algorithm, such as spdx:checksumAlgorithm_sha256.',
  'http://spdx.org/rdf/terms#checksumValue': 'Give the checksum in hexadecimal digits, typed xsd:hexBinary.',
  'http://www.w3.org/2004/02/skos/core#notation': 'Give the identifier itself as text.',
  'http://www.w3.org/2004/02/skos/core#prefLabel': 'Give the name people read for it, one per language.',
  'http://www.w3.org/ns/dcat#accessURL':
    'Give the address where people or programs get the data: the download, the API, or the page that leads to it.',
  'http://www.w3.org/ns/dcat#contactPoint':
    'Name someone to ask: a vcard:Kind with an e-mail address or a contact page.',
  'http://www.w3.org/ns/dcat#endpointURL': 'Give the root address of the service.',
  'http://www.w3.org/ns/dcat#hadRole': 'Say what the other resource is to this one, with the IRI of a role.',
  'http://xmlns.com/foaf/0.1/name': 'Give the name of the organisation or person.',
  'http://xmlns.com/foaf/0.1/page': 'Link a page that documents it, quality of service included.',
  'http://xmlns.com/foaf/0.1/primaryTopic': 'Point to the one dataset, service or catalogue that the record is about.',
};
