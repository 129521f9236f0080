// Catalogues: read, check, score, repair, convert there and back, define, SHACL, streams, profiles.
import { checkCatalogue, parseCatalogue, summariseCatalogue } from '@ds4sscc/catalogue';
import { fromCkan, toCkan } from '@ds4sscc/catalogue/convert/ckan';
import { fromDsp, toDsp } from '@ds4sscc/catalogue/convert/dsp';
import { fromSchemaOrg, toSchemaOrg } from '@ds4sscc/catalogue/convert/schema-org';
import { defineCatalogue, jsonLdContext, readDefinition, toGraph } from '@ds4sscc/catalogue/define';
import { fixCatalogue } from '@ds4sscc/catalogue/fix';
import { priorityGraph } from '@ds4sscc/catalogue/priority';
import { geoDcatApProfile, mobilityDcatApProfile } from '@ds4sscc/catalogue/profiles';
import { describeQuality, pointsPerFix, rankCauses, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { validateShacl } from '@ds4sscc/catalogue/shacl';
import { checkCatalogueStream } from '@ds4sscc/catalogue/stream';
import { createMemorySpill } from '@ds4sscc/findings/spill';
import { parseJson } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { addresses, awkwardTexts, instants } from '../awkward.mjs';

export async function catalogue(record, inputs) {
  const shapes = await parseGraph(inputs.shapes[0].text, { source: inputs.shapes[0].name });
  record.know('the shapes have no fault', shapes.findings, []);
  const documents = [
    ...[...inputs.fixtures, ...inputs.examples].filter(({ name }) =>
      /^catalogue\/.*\.ttl$|^two-cities.*\/catalogue\.ttl$/.test(name),
    ),
    { name: 'awkward.ttl', text: awkwardCatalogue() },
  ];
  for (const { name, text } of documents) {
    const document = await parseGraph(text, { source: name });
    const findings = checkCatalogue(document);
    record.add(name, {
      catalogue: parseCatalogue(document),
      findings,
      summary: summariseCatalogue(parseCatalogue(document)),
    });
    await record.attempt(`${name} score`, () => {
      const score = scoreCatalogue(document, { findings });
      return [
        score,
        pointsPerFix(document),
        rankCauses(document, findings),
        writeTurtle(describeQuality(score, { created: '2026-03-01T00:00:00Z' })).text,
      ];
    });
    await record.attempt(`${name} fixed`, () => fixCatalogue(document, { text }));
    if (name.startsWith('catalogue/dcat-ap') && !name.includes('dataset-')) continue;
    await record.attempt(`${name} shacl`, () => validateShacl(shapes, document));
    await record.attempt(`${name} profiles`, () =>
      checkCatalogue(document, { profiles: [geoDcatApProfile, mobilityDcatApProfile] }),
    );
    await record.attempt(`${name} stream`, async () => {
      const found = [];
      const datasets = [];
      const spilled = {
        onFinding: (one) => found.push(one),
        onDataset: (one) => datasets.push(one),
        source: name,
        blockLength: 2000,
        spill: createMemorySpill(),
      };
      return [await checkCatalogueStream(() => chunksOf(text), spilled), found, datasets];
    });
    for (const [format, to, from] of [
      ['ckan', toCkan, fromCkan],
      ['dsp', toDsp, fromDsp],
      ['schema.org', toSchemaOrg, fromSchemaOrg],
    ])
      await record.attempt(`${name} as ${format}`, async () => {
        const written = to(document, { participantId: 'urn:city', organization: 'x' });
        if (written.value === undefined) return written;
        const json = JSON.stringify(written.value, undefined, 1);
        const back = from(json, { source: 'back.json', site: 'https://city.example/' });
        return [written, back.findings, back.losses, back.graph && writeTurtle(back.graph).text];
      });
  }
  const defined = defineCatalogue({
    iri: 'https://data.city.example/',
    title: { en: awkwardTexts[0], de: awkwardTexts[1] },
    description: { en: awkwardTexts[5] },
    publisher: { iri: 'https://city.example/', name: 'Ä' },
  });
  record.add('defined', writeTurtle(toGraph(defined)).text);
  record.add('context', jsonLdContext());
  record.add('priority', writeTurtle(priorityGraph()).text);
  for (const [index, value] of [...instants, ...awkwardTexts, ...addresses].entries())
    await record.attempt(`definition ${index}`, () => {
      const text = JSON.stringify({
        title: value,
        description: { [value]: 'x' },
        issued: value,
        modified: value,
        landingPage: value,
        theme: [value],
        publisher: value,
        distribution: [{ accessURL: value, format: value, license: value, byteSize: value }],
      });
      const { findings, ...rest } = readDefinition(parseJson(text, 'd.json'));
      return [findings, Object.keys(rest)];
    });
}

function* chunksOf(text) {
  for (let at = 0; at < text.length; at += 333) yield text.slice(at, at + 333);
}

function awkwardCatalogue() {
  const quote = (text) => JSON.stringify(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, ''));
  const iris = addresses.filter((text) => text !== '' && !/[<>"{}|^`\\\ud800 ]/.test(text));
  return [
    '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
    '<https://a.example/> a dcat:Catalog ; dct:title "x" ; dcat:dataset <https://a.example/d0> .',
    ...instants.map(
      (text, at) =>
        `<https://a.example/d${at}> a dcat:Dataset ; dct:issued ${quote(text)}^^xsd:dateTime, ${quote(text)}^^xsd:date, ${quote(text)} ; dct:title "d"@en ; dcat:theme ${quote(text)} .`,
    ),
    ...awkwardTexts.map(
      (text, at) =>
        `<https://a.example/t${at}> a dcat:Dataset ; dct:title ${quote(text)}@en, ${quote(text)} ; dcat:keyword ${quote(text)}, ${quote(text)}@de ; dct:language ${quote(text)} ; dct:accessRights ${quote(text)} ; dct:accrualPeriodicity ${quote(text)} ; dct:spatial ${quote(text)} .`,
    ),
    ...iris.map(
      (text, at) =>
        `<https://a.example/u${at}> a dcat:Dataset ; dct:title "u" ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL <${text}> ; dct:license <${text}> ; dcat:mediaType "text/CSV" ; dct:format "GeoJSON" ; dcat:byteSize "1e3"^^xsd:decimal ] .`,
    ),
  ].join('\n');
}
