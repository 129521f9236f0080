const names: Readonly<Record<string, string>> = {
  ckan: 'CKAN',
  dsp: 'the Dataspace Protocol',
  'json-ld': 'JSON-LD',
  'n-quads': 'N-Quads',
  'n-triples': 'N-Triples',
  'rdf-xml': 'RDF/XML',
  'schema-org': 'schema.org',
  trig: 'TriG',
  turtle: 'Turtle',
};

/** How people call a format that the command line knows under a short name. */
export function formatName(format: string): string {
  return names[format] ?? format;
}
