// A real server that works but is not perfect: QGIS Server 3.22 of Debian as an OGC API Features server. What is wrong with it
// was worked out by hand from its answers and the standard (OGC 17-069r4), before the probe was asked.
import type { Finding } from '@ds4sscc/findings';
import { type ProbeResult, probe, replay } from '@ds4sscc/interop/probe';
import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, type QgisServer, startQgisServer } from './qgis-server/start-qgis-server.js';

const required = process.env['DS4SSCC_REQUIRE_SERVICES'] === '1';
const skipped = missingPrograms.length > 0 && !required;
if (skipped) console.warn(`tests/qgis-server.test.ts skips: ${missingPrograms.join(', ')} is not there`);

interface Fault {
  readonly rule: string;
  /** Address below the server, and the place in its answer. */
  readonly at: string;
  readonly why: string;
}

const items = '/wfs3/collections/stations/items';
const feature = '/paths/~1wfs3~1collections~1stations~1items~1{featureId}';

const faults: readonly Fault[] = [
  {
    rule: 'probe/accept-ignored',
    at: '/wfs3',
    why: 'RFC 9110, 15.5.7: a media type that it does not have is answered with 200 and JSON, not with 406',
  },
  {
    rule: 'probe/description-path-missing',
    at: '/wfs3/api',
    why: 'its server is http://…/wfs3/ and its paths begin with /wfs3 as well: no path is that of the landing page',
  },
  { rule: 'api/info-incomplete', at: '/wfs3/api#/info/version', why: 'OpenAPI 3.0.4, 4.8.2: the version is empty' },
  ...['delete', 'patch', 'put'].map((method) => ({
    rule: 'api/path-parameter-undeclared',
    at: `/wfs3/api#${feature}/${method}`,
    why: 'OpenAPI 3.0.4, 4.8.12: only GET declares the parameter featureId of the path',
  })),
  {
    rule: 'api/operation-id-duplicate',
    at: `/wfs3/api#${feature}/patch/operationId`,
    why: 'OpenAPI 3.0.4, 4.8.10: PUT and PATCH are both getFeaturePUT',
  },
  {
    rule: 'probe/link-missing',
    at: '/wfs3/collections#/collections/0',
    why: '/req/core/fc-md-items-links: the links to the features have the relation "item" where it has to be "items"',
  },
  {
    rule: 'probe/member-wrong',
    at: '/wfs3/collections#/collections/0/extent/temporal/interval',
    why: '/req/core/fc-md-extent, extent.yaml: times without an offset from UTC are no date-time of RFC 3339',
  },
  {
    rule: 'probe/status-wrong',
    at: `${items}?limit=`,
    why: '/req/core/fc-limit-response-1 C: a limit above the largest is no error, and is answered with 400',
  },
  {
    rule: 'probe/invalid-request-accepted',
    at: `${items}?limit=`,
    why: '/req/core/query-param-invalid: a limit of 0 is accepted, although its own description says at least 1',
  },
  ...[0, 3].map((id) => ({
    rule: 'probe/link-missing',
    at: `${items}/${id}`,
    why: '/req/core/f-links: a feature has links "self" and "alternate", and none to its collection',
  })),
  {
    rule: 'probe/error-status-wrong',
    at: `${items}/ds4sscc-no-such-feature`,
    why: 'RFC 9110, 15.5.5: a feature that does not exist is answered with 500, not 404',
  },
  ...['/wfs3/collections/ds4sscc-no-such-collection', `${items}?bbox=`, `${items}?datetime=`].map((at) => ({
    rule: 'probe/error-not-structured',
    at,
    why: 'errors are a list with one object; its own description promises the object',
  })),
  {
    rule: 'probe/unknown-parameter-accepted',
    at: `${items}?ds4sscc-unknown=`,
    why: '/req/core/query-param-unknown: a parameter that the description does not have is answered with 200, not 400',
  },
];

describe.skipIf(skipped)('QGIS Server as an OGC API Features server', () => {
  let server: QgisServer;
  let named: ProbeResult;
  let nameless: ProbeResult;
  beforeAll(async () => {
    server = await startQgisServer();
    named = await probeOn(server.port);
    nameless = await probeOn(server.namelessPort);
  });
  afterAll(() => server?.stop());

  it('is found to have exactly the faults that it has', () => {
    const found = named.findings.map((one) => `${one.rule} ${placeOf(one, server.port)}`);
    expect(found.sort()).toEqual(faults.map(({ rule, at }) => `${rule} ${at}`).sort());
  });

  it('is found to do right what it does right', () => {
    const outcomes = Object.fromEntries(named.facts.observations.map(({ id, outcome }) => [id, outcome]));
    expect(named.facts.service).toBe('ogc-api-features');
    expect(outcomes).toMatchObject({
      answers: 'yes',
      recognised: 'yes',
      'geospatial-service': 'yes',
      'conformance-declared': 'yes',
      'description-resolves': 'yes',
      'pages-complete': 'yes',
      'filter-place': 'yes',
      'filter-time': 'yes',
      'filter-attribute': 'yes',
      'lookup-by-identifier': 'yes',
      // It says neither when something changed (ETag, Last-Modified) nor answers errors in the form it describes.
      'conditional-request': 'unknown',
      'errors-structured': 'no',
    });
  });

  it('without server_name gives links without a host, each of which is named', () => {
    const broken = nameless.findings.filter(({ rule }) => rule === 'probe/link-invalid');
    const places = broken.map((one) => placeOf(one, server.namelessPort));
    // The links of the landing page: itself in two formats, collections, conformance, description.
    for (const at of [0, 1, 2, 3, 4]) expect(places).toContain(`/wfs3#/links/${at}`);
    expect(places).toContain(`${items}/0#/links/0`);
    expect(broken.every(({ message }) => message.includes(`http://:${server.namelessPort}/`))).toBe(true);
    expect(named.findings.filter(({ rule }) => rule === 'probe/link-invalid')).toEqual([]);
  });

  it('is judged the same from the recording', async () => {
    const fetch = replay(JSON.parse(JSON.stringify(named.har)));
    if (!fetch) throw new Error('the recording cannot be read');
    const again = await probe(`http://127.0.0.1:${server.port}/wfs3`, { fetch, clock: () => 0 });
    expect(again.findings).toEqual(named.findings);
    expect(again.facts).toEqual(named.facts);
  });
});

async function probeOn(port: number): Promise<ProbeResult> {
  const fetch = createGuardedFetch({
    hosts: [`127.0.0.1:${port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [port],
  });
  return probe(`http://127.0.0.1:${port}/wfs3`, { fetch, clock: () => Date.now() });
}

/** Address and pointer without the server; of a query only its first parameter, whose value the probe chooses. */
function placeOf({ location: { source, pointer } }: Finding, port: number): string {
  const path = source.replace(`http://127.0.0.1:${port}`, '').replace(/(\?[\w-]+=).*$/, '$1');
  return pointer === undefined || pointer === '' ? path : `${path}#${pointer}`;
}
