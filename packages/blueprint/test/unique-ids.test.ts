// Everything in a description that has an IRI, held against everything else.
import { checkDataSpace, type DataSpace, textSource } from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';

const city = 'https://city.example/';

/** A description in which nothing has the IRI of something else. */
function space(): DataSpace {
  return {
    dataspace: '1',
    id: `${city}space`,
    title: 'City',
    participants: [
      { id: `${city}one`, name: 'One', role: 'data-provider', did: 'did:web:one.example' },
      { id: 'did:web:two.example', name: 'Two', role: 'data-user', did: 'did:web:two.example' },
    ],
    datasets: [
      { id: `${city}air`, title: 'Air', publisher: `${city}one`, offer: { permission: [{ action: ['use'] }] } },
      { id: `${city}noise`, title: 'Noise', publisher: `${city}one`, offer: { permission: [{ action: ['use'] }] } },
    ],
    services: [{ id: `${city}api`, title: 'API', description: 'api.json' }],
    connector: { id: `${city}connector`, endpointURL: `${city}dsp` },
    useCases: [{ id: `${city}case`, title: 'Case' }],
    governance: {
      agreements: [
        { id: `${city}a1`, kind: 'membership', parties: [`${city}one`] },
        { id: `${city}a2`, kind: 'membership', parties: ['did:web:two.example'] },
      ],
    },
  };
}

async function duplicates(change: (changed: DataSpace) => void): Promise<readonly (string | undefined)[]> {
  const changed = space();
  change(changed);
  const { findings } = await checkDataSpace({ sources: [textSource('dataspace.json', JSON.stringify(changed))] });
  return findings.filter(({ rule }) => rule === 'dataspace/duplicate-id').map(({ location }) => location.pointer);
}

describe('The ids of a description', () => {
  it('are in order where each stands for one thing, also where a DID is the id of its own participant', async () => {
    expect(await duplicates(() => undefined)).toEqual([]);
  });

  it.each<readonly [string, string, (changed: DataSpace) => void]>([
    ['a dataset', '/datasets/1/id', ({ datasets }) => void (datasets[1]!.id = `${city}air`)],
    ['a participant', '/participants/0/id', ({ participants }) => void (participants[0]!.id = `${city}space`)],
    ['a service', '/services/0/id', ({ services }) => void (services![0]!.id = `${city}air`)],
    ['a DID', '/participants/1/did', ({ participants }) => void (participants[1]!.did = 'did:web:one.example')],
    ['a connector', '/connector/id', ({ connector }) => void (connector!.id = `${city}one`)],
    ['a use case', '/useCases/0/id', ({ useCases }) => void (useCases![0]!.id = `${city}air`)],
    ['an agreement', '/governance/agreements/1/id', (one) => void (one.governance!.agreements![1]!.id = `${city}a1`)],
    ['the uid of an offer', '/datasets/1/policy', ({ datasets }) => void (datasets[1]!.policy = `${city}air#offer`)],
    ['an offer', '/datasets/0/offer', ({ useCases }) => void (useCases![0]!.id = `${city}air#offer`)],
  ])('are said to be double where %s has the IRI of something else', async (_, pointer, change) => {
    expect(await duplicates(change)).toEqual([pointer]);
  });

  it('may be the same for the connector and the service that describes it', async () => {
    expect(await duplicates(({ connector }) => void (connector!.id = `${city}api`))).toEqual([]);
  });
});
