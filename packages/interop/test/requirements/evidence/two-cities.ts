import type { CredentialFacts, PolicyFacts } from '@ds4sscc/interop';
import type { Given } from '../fixture.js';

// Two cities that share data, as their documents say it. Each fixture takes what it needs and falsifies a copy.

/** A day on which all of them are in force. */
export const onTheDay: Given = { facts: { today: '2026-11-22' } };

export const riverton = 'https://riverton.example/';
export const lakeside = 'https://lakeside.example/';
const air = 'https://riverton.example/air';

export const rulebook = {
  kind: 'ds4sscc/rulebook',
  id: 'https://two-cities.example/rulebook',
  title: 'Rules of the Two Cities data space',
  version: '2.0',
  membership: [{ id: 'm1', text: 'Any municipality of the region may join.' }],
  roles: [
    { id: 'provider', name: 'Data provider' },
    { id: 'user', name: 'Data user' },
  ],
  responsibilities: [
    { role: 'provider', text: 'Keeps its catalogue up to date.' },
    { role: 'user', text: 'Uses data as the terms say.' },
  ],
  obligations: [{ id: 'o1', role: 'provider', text: 'Publishes contact points.' }],
  principles: [{ id: 'p1', text: 'Open by default.' }],
  changes: [
    { version: '1.0', date: '2025-01-10', summary: 'First version.' },
    { version: '2.0', date: '2026-01-10', summary: 'Roles were added.' },
  ],
  members: [
    { id: riverton, roles: ['provider'] },
    { id: lakeside, roles: ['user'] },
  ],
  acknowledgements: [
    { member: riverton, version: '2.0', date: '2026-01-20' },
    { member: lakeside, version: '2.0', date: '2026-01-22' },
  ],
  summary: { en: 'Cities share data. Each city says what others may do with it. If you have a question, ask us.' },
  anonymity: { allowed: true },
  policies: ['https://two-cities.example/policies/all'],
};

export const participants = {
  kind: 'ds4sscc/participants',
  id: 'https://two-cities.example/participants',
  participants: [
    {
      id: riverton,
      name: 'Municipality of Riverton',
      roles: ['provider'],
      registration: { register: 'KBO', number: '0207.451.227' },
      country: 'BE',
      contact: 'mailto:data@riverton.example',
      selfDescription: 'https://riverton.example/.well-known/did.json',
    },
    {
      id: lakeside,
      name: 'Municipality of Lakeside',
      roles: ['user'],
      registration: { register: 'KBO', number: '0207.451.228' },
      country: 'BE',
      contact: 'mailto:data@lakeside.example',
      selfDescription: 'https://lakeside.example/.well-known/did.json',
    },
  ],
};

export const agreement = {
  kind: 'ds4sscc/agreement',
  id: 'https://two-cities.example/agreements/7',
  parties: [
    { id: riverton, role: 'provider' },
    { id: lakeside, role: 'user' },
  ],
  rulebook: 'https://two-cities.example/rulebook',
  from: '2026-01-01',
  until: '2026-12-31',
  signatures: [
    { party: riverton, date: '2025-12-10', method: 'qualified' },
    { party: lakeside, date: '2025-12-11', method: 'advanced' },
  ],
  termination: { clause: 'Either party may end it in writing.', byEither: true, notice: 'P30D' },
  service: { dataset: air, freshness: 'PT1H', availability: 0.5, schema: 'https://riverton.example/schemas/air.json' },
};

export const deliveryLog = {
  kind: 'ds4sscc/delivery-log',
  agreement: agreement.id,
  dataset: air,
  from: '2026-03-01T00:00:00Z',
  until: '2026-03-02T00:00:00Z',
  deliveries: [
    {
      at: '2026-03-01T08:00:00Z',
      outcome: 'delivered',
      dataTime: '2026-03-01T07:30:00Z',
      schema: agreement.service.schema,
      valid: true,
    },
    { at: '2026-03-01T09:00:00Z', outcome: 'failed' },
  ],
};

export const requestChannel = {
  kind: 'ds4sscc/request-channel',
  id: 'https://two-cities.example/requests',
  url: 'https://two-cities.example/requests/new',
  protocol: 'linked-data-notifications',
  inbox: 'https://two-cities.example/requests/inbox/',
  readers: [riverton],
};

export const inbox = {
  '@context': 'http://www.w3.org/ns/ldp',
  '@id': requestChannel.inbox,
  contains: ['https://two-cities.example/requests/inbox/1'],
};

const context = ['https://w3id.org/dspace/2025/1/context.jsonld'];
const processes = { providerPid: 'urn:uuid:7d2fd1b0', consumerPid: 'urn:uuid:11c0b2aa' };

export const agreementMessage = {
  '@context': context,
  '@type': 'ContractAgreementMessage',
  ...processes,
  agreement: { '@id': 'urn:uuid:aa01', '@type': 'Agreement', target: air, assigner: riverton, assignee: lakeside },
};

export const finalisedMessage = {
  '@context': context,
  '@type': 'ContractNegotiationEventMessage',
  ...processes,
  eventType: 'FINALIZED',
};

export const terminatedTransfer = {
  '@context': context,
  '@type': 'TransferProcess',
  ...processes,
  state: 'TERMINATED',
};

export const offer: PolicyFacts = {
  source: 'policies/air.ttl',
  location: { source: 'policies/air.ttl', line: 3 },
  uid: 'https://riverton.example/policies/air',
  type: 'Offer',
  profiles: [],
  targets: [air],
  assigners: [riverton],
  assignees: [],
  errors: 0,
  notUnderstood: 0,
  conflicts: 0,
  hasText: true,
  ofRulebook: false,
  contained: { verdict: 'yes' },
};

const credential = (subject: string): CredentialFacts => ({
  source: 'credentials/membership.jwt',
  subject,
  issuer: 'did:web:two-cities.example',
  types: ['MembershipCredential'],
  verified: 'yes',
  detail: 'signed by its issuer',
});

export const credentials: readonly CredentialFacts[] = [credential(riverton), credential(lakeside)];

/** A document as a piece of evidence. */
export function piece(source: string, json: unknown): Given {
  return { source, json };
}

/** What a probe saw of one thing. */
export function probed(id: string, outcome: 'yes' | 'no'): Given {
  const location = { source: 'https://two-cities.example/' };
  const observation = { id, outcome, detail: 'as seen', location };
  return {
    facts: {
      probes: [{ source: location.source, service: 'http', time: '2026-03-01T00:00:00Z', observations: [observation] }],
    } as never,
  };
}
