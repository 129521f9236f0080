import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';

const head = `PREFIX e: <http://e/> PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
`;

/** Turtle with the prefixes of these tests; its first line is the third of the document. */
export async function turtle(text: string, source: string): Promise<GraphDocument> {
  const document = await parseGraph(head + text, { source, syntax: 'trig' });
  if (document.findings.length > 0) throw new Error(document.findings[0]?.message);
  return document;
}
