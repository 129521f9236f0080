// Made-up data for benchmarks/graph.mjs: the same for the same size.

const dct = 'http://purl.org/dc/terms/';
const dcat = 'http://www.w3.org/ns/dcat#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const authority = 'http://publications.europa.eu/resource/authority/';

/** A catalogue: ten statements for each data set and its distribution. */
export function catalogueQuads({ namedNode, blankNode, literal, quad }, count) {
  const date = namedNode('http://www.w3.org/2001/XMLSchema#date');
  const quads = [];
  for (let n = 0; quads.length < count; n += 1) {
    const dataset = namedNode(`https://data.example.org/dataset/${n}`);
    const distribution = blankNode(`d${n}`);
    const day = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`;
    quads.push(
      quad(dataset, namedNode(type), namedNode(`${dcat}Dataset`)),
      quad(dataset, namedNode(`${dct}title`), literal(`Data set number ${n}`, 'en')),
      quad(dataset, namedNode(`${dct}description`), literal(`Air in district ${n % 97}, station ${n}`, 'en')),
      quad(dataset, namedNode(`${dct}publisher`), namedNode(`https://data.example.org/body/${n % 50}`)),
      quad(dataset, namedNode(`${dct}issued`), literal(day, date)),
      quad(dataset, namedNode(`${dcat}theme`), namedNode(`${authority}data-theme/T${n % 13}`)),
      quad(dataset, namedNode(`${dcat}keyword`), literal(`keyword ${n % 500}`)),
      quad(dataset, namedNode(`${dcat}distribution`), distribution),
      quad(distribution, namedNode(`${dcat}accessURL`), namedNode(`https://data.example.org/files/${n}.csv`)),
      quad(distribution, namedNode(`${dct}license`), namedNode(`${authority}licence/CC_BY_4_0`)),
    );
  }
  return quads.slice(0, count);
}

/** One subject and one predicate for all values; every second value is a node that is named again. */
export function fanQuads({ namedNode, literal, quad }, count) {
  const hub = namedNode('https://data.example.org/hub');
  const has = namedNode(`${dct}hasPart`);
  return Array.from({ length: count }, (_, n) =>
    n % 2 === 0
      ? quad(hub, has, literal(`part ${n}`))
      : quad(namedNode(`https://data.example.org/part/${n}`), has, hub),
  );
}

/** The catalogue as its publisher would write it. */
export function catalogueTurtle(count) {
  const parts = [
    `@prefix dct: <${dct}> .\n@prefix dcat: <${dcat}> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`,
  ];
  for (let n = 0; n < count / 10; n += 1) {
    parts.push(`
<https://data.example.org/dataset/${n}> a dcat:Dataset ;
  dct:title "Data set number ${n}"@en ;
  dct:description "Air in district ${n % 97}, station ${n}"@en ;
  dct:publisher <https://data.example.org/body/${n % 50}> ;
  dct:issued "20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}"^^xsd:date ;
  dcat:theme <${authority}data-theme/T${n % 13}> ;
  dcat:keyword "keyword ${n % 500}" ;
  dcat:distribution [
    dcat:accessURL <https://data.example.org/files/${n}.csv> ;
    dct:license <${authority}licence/CC_BY_4_0>
  ] .
`);
  }
  return Buffer.from(parts.join('')).toString('latin1');
}

/** One statement after the other on one line, all of one subject: 2,400,000 make 50 MB. */
export function oneLineTurtle(count) {
  const values = Array.from({ length: count }, (_, n) => `e:p${n % 10} "value ${n}"`);
  return Buffer.from(`@prefix e: <http://e/> .\n<urn:a> ${values.join(';')} .`).toString('latin1');
}
