// Nodes with known faults among those of a made-up catalogue: what is said of one stands far from what is said of its
// neighbours, or in two places. The findings that are expected follow from the rules' own words and from nothing else.

const base = 'https://data.city.example/planted/';
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';
const groups = 20;

/** How many datasets are planted; what a service serves is read as one. */
export const plantedDatasets = 4 * groups;

/** The nodes of a catalogue, whose first one lists its datasets, with those of 20 groups in the middle and at the end. */
export function* withPlantedNodes(nodes, count) {
  const every = Math.max(1, Math.floor(count / groups));
  let at = 0;
  let planted = 0;
  for (const node of nodes) {
    if (at === 0) node['dcat:dataset'].push(...numbers().flatMap((n) => [id(n, 'split'), id(n, 'served')]));
    yield node;
    at += 1;
    if (at % every === 0 && planted < groups) {
      yield* early(planted);
      planted += 1;
    }
  }
  for (; planted < groups; planted += 1) yield* early(planted);
  for (const n of numbers()) yield* late(n);
}

/** Rule and node of each finding about a planted node, but for what is only recommended. */
export function plantedFindings() {
  return numbers()
    .flatMap((n) => [
      ['catalogue/dataset-not-listed', iri(n, 'unlisted')],
      ['catalogue/distribution-not-linked', iri(n, 'lost')],
      // What the service serves is described, and does not say what it is.
      ['dcat-ap/data-service-serves-dataset-wrong-class', iri(n, 'service')],
      // A service is judged by the regulation where a distribution of a high-value dataset leads to it.
      ['hvd/terms-missing', iri(n, 'service')],
      ['hvd/data-service-applicable-legislation-missing', iri(n, 'service')],
      ['hvd/data-service-hvd-category-missing', iri(n, 'service')],
    ])
    .map(([rule, node]) => `${rule} ${node}`)
    .sort();
}

/** Whether a finding is about a planted node, and no recommendation. */
export function isPlanted({ rule, location }) {
  return location.node?.startsWith(base) === true && rule !== 'dcat-ap/recommended-missing';
}

function* early(n) {
  yield dataset(n, 'unlisted', { 'dct:title': text('Unlisted') });
  // Its title comes at the end.
  yield dataset(n, 'split', {});
  yield dataset(n, 'served', {
    'dct:title': text('Served'),
    'dcatap:applicableLegislation': { '@id': regulation },
    'dcatap:hvdCategory': { '@id': 'http://data.europa.eu/bna/c_ac64a52d' },
  });
  yield distribution(n, 'lost', {});
}

function* late(n) {
  yield { '@id': iri(n, 'split'), 'dct:title': text('Split') };
  yield distribution(n, 'split/file', {});
  yield distribution(n, 'unlisted/file', {});
  yield distribution(n, 'served/file', {
    'dcatap:applicableLegislation': { '@id': regulation },
    'dcat:accessService': [id(n, 'service')],
  });
  yield {
    '@id': iri(n, 'service'),
    '@type': 'dcat:DataService',
    'dct:title': text('Service'),
    'dcat:endpointURL': { '@id': `${base}${n}/endpoint` },
    'dcat:endpointDescription': { '@id': `${base}${n}/openapi` },
    'dcat:servesDataset': [id(n, 'undeclared')],
    'dcat:contactPoint': contact(),
    'foaf:page': { '@id': `${base}${n}/page`, '@type': 'foaf:Document' },
  };
  yield { '@id': iri(n, 'undeclared'), 'dct:title': text('Undeclared') };
}

function dataset(n, name, more) {
  return {
    '@id': iri(n, name),
    '@type': 'dcat:Dataset',
    'dct:description': text('Planted'),
    'dct:publisher': { '@id': 'https://data.city.example/agent/0' },
    'dcat:contactPoint': contact(),
    'dcat:distribution': [id(n, `${name}/file`)],
    ...more,
  };
}

function distribution(n, name, more) {
  return {
    '@id': iri(n, name),
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': 'https://data.city.example/page/0' },
    'dct:license': { '@id': 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0' },
    ...more,
  };
}

function contact() {
  return { '@type': 'vcard:Kind', 'vcard:fn': 'Open data', 'vcard:hasEmail': { '@id': 'mailto:open@city.example' } };
}

function numbers() {
  return Array.from({ length: groups }, (_, n) => n);
}

function id(n, name) {
  return { '@id': iri(n, name) };
}

function iri(n, name) {
  return `${base}${n}/${name}`;
}

function text(value) {
  return [{ '@value': value, '@language': 'en' }];
}
