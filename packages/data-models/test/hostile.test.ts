import { checkEntities, models, validateEntity, validateFragment, validatePayload } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';

const source = 'data.json';
const id = 'urn:ngsi-ld:OffStreetParking:1';
const type = 'OffStreetParking';

/** How often each rule fires for a file. */
async function countsOf(text: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  async function* file(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  const count = (rule: string): void => {
    counts[rule] = (counts[rule] ?? 0) + 1;
  };
  await checkEntities(file(), { source, models, onFinding: ({ rule }) => count(rule) });
  return counts;
}

function rulesOf(entity: unknown): readonly string[] {
  return validateEntity(entity, { source, models }).map(({ rule, location }) => `${rule} ${location.pointer}`);
}

describe('texts as long as a file', () => {
  it.each([
    ['of one letter', 'a'],
    ['of letters beyond ASCII', 'é'],
    ['of octets', '%41'],
  ])('are identifiers and targets like others: %s', (_, part) => {
    const uri = `urn:ngsi-ld:Thing:${part.repeat(15_000_000 / part.length)}`;
    const thing = {
      id: uri,
      type: 'Thing',
      at: { type: 'Relationship', object: uri },
      '@context': 'https://a.example/',
    };
    expect(rulesOf(thing).filter((rule) => !rule.startsWith('data/type-unknown'))).toEqual([]);
  });

  it('that end wrongly are no URIs, and are shown shortened', () => {
    const [found] = validateEntity({ id: `urn:a:${'b'.repeat(15_000_000)} `, type: 'Thing' }, { source, models });
    expect(found?.rule).toBe('data/id-not-uri');
    expect(found?.value?.length).toBeLessThan(200);
  });

  it('are not written out for each of the findings around them', async () => {
    const levels = 400;
    const inner = `"text": "${'a'.repeat(10_000_000)}"`;
    const nested = `${'"on": {"type": "Property", '.repeat(levels)}${inner}${'}'.repeat(levels)}`;
    const counts = await countsOf(`{"id": "${id}", "type": "Thing", "a": {"type": "Property", ${nested}}}`);
    expect(counts['ngsi-ld/attribute-value-missing']).toBe(levels + 1);
  });
});

describe('slips by the hundred thousand', () => {
  it('of words are all found, and the first ones get a proposal', async () => {
    const words = Array.from({ length: 50_000 }, (_, index) => `"pubilc${index % 10}"`).join();
    const counts = await countsOf(`{"id": "${id}", "type": "${type}", "category": [${words}]}`);
    expect(counts['data/value-not-allowed']).toBe(50_000);
  });

  it('of types are all told, past the number that is counted by name', async () => {
    const lines = Array.from({ length: 1_500 }, (_, index) => `{"id": "urn:ngsi-ld:T:${index}", "type": "Qz${index}"}`);
    expect((await countsOf(lines.join('\n')))['data/type-unknown']).toBe(1_500);
  });
});

describe('what cannot be told is not shown as right', () => {
  const wrong = { type: [type], totalSpotNumber: 'many' };

  it.each([
    ['a list of types', wrong],
    ['the keyword of JSON-LD', { '@type': type, totalSpotNumber: 'many' }],
  ])('a feature names its type by %s', (_, properties) => {
    const feature = { type: 'Feature', id, geometry: null, properties };
    expect(rulesOf(feature)).toContain('data/value-wrong-type /properties/totalSpotNumber');
  });

  it('a feature that is no entity may call anything its type', () => {
    const feature = { type: 'Feature', id, geometry: null, properties: { type: 5 } };
    expect(rulesOf(feature)).toEqual([]);
  });

  it.each([['null'], ['5'], ['"text"'], ['[5]']])(
    'a payload that is nothing of NGSI-LD is a finding: %s',
    (payload) => {
      const { kind, findings } = validatePayload(payload, { source, models });
      expect([kind, findings.map(({ rule }) => rule)]).toEqual(['invalid', ['data/not-an-entity']]);
    },
  );

  it('a collection without features is empty', () => {
    const { findings } = validatePayload({ type: 'FeatureCollection', features: [] }, { source, models });
    expect(findings.map(({ rule }) => rule)).toEqual(['data/empty']);
  });

  it('an update is held against its model', () => {
    const update = { type, totalSpotNumber: { type: 'Property', value: 'many' } };
    expect(validateFragment(update, { source, models }).map(({ rule }) => rule)).toEqual(['data/value-wrong-type']);
  });
});

describe('entities of NGSIv2', () => {
  const parking = {
    id,
    type,
    name: { type: 'Text', value: 'Town hall' },
    refParkingSite: { type: 'Relationship', value: 'urn:ngsi-ld:ParkingSite:1' },
  };

  it('may have relationships with a value', () => {
    expect(rulesOf(parking).filter((rule) => rule.startsWith('ngsi-ld/'))).toEqual([]);
  });

  it('in NGSI-LD such a relationship is a slip', () => {
    const slip = { ...parking, name: { type: 'Property', value: 'Town hall' }, '@context': 'https://a.example/' };
    expect(rulesOf(slip)).toContain('ngsi-ld/member-misplaced /refParkingSite/value');
  });
});
