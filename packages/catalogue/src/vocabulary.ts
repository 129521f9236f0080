/** IRIs that checks and the reader name outright; all others stand in the profile tables. */
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
export const xsd = 'http://www.w3.org/2001/XMLSchema#';
export const dcat = 'http://www.w3.org/ns/dcat#';
export const dcatap = 'http://data.europa.eu/r5r/';
export const dct = 'http://purl.org/dc/terms/';
export const odrl = 'http://www.w3.org/ns/odrl/2/';
export const adms = 'http://www.w3.org/ns/adms#';
export const foaf = 'http://xmlns.com/foaf/0.1/';
export const locn = 'http://www.w3.org/ns/locn#';
export const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
export const skos = 'http://www.w3.org/2004/02/skos/core#';
export const spdx = 'http://spdx.org/rdf/terms#';
export const vcard = 'http://www.w3.org/2006/vcard/ns#';
/** The code lists of the EU. */
export const authority = 'http://publications.europa.eu/resource/authority/';
/** The namespace in which the lists of the EU have the media types of IANA. */
export const mediaTypes = 'https://www.iana.org/assignments/media-types/';
