// The whole: checks of the two examples, a description and all that is derived of it, a running data space behind its handlers.
import {
  allRules,
  buildCatalogue,
  checkCatalogueFiles,
  checkData,
  checkDataSpace,
  checkPolicyFiles,
  createDataSpace,
  dataSpaceJsonSchema,
  defineDataSpace,
  deriveCanvas,
  deriveCatalogue,
  deriveContext,
  deriveDspCatalogue,
  deriveGaps,
  derivePolicies,
  draftDataSpace,
  fixCatalogueSource,
  fixSource,
  parseDataSpace,
  parseYaml,
  policiesDocument,
} from '@ds4sscc/blueprint';
import {
  createCatalogueEndpoint,
  createDspEndpoints,
  createEnforcementPoint,
  createIngestEndpoint,
  problemResponse,
} from '@ds4sscc/blueprint/server';
import { enforceWithHono, toHono } from '@ds4sscc/blueprint/hono';
import { toHtml } from '@ds4sscc/findings/format/html';
import { toJson } from '@ds4sscc/findings/format/json';
import { toSarif } from '@ds4sscc/findings/format/sarif';
import { toText } from '@ds4sscc/findings/format/text';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { awkwardTexts, brokenJson, instants } from '../awkward.mjs';
import { bytesOf, pieces, sourceOf } from '../source-of.mjs';

const now = '2026-11-21T12:00:00Z';
const air = 'https://city.example/air';

export async function blueprint(record, inputs) {
  record.add(
    'rules',
    allRules.map(({ id, level, title, help }) => [id, level, title, help]),
  );
  record.add('schema', dataSpaceJsonSchema());
  for (const name of ['two-cities', 'two-cities-broken']) {
    const files = inputs.examples.filter(
      (one) => one.name.startsWith(`${name}/`) && !/README|faults\.json/.test(one.name),
    );
    const sources = files.map((one) => sourceOf(one, one.name.slice(name.length + 1)));
    const report = await checkDataSpace({ subject: name, sources, now });
    for (const format of [toHtml, toJson, toSarif, toText]) record.add(`${name} ${format.name}`, format(report));
    const planted = inputs.examples.find((one) => one.name === `${name}/faults.json`);
    const known = planted === undefined ? [] : JSON.parse(planted.text).map(({ rule }) => rule);
    record.know(`the faults of ${name}`, report.findings.map(({ rule }) => rule).sort(), known.sort());
    await record.attempt(`${name} draft`, async () => (await draftDataSpace(sources, name)) ?? 'none');
    if (name === 'two-cities') record.add('data alone', toJson(await checkData({ sources, formats: 'annotate' })));
    record.add(`${name} policies`, toJson(await checkPolicyFiles({ sources })));
    record.add(`${name} catalogues`, toJson(await checkCatalogueFiles({ sources })));
    const { space } = parseDataSpace(
      parseYaml(files.find((one) => one.name.endsWith('dataspace.yaml')).text, 'dataspace.yaml'),
    );
    if (space) await derived(record, name, space);
    for (const source of sources.filter((one) => one.name.endsWith('catalogue.ttl')))
      await record.attempt(`${name} ${source.name} fixed`, () => fixCatalogueSource(source));
    for (const source of sources.filter((one) => /parking\.json$|green.*geojson$/.test(one.name)))
      await record.attempt(`${name} ${source.name} fixed`, () => allOf(fixSource(source)));
  }
  await damagedArchives(record, inputs);

  const yaml = [
    'a: [1, 2',
    'a: *b',
    '&a [*a]',
    'a: 1\na: 2',
    '\ta: 1',
    'a: 012\nb: 0o14\nc: 1_000\nd: .inf\ne: 2026-03-01\nf: yes\ng: ~',
    '"\\ud800"',
    '%YAML 9\n---\na',
    '? [x]\n: y',
    ...awkwardTexts,
    ...brokenJson.slice(0, 36),
  ];
  for (const [index, text] of yaml.entries())
    await record.attempt(`yaml ${index}`, async () => {
      const { value, findings } = parseYaml(text, 'a.yaml');
      return [value, findings, parseDataSpace(parseYaml(`dataspace: "1"\ntitle: ${text}`, 'dataspace.yaml')).findings];
    });
  for (const [index, text] of [...brokenJson, ...awkwardTexts].entries()) {
    await record.attempt(`source ${index}`, async () => {
      const names = ['a.json', 'a.ttl', 'a.yaml', 'a.csv', 'a.xml'];
      const { findings, sources } = await checkDataSpace({
        sources: names.map((name) => sourceOf({ text }, name, 31)),
        now,
      });
      return [findings, sources];
    });
  }
  await record.attempt('built', () =>
    buildCatalogue({ sources: [sourceOf({ text: `iri: https://a.example/\ntitle: ${awkwardTexts[1]}\n` }, 'a.yaml')] }),
  );

  const space = defineDataSpace(description());
  await derived(record, 'defined', space);
  await served(record, space);
}

async function derived(record, name, space) {
  const steps = {
    policies: () => [derivePolicies(space), policiesDocument(derivePolicies(space).offers)],
    catalogue: () => {
      const { graph, ...rest } = deriveCatalogue(space);
      return [graph && writeTurtle(graph).text, rest];
    },
    dsp: () => deriveDspCatalogue(space, { participantId: 'urn:city', endpoint: 'https://city.example/dsp' }),
    canvas: () => deriveCanvas(space),
    context: () => deriveContext(space),
    gaps: () => deriveGaps(space, []),
  };
  for (const [step, make] of Object.entries(steps)) await record.attempt(`${name} derived ${step}`, make);
}

/** Packed data as it comes: whole, of several members, cut off, damaged; what stood before the damage is the same everywhere. */
async function damagedArchives(record, inputs) {
  const packed = bytesOf(inputs.packed);
  const changed = (at) => Uint8Array.from(packed, (byte, index) => (index === at ? byte ^ 0xff : byte));
  const archives = {
    whole: packed,
    twice: joined(packed, packed),
    'cut off': packed.slice(0, (packed.length * 2) / 3),
    'without its end mark': packed.slice(0, -3),
    'header alone': packed.slice(0, 7),
    'byte changed': changed(packed.length >> 1),
    'checksum changed': changed(packed.length - 6),
    'length changed': changed(packed.length - 1),
    'something behind': joined(packed, [1, 2, 3]),
    'zeros behind': joined(packed, [0, 0, 0, 0]),
  };
  for (const [what, bytes] of Object.entries(archives))
    for (const size of [511, 65_536])
      await record.attempt(`packed, ${what}, in pieces of ${size}`, async () => {
        const source = { name: 'traffic.ndjson.gz', size: bytes.length, open: () => pieces(bytes, size) };
        const { findings, sources } = await checkDataSpace({ sources: [source], now });
        if (what === 'twice')
          record.know(
            `records of two members, in pieces of ${size}`,
            sources[0]?.contents?.records,
            2 * inputs.packed.records,
          );
        if (what === 'whole')
          record.know(`records, in pieces of ${size}`, sources[0]?.contents?.records, inputs.packed.records);
        return [findings.slice(0, 60), sources];
      });
}

function joined(...parts) {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function served(record, space) {
  const running = await createDataSpace(space);
  record.add('offers', running.offers());
  record.add('assessed', toJson(await running.assess()));
  for (const [index, text] of [...instants, ...awkwardTexts].entries())
    await record.attempt(`validated ${index}`, () =>
      running.validate({
        id: `urn:ngsi-ld:AirQualityObserved:${index}`,
        type: 'AirQualityObserved',
        dateObserved: text,
        name: text,
      }),
    );
  const stored = [];
  const log = [];
  const ingest = createIngestEndpoint({
    validate: running.validate,
    accept: async (entities) => void stored.push(...entities),
    maxBytes: 100_000,
  });
  const point = createEnforcementPoint({
    decide: running.decide,
    requestOf: ({ url, header }) => {
      const assignee = header('x-participant');
      if (!new URL(url, 'https://api.city.example').pathname.startsWith('/air')) return undefined;
      return {
        action: 'read',
        target: air,
        ...(assignee !== undefined && { assignee }),
        context: { dateTime: '2026-06-01T12:00:00Z' },
      };
    },
    record: (decision) => void log.push(decision.because),
  });
  const upstream = point.protect(
    async () => new Response('välues', { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  );
  const catalogue = createCatalogueEndpoint({ catalogue: running.catalogue, pageSize: 2 });
  const dsp = createDspEndpoints({
    catalogue: () =>
      deriveDspCatalogue(space, { participantId: 'urn:city', endpoint: 'https://city.example/dsp' }).catalogue ?? {},
  });
  const ask = (handler, path, init) => async () =>
    answerOf(await handler(new Request(`https://api.city.example${path}`, init)));

  const asked = {
    permitted: ask(upstream, '/air?q=ä', { headers: { 'x-participant': 'https://uni.example/' } }),
    denied: ask(upstream, '/air'),
    'about nothing': ask(upstream, '/else/../other'),
  };
  for (const type of [
    'text/turtle',
    'application/ld+json',
    'application/rdf+xml',
    'application/n-triples',
    'text/html;q=0.9,*/*;q=0.1',
    'application/trig, */*;q=0',
    'image/png',
    '',
  ])
    asked[`catalogue as ${type}`] = ask(catalogue, '/catalogue', type === '' ? {} : { headers: { accept: type } });
  for (const path of ['/catalogue?page=2', '/catalogue?page=x', '/catalogue?page=-0', '/catalogue?page=1e3'])
    asked[path] = ask(catalogue, path);
  for (const [index, body] of [
    ...brokenJson,
    '[{"id":"urn:ngsi-ld:AirQualityObserved:1","type":"AirQualityObserved","dateObserved":"yesterday"}]',
    '{"id":"x"}',
  ].entries())
    asked[`ingest ${index}`] = ask(ingest, '/ingest', {
      method: 'POST',
      headers: { 'content-type': 'Application/JSON ; charset=utf-8' },
      body,
    });
  asked['ingest bytes'] = ask(ingest, '/ingest', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Uint8Array.of(0x22, 0xff, 0x22),
  });
  asked['ingest of another type'] = ask(ingest, '/ingest', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: 'a',
  });
  asked['ingest by PUT'] = ask(ingest, '/ingest', { method: 'PUT', body: 'a' });
  for (const path of [
    '/.well-known/dspace-version',
    '/dsp/catalog/request',
    '/catalog/request',
    '/catalog/datasets/x%20y',
    '/%E0%A4%A',
  ]) {
    asked[`dsp ${path}`] = ask(dsp, path);
    asked[`dsp POST ${path}`] = ask(dsp, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"@context":["https://w3id.org/dspace/2025/1/context.jsonld"],"@type":"CatalogRequestMessage"}',
    });
    asked[`dsp broken ${path}`] = ask(dsp, path, { method: 'POST', body: brokenJson[4] });
  }
  for (const [name, work] of Object.entries(asked)) await record.attempt(`served ${name}`, work);
  await record.attempt('problem', () =>
    answerOf(problemResponse({ status: 418, title: 'Ä', detail: awkwardTexts[4] })),
  );
  const context = (request) => ({
    req: {
      raw: request,
      method: request.method,
      url: request.url,
      header: (name) => request.headers.get(name) ?? undefined,
    },
    header: () => undefined,
  });
  await record.attempt('hono', async () => [
    await answerOf(await toHono(catalogue)(context(new Request('https://api.city.example/catalogue')))),
    await answerOf(
      await enforceWithHono(point)(context(new Request('https://api.city.example/air')), async () => undefined),
    ),
  ]);
  record.add('log', [log, stored]);
  const tag = (await catalogue(new Request('https://api.city.example/catalogue'))).headers.get('etag');
  await record.attempt('not modified', ask(catalogue, '/catalogue', { headers: { 'if-none-match': tag ?? '' } }));
}

async function answerOf(response) {
  if (response === undefined) return 'no answer';
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

async function allOf(generator) {
  let text = '';
  for (;;) {
    const { done, value } = await generator.next();
    if (done) return { text, value };
    const bytes = 'added' in value ? value.added : value.kept;
    text += Array.from(bytes, (byte) => byte.toString(16)).join(' ');
  }
}

function description() {
  return {
    dataspace: '1',
    id: 'https://city.example/space',
    title: awkwardTexts[0],
    description: awkwardTexts[4],
    participants: [
      { id: 'https://city.example/', name: 'Žižkov & <Co>', role: 'data-provider', did: 'did:web:city.example' },
      { id: 'https://uni.example/', name: 'Universität', role: 'data-user' },
    ],
    datasets: [
      {
        id: air,
        title: { en: 'Air', de: 'Lüft' },
        publisher: 'https://city.example/',
        access: { accessURL: 'https://city.example/air.json', license: 'CC_BY_4_0' },
        offer: { permission: [{ action: ['use'] }] },
      },
      ...['ß', 'Z', 'a', 'Ä', 'İ'].map((name) => ({
        id: `https://city.example/${encodeURIComponent(name)}`,
        title: name,
        publisher: 'https://city.example/',
        offer: { permission: [{ action: ['use'] }] },
      })),
    ],
    governance: {
      agreements: [
        {
          id: 'https://city.example/agreement',
          kind: 'data-sharing',
          parties: ['https://city.example/', 'https://uni.example/'],
          datasets: [air],
          signed: '2026-01-01',
        },
      ],
    },
  };
}
