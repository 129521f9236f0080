import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { decide, dspProfile, parsePolicies, type Policy } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, shared } from './corpus.js';

const folders = ['negotiation/example', 'catalog/example'];
const options = { profiles: [dspProfile], treatOfferAsSet: true };

interface Message {
  readonly name: string;
  readonly text: string;
}

const messages: readonly Message[] = !hasCorpus
  ? []
  : folders.flatMap((folder) =>
      readdirSync(join(shared, 'corpus/dsp', folder))
        .filter((name) => /offer|agreement-message|request-message|catalog\.json|dataset\.json/.test(name))
        .filter((name) => !/^(?:catalog|dataset)-request/.test(name) && !name.startsWith('nested'))
        .map((name) => ({ name, text: readFileSync(join(shared, 'corpus/dsp', folder, name), 'utf8') })),
    );

const read = (text: string): Promise<GraphDocument> => parseGraph(text, { source: 'message.json', syntax: 'json-ld' });

function ask([policy]: readonly Policy[]): string {
  const rule = policy?.permissions[0];
  const context = { dateTime: '2023-06-01T00:00:00Z', operands: { spatial: 'http://example.org/EU' } };
  const target = rule?.targets[0]?.names[0] ?? '';
  const assignee = rule?.assignees[0]?.names[0] ?? 'urn:consumer';
  return decide(policy ? [policy] : [], { action: 'use', target, assignee, context }, options).because;
}

describe.skipIf(!hasCorpus)('A message of the Dataspace Protocol', () => {
  it.each(messages.map((one) => [one.name, one.text] as const))('%s has a policy that is read', async (_, text) => {
    const document = await read(text);
    expect(document.findings.filter(({ rule }) => rule !== 'rdf/relative-iri')).toEqual([]);
    const { policies } = parsePolicies(document);
    expect(policies).toHaveLength(1);
    expect(policies[0]?.permissions.length).toBeGreaterThan(0);
    const conditions = policies[0]?.permissions.flatMap(({ constraints }) => constraints) ?? [];
    // The context of the protocol has no left operands, so a bare word for one means nothing; that denies.
    expect(ask(policies)).toBe(conditions.length === 0 ? 'permitted' : 'indeterminate');
  });

  it('is decided by its constraint where that is written out', async () => {
    const { text = '' } = messages.find(({ name }) => name === 'contract-agreement-message.json') ?? {};
    const whole = text
      .replace('"dateTime"', '"odrl:dateTime"')
      .replace('"2023-12-31T06:00Z"', '{ "@value": "2023-12-31T06:00:00Z", "@type": "xsd:dateTime" }');
    expect(ask(parsePolicies(await read(whole)).policies)).toBe('permitted');
    const over = whole.replace('2023-12-31', '2022-12-31');
    expect(ask(parsePolicies(await read(over)).policies)).toBe('not-permitted');
  });

  it('is not permitted with a part of it misspelt', async () => {
    const { text = '' } = messages.find(({ name }) => name === 'contract-offer-message_initial.json') ?? {};
    for (const word of ['permission', 'action', 'target', 'use', 'Offer']) {
      const broken = text.replaceAll(`"${word}"`, `"${word}x"`);
      if (broken === text) continue;
      expect([word, ask(parsePolicies(await read(broken)).policies)]).not.toEqual([word, 'permitted']);
    }
  });
});
