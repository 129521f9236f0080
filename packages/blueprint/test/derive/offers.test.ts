import { parseGraph } from '@ds4sscc/linked-data';
import { decide, ds4ssccProfile, type Policy, parsePolicies, type Request } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSpace } from '../../src/data-space.js';
import { type DerivedPolicy, derivePolicies } from '../../src/derive/derive-policies.js';
import { policiesDocument } from '../../src/derive/policies-document.js';
import { roleIri, roleOperand } from '../../src/derive/role-iri.js';
import { roles } from '../../src/description/participant.js';
import { anyDataSpace, anyOffer } from './any-data-space.js';
import { type Asked, permittedByWords } from './permitted-by-words.js';

const profiles = [ds4ssccProfile];
const dataset = 'https://data.example/dataset/0';
const publisher = 'https://riverton.example/';

const asked: fc.Arbitrary<Asked> = fc.record({
  action: fc.constantFrom('read', 'distribute', 'derive', 'print'),
  role: fc.constantFrom(...roles),
  assignee: fc.constantFrom('https://riverton.example/', 'https://havenburg.example/', 'https://stranger.example/'),
  purpose: fc.constantFrom('AcademicResearch', 'ScientificResearch', 'PublicBenefit', 'CommercialPurpose', 'Marketing'),
  spatial: fc.constantFrom('https://place.example/a', 'https://place.example/c'),
  at: fc.constantFrom(
    '2025-12-31T23:59:59Z',
    '2026-01-01T00:00:00Z',
    '2026-02-28T12:00:00Z',
    '2026-12-31T23:59:59Z',
    '2027-01-01T00:00:00Z',
    '2028-02-29T23:00:00Z',
    '2028-03-01T00:00:00Z',
  ),
});

function requestOf({ action, role, assignee, purpose, spatial, at }: Asked): Request {
  const operands = {
    [roleOperand]: roleIri(role as (typeof roles)[number]),
    purpose: `https://w3id.org/dpv#${purpose}`,
    spatial,
  };
  return { action, target: dataset, assignee, context: { dateTime: at, operands } };
}

async function policiesOf(policies: readonly DerivedPolicy[]): Promise<readonly Policy[]> {
  return parsePolicies(await documentOf(policies)).policies;
}

function documentOf(policies: readonly DerivedPolicy[]) {
  return parseGraph(JSON.stringify(policiesDocument(policies)), { source: 'offers.jsonld' });
}

function spaceWith(offer: NonNullable<DataSpace['datasets'][number]['offer']>): DataSpace {
  return {
    dataspace: '1',
    id: 'https://space.example/',
    title: 'One',
    participants: [{ id: publisher, name: 'Riverton', role: 'data-provider' }],
    datasets: [{ id: dataset, title: 'Air', publisher, offer }],
  };
}

describe('The offer that a description stands for', () => {
  it('permits what a reader of the description would permit, and nothing else', async () => {
    let permitted = 0;
    await fc.assert(
      fc.asyncProperty(anyOffer, fc.array(asked, { minLength: 6, maxLength: 6 }), async (offer, requests) => {
        // Whether a duty was done is not a matter of the offer.
        const { permission, ...rest } = offer;
        const free = { ...rest, permission: permission.map((one) => ({ ...one, duty: undefined })) };
        const policies = await policiesOf(derivePolicies(spaceWith(free)).offers);
        for (const one of requests) {
          const { decision } = decide(policies, requestOf(one), { profiles, treatOfferAsSet: true });
          expect(decision).toBe(permittedByWords(free, one) ? 'permit' : 'deny');
          permitted += decision === 'permit' ? 1 : 0;
        }
      }),
      { numRuns: 150, seed: 9 },
    );
    expect(permitted).toBeGreaterThan(50);
  });

  it('grants nothing while it is an offer, and nothing before a duty is done', async () => {
    const policies = await policiesOf(
      derivePolicies(spaceWith({ permission: [{ action: ['use'], duty: ['attribute'] }] })).offers,
    );
    const assignee = 'https://havenburg.example/';
    const request = { action: 'read', target: dataset, assignee };
    expect(decide(policies, request, { profiles }).decision).toBe('deny');
    expect(decide(policies, request, { profiles, treatOfferAsSet: true }).decision).toBe('deny');
    const context = {
      dateTime: '2026-03-01T00:00:00Z',
      performed: [{ action: 'attribute', target: dataset, assignee, dateTime: '2026-01-01T00:00:00Z' }],
    };
    expect(decide(policies, { ...request, context }, { profiles, treatOfferAsSet: true }).decision).toBe('permit');
  });

  it('is valid: no error and nothing that is not understood', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSpace, async (space) => {
        const { offers, agreements } = derivePolicies(space);
        const document = await documentOf([...offers, ...agreements]);
        const errors = checkPolicies(document, { profiles }).filter(({ level }) => level === 'error');
        expect([...document.findings, ...errors].map(({ message }) => message)).toEqual([]);
        expect(parsePolicies(document).policies.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
      }),
      { numRuns: 60, seed: 10 },
    );
  });
});

/** An agreement between the publisher and another city. */
function agreement(signed: string) {
  return {
    id: 'https://space.example/agreement',
    kind: 'data-sharing' as const,
    parties: [publisher, 'https://havenburg.example/'],
    datasets: [dataset],
    signed,
  };
}

/** Every duty that an offer of these tests may ask for, done by whoever asks. */
function done({ assignee }: Asked) {
  return ['attribute', 'inform'].map((action) => ({
    action,
    target: dataset,
    assignee,
    dateTime: '2020-01-01T00:00:00Z',
  }));
}

describe('An agreement on data sharing', () => {
  it('grants to its parties alone, while it holds, what the offer permits', async () => {
    let permitted = 0;
    await fc.assert(
      fc.asyncProperty(anyDataSpace, fc.array(asked, { minLength: 6, maxLength: 6 }), async (space, requests) => {
        const policies = await policiesOf(derivePolicies(space).agreements);
        const [{ offer, publisher: owner } = { offer: undefined, publisher: '' }] = space.datasets;
        for (const one of requests) {
          if (decide(policies, requestOf(one), { profiles }).decision === 'deny') continue;
          permitted += 1;
          const signed = (space.governance?.agreements ?? []).filter(
            ({ kind, parties, datasets = [], signed, until }) =>
              kind === 'data-sharing' &&
              parties.includes(one.assignee) &&
              parties.includes(owner) &&
              one.assignee !== owner &&
              datasets.includes(dataset) &&
              signed !== undefined &&
              one.at.slice(0, 10) >= signed &&
              (until === undefined || one.at.slice(0, 10) <= until),
          );
          expect(signed).not.toEqual([]);
          expect(offer && permittedByWords(offer, one)).toBe(true);
        }
      }),
      { numRuns: 1500, seed: 11 },
    );
    expect(permitted).toBeGreaterThan(10);
  });

  it('holds to the end of the calendar where it says so', async () => {
    const until = '9999-12-31';
    const space = spaceWith({ permission: [{ action: ['use'], until }] });
    const assignee = 'https://havenburg.example/';
    const agreement = {
      id: 'https://space.example/agreement',
      kind: 'data-sharing' as const,
      signed: '2026-01-01',
      until,
    };
    const parties = [publisher, assignee];
    const governance = { agreements: [{ ...agreement, parties, datasets: [dataset] }] };
    const document = await documentOf(derivePolicies({ ...space, governance }).agreements);
    expect(checkPolicies(document, { profiles })).toEqual([]);
    const { policies } = parsePolicies(document);
    const at = (dateTime: string) =>
      decide(policies, { action: 'read', target: dataset, assignee, context: { dateTime } }, { profiles }).decision;
    expect(['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map(at)).toEqual([
      'deny',
      'permit',
      'permit',
    ]);
  });

  it('grants what was agreed, whatever is offered today', async () => {
    let [permitted, wider] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        anyOffer,
        anyOffer,
        fc.array(asked, { minLength: 6, maxLength: 6 }),
        async (agreed, offer, requests) => {
          const others = ['https://havenburg.example/', 'https://stranger.example/'];
          const signed = {
            ...agreement('2026-01-01'),
            parties: [publisher, ...others],
            terms: [{ dataset, ...agreed }],
          };
          const governance = { agreements: [signed] };
          const policies = await policiesOf(derivePolicies({ ...spaceWith(offer), governance }).agreements);
          for (const one of requests) {
            const may = permittedByWords(agreed, one) && one.at >= '2026' && others.includes(one.assignee);
            const free = { ...requestOf(one), context: { ...requestOf(one).context, performed: done(one) } };
            expect(decide(policies, free, { profiles }).decision).toBe(may ? 'permit' : 'deny');
            permitted += may ? 1 : 0;
            wider += !may && permittedByWords(offer, one) ? 1 : 0;
          }
        },
      ),
      { numRuns: 150, seed: 12 },
    );
    expect(permitted).toBeGreaterThan(50);
    expect(wider).toBeGreaterThan(50);
  });

  it('grants nothing where the offer was changed since and nobody wrote down what was agreed', () => {
    const granted = (modified: string | undefined, signed: string) => {
      const offer = { permission: [{ action: ['use'] }], ...(modified !== undefined && { modified }) };
      return derivePolicies({ ...spaceWith(offer), governance: { agreements: [agreement(signed)] } }).agreements.length;
    };
    expect(granted('2026-01-02', '2026-01-01')).toBe(0);
    expect(granted('2026-01-01', '2026-01-01')).toBe(1);
    expect(granted('2025-12-31', '2026-01-01')).toBe(1);
    expect(granted(undefined, '2026-01-01')).toBe(1);
  });

  it('outlives the offer where its terms are written down', () => {
    const { offer: _, ...withdrawn } = spaceWith({ permission: [{ action: ['use'] }] }).datasets[0]!;
    const signed = { ...agreement('2026-01-01'), terms: [{ dataset, permission: [{ action: ['read'] }] }] };
    const space = { ...spaceWith({ permission: [{ action: ['use'] }] }), datasets: [withdrawn] };
    expect(derivePolicies({ ...space, governance: { agreements: [signed] } }).agreements).toHaveLength(1);
    expect(derivePolicies({ ...space, governance: { agreements: [agreement('2026-01-01')] } }).agreements).toEqual([]);
  });

  it('that nobody signed is none', () => {
    const space = spaceWith({ permission: [{ action: ['use'] }] });
    const agreement = {
      id: 'https://space.example/agreement',
      kind: 'data-sharing' as const,
      parties: [publisher, 'https://havenburg.example/'],
      datasets: [dataset],
    };
    expect(derivePolicies({ ...space, governance: { agreements: [agreement] } }).agreements).toEqual([]);
    const signed = { ...agreement, signed: '2026-01-01' };
    expect(derivePolicies({ ...space, governance: { agreements: [signed] } }).agreements).toHaveLength(1);
  });
});
