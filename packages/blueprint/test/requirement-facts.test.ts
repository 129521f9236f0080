import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import type { RequirementResult } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

const space = `dataspace: "1"
id: https://two-cities.example/
title: Two Cities
participants:
  - { id: "https://riverton.example/", name: Riverton, role: data-provider }
datasets:
  - { id: "https://riverton.example/air", title: Air, publisher: "https://riverton.example/", files: [air.ttl, air.nt] }
`;
const rulebook = `kind: ds4sscc/rulebook
id: https://two-cities.example/rulebook
title: Rules
version: "1"
policies: ["https://two-cities.example/policies/all"]
`;
const prefixes = '@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix dct: <http://purl.org/dc/terms/> .\n';
const air = '<https://riverton.example/air>';
const ofRulebook = `${prefixes}<https://two-cities.example/policies/all> a odrl:Set ; dct:title "What members may do" ;
  odrl:permission [ odrl:action odrl:read ; odrl:target ${air} ] .`;
const offer = (action: string) => `${prefixes}<https://riverton.example/policies/air> a odrl:Offer ; dct:title "Terms" ;
  odrl:assigner <https://riverton.example/> ; odrl:permission [ odrl:action odrl:${action} ; odrl:target ${air} ] .`;
const log = (action: string) =>
  JSON.stringify({
    kind: 'ds4sscc/usage-log',
    agreement: 'https://two-cities.example/policies/all',
    from: '2026-03-01T00:00:00Z',
    until: '2026-04-01T00:00:00Z',
    events: [
      {
        dateTime: '2026-03-02T08:00:00Z',
        action: `http://www.w3.org/ns/odrl/2/${action}`,
        target: 'https://riverton.example/air',
        assignee: 'https://lakeside.example/',
      },
    ],
  });

async function evidenceOn(
  requirement: string,
  files: Readonly<Record<string, string>>,
): Promise<RequirementResult | undefined> {
  const sources = Object.entries(files).map(([name, text]) => textSource(name, text));
  const { requirements } = await checkDataSpace({ sources, now: '2026-11-22T09:00:00Z' });
  return requirements.find((one) => one.requirement === requirement);
}

describe('the facts of policies', () => {
  it('show that an offer keeps to the rulebook', async () => {
    const files = { 'rulebook.yaml': rulebook, 'rules.ttl': ofRulebook, 'offer.ttl': offer('read') };
    expect(await evidenceOn('MIM3 RC2.4', files)).toMatchObject({ verdict: 'pass' });
    expect(await evidenceOn('MIM3 RC2.2', files)).toMatchObject({ verdict: 'pass' });
  });

  it('show a request that an offer permits and the rulebook does not', async () => {
    const files = { 'rulebook.yaml': rulebook, 'rules.ttl': ofRulebook, 'offer.ttl': offer('sell') };
    const found = await evidenceOn('MIM3 RC2.4', files);
    expect(found?.verdict).toBe('fail');
    expect(found?.reason).toContain('sell https://riverton.example/air');
  });

  it('show nothing where a policy of the rulebook is not at hand, for it may forbid something', async () => {
    const more = rulebook.replace('policies/all"]', 'policies/all", "https://two-cities.example/policies/more"]');
    const files = { 'rulebook.yaml': more, 'rules.ttl': ofRulebook, 'offer.ttl': offer('read') };
    expect(await evidenceOn('MIM3 RC2.4', files)).toMatchObject({ verdict: 'unknown' });
  });
});

describe('the facts of logs', () => {
  it.each([
    ['read', 'pass'],
    ['sell', 'fail'],
  ] as const)('hold the use %s against the policy that the log names: %s', async (action, verdict) => {
    const found = await evidenceOn('MIM3 RC3.2', { 'rules.ttl': ofRulebook, 'log.json': log(action) });
    expect([found?.verdict, found?.pointers[0]?.source]).toEqual([verdict, 'log.json']);
  });

  it('show nothing where that policy is not at hand', async () => {
    expect(await evidenceOn('MIM3 RC3.2', { 'log.json': log('read') })).toMatchObject({ verdict: 'unknown' });
  });
});

describe('the facts of formats', () => {
  const turtle = '<urn:air:1> <urn:value> 12 ; <urn:at> [ <urn:lat> "51" ] .';
  const nTriples = [
    '_:b7 <urn:lat> "51" .',
    '<urn:air:1> <urn:at> _:b7 .',
    '<urn:air:1> <urn:value> "12"^^<http://www.w3.org/2001/XMLSchema#integer> .',
  ].join('\n');

  it.each([
    ['the same in other words', nTriples, 'pass'],
    ['another value', nTriples.replace('"12"', '"13"'), 'fail'],
    ['a file that is no linked data', 'id,value\nair:1,12\n', 'unknown'],
  ] as const)('compare what two files of a dataset say: %s', async (_, other, verdict) => {
    const files = { 'dataspace.yaml': space, 'air.ttl': turtle, 'air.nt': other };
    expect(await evidenceOn('MIM2 R3.3', files)).toMatchObject({ verdict });
  });
});

describe('the facts of models', () => {
  const schema = (power: object) =>
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://riverton.example/models/lamp/schema.json',
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Identifier.' },
        type: { const: 'Lamp', description: 'Type.' },
        power: { type: 'number', description: 'Power.', unit: 'WTT', ...power },
      },
    });
  const lamp = { id: 'urn:ngsi-ld:Lamp:1', type: 'Lamp', power: 40 };
  const model = JSON.stringify({
    kind: 'ds4sscc/model',
    id: 'https://riverton.example/models/lamp#Lamp',
    name: 'Lamp',
    description: 'A lamp.',
    schema: 'schema.json',
    context: 'context.jsonld',
    documentation: 'https://riverton.example/models/lamp/',
    examples: [lamp],
  });

  it.each([
    ['a schema that its examples fit', {}, [lamp], 'pass', 'pass'],
    ['a schema that its examples do not fit', { maximum: 30 }, [lamp], 'fail', 'pass'],
    ['a schema with an error', { type: 'watts' }, [lamp], 'fail', 'unknown'],
    ['data with a member that the schema does not have', {}, [{ ...lamp, colour: 'red' }], 'pass', 'fail'],
  ] as const)('take schemas in a folder of models as evidence: %s', async (_, power, data, valid, complete) => {
    const files = {
      'models/lamp/schema.json': schema(power),
      'models/lamp/model.json': model,
      'data/lamps.json': JSON.stringify(data),
    };
    expect(await evidenceOn('MIM2 R3.4', files)).toMatchObject({ verdict: valid });
    expect(await evidenceOn('MIM2 R3.2', files)).toMatchObject({ verdict: complete });
  });
});
