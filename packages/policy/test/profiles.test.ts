import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGraph } from '@ds4sscc/linked-data';
import { compilePolicies, decide, ds4ssccProfile, dspProfile, parsePolicies, type Profile } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import { expect, it } from 'vitest';
import { hasCorpus, policiesOf, shared, turtle } from './corpus.js';
import { roles } from '../src/profiles/roles.js';

const target = 'http://example.org/air';

it('An agreement around which a connector writes its own words is decided with the profile of the protocol', async () => {
  const text = JSON.stringify({
    '@context': { odrl: 'http://www.w3.org/ns/odrl/2/', dspace: 'https://w3id.org/dspace/2024/1/' },
    '@id': 'urn:message',
    '@type': 'dspace:ContractAgreementMessage',
    'dspace:agreement': {
      '@id': 'urn:agreement',
      '@type': 'odrl:Agreement',
      'dspace:timestamp': '2026-01-01T00:00:00Z',
      'odrl:assigner': { '@id': 'urn:city' },
      'odrl:assignee': { '@id': 'urn:university' },
      'odrl:permission': { 'odrl:action': { '@id': 'odrl:use' }, 'odrl:target': { '@id': target } },
    },
  });
  const { policies } = parsePolicies(await parseGraph(text, { source: 'agreement.jsonld' }));
  const request = { action: 'use', target, assignee: 'urn:university' };
  expect(decide(policies, request).because).toBe('indeterminate');
  expect(decide(policies, request, { profiles: [dspProfile] }).because).toBe('permitted');
});

it.each([
  ['ScientificResearch', 'permitted'],
  ['CommercialResearch', 'permitted'],
  ['Marketing', 'not-permitted'],
  ['Unheard', 'indeterminate'],
])('A purpose is known by what is broader: %s for research is %s', async (purpose, expected) => {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:profile <${ds4ssccProfile.iri}> ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ;
       odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:isA ;
         odrl:rightOperand <https://w3id.org/dpv#ResearchAndDevelopment> ] ] .`,
  );
  const wanted = `https://w3id.org/dpv#${purpose}`;
  const context = { operands: { purpose: wanted } };
  expect(decide(policies, { action: 'use', target, context }, { profiles: [ds4ssccProfile] }).because).toBe(expected);
});

it('What a request says of a concept counts beside what the profile says', async () => {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ; odrl:constraint [
       odrl:leftOperand odrl:purpose ; odrl:operator odrl:isA ; odrl:rightOperand <https://w3id.org/dpv#PublicBenefit> ] ] .`,
  );
  const isA = { 'urn:climate': ['https://w3id.org/dpv#CombatClimateChange'] };
  const ask = (profiles: readonly Profile[]): string =>
    decide(policies, { action: 'use', target, context: { operands: { purpose: 'urn:climate' }, isA } }, { profiles })
      .because;
  expect([ask([]), ask([ds4ssccProfile])]).toEqual(['not-permitted', 'permitted']);
});

const note = 'http://notes.example/ns#note';
const notes = { iri: 'urn:notes', annotations: ['http://notes.example/ns#'] };

it.each([
  ['a rule', `odrl:action odrl:use ; <${note}> "x"`],
  ['an action', `odrl:action [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:use ; <${note}> "x" ]`],
  [
    'a constraint',
    `odrl:action odrl:use ; odrl:constraint [ <${note}> "x" ; odrl:leftOperand odrl:purpose ; odrl:operator odrl:neq ;
       odrl:rightOperand ex:war ]`,
  ],
  [
    'a part of a logical constraint',
    `odrl:action odrl:use ; odrl:constraint [ odrl:or ( [ <${note}> "x" ; odrl:leftOperand odrl:purpose ;
       odrl:operator odrl:neq ; odrl:rightOperand ex:war ] ) ]`,
  ],
  [
    'a class of a duty',
    `odrl:action odrl:use ; odrl:duty [ a <http://notes.example/ns#Fee> ; odrl:action odrl:inform ; <${note}> "x" ]`,
  ],
])('An annotation of a profile changes nothing and is no finding, on %s', async (_, rule) => {
  const document = await turtle(`ex:p a odrl:Set ; odrl:permission [ odrl:target ex:air ; ${rule} ] .`);
  const { policies } = parsePolicies(document);
  const performed = [{ action: 'inform', assignee: 'urn:ann' }];
  const request = {
    action: 'use',
    target,
    assignee: 'urn:ann',
    context: { operands: { purpose: 'urn:peace' }, performed },
  };
  expect(decide(policies, request).because).toBe('indeterminate');
  expect(decide(policies, request, { profiles: [notes] }).because).toBe('permitted');
  expect(compilePolicies(policies, { profiles: [notes] }).answer(request).because).toBe('permitted');
  const odd = (profiles: readonly Profile[]): number =>
    checkPolicies(document, { profiles }).filter((one) =>
      ['odrl/property-foreign', 'odrl/type-unknown'].includes(one.rule),
    ).length;
  expect(odd([])).toBeGreaterThan(0);
  expect(odd([notes])).toBe(0);
});

it('A role is a left operand of the profile, and no word without it', async () => {
  const own = 'https://ds4sscc.github.io/blueprint/odrl-profile#';
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ; odrl:constraint [
       odrl:leftOperand <${own}role> ; odrl:operator odrl:eq ; odrl:rightOperand <${own}DataUser> ] ] .`,
  );
  const request = { action: 'use', target, context: { operands: { [`${own}role`]: `${own}DataUser` } } };
  expect(decide(policies, request, { profiles: [ds4ssccProfile] }).because).toBe('permitted');
  expect(decide(policies, request).because).toBe('indeterminate');
});

it.skipIf(!hasCorpus)('The roles are those of the governance scheme', () => {
  const scheme = JSON.parse(readFileSync(join(shared, 'facts/governance-scheme.json'), 'utf8'));
  const counted = (category: string): number =>
    Object.values(roles).filter(([wider]) => wider?.endsWith(`#${category}`) === true).length;
  const { participatory, intermediary, governing } = scheme.roleCategories;
  expect([participatory.length, intermediary.length, governing.length]).toEqual(
    ['ParticipatoryRole', 'IntermediaryRole', 'GoverningRole'].map(counted),
  );
});
