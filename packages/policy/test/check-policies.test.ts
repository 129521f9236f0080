import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseGraph } from '@ds4sscc/linked-data';
import { hasPolicies } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readDocument, shared, turtle } from './corpus.js';

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

it.each([
  ['the wrong namespace at the prefix', '@prefix odrl: <http://www.w3.org/ns/odrl#> .\n\n<urn:p> a odrl:Set .', 1],
  [
    'a malformed date at the operand',
    `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
<urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target <urn:a> ; odrl:constraint [
  odrl:leftOperand odrl:dateTime ;
  odrl:operator odrl:lt ;
  odrl:rightOperand "tomorrow" ] ] .`,
    5,
  ],
])('puts %s', async (_, text, line) => {
  const document = await parseGraph(text, { source: 'policy.ttl' });
  expect(checkPolicies(document).map(({ location }) => location.line)).toEqual([line]);
});

it('refuses a clock that is none', async () => {
  const document = await turtle('');
  expect(() => checkPolicies(document, { now: 'today' })).toThrow(expect.objectContaining({ code: 'now-malformed' }));
});

describe.skipIf(!hasCorpus)('The examples of the Information Model in the IPTC suite', () => {
  const files = hasCorpus
    ? readdirSync(join(shared, 'corpus/odrl/iptc')).filter((name) => /^im1_.*json$/.test(name))
    : [];

  /** Dates without a datatype, and constraints that stand in a document nobody has. */
  const defects: Readonly<Record<string, readonly string[]>> = {
    'im1_example13.json': ['odrl/date-time-malformed'],
    'im1_example15.json': ['odrl/rule-not-described', 'odrl/rule-not-described'],
    'im1_example18.json': ['odrl/date-time-malformed'],
  };

  it.each(files)('%s has no errors but the known ones', async (name) => {
    const findings = checkPolicies(await readDocument(`odrl/iptc/${name}`));
    const errors = findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
    expect(errors).toEqual(defects[name] ?? []);
  });
});
