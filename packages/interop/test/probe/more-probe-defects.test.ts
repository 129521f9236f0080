import { probe, type ProbeResult, replay } from '@ds4sscc/interop/probe';
import { describe, expect, it } from 'vitest';
import { dcatDefects } from './dcat-defects.js';
import { dspDefects } from './dsp-defects.js';
import { kserveDefects } from './kserve-defects.js';
import { dcatCatalogue } from './mock-dcat.js';
import { dataspaceProtocol } from './mock-dsp.js';
import { kserve } from './mock-kserve.js';
import { openId } from './mock-openid.js';
import { sensorThings } from './mock-sensorthings.js';
import { type Defect, directFetch, type Mock, withDefect } from './mock-server.js';
import { sparql } from './mock-sparql.js';
import { openIdDefects } from './openid-defects.js';
import { sensorThingsDefects } from './sensorthings-defects.js';
import { sparqlDefects } from './sparql-defects.js';

const clock = (): number => Date.UTC(2026, 10, 22, 9);
/** A catalogue is known by its answer alone: where that is broken, somebody has to say what it was to be. */
const kindOf = (url: string): { readonly kind?: 'dcat' } => (url.endsWith('/catalogue') ? { kind: 'dcat' } : {});
const look = (url: string, mock: Mock): Promise<ProbeResult> =>
  probe(url, { fetch: directFetch(mock), clock, ...kindOf(url) });
/** What the mocks are no fault of: they are asked without a network, so that nothing is encrypted or cached. */
const ofTransport = new Set(['probe/hsts-missing', 'probe/accept-ignored']);
/** What a service of these standards need not do. */
const ofHttp = new Set(['tls-required', 'unacceptable-refused', 'media-type-negotiated']);
/** A defect that breaks no clause, and only shows less: nothing may be found. */
const silent = 'probe/tested-nothing';
const rulesOf = ({ findings }: ProbeResult): readonly string[] => [
  ...new Set(findings.map(({ rule }) => rule).filter((rule) => !ofTransport.has(rule))),
];

const services: readonly (readonly [name: string, url: string, mock: Mock, defects: readonly Defect[]])[] = [
  ['SensorThings', 'https://city.example/sta/v1.1/', sensorThings, sensorThingsDefects],
  ['SPARQL', 'https://city.example/sparql', sparql, sparqlDefects],
  ['DCAT', 'https://city.example/catalogue', dcatCatalogue, dcatDefects],
  ['DSP', 'https://city.example/.well-known/dspace-version', dataspaceProtocol, dspDefects],
  ['KServe', 'https://city.example/v2/models/noise', kserve, kserveDefects],
  ['OpenID', 'https://login.city.example/.well-known/openid-configuration', openId, openIdDefects],
];

describe.each(services)('%s', (_, url, mock, defects) => {
  it('has nothing wrong where it is correct', async () => {
    const { findings, facts } = await look(url, mock);
    expect(findings.filter(({ rule }) => !ofTransport.has(rule))).toEqual([]);
    const no = facts.observations.filter(({ outcome }) => outcome === 'no').map(({ id }) => id);
    expect(no.filter((id) => !ofHttp.has(id))).toEqual([]);
  });

  it.each(defects.map((defect) => [defect.name, defect] as const))('names its defect: %s', async (__, defect) => {
    const result = await look(url, withDefect(mock, defect));
    const rules = rulesOf(result);
    if (defect.rule === silent) expect(rules).toEqual([]);
    else expect(rules).toContain(defect.rule);
    if (!defect.shows) return;
    const [id, outcome] = defect.shows;
    expect(result.facts.observations.find((one) => one.id === id)?.outcome ?? 'unknown').toBe(outcome);
  });

  it('says the same of a recording', async () => {
    for (const spoilt of [mock, ...defects.map((defect) => withDefect(mock, defect))]) {
      const live = await look(url, spoilt);
      const fetch = replay(JSON.parse(JSON.stringify(live.har)))!;
      expect(JSON.stringify(await probe(url, { fetch, clock: () => 0, ...kindOf(url) }))).toBe(JSON.stringify(live));
    }
  });
});
