/** The datatype of a literal without one (RDF 1.1 Concepts, section 3.3). */
export const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
