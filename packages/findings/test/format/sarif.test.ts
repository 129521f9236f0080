import { toSarif } from '@ds4sscc/findings/format/sarif';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceUri } from '../../src/format/source-uri.js';
import { anyReport, anyText } from '../any-report.js';
import { sampleReport } from '../sample-report.js';
import { isUriReference, sarifErrors } from '../sarif-errors.js';

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; properties: { status: string } }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly suppressions: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number } };
      }[];
    }[];
  }[];
}

it('writes logs that the SARIF 2.1.0 schema accepts, whatever text the report holds', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(sarifErrors(toSarif(report))).toEqual([]);
    }),
    { numRuns: 300, seed: 1 },
  );
  // The schema itself is awake.
  expect(sarifErrors(toSarif(sampleReport()).replaceAll('"note"', '"info"'))).not.toEqual([]);
});

it('links results to their rules and artifacts by index', () => {
  const report = sampleReport({ created: '2026-11-21T20:00:00Z' });
  const [run] = (JSON.parse(toSarif(report)) as Log).runs;
  const { results = [], artifacts = [], tool } = run ?? {};
  for (const result of results) {
    expect(tool?.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    const at = result.locations[0]?.physicalLocation.artifactLocation;
    expect(artifacts[at?.index ?? -1]?.location.uri).toBe(at?.uri);
  }
  expect(results.length).toBe(report.findings.length + report.suppressed.length);
});

it('tells passed, failed and untested rules apart, and suppressed results from open ones', () => {
  const report = sampleReport();
  const [run] = (JSON.parse(toSarif(report)) as Log).runs;
  const statuses = new Map(run?.tool.driver.rules.map((rule) => [rule.id, rule.properties.status]));
  expect([
    statuses.get('json/too-deep'),
    statuses.get('json/syntax-error'),
    statuses.get('odrl/target-missing'),
  ]).toEqual(['passed', 'failed', 'untested']);
  expect(run?.results.flatMap((result) => result.suppressions.map((one) => one.justification))).toEqual([
    'Title is being translated.',
  ]);
  expect(new Set(run?.results.map((result) => result.level))).toEqual(new Set(['error', 'warning', 'note']));
});

it.each([
  ['data/Luftqualität Zürich/air quality.json', 'data/Luftqualit%C3%A4t%20Z%C3%BCrich/air%20quality.json'],
  ['/srv/100%/a#b?.ttl', 'file:///srv/100%25/a%23b%3F.ttl'],
  ['C:\\data\\air.json', 'file:///C:/data/air.json'],
  ['a:b.json', 'a%3Ab.json'],
  ['https://stadt.example/dataset/lärm?q=a b#x#y', 'https://stadt.example/dataset/l%C3%A4rm?q=a%20b#x%23y'],
  ['https://stadt.example/l%C3%A4rm', 'https://stadt.example/l%C3%A4rm'],
  ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
  ['urn:ngsi-ld:Air:1', 'urn:ngsi-ld:Air:1'],
])('writes the source %j as the URI reference %j', (source, uri) => {
  expect(sourceUri(source)).toBe(uri);
});

it('makes a URI reference of any name, and leaves a path recognisable when it is decoded', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const uri = sourceUri(source);
      expect(isUriReference(uri) ? '' : uri).toBe('');
      if (/^[^/\\:\p{Cs}]*$/u.test(source)) expect(decodeURIComponent(uri)).toBe(source);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
