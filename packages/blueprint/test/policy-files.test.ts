import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPolicyFiles, readPolicies, textSource } from '@ds4sscc/blueprint';
import { decide } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/decide/', import.meta.url));
const hasCorpus = existsSync(corpus);
if (!hasCorpus) process.stderr.write('skipped: ../shared/corpus is absent, so its policies are not checked\n');
const source = (name: string) => textSource(name, readFileSync(corpus + name, 'utf8'));
const named = (name: string) => ({ sources: [source(name)], named: new Set([name]) });

describe.skipIf(!hasCorpus)('The policies of DECIDe', () => {
  it('in another namespace are one finding that says what follows', async () => {
    const { findings } = await checkPolicyFiles(named('20260108152100-overview.ttl'));
    expect(findings.map(({ rule, location }) => [rule, location.line])).toEqual([['odrl/namespace-wrong', 12]]);
    expect(findings[0]?.message).toContain('not the namespace of ODRL');
  });

  it('are decided once somebody vouches for their profile and what describes them', async () => {
    const name = '20260504133512-insert-odrl-authorization-policy.ttl';
    const { policies } = await readPolicies([source(name)], new Set([name]));
    const ext = 'http://mu.semte.ch/vocabularies/ext/';
    const request = {
      action: 'read',
      target: `${ext}EliWorkAsset`,
      assignee: 'urn:ann',
      context: { partOf: { [`${ext}EliWorkAsset`]: [`${ext}decidePublicSlice`], 'urn:ann': [`${ext}publicParty`] } },
    };
    expect(decide(policies, request).because).toBe('indeterminate');
    const profiles = [{ iri: `${ext}muAuthProfile`, annotations: [ext] }];
    expect(decide(policies, request, { profiles }).because).toBe('permitted');
    expect(decide(policies, { ...request, action: 'delete' }, { profiles }).because).toBe('not-permitted');
  });
});

describe('Policy files', () => {
  const policy = '<urn:p> a <http://www.w3.org/ns/odrl/2/Set> .';
  const notes = textSource('notes.txt', 'Everyone may use the data.');

  it('are read from among other files', async () => {
    const read = await readPolicies([notes, textSource('p.ttl', policy)]);
    expect([read.policies.length, read.findings.length, read.unreadable]).toEqual([1, 0, []]);
  });

  it('that were named and hold none are findings', async () => {
    const read = await readPolicies([notes], new Set(['notes.txt']));
    expect(read.findings.map(({ rule }) => rule)).toEqual(['input/no-policy']);
    expect(read.unreadable).toEqual(['notes.txt']);
  });

  it('are checked against each other, whatever else lies beside them', async () => {
    const rule = (kind: string): string =>
      `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . <urn:${kind}> a odrl:Set ; odrl:${kind} [ odrl:action odrl:read ; odrl:target <urn:air> ] .`;
    const sources = [notes, ...['permission', 'prohibition'].map((kind) => textSource(`${kind}.ttl`, rule(kind)))];
    const { findings, summary } = await checkPolicyFiles({ sources });
    expect(findings.map((found) => [found.rule, found.location.source])).toEqual([
      ['dataspace/policies-conflict', 'prohibition.ttl'],
    ]);
    expect(summary.sources).toMatchObject({ checked: 2, skipped: 1 });
  });

  const prohibition = JSON.stringify({
    '@context': 'http://www.w3.org/ns/odrl.jsonld',
    '@type': 'Set',
    uid: 'urn:prohibition',
    prohibition: [{ target: 'urn:air', action: 'read' }],
  });
  const hidden: readonly (readonly [why: string, text: string])[] = [
    ['that ends early', prohibition.slice(0, -1)],
    ['with something behind its end', `${prohibition} x`],
    ['in a list that is not closed', `[${prohibition}`],
    ['with another one on the next line', `${prohibition}\n${prohibition}`],
    [
      'whose context is unknown',
      prohibition.replace('http://www.w3.org/ns/odrl.jsonld', 'https://city.example/context'),
    ],
    ['without its context', prohibition.replace('"@context":"http://www.w3.org/ns/odrl.jsonld",', '')],
    ['in UTF-16', `\uFFFD\uFFFD${[...prohibition].join('\0')}`],
    ['of which nothing is left', ''],
  ];

  it.each(hidden)('lying unnamed beside others hide no prohibition: a file %s', async (_, text) => {
    const permission = prohibition.replaceAll('prohibition', 'permission');
    const sources = [textSource('permission.jsonld', permission), textSource('prohibition.jsonld', text)];
    const { policies, unreadable, findings } = await readPolicies(sources);
    // Whoever decides stops at what is unreadable.
    const permits = decide(policies, { action: 'read', target: 'urn:air' }).decision === 'permit';
    expect(permits && unreadable.length === 0).toBe(false);
    expect(findings.every(({ location }) => location.source === 'prohibition.jsonld')).toBe(true);
    const report = await checkPolicyFiles({ sources });
    expect(report.findings.map(({ location }) => location.source)).toContain('prohibition.jsonld');
  });

  it('are not expected in data that is damaged and speaks of no policy', async () => {
    const { findings, unreadable } = await readPolicies([textSource('a.json', '{"@context": {}, "@id": "urn:a"')]);
    expect([findings, unreadable]).toEqual([[], []]);
  });
});
