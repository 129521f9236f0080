import type { Mock } from './mock-server.js';

const dcat = 'http://www.w3.org/ns/dcat#';
const hydra = 'http://www.w3.org/ns/hydra/core#';
const size = 2;
const total = 6;

/** A correct catalogue of six datasets in three syntaxes, two on a page (Hydra). */
export const dcatCatalogue: Mock = ({ url, headers }) => {
  const page = Number(url.searchParams.get('page') ?? 1);
  const base = `${url.origin}/catalogue`;
  const iris = Array.from({ length: size }, (_, index) => `${base}/dataset/${(page - 1) * size + index + 1}`);
  const next = page * size < total ? `${base}?page=${page + 1}` : undefined;
  const accept = headers['accept'] ?? '';
  const answer = (type: string, body: string) => ({
    status: 200,
    headers: { 'content-type': type, vary: 'accept' },
    body,
  });
  if (accept.includes('text/turtle'))
    return answer(
      'text/turtle',
      [
        `@prefix dcat: <${dcat}> .`,
        `@prefix hydra: <${hydra}> .`,
        `<${base}> a dcat:Catalog ; hydra:totalItems ${total} .`,
        ...iris.map((iri) => `<${iri}> a dcat:Dataset .`),
        ...(next === undefined ? [] : [`<${url.href}> a hydra:PartialCollectionView ; hydra:next <${next}> .`]),
      ].join('\n'),
    );
  if (accept.includes('rdf+xml'))
    return answer(
      'application/rdf+xml',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="${dcat}"><dcat:Catalog rdf:about="${base}"/>${iris
        .map((iri) => `<dcat:Dataset rdf:about="${iri}"/>`)
        .join('')}</rdf:RDF>`,
    );
  return answer(
    'application/ld+json',
    JSON.stringify({
      '@graph': [
        { '@id': base, '@type': `${dcat}Catalog` },
        ...iris.map((iri) => ({ '@id': iri, '@type': `${dcat}Dataset` })),
      ],
    }),
  );
};
