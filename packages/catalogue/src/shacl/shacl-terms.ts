/** IRIs that reading shapes needs. */
export const sh = 'http://www.w3.org/ns/shacl#';
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
export const owlImports = 'http://www.w3.org/2002/07/owl#imports';
