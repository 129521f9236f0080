import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import type { Evidence, Report } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

const evidenceOn = (report: Report, id: string): Evidence | undefined =>
  report.requirements.find(({ requirement }) => requirement === id);
const kinds = (report: Report): readonly string[] => report.sources.map(({ kind }) => kind);

const rights = `kind: ds4sscc/access-rights
policy: https://city.example/handbook#5
reviewed: 2026-09-30
reviewEvery: P26W
roles:
  - { id: steward, owner: Data office }
accounts:
  - { id: anna, holder: Anna Jansen, roles: [steward], status: active }
`;

describe('Evidence among the sources', () => {
  it('is found by its content, in YAML and in JSON, whatever the file is called', async () => {
    const report = await checkDataSpace({
      now: '2026-11-22T09:00:00Z',
      sources: [textSource('x', rights), textSource('README.md', '# Air quality\n\nSee https://city.example/.\n')],
    });
    expect(kinds(report)).toEqual(['text of no kind that is checked', 'evidence (access-rights)']);
    expect(report.findings).toEqual([]);
    expect(evidenceOn(report, 'MIM6 R1.3')).toMatchObject({
      verdict: 'pass',
      claims: [
        {
          subject: 'x',
          method: 'artefact',
          evidence: [{ location: { source: 'x', line: 3 }, time: '2026-11-22T09:00:00Z' }],
        },
        { verdict: 'pass' },
      ],
    });
  });

  it('carries the hash of its source', async () => {
    const report = await checkDataSpace({ now: '2026-11-22T09:00:00Z', sources: [textSource('x', rights)] });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rights));
    const expected = Buffer.from(digest).toString('hex');
    expect(evidenceOn(report, 'MIM6 R1.3')?.claims?.[0]?.evidence[0]?.sha256).toBe(expected);
  });

  it('says what is wrong with it, and passes nothing then', async () => {
    const report = await checkDataSpace({
      now: '2026-11-22T09:00:00Z',
      sources: [textSource('rights.yaml', rights.replace('2026-09-30', 'in autumn'))],
    });
    expect(report.findings.map(({ rule, location }) => [rule, location.line])).toEqual([['artefact/value-invalid', 3]]);
    expect(evidenceOn(report, 'MIM6 R1.3')?.verdict).toBe('unknown');
  });

  it('is not passed over where it cannot be read', async () => {
    const report = await checkDataSpace({ sources: [textSource('rights.yaml', `${rights}\troles: [`)] });
    expect(report.findings.map(({ rule }) => rule)).toContain('yaml/syntax-error');
  });

  it('is looked for in linked data beside a catalogue, and in data', async () => {
    const lamp =
      '{"id":"urn:ngsi-ld:Lamp:1","type":"Lamp","onPole":{"type":"Relationship","object":"urn:ngsi-ld:Pole:7"}}';
    const pole = '{"id":"urn:ngsi-ld:Pole:7","type":"Pole"}';
    const same = '<urn:ngsi-ld:Pole:7> <http://www.w3.org/2002/07/owl#sameAs> <https://id.city.example/pole/7> .';
    const report = await checkDataSpace({
      sources: [textSource('lamps.ndjson', lamp), textSource('poles.ndjson', pole), textSource('same.nt', same)],
    });
    expect(kinds(report).at(-1)).toBe('linked data (N-Triples), evidence (identity-links)');
    expect(['MIM1 R1.4', 'MIM1 R3.1'].map((id) => evidenceOn(report, id)?.verdict)).toEqual(['pass', 'pass']);
  });
});

describe('Snapshots', () => {
  const bench = (id: string, x: number): object => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [x, 51] },
    properties: { seats: 3 },
  });
  const file = (name: string, ...features: object[]) =>
    textSource(name, JSON.stringify({ type: 'FeatureCollection', features }));
  const series = JSON.stringify({
    kind: 'ds4sscc/identifiers',
    snapshots: [{ subject: 'benches', files: ['monday.geojson', 'friday.geojson'] }],
  });
  const verdict = async (...friday: object[]): Promise<Evidence | undefined> => {
    const monday = [bench('urn:ngsi-ld:Bench:7', 4), bench('urn:ngsi-ld:Bench:9', 5)];
    const sources = [file('a/monday.geojson', ...monday), file('a/friday.geojson', ...friday)];
    return evidenceOn(await checkDataSpace({ sources: [textSource('a/ids.json', series), ...sources] }), 'MIM1 R1.5');
  };

  it('show identifiers that were kept', async () => {
    const kept = await verdict(bench('urn:ngsi-ld:Bench:9', 5), bench('urn:ngsi-ld:Bench:7', 4));
    expect([kept?.verdict, kept?.claims?.[0]?.subject]).toEqual(['pass', 'benches']);
  });

  it('show identifiers that were not', async () => {
    const changed = await verdict(bench('urn:ngsi-ld:Bench:7', 5), bench('urn:ngsi-ld:Bench:9', 4));
    expect(changed?.verdict).toBe('fail');
  });
});
