import { checkPolicies, hasPolicies } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readDocument, turtle } from './corpus.js';

describe.skipIf(!hasCorpus)('The files of the DECIDe pilot', () => {
  it('declare a wrong namespace at line 12 of the catalogue, which is one finding', async () => {
    const findings = checkPolicies(await readDocument('decide/20260108152100-overview.ttl'));
    expect(findings.map(({ rule, location }) => [rule, location.line])).toEqual([['odrl/namespace-wrong', 12]]);
    expect(findings[0]?.excerpt?.text).toContain('https://www.w3.org/TR/odrl-vocab/');
  });

  it('hold an authorisation policy under a profile nobody registered', async () => {
    const document = await readDocument('decide/20260504133512-insert-odrl-authorization-policy.ttl');
    expect(hasPolicies(document.graph)).toBe(true);
    const rules = new Set(checkPolicies(document).map(({ rule }) => rule));
    expect(rules).toContain('odrl/profile-unregistered');
    expect(rules).not.toContain('odrl/rule-without-action');
  });

  it('hold two offers, one of which says with a deprecated word what it forbids', async () => {
    const findings = checkPolicies(await readDocument('decide/20260519091850-add-private-dataset.ttl'));
    expect(
      findings.filter(({ rule }) => rule === 'odrl/action-deprecated').map(({ location }) => location.line),
    ).toEqual([33, 63]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('hold no other policies', async () => {
    for (const name of ['expression.ttl', 'organization.ttl', 'work.ttl']) {
      expect(hasPolicies((await readDocument(`decide/${name}`)).graph), name).toBe(false);
    }
  });
});

it('puts a finding at its line, with what was probably meant', async () => {
  const [found] = checkPolicies(
    await turtle(
      'ex:p a odrl:Set ;\n  odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ] ;\n  odrl:prohibtion ex:q .',
    ),
  );
  expect(found?.location).toMatchObject({ source: 'policy.ttl', line: 4 });
  expect(found?.fix?.replacement).toBe('http://www.w3.org/ns/odrl/2/prohibition');
});

it('refuses a clock that is none', async () => {
  const document = await turtle('');
  expect(() => checkPolicies(document, { now: 'today' })).toThrow(expect.objectContaining({ code: 'now-malformed' }));
});
