import { parseJson } from '@ds4sscc/findings';
import { type AssessmentInput, assess, type EntityFacts, type PolicyFacts } from '@ds4sscc/interop';
import { readArtefact } from '@ds4sscc/interop/artefacts';
import { judgeIdentifiers } from '@ds4sscc/interop/identifiers';
import { describe, expect, it } from 'vitest';
import { goodApi, goodCatalogue, goodDataset, goodEntities } from './facts.js';
import { ngsiLd } from './api-documents/ngsi-ld.js';
import type { Observation } from '../src/probe/probe-facts.js';
import { assessGiven } from './requirements/assess-given.js';
import {
  agreement,
  agreementMessage,
  credentials,
  deliveryLog,
  finalisedMessage,
  lakeside,
  participants,
  piece,
  riverton,
} from './requirements/evidence/two-cities.js';
import type { Given } from './requirements/fixture.js';
import { noiseModel } from './requirements/twin-evidence.js';

// Evidence that looks as if it showed a pass, and does not. Each of these was one.

const rights = 'http://publications.europa.eu/resource/authority/access-right/';
const licence = 'http://publications.europa.eu/resource/authority/licence/';

function verdictOf(requirement: string, input: Partial<AssessmentInput>): string | undefined {
  return assess({ rules: [], ...input }).find((one) => one.requirement === requirement)?.verdict;
}

async function verdictOn(requirement: string, ...given: readonly Given[]): Promise<string> {
  return (await assessGiven(requirement, given)).verdict;
}

describe('observations that contradict each other', () => {
  const seen = (id: Observation['id'], outcome: Observation['outcome']): Observation => ({
    id,
    outcome,
    detail: outcome,
    location: { source: 'https://city.example/api' },
  });
  const probe = (...observations: readonly Observation[]) => ({
    source: 'https://city.example/api',
    service: 'ngsi-ld' as const,
    time: '2026-11-22T09:00:00Z',
    observations,
  });
  const ids = {
    'MIM0 R1.1': ['machine-readable'],
    'MIM0 R1.2': ['answers', 'recognised'],
    'MIM0 R2.2': ['filter-attribute'],
    'MIM0 R3.1': ['subscriptions'],
    'MIM3 RC4.1': ['catalogue-lists-datasets'],
    'MIM3 RC5.1': ['participants-listed'],
    'MIM3 RC6.1': ['negotiation-answers'],
    'MIM3 RC6.2': ['termination-answers'],
    'MIM7 R1.1': ['geospatial-service', 'conformance-declared'],
    'MIM8 R3.2': ['model-callable', 'model-output-described'],
    'MIM8 R4.3': ['execution-monitored'],
  } satisfies Record<string, readonly Observation['id'][]>;

  it.each(Object.entries(ids))('leave %s without a pass, in whatever order they come', (requirement, needed) => {
    const yes = needed.map((id) => seen(id, 'yes'));
    const no = needed.map((id) => seen(id, 'no'));
    expect(verdictOf(requirement, { probes: [probe(...yes)] })).toBe('pass');
    for (const observations of [
      [...yes, ...no],
      [...no, ...yes],
    ])
      expect(verdictOf(requirement, { probes: [probe(...observations)] })).not.toBe('pass');
    expect(verdictOf(requirement, { probes: [probe(...yes), probe(...no)] })).not.toBe('pass');
  });
});

describe('data that was not read to the end', () => {
  const broken: EntityFacts = { ...goodEntities, damaged: true };
  const empty: EntityFacts = {
    ...broken,
    source: 'noise.json',
    records: 0,
    withModel: 0,
    identifiers: { uri: 0, notUri: 0, missing: 0, duplicate: 0 },
  };

  it.each(['MIM0 R1.1', 'MIM1 R1.1', 'MIM2 R1.1'])('shows nothing on %s, alone or beside good data', (requirement) => {
    expect(verdictOf(requirement, { entities: [goodEntities] })).toBe('pass');
    expect(verdictOf(requirement, { entities: [broken] })).toBe('unknown');
    expect(verdictOf(requirement, { entities: [goodEntities, empty] })).toBe('unknown');
  });
});

it('does not call identifiers unique that nobody counted', () => {
  const uncounted = { uri: 0, notUri: 0, missing: 0, duplicate: 0 };
  expect(verdictOf('MIM1 R1.1', { entities: [{ ...goodEntities, identifiers: uncounted }] })).toBe('unknown');
});

describe('policies on restricted data (MIM6 R1.1)', () => {
  const policy: PolicyFacts = {
    source: 'policies.ttl',
    location: { source: 'policies.ttl' },
    uid: 'https://city.example/policies/air',
    type: 'Set',
    profiles: [],
    targets: ['https://city.example/air.ndjson'],
    openTargets: [],
    assigners: [],
    assignees: [],
    errors: 0,
    notUnderstood: 0,
    conflicts: 0,
    hasText: true,
    ofRulebook: false,
  };
  const [file] = goodCatalogue.distributions;
  const catalogue = (...iris: readonly string[]) => ({
    ...goodCatalogue,
    datasets: [{ ...goodDataset, accessRights: `${rights}RESTRICTED`, distribution: iris }],
    distributions: iris.flatMap((iri) => (file ? [{ ...file, iri }] : [])),
  });

  it('do not cover a dataset one distribution of which stands under none', () => {
    const covered = catalogue('https://city.example/air.ndjson');
    expect(verdictOf('MIM6 R1.1', { catalogues: [covered], policies: [policy] })).toBe('pass');
    const half = catalogue('https://city.example/air.ndjson', 'https://city.example/air.csv');
    expect(verdictOf('MIM6 R1.1', { catalogues: [half], policies: [policy] })).toBe('fail');
    expect(
      verdictOf('MIM6 R1.1', { catalogues: [half], policies: [{ ...policy, targets: ['https://city.example/air'] }] }),
    ).toBe('pass');
  });

  it('show nothing where their rules contradict each other', () => {
    const covered = catalogue('https://city.example/air.ndjson');
    expect(verdictOf('MIM6 R1.1', { catalogues: [covered], policies: [{ ...policy, conflicts: 1 }] })).toBe('unknown');
  });

  it.each(['MIM3 RC2.2', 'MIM3 RC2.4'])('are no terms of an offer where they only ask for something (%s)', (id) => {
    const offer = { ...policy, contained: { verdict: 'yes' as const } };
    expect(verdictOf(id, { policies: [offer] })).toBe('pass');
    expect(verdictOf(id, { policies: [{ ...offer, type: 'Request' }] })).toBe('unknown');
  });
});

describe('agreements', () => {
  const signed = (...signatures: readonly object[]) => piece('agreement.json', { ...agreement, signatures });
  const by = (party: string, date = '2026-01-25') => ({ party, date, method: 'qualified' });
  const today = { facts: { today: '2026-11-22' } };

  it('are not signed electronically by a signature to come', async () => {
    expect(await verdictOn('MIM3 RC6.3', signed(by(riverton), by(lakeside)), today)).toBe('pass');
    expect(await verdictOn('MIM3 RC6.3', signed(by(riverton), by(lakeside, '2099-01-25')), today)).toBe('unknown');
  });

  it.each([
    ['by nobody', undefined],
    ['by one party', [by(riverton)]],
    ['by one party, and by the other in days to come', [by(riverton), by(lakeside, '2099-01-25')]],
  ])('that are signed %s promise nothing, and end nothing', async (_, signatures) => {
    const log = piece('log.json', deliveryLog);
    const both = signed(by(riverton), by(lakeside));
    expect(await verdictOn('MIM3 RC3.3', both, log, today)).toBe('pass');
    expect(await verdictOn('MIM3 RC6.2', both, today)).toBe('pass');
    const open = piece('agreement.json', { ...agreement, signatures });
    expect(await verdictOn('MIM3 RC3.3', open, log, today)).toBe('unknown');
    expect(await verdictOn('MIM3 RC6.2', open, today)).toBe('unknown');
  });

  it('that were negotiated to the end need no signature, those of others or of another negotiation do', async () => {
    const policy = agreementMessage.agreement['@id'];
    const bare = piece('agreement.json', { ...agreement, signatures: undefined, policy });
    const message = piece('message.json', agreementMessage);
    const end = piece('end.json', finalisedMessage);
    const verdict = (...given: readonly Given[]) => verdictOn('MIM3 RC6.2', bare, ...given, today);
    expect(await verdict(message, end)).toBe('pass');
    expect(await verdict(message)).toBe('unknown');
    expect(await verdict(message, piece('end.json', { ...finalisedMessage, providerPid: 'urn:uuid:0' }))).toBe(
      'unknown',
    );
    const strange = { ...agreementMessage.agreement, assignee: 'https://third.example/' };
    expect(await verdict(piece('message.json', { ...agreementMessage, agreement: strange }), end)).toBe('unknown');
  });

  it('are not made by one party that is named twice', async () => {
    const twice = { ...agreement, parties: [{ id: riverton }, { id: riverton, role: 'provider' }] };
    const self = piece('agreement.json', { ...twice, signatures: [by(riverton)] });
    expect(await verdictOn('MIM3 RC6.3', self, today)).not.toBe('pass');
    expect(await verdictOn('MIM3 RC6.2', self, today)).not.toBe('pass');
  });
});

describe('licences (MIM3 RC2.3)', () => {
  const [file] = goodCatalogue.distributions;
  const under = (license: string, ofDataset: readonly string[] = []) => ({
    catalogues: [
      {
        ...goodCatalogue,
        datasets: [{ ...goodDataset, license: ofDataset }],
        distributions: file ? [{ ...file, license }] : [],
      },
    ],
  });

  it.each([
    `${licence}CC_BY_4_0`,
    'https://creativecommons.org/licenses/by/4.0/',
    'http://creativecommons.org/licenses/by-sa/3.0/nl/deed.en',
    'https://creativecommons.org/publicdomain/zero/1.0/',
    'https://spdx.org/licenses/ODbL-1.0.html',
  ])('%s is one', (iri) => {
    expect(verdictOf('MIM3 RC2.3', under(iri))).toBe('pass');
  });

  it.each([
    `${licence}CC_BY_4_0qzx`,
    `${licence}qzx-unknown`,
    'https://creativecommons.org/licenses/by-all/4.0/',
    'https://creativecommons.org/licenses/by/9.0/',
    'https://creativecommons.org/licenses/qzx-unknown',
    'https://creativecommons.org/publicdomain/one/1.0/',
  ])('%s looks like one', (iri) => {
    expect(verdictOf('MIM3 RC2.3', under(iri))).toBe('unknown');
  });

  it('a licence of the dataset does not cover a file that states another', () => {
    expect(verdictOf('MIM3 RC2.3', under('https://city.example/our-terms', [`${licence}CC_BY_4_0`]))).toBe('unknown');
  });
});

it('does not take metadata of another issuer for that of the server it was read from (RFC 8414, section 3.3)', async () => {
  const metadata = (issuer: string) => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
  });
  const at = (source: string, issuer: string) => verdictOn('MIM6 R3.1', { source, json: metadata(issuer) });
  expect(await at('https://login.city.example/.well-known/openid-configuration', 'https://login.city.example')).toBe(
    'pass',
  );
  expect(await at('https://id.example/city/.well-known/openid-configuration', 'https://id.example/city')).toBe('pass');
  expect(await at('https://id.example/.well-known/oauth-authorization-server/city', 'https://id.example/city')).toBe(
    'pass',
  );
  expect(await at('https://login.city.example/.well-known/openid-configuration', 'https://evil.example')).toBe('fail');
});

describe('a connector (MIM3 RC5.3)', () => {
  const root = 'https://connector.city.example';
  const versions = (protocol: string) => ({
    protocolVersions: [{ version: '2025-1', path: '/dsp', binding: 'HTTPS', auth: { protocol, version: '1.0' } }],
  });
  const catalogue = (
    endpointURL: string,
    servesDataset: readonly string[],
    endpointDescription: readonly string[] = [],
  ) => ({
    facts: {
      catalogues: [
        {
          ...goodCatalogue,
          datasets: [{ ...goodDataset, accessRights: `${rights}RESTRICTED` }],
          dataServices: goodCatalogue.dataServices.map((service) => ({
            ...service,
            endpointURL: [endpointURL],
            endpointDescription,
            servesDataset,
          })),
        },
      ],
    },
  });
  const at = (source: string, protocol = 'DCP') => piece(source, versions(protocol));
  const wellKnown = `${root}/.well-known/dspace-version`;
  const own = [goodDataset.iri];

  it.each([
    ['pass', 'it serves the dataset', at(wellKnown), catalogue(`${root}/dsp`, own)],
    ['pass', 'it serves the dataset at its root', at(wellKnown), catalogue(`${root}/`, own)],
    [
      'pass',
      'the service names its versions as description',
      at('dsp.json'),
      catalogue(`${root}/dsp`, own, ['dsp.json']),
    ],
    ['unknown', 'it serves another dataset', at(wellKnown), catalogue(`${root}/dsp`, ['https://city.example/noise'])],
    ['unknown', 'another service serves the dataset', at(wellKnown), catalogue('https://open.city.example/dsp', own)],
    ['unknown', 'its address begins the same', at(wellKnown), catalogue(`${root}.example/dsp`, own)],
    ['unknown', 'it stands in a file that nothing names', at('dsp.json'), catalogue(`${root}/dsp`, own)],
    ['unknown', 'it asks for no identity', at(wellKnown, 'OAuth'), catalogue(`${root}/dsp`, own)],
  ])('comes to %s where %s', async (verdict, _, connector, listed) => {
    expect(await verdictOn('MIM3 RC5.3', connector, listed)).toBe(verdict);
  });
});

describe('metadata of an authorization server (MIM6 R3.1)', () => {
  const issuer = 'https://login.city.example';
  const metadata = {
    source: 'openid.json',
    json: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
  };
  const api = (...schemes: readonly object[]) => ({
    source: 'openapi.json',
    json: {
      openapi: '3.0.3',
      info: { title: 'Air', version: '1' },
      servers: [{ url: 'https://city.example/' }],
      security: [Object.fromEntries(schemes.map((_, index) => [`scheme${index}`, []]))],
      paths: { '/air': { get: { responses: { 200: { description: 'air' } } } } },
      components: { securitySchemes: Object.fromEntries(schemes.map((scheme, index) => [`scheme${index}`, scheme])) },
    },
  });
  const openId = (openIdConnectUrl: string) => ({ type: 'openIdConnect', openIdConnectUrl });
  const own = openId(`${issuer}/.well-known/openid-configuration`);
  const other = openId('https://id.example/.well-known/openid-configuration');

  it.each([
    ['pass', 'the provider that the interface names', [own]],
    ['unknown', 'another provider than the interface names', [other]],
    ['unknown', 'one of the providers that it names', [own, other]],
    [
      'unknown',
      'a provider whose address is that of another path',
      [openId(`${issuer}/b/.well-known/openid-configuration`)],
    ],
    ['unknown', 'a provider, where the interface asks for a key', [{ type: 'apiKey', name: 'key', in: 'header' }]],
  ])('comes to %s where it is that of %s', async (verdict, _, schemes) => {
    expect(await verdictOn('MIM6 R3.1', metadata, api(...schemes))).toBe(verdict);
  });
});

it('does not count mappings of identifiers that the data has none of', async () => {
  const text = [
    '@prefix owl: <http://www.w3.org/2002/07/owl#> .',
    '<https://id.city.example/bench/7> owl:sameAs <urn:ngsi-ld:Bench:7> .',
  ].join('\n');
  const data = (id: string) => ({
    facts: {
      links: [
        {
          source: 'benches.json',
          complete: true,
          things: [{ id }],
          relations: [],
          terms: [],
          contexts: [],
          knownContexts: [],
          expansions: {},
        },
      ],
    },
  });
  const mapping = { source: 'same.ttl', text };
  expect(await verdictOn('MIM1 R1.4', mapping, data('urn:ngsi-ld:Bench:7'))).toBe('pass');
  expect(await verdictOn('MIM1 R1.4', mapping, data('urn:ngsi-ld:Tree:1'))).toBe('unknown');
});

it('does not call all ways of access described where a description is of none that the catalogue lists', async () => {
  const source = 'https://city.example/openapi.json';
  const described = { source, json: ngsiLd };
  expect(await verdictOn('MIM0 R1.3', described, { facts: { catalogues: [goodCatalogue] } })).toBe('pass');
  const none = { ...goodCatalogue, dataServices: [] };
  expect(await verdictOn('MIM0 R1.3', described, { facts: { catalogues: [none] } })).toBe('unknown');
  const bare = verdictOf('MIM0 R1.3', { apis: [goodApi], catalogues: [none] });
  expect(bare).toBe('unknown');
});

it('does not judge the supply by a log of days to come', async () => {
  const log = {
    kind: 'ds4sscc/delivery-log',
    agreement: agreement.id,
    dataset: agreement.service.dataset,
    from: '2026-06-01T00:00:00Z',
    until: '2026-06-02T00:00:00Z',
    deliveries: [
      {
        at: '2026-06-01T06:00:00Z',
        outcome: 'delivered',
        dataTime: '2026-06-01T06:00:00Z',
        schema: agreement.service.schema,
        valid: true,
      },
    ],
  };
  const given = (today: string) => [piece('agreement.json', agreement), piece('log.json', log), { facts: { today } }];
  expect(await verdictOn('MIM3 RC3.3', ...given('2026-11-22'))).toBe('pass');
  expect(await verdictOn('MIM3 RC3.3', ...given('2026-05-01'))).toBe('unknown');
});

describe('a view (MIM8 R5.1)', () => {
  const view = {
    id: 'noise',
    title: 'Noise at night',
    type: 'map',
    interactive: true,
    url: 'https://city.example/views/noise',
    time: { start: '2026-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z' },
    space: { bbox: [4.3, 50.8, 4.5, 50.9], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' },
    sources: [goodDataset.iri],
    scenario: 'no through traffic',
    variant: 'a',
  };
  const manifest = (...views: readonly object[]) =>
    piece('views.json', { kind: 'ds4sscc/views', id: 'https://city.example/views', views });
  const listed = { facts: { catalogues: [goodCatalogue] } };

  it('is explained by its time, place, sources, scenario and variant', async () => {
    expect(await verdictOn('MIM8 R5.1', manifest(view))).toBe('pass');
    expect(await verdictOn('MIM8 R5.1', manifest(view), listed)).toBe('pass');
  });

  it.each([
    ['whose time ends before it begins', { time: { start: '2099-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z' } }],
    ['of an unknown reference system', { space: { ...view.space, crs: 'EPSG:99999' } }],
    ['of a place in degrees, and a system in metres', { space: { ...view.space, crs: 'EPSG:25832' } }],
    ['of a place whose axes are exchanged', { space: { bbox: [200, 4.3, 201, 4.5], crs: 'OGC:CRS84' } }],
    ['whose scenario is still to be named', { scenario: 'TBD' }],
    ['whose variant is a dash', { variant: '—' }],
  ])('is not explained %s', async (_, changes) => {
    expect(await verdictOn('MIM8 R5.1', manifest({ ...view, ...changes }))).not.toBe('pass');
  });

  it('of data that the catalogue does not know leaves open what it shows', async () => {
    const other = manifest({ ...view, sources: [goodDataset.iri, 'https://city.example/nothing'] });
    expect(await verdictOn('MIM8 R5.1', other, listed)).toBe('unknown');
  });

  it('says nothing of those of a manifest that is broken or empty', async () => {
    const broken = { ...manifest({ ...view, title: 7 }), source: 'other.json' };
    expect(await verdictOn('MIM8 R5.1', manifest(view), broken)).toBe('unknown');
    expect(await verdictOn('MIM8 R5.1', manifest(view), { ...manifest(), source: 'other.json' })).toBe('unknown');
  });
});

describe('the description of a model (MIM8 R3.1)', () => {
  const model = (changes: object) => piece('model.json', { ...noiseModel, ...changes });

  it('passes with method, parameters and data', async () => {
    expect(await verdictOn('MIM8 R3.1', model({}))).toBe('pass');
  });

  it.each([
    ['a method that is still to be written', { method: 'TODO' }],
    ['a method of punctuation', { method: '...' }],
    ['a method that repeats the title', { method: 'Road Noise' }],
    ['a parameter of unknown meaning', { parameters: [{ name: 'height', description: '-', schema: 'number' }] }],
  ])('does not pass with %s', async (_, changes) => {
    expect(await verdictOn('MIM8 R3.1', model(changes))).toBe('fail');
  });

  it.each(['inputs', 'outputs'])('stays open where of its %s nothing but a type is known', async (side) => {
    expect(await verdictOn('MIM8 R3.1', model({ [side]: [{ name: 'x', schema: 'FP32' }] }))).toBe('unknown');
    expect(
      await verdictOn('MIM8 R3.1', model({ [side]: [{ name: 'x', schema: 'FP32', description: 'hourly counts' }] })),
    ).toBe('pass');
  });

  it('is not completed by that of a model of another city', async () => {
    const bare = model({ method: '-' });
    const other = { ...model({ id: 'https://other.example/models/noise' }), source: 'other.json' };
    const same = { ...model({ id: 'https://city.example/processes/noise' }), source: 'same.json' };
    expect(await verdictOn('MIM8 R3.1', bare, other)).toBe('fail');
    expect(await verdictOn('MIM8 R3.1', bare, same)).toBe('pass');
  });
});

it('does not take the word of a participant on itself for that of somebody else', async () => {
  const list = piece('participants.json', participants);
  expect(await verdictOn('MIM3 RC5.2', list, { facts: { credentials } })).toBe('pass');
  const self = credentials.map((one) => ({ ...one, issuer: one.subject }));
  expect(await verdictOn('MIM3 RC5.2', list, { facts: { credentials: self } })).toBe('unknown');
});

it('does not rest on a document in which a key stands twice', async () => {
  const rights = (before: string) =>
    `{ "kind": "ds4sscc/access-rights", "policy": "https://city.example/p", ${before} "reviewed": "2026-11-01", "reviewEvery": "P90D", "roles": [], "accounts": [] }`;
  const read = async (text: string) =>
    (await readArtefact({ text, document: parseJson(text, 'rights.json') }, { source: 'rights.json' }))?.artefact
      ?.valid;
  expect(await read(rights(''))).toBe(true);
  expect(await read(rights('"reviewed": "2019-11-01",'))).toBe(false);
});

describe('identifiers (MIM7 R4.1)', () => {
  const persistent = (...ids: readonly (string | number | null)[]) => {
    const things = ids.map((id, at) => ({ id, fingerprint: `place ${at}` }));
    const of = (source: string) => ({ source, things });
    return judgeIdentifiers([of('monday.geojson'), of('friday.geojson')]).persistent.verdict;
  };

  it('of few rows that are counted up or down, or behind the name of a layer, are not called persistent', () => {
    expect(persistent(1, 2, 3)).toBe('unknown');
    expect(persistent(3, 2, 1)).toBe('unknown');
    expect(persistent('benches.1', 'benches.2', 'benches.3', 'benches.4')).toBe('unknown');
    expect(persistent(4, 3, 2, 1)).toBe('fail');
    expect(persistent('urn:bench:7', 'urn:bench:8', 'urn:bench:9')).toBe('pass');
    expect(persistent(17, 4, 90, 35)).toBe('pass');
  });

  it('that only spell out that there is none are missing', () => {
    expect(persistent('null', 'a', 'b')).toBe('fail');
    expect(persistent('None', 'undefined', ' ')).toBe('fail');
  });
});

it('does not call a response named whose schema refers to what is no schema (MIM0 R1.4)', async () => {
  const api = ($ref: string) => ({
    source: 'openapi.json',
    json: {
      openapi: '3.0.3',
      info: { title: 'Air', version: '1' },
      servers: [{ url: 'https://city.example/' }],
      paths: {
        '/air': {
          get: { responses: { 200: { description: 'air', content: { 'application/json': { schema: { $ref } } } } } },
        },
      },
      components: { schemas: { Air: { type: 'object' } } },
    },
  });
  expect(await verdictOn('MIM0 R1.4', api('#/components/schemas/Air'))).toBe('pass');
  expect(await verdictOn('MIM0 R1.4', api('#'))).not.toBe('pass');
  expect(await verdictOn('MIM0 R1.4', api('#/info'))).not.toBe('pass');
});
