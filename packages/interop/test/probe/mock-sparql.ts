import { json, type Mock } from './mock-server.js';

const results = 'application/sparql-results+json';
const description = `@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
[] a sd:Service ; sd:endpoint <https://city.example/sparql> ; sd:supportedLanguage sd:SPARQL11Query .
`;

/** A correct endpoint (SPARQL 1.1 Protocol) over one graph with something in it; of questions it knows those of the probe. */
export const sparql: Mock = ({ url }) => {
  const query = url.searchParams.get('query');
  if (query === null) return { status: 200, headers: { 'content-type': 'text/turtle' }, body: description };
  if (!/^ASK \{ [^{}]* \}$/.test(query))
    return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'line 1: a query was expected' };
  return json(200, { head: {}, boolean: !query.includes('no-such') }, results);
};
