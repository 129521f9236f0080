import { probe, type ProbeResult, replay } from '@ds4sscc/interop/probe';
import { expect, it } from 'vitest';
import { type Defect, directFetch, type Mock, withDefect } from './mock-server.js';
import { ckan } from './mock-ckan.js';
import { ckanDefects } from './ckan-defects.js';
import { ngsiLd } from './mock-ngsi-ld.js';
import { ngsiLdDefects } from './ngsi-ld-defects.js';

const clock = (): number => Date.UTC(2026, 10, 22, 9);
const look = (url: string, mock: Mock): Promise<ProbeResult> => probe(url, { fetch: directFetch(mock), clock });
/** What the mocks are no fault of: they are asked without a network, so that nothing is encrypted or cached. */
const ofTransport = new Set(['probe/hsts-missing', 'probe/accept-ignored']);
const rulesOf = ({ findings }: ProbeResult): readonly string[] => [
  ...new Set(findings.map(({ rule }) => rule).filter((rule) => !ofTransport.has(rule))),
];

const services: readonly (readonly [name: string, url: string, mock: Mock, defects: readonly Defect[]])[] = [
  ['NGSI-LD', 'https://city.example/ngsi-ld/v1/', ngsiLd, ngsiLdDefects],
  ['CKAN', 'https://city.example/api/3/', ckan, ckanDefects],
];

it.each(services)('finds nothing wrong with a correct service: %s', async (_, url, mock) => {
  const { findings, facts } = await look(url, mock);
  expect(findings.filter(({ rule }) => !ofTransport.has(rule))).toEqual([]);
  expect(facts.observations.filter(({ outcome }) => outcome === 'no').map(({ id }) => id)).toEqual(['tls-required']);
});

it.each(services)('names the defects of %s', async (name, url, mock, defects) => {
  const unnamed: string[] = [];
  const others: string[] = [];
  for (const defect of defects) {
    const rules = rulesOf(await look(url, withDefect(mock, defect)));
    if (!rules.includes(defect.rule))
      unnamed.push(`${defect.name}: ${defect.rule}, found ${rules.join(', ') || 'nothing'}`);
    else if (rules.length > 1)
      others.push(`${defect.name}: also ${rules.filter((rule) => rule !== defect.rule).join(', ')}`);
  }
  const named = defects.length - unnamed.length;
  const alone = named - others.length;
  process.stdout.write(
    `${name}: ${named} of ${defects.length} defects named by the right rule; ${alone} by that rule alone\n`,
  );
  expect(defects.length).toBeGreaterThanOrEqual(30);
  expect(named / defects.length, [...unnamed, ...others].join('\n')).toBeGreaterThanOrEqual(0.98);
});

it.each(services)('says the same of a recording of %s', async (_, url, mock, defects) => {
  for (const spoilt of [mock, ...defects.slice(0, 5).map((defect) => withDefect(mock, defect))]) {
    const live = await look(url, spoilt);
    const fetch = replay(JSON.parse(JSON.stringify(live.har)))!;
    expect(JSON.stringify(await probe(url, { fetch, clock: () => 0 }))).toBe(JSON.stringify(live));
  }
});
