// Small catalogues at random, the same for the same seed: instances of the table's classes with values that fit and values
// that do not, in every mixture. Nothing here knows the checks.
import { randomOf } from '../../../benchmarks/random-of.mjs';

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const inScheme = 'http://www.w3.org/2004/02/skos/core#inScheme';
const authority = 'http://publications.europa.eu/resource/authority/';
const base = 'http://data.city.example/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** IRIs of lists that are known, of their neighbourhood, and of nothing that is known. */
const iris = (
  'access-right/PUBLIC continent/EUROPE country/NLD data-theme/ENVI dataset-type/TAXONOMY distribution-status/COMPLETED ' +
  'file-type/CSV file-type/ frequency/DAILY language/ENG licence/CC0 place/NLD_AMS planned-availability/STABLE data-theme ' +
  'corporate-body/DIGIT unknown/X'
)
  .split(' ')
  .map((name) => authority + name)
  .concat(
    'https://publications.europa.eu/resource/authority/file-type/CSV',
    'http://purl.org/adms/publishertype/Company',
    'http://purl.org/adms/licencetype/Attribution',
    'https://www.iana.org/assignments/media-types/text/csv',
    'http://www.iana.org/assignments/media-types/text/csv',
    'https://sws.geonames.org/2950159/',
    'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
    'https://creativecommons.org/licenses/by/4.0/',
    'http://data.europa.eu/eli/reg_impl/2023/138/oj',
    'http://inspire.ec.europa.eu/theme',
    'http://www.iana.org/assignments/relation/related',
    'https://city.example/page',
    'urn:x',
  );

/** Classes that are none of the table's, some of them subclasses of one by their own vocabulary. */
const otherClasses = [
  'http://xmlns.com/foaf/0.1/Organization',
  'http://www.w3.org/2006/vcard/ns#Individual',
  'http://purl.org/dc/terms/FileFormat',
  'http://www.w3.org/ns/odrl/2/Offer',
  `${base}Own`,
];

const texts = {
  date: ['2026-03-01', '2026-02-29', '2024-02-29', 'yesterday', '2026-03-01Z', ' 2026-03-01'],
  dateTime: ['2026-03-01T08:30:00Z', '2026-03-01', '2026-03-01T24:00:00', '2026-03-01T25:00:00'],
  gYear: ['2026', '26'],
  gYearMonth: ['2026-03', '2026-13'],
  decimal: ['1.5', '1e5', '+.5'],
  duration: ['P1D', 'P', '1D'],
  hexBinary: ['00ff', '0'],
  nonNegativeInteger: ['12', '-1', '-0'],
  string: ['text', '', 'http://publications.europa.eu/resource/authority/data-theme/ENVI'],
};

/** The statements of a catalogue as N-Triples. `profile` is the table. */
export function randomCatalogue(profile, seed) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const classes = profile.classes.map(({ iri }) => iri);
  const nodes = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, at) =>
    random() < 0.25 ? `_:b${at}` : `<${base}${at}>`,
  );
  const statements = [];
  const add = (subject, predicate, object) => statements.push(`${subject} <${predicate}> ${object} .`);
  if (random() < 0.2) add(`<${base}Own>`, subClassOf, `<${pick(classes)}>`);
  for (const node of nodes) {
    const types = random() < 0.85 ? [pick(profile.classes)] : [];
    if (random() < 0.1) types.push(pick(profile.classes));
    for (const { iri } of types) add(node, rdfType, `<${iri}>`);
    if (random() < 0.2) add(node, rdfType, `<${pick(otherClasses)}>`);
    for (const { properties } of types) {
      for (const use of properties) {
        while (random() < 0.45) add(node, use.iri, valueOf(use));
      }
    }
    if (random() < 0.1) add(node, `${base}note`, '"described"');
  }
  if (random() < 0.3) add(`<${pick(iris)}>`, rdfType, `<${pick(classes)}>`);
  if (random() < 0.2) add(pick(nodes), inScheme, `<${pick(iris)}>`);
  if (random() < 0.2) add(pick(nodes), inScheme, `<${authority}${pick(['data-theme', 'file-type', 'language'])}>`);
  return `${statements.join('\n')}\n`;

  function valueOf(use) {
    const chance = random();
    const fits = use.kind === 'node' ? chance < 0.88 : chance < 0.1;
    if (fits) return random() < 0.5 ? pick(nodes) : `<${pick(iris)}>`;
    const wanted = use.kind === 'datatype' ? use.range.slice(xsd.length) : 'date';
    const type = use.kind !== 'literal' && random() < 0.7 ? wanted : pick(Object.keys(texts));
    const text = JSON.stringify(pick(texts[type]));
    if (type !== 'string') return `${text}^^<${xsd}${type}>`;
    return random() < 0.5 ? `${text}@en` : text;
  }
}
