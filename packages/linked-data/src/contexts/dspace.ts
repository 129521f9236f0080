const dspace = 'https://w3id.org/dspace/2025/1/';
const odrl = 'http://www.w3.org/ns/odrl/2/';
const dcat = 'http://www.w3.org/ns/dcat#';
const profile = `${dspace}odrl-profile.jsonld`;

/**
 * The JSON-LD context of the Dataspace Protocol 2025-1: terms of its own mean something only within the message or the
 * resource that has them; those of a policy come from its part of ODRL.
 */
export function dspaceContext(): { readonly '@context': Readonly<Record<string, unknown>> } {
  const context: Record<string, unknown> = {
    '@version': 1.1,
    '@protected': true,
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    dct: 'http://purl.org/dc/terms/',
    dcat,
    odrl,
    dspace,
  };
  for (const [name, terms] of Object.entries(messages)) context[name] = scoped(dspace + name, terms);
  for (const [name, terms] of Object.entries(resources)) context[name] = scoped(dcat + name, terms);
  context['CatalogService'] = {
    '@id': `${dspace}CatalogService`,
    '@context': { id: '@id', type: '@type', serviceEndpoint: node('https://www.w3.org/ns/did#serviceEndpoint') },
  };
  for (const state of states) context[state] = dspace + state;
  return { '@context': context };
}

/** The part of ODRL that policies of the protocol are written in. */
export function dspacePolicyContext(): { readonly '@context': Readonly<Record<string, unknown>> } {
  const context: Record<string, unknown> = { odrl };
  for (const term of words) context[term] = odrl + term;
  for (const term of ['profile', 'hasPolicy', 'target', 'assignee', 'assigner']) context[term] = node(odrl + term);
  for (const term of ['action', 'operator', 'leftOperand']) context[term] = word(odrl + term);
  for (const term of ['permission', 'prohibition', 'obligation', 'duty', 'constraint']) {
    context[term] = { ...node(odrl + term), '@container': '@set' };
  }
  return { '@context': context };
}

type Terms = Readonly<Record<string, unknown>>;

const node = (iri: string): Terms => ({ '@type': '@id', '@id': iri });
const word = (iri: string): Terms => ({ '@type': '@vocab', '@id': iri });
const set = (iri: string): Terms => ({ '@id': iri, '@container': '@set' });

function scoped(iri: string, terms: Terms): Terms {
  return { '@id': iri, '@context': { '@version': 1.1, '@protected': true, ...terms } };
}

const providerPid = node(`${dspace}providerPid`);
const consumerPid = node(`${dspace}consumerPid`);
const pids: Terms = { providerPid, consumerPid };
const problem: Terms = { code: `${dspace}code`, reason: set(`${dspace}reason`) };
const withPolicy: Terms = { '@import': profile, '@propagate': true };
const callbackAddress = `${dspace}callbackAddress`;
const dataAddress = `${dspace}dataAddress`;
const proposal: Terms = { ...withPolicy, callbackAddress, ...pids, offer: node(`${dspace}offer`) };
const format = word('http://purl.org/dc/terms/format');

/** Messages and resources of the protocol, each with its terms. */
const messages: Readonly<Record<string, Terms>> = {
  DatasetRequestMessage: { dataset: `${dspace}dataset` },
  CatalogRequestMessage: { filter: set(`${dspace}filter`) },
  CatalogError: problem,
  ContractRequestMessage: proposal,
  ContractOfferMessage: proposal,
  ContractAgreementMessage: {
    ...withPolicy,
    ...pids,
    agreement: node(`${dspace}agreement`),
    timestamp: `${dspace}timestamp`,
  },
  ContractAgreementVerificationMessage: pids,
  ContractNegotiationEventMessage: { ...pids, eventType: word(`${dspace}eventType`) },
  ContractNegotiationTerminationMessage: { ...problem, ...pids },
  ContractNegotiation: { ...pids, state: word(`${dspace}state`) },
  ContractNegotiationError: { ...pids, ...problem },
  TransferRequestMessage: {
    callbackAddress,
    dataAddress,
    consumerPid,
    format,
    agreementId: node(`${dspace}agreementId`),
  },
  TransferStartMessage: { ...pids, dataAddress },
  TransferCompletionMessage: pids,
  TransferTerminationMessage: { ...problem, ...pids },
  TransferSuspensionMessage: { ...problem, ...pids },
  TransferError: { ...problem, consumerPid: `${dspace}consumerPid`, providerPid: `${dspace}providerPid` },
  DataAddress: {
    endpointType: word(`${dspace}endpointType`),
    endpointProperties: set(`${dspace}endpointProperties`),
    endpoint: `${dspace}endpoint`,
  },
  EndpointProperty: { name: `${dspace}name`, value: `${dspace}value` },
  TransferProcess: { ...pids, state: word(`${dspace}state`) },
  VersionsError: problem,
};

/** Resources of a catalogue. */
const resources: Readonly<Record<string, Terms>> = {
  Catalog: {
    service: set(`${dcat}service`),
    participantId: node(`${dspace}participantId`),
    catalog: set(`${dcat}catalog`),
    dataset: set(`${dcat}dataset`),
    distribution: set(`${dcat}distribution`),
  },
  Dataset: { ...withPolicy, distribution: set(`${dcat}distribution`), hasPolicy: set(`${odrl}hasPolicy`) },
  DataService: { endpointDescription: `${dcat}endpointDescription`, endpointURL: `${dcat}endpointURL` },
  Distribution: { format, accessService: { '@id': `${dcat}accessService` } },
};

const states: readonly string[] = [
  'ACCEPTED',
  'FINALIZED',
  'REQUESTED',
  'STARTED',
  'COMPLETED',
  'SUSPENDED',
  'TERMINATED',
  'OFFERED',
  'AGREED',
  'VERIFIED',
];

const words: readonly string[] = [
  'Policy',
  'Rule',
  'prohibit',
  'Agreement',
  'Assertion',
  'Offer',
  'Set',
  'Asset',
  'Action',
  'Permission',
  'Prohibition',
  'use',
  'Duty',
  'Constraint',
  'Operator',
  'RightOperand',
  'rightOperand',
  'LeftOperand',
  'eq',
  'gt',
  'gteq',
  'lt',
  'lteq',
  'neq',
  'isA',
  'hasPart',
  'isPartOf',
  'isAllOf',
  'isAnyOf',
  'isNoneOf',
  'or',
  'xone',
  'and',
  'andSequence',
];
