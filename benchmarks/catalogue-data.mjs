// Made-up catalogues for benchmarks: the same for the same count and seed. Datasets have shared publishers, nested contact
// points and distributions, code list values, and some have faults; nothing here knows the validators.

import { wordsOf } from './catalogue-words.mjs';
import { randomOf } from './random-of.mjs';

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const base = 'https://data.city.example/';
const authority = 'http://publications.europa.eu/resource/authority/';
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** Values of code lists, and the class that a catalogue which declares them says they are of. */
const lists = {
  theme: codes('data-theme/', 'skos:Concept', 'AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST REGI SOCI TECH TRAN'),
  language: codes('language/', 'dct:LinguisticSystem', 'ENG FRA DEU NLD ITA SPA'),
  frequency: codes('frequency/', 'dct:Frequency', 'ANNUAL MONTHLY WEEKLY DAILY HOURLY CONT IRREG UNKNOWN'),
  access: codes('access-right/', 'dct:RightsStatement', 'PUBLIC RESTRICTED NON_PUBLIC'),
  place: codes('place/', 'dct:Location', 'BEL_BRU NLD_AMS DEU_BER FRA_PAR ITA_ROM ESP_MAD'),
  format: codes('file-type/', 'dct:MediaTypeOrExtent', 'CSV JSON GEOJSON XML XLSX PDF SHP'),
  licence: codes('licence/', 'dct:LicenseDocument', 'CC_BY_4_0 CC0 CC_BYSA_4_0 ODC_BY'),
  availability: codes('planned-availability/', 'skos:Concept', 'STABLE AVAILABLE EXPERIMENTAL TEMPORARY'),
  mediaType: values('https://www.iana.org/assignments/media-types/', 'dct:MediaType', [
    'text/csv',
    'application/json',
    'application/geo+json',
    'application/xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'application/zip',
  ]),
  standard: values('https://standards.example.org/', 'dct:Standard', ['datex2', 'gtfs', 'ngsi-ld', 'inspire']),
  category: values('http://data.europa.eu/bna/', 'skos:Concept', ['c_ac64a52d', 'c_b79e35eb', 'c_dd313021']),
};
const agentCount = 40;

/**
 * The nodes of a catalogue as JSON-LD objects with the prefixes above: the catalogue, then each dataset with what is
 * nested in it, then what all share. `faults` is the part of the datasets that have faults, `declared` whether the
 * catalogue says of which class the values of code lists are, as only few real ones do.
 */
export function* catalogueNodes(count, { seed = 1, faults = 0.3, declared = true } = {}) {
  const random = randomOf(seed);
  yield {
    '@id': `${base}catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': [text('Open data of the city', 'en'), text('Open data van de stad', 'nl')],
    'dct:description': [text('All that the city and its companies publish.', 'en')],
    'dct:publisher': { '@id': `${base}agent/0` },
    'dcat:dataset': Array.from({ length: count }, (_, n) => ({ '@id': `${base}dataset/${n}` })),
  };
  for (let n = 0; n < count; n += 1) {
    const dataset = datasetOf(n, random, declared);
    if (random() < faults) addFaults(dataset, random);
    yield dataset;
  }
  for (let n = 0; n < agentCount; n += 1) {
    yield { '@id': `${base}agent/${n}`, '@type': 'foaf:Agent', 'foaf:name': [text(`City department ${n}`, 'en')] };
  }
  yield { '@id': regulation, '@type': 'eli:LegalResource' };
  if (declared) for (const list of Object.values(lists)) yield* list.map(declarationOf);
}

function datasetOf(n, random, declared) {
  const pick = (list) => ({ '@id': list[Math.floor(random() * random() * list.length)]['@id'] });
  const words = (least, most) => wordsOf(random, least, most);
  const page = `${base}page/${n}`;
  const languages = random() < 0.4 ? ['en', 'nl'] : ['en'];
  const isHighValue = random() < 0.15;
  return {
    '@id': `${base}dataset/${n}`,
    '@type': 'dcat:Dataset',
    'dct:title': languages.map((language) => text(`${words(2, 6)} ${n}`, language)),
    'dct:description': languages.map((language) => text(`${words(15, 60)}.`, language)),
    'dct:identifier': `dataset-${n}`,
    'dct:issued': date(random),
    'dct:modified': { '@value': `${date(random)['@value']}T08:30:00Z`, '@type': 'xsd:dateTime' },
    'dct:publisher': { '@id': `${base}agent/${Math.floor(random() * random() * agentCount)}` },
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': words(1, 3),
      'vcard:hasEmail': { '@id': `mailto:open-data-${n % 97}@city.example` },
    },
    'dcat:keyword': Array.from({ length: 2 + Math.floor(random() * 7) }, () => text(words(1, 2), 'en')),
    'dcat:theme':
      random() < 0.3 ? [lists.theme[4], lists.theme[11]].map(({ '@id': id }) => ({ '@id': id })) : pick(lists.theme),
    'dct:language': pick(lists.language),
    'dct:accrualPeriodicity': pick(lists.frequency),
    'dct:accessRights': pick(lists.access),
    'dct:spatial': pick(lists.place),
    'dcat:landingPage': declared ? { '@id': page, '@type': 'foaf:Document' } : { '@id': page },
    ...(random() < 0.5 && {
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': date(random), 'dcat:endDate': date(random) },
    }),
    ...(random() < 0.3 && { 'dct:conformsTo': pick(lists.standard) }),
    ...(isHighValue && {
      'dcatap:applicableLegislation': { '@id': regulation },
      'dcatap:hvdCategory': pick(lists.category),
    }),
    'dcat:distribution': Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => {
      const format = Math.floor(random() * lists.format.length);
      const file = `${base}files/${n}/${at}`;
      return {
        '@id': `${base}distribution/${n}/${at}`,
        '@type': 'dcat:Distribution',
        'dct:title': [text(`${words(1, 4)} ${at}`, 'en')],
        'dcat:accessURL': { '@id': page },
        ...(random() < 0.8 && { 'dcat:downloadURL': { '@id': file } }),
        'dct:format': { '@id': lists.format[format]['@id'] },
        'dcat:mediaType': { '@id': lists.mediaType[format]['@id'] },
        'dct:license': pick(lists.licence),
        ...(random() < 0.6 && {
          'dcat:byteSize': { '@value': String(1 + Math.floor(random() * 1e8)), '@type': 'xsd:nonNegativeInteger' },
        }),
        ...(random() < 0.3 && { 'dcatap:availability': pick(lists.availability) }),
        ...(random() < 0.1 && {
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:checksumValue': {
              '@value': Math.floor(random() * 2 ** 48)
                .toString(16)
                .padStart(40, 'a'),
              '@type': 'xsd:hexBinary',
            },
            'spdx:algorithm': { '@type': 'spdx:ChecksumAlgorithm' },
          },
        }),
        ...(isHighValue && { 'dcatap:applicableLegislation': { '@id': regulation } }),
      };
    }),
  };
}

/** What goes wrong in real catalogues, each alone. */
const faultKinds = [
  (dataset) => delete dataset['dct:title'],
  (dataset) => delete dataset['dct:description'],
  (dataset) => delete dataset['dcat:distribution'][0]['dcat:accessURL'],
  (dataset) => delete dataset['dcat:distribution'][0]['@type'],
  (dataset) => delete dataset['dcat:contactPoint']['@type'],
  (dataset) => Object.assign(dataset, { 'dct:publisher': 'The city' }),
  (dataset) => Object.assign(dataset, { 'dcat:theme': 'Environment' }),
  (dataset) => Object.assign(dataset, { 'dct:language': 'en' }),
  (dataset) => Object.assign(dataset, { 'dcat:keyword': { '@id': `${base}keyword/air` } }),
  (dataset) => Object.assign(dataset, { 'dct:issued': { '@value': '2023-13-45', '@type': 'xsd:date' } }),
  (dataset) => Object.assign(dataset, { 'dct:issued': [dataset['dct:issued'], '2019'].flat() }),
  (dataset) => Object.assign(dataset, { 'dct:accrualPeriodicity': { '@id': `${base}frequency/often` } }),
  (dataset) =>
    Object.assign(dataset, { 'dct:accessRights': lists.access.slice(0, 2).map(({ '@id': id }) => ({ '@id': id })) }),
  ({ 'dcat:distribution': [first] }) => Object.assign(first, { 'dct:format': 'CSV' }),
  ({ 'dcat:distribution': [first] }) => Object.assign(first, { 'dct:license': { '@id': `${base}licence` } }),
  ({ 'dcat:distribution': [first] }) => Object.assign(first, { 'dcat:byteSize': '12 MB' }),
];

function addFaults(dataset, random) {
  const count = 1 + Math.floor(random() * 3);
  for (let fault = 0; fault < count; fault += 1) faultKinds[Math.floor(random() * faultKinds.length)](dataset);
}

function declarationOf({ '@id': id, '@type': type }) {
  const label = id.slice(id.lastIndexOf('/') + 1);
  return { '@id': id, '@type': type, ...(type === 'skos:Concept' && { 'skos:prefLabel': [text(label, 'en')] }) };
}

function codes(list, type, names) {
  return values(authority + list, type, names.split(' '));
}

function values(namespace, type, names) {
  return names.map((name) => ({ '@id': namespace + name, '@type': type }));
}

function text(value, language) {
  return { '@value': value, '@language': language };
}

function date(random) {
  const [year, month, day] = [2005 + random() * 20, 1 + random() * 12, 1 + random() * 28].map(Math.floor);
  return { '@value': `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, '@type': 'xsd:date' };
}
