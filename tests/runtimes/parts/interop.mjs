// Requirements: assessment, API descriptions, artefacts (a GeoPackage too), frameworks, legal reports, tables, recordings.
import { createJsonDocument, parseJson } from '@ds4sscc/findings';
import {
  assess,
  checkApiDescription,
  checkDeclarations,
  checkWaivers,
  recogniseApiDescription,
  requirements,
  scorecard,
  summariseApi,
} from '@ds4sscc/interop';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { findReferenceSystem, readArtefact, recogniseArtefact, verifyCredentials } from '@ds4sscc/interop/artefacts';
import { assessFramework, findRequirement, frameworks, otherIds } from '@ds4sscc/interop/frameworks';
import { judgeIdentifiers, volatilePart } from '@ds4sscc/interop/identifiers';
import { dataActReport, describeDatasets, hvdReport, legalCsv, legalMarkdown, legalText } from '@ds4sscc/interop/legal';
import { readLinkedEntities } from '@ds4sscc/interop/links';
import { mergeRecordings, probe, probedUrls, replay } from '@ds4sscc/interop/probe';
import { badge, compareEvidence, complianceCsv, complianceMarkdown, complianceTable } from '@ds4sscc/interop/report';
import { recogniseService } from '@ds4sscc/interop/services';
import { parseGraph } from '@ds4sscc/linked-data';
import { addresses, awkwardTexts, brokenJson, instants } from '../awkward.mjs';
import { bytesOf } from '../source-of.mjs';

export async function interop(record, inputs) {
  record.add('requirements', requirements);
  const files = inputs.fixtures.filter(({ name }) => name.startsWith('interop/'));
  const artefacts = [];
  for (const file of files) {
    await record.attempt(file.name, async () => {
      if (file.base64 !== undefined) return readArtefact({ bytes: bytesOf(file) }, { source: file.name });
      const document = /\.json(?:ld)?$/.test(file.name) ? parseJson(file.text, file.name) : undefined;
      // A fixture that is no JSON stands in its file as one JSON string.
      const content =
        typeof document?.value === 'string'
          ? { text: document.value }
          : document
            ? { document, text: file.text }
            : { text: file.text };
      const read = await readArtefact(content, { source: file.name });
      if (read?.artefact) artefacts.push(read.artefact);
      const about = document && [
        checkDeclarations(document, '', { today: '2026-11-22' }),
        checkWaivers(document, '', { today: '2026-11-22' }),
        recogniseApiDescription(document.value),
        checkApiDescription(document),
        summariseApi(document),
        recogniseService({ status: 200, body: file.text }),
      ];
      return [recogniseArtefact(content), read, about];
    });
    if (/interop\/api\/.*\.json$/.test(file.name))
      await record.attempt(`${file.name} schema`, () => validateApiDescription(parseJson(file.text, file.name)));
  }
  const geopackage = files.find(({ name }) => name.endsWith('.gpkg'));
  await record.attempt('a GeoPackage', () => readArtefact({ bytes: bytesOf(geopackage) }, { source: 'stations.gpkg' }));
  await record.attempt('a damaged GeoPackage', () =>
    readArtefact({ bytes: bytesOf(geopackage).slice(0, 6000) }, { source: 'stations.gpkg' }),
  );
  await record.attempt('a GeoPackage with wrong pages', () =>
    readArtefact(
      { bytes: bytesOf(geopackage).map((byte, at) => (at > 4096 && at % 7 === 0 ? byte ^ 0x55 : byte)) },
      { source: 'stations.gpkg' },
    ),
  );
  for (const now of instants)
    await record.attempt(`credentials at ${now}`, () => verifyCredentials(artefacts, { now }));
  const evidence = assess({ rules: [], artefacts });
  record.add('evidence', [evidence, scorecard(evidence)]);
  for (const framework of frameworks) {
    const judged = assessFramework(framework, evidence);
    const table = complianceTable(framework, evidence);
    record.add(`framework ${framework.id} ${framework.version}`, [
      judged,
      complianceCsv(table),
      complianceMarkdown(table),
      badge(scorecard(evidence), framework.title),
    ]);
  }
  record.add(
    'compared',
    compareEvidence(
      evidence,
      evidence.slice(3).map((one) => ({ ...one, verdict: 'fail' })),
    ),
  );
  for (const text of ['mim1 r1.1', 'MIM9 R9', ...awkwardTexts])
    await record.attempt(`requirement ${text}`, () => [findRequirement(text), otherIds(text)]);
  record.add('identifiers', [addresses.map((text) => volatilePart(text)), judgeIdentifiers([])]);
  for (const { name, text } of inputs.examples.filter((one) => one.name.endsWith('catalogue.ttl'))) {
    const { graph } = await parseGraph(text, { source: name });
    const datasets = describeDatasets({ source: name, graph });
    for (const report of [dataActReport, hvdReport])
      await record.attempt(`${name} ${report.name}`, () => {
        const made = report({ datasets });
        return [made, legalCsv(made), legalMarkdown(made), legalText(made)];
      });
    record.add(`${name} linked`, readLinkedEntities(text, { source: name }) ?? 'none');
  }
  for (const stated of [
    'EPSG:4326',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'http://www.opengis.net/def/crs/EPSG/0/28992',
    ...awkwardTexts,
  ])
    record.add(`system ${stated}`, findReferenceSystem(stated) ?? 'none');
  for (const [index, text] of brokenJson.entries())
    await record.attempt(`body ${index}`, () => recogniseService({ status: 200, body: text }));

  const pages = ['{"title":"x","links":[]}', ...brokenJson.slice(0, 12)];
  for (const [index, body] of pages.entries())
    await record.attempt(`recording ${index}`, async () => {
      const har = recording(body);
      const { facts, findings } = await probe('https://city.example/api', {
        fetch: replay(har),
        clock: () => 1_772_352_000_000,
      });
      return [facts, findings, probedUrls(har), mergeRecordings([har, har])];
    });
  record.add('document', createJsonDocument('{"ä":1}', { ä: 1 }, 'a').finding ? 'made' : 'not made');
}

function recording(text) {
  const url = 'https://city.example/api';
  const headers = [
    { name: 'Content-Type', value: 'application/json; charset=UTF-8' },
    { name: 'Date', value: 'Sun, 01 Mar 2026 08:00:00 GMT' },
  ];
  const entry = {
    startedDateTime: '2026-03-01T08:00:00.000Z',
    time: 12,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/1.1',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers,
      cookies: [],
      content: { size: text.length, mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
  };
  return { log: { version: '1.2', creator: { name: 'suite', version: '1' }, pages: [], entries: [entry] } };
}
