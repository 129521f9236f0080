/** Namespaces of the terms in which a catalogue says what the law asks for. */
export const dct = 'http://purl.org/dc/terms/';
export const dcat = 'http://www.w3.org/ns/dcat#';
export const dcatap = 'http://data.europa.eu/r5r/';
export const dqv = 'http://www.w3.org/ns/dqv#';
export const foaf = 'http://xmlns.com/foaf/0.1/';
export const odrl = 'http://www.w3.org/ns/odrl/2/';
export const prov = 'http://www.w3.org/ns/prov#';
