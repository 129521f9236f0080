import type { Framework, FrameworkRequirement } from './framework.js';

type Row = readonly [id: string, title: string, level?: FrameworkRequirement['level']];

const components: readonly Row[] = [
  [
    'component/trust-data-registry',
    'A registry holds keys, revocations, trusted participants and trusted issuers',
    'MUST',
  ],
  ['component/authorisation-policies-store', 'Policies on authorisation are kept in a store of their own', 'MUST'],
  ['component/federation-layer', 'Catalogues, marketplaces or metadata brokers are federated', 'MAY'],
];

const duties: readonly Row[] = [
  ['duty/vision', 'Participants commit to the vision and the principles', 'MUST'],
  ['duty/membership-agreement', 'Participants have signed the constitutive or membership agreement', 'MUST'],
  ['duty/regulatory-compliance', 'Participants watch over the law that applies to them', 'MUST'],
  ['duty/security', 'Participants protect data adequately', 'MUST'],
  ['duty/standards', 'Participants follow the technical and data standards', 'MUST'],
  ['duty/reference-person', 'Participants name a person to turn to', 'MUST'],
  ['duty/transparency', 'Participants report what audits need', 'MUST'],
  ['duty/maturity-assessment', 'Participants assess how mature their data is', 'SHOULD'],
  ['duty/ethics-assessment', 'Participants assess the ethics of what they do with data', 'SHOULD'],
  ['duty/shared-methods', 'Participants share their methods', 'SHOULD'],
  ['duty/shared-use-cases', 'Participants put their use cases into the common repository', 'SHOULD'],
];

const bodies: readonly Row[] = [
  ['body/governance-authority', 'An authority decides, approves participants, enforces and monitors'],
  ['body/participants-committee', 'A committee speaks for the participants'],
  ['body/advisory-boards', 'Boards advise on privacy, ethics and security'],
  ['body/data-technology-committee', 'A committee recommends technology and standards'],
  ['body/operational-committee', 'A committee oversees operations and takes participants in'],
  ['body/working-groups', 'Working groups coordinate the use cases'],
  ['body/community-support', 'Somebody communicates and supports'],
  ['body/training', 'Somebody trains people'],
];

const agreements: readonly Row[] = [
  ['agreement/constitutive', 'Governing parties have a constitutive agreement'],
  ['agreement/status', 'The governing body has a legal status'],
  ['agreement/membership', 'Those who hold, provide, use or process data have terms of membership'],
  ['agreement/service-level', 'Those who provide data or services have service level agreements'],
  ['agreement/switching', 'Operators and service providers have terms of switching'],
  ['agreement/data-sharing', 'Each use case has an agreement on the data that is shared'],
];

const base = 'ds4sscc:2025';

/** What the DS4SSCC blueprint adds to building blocks: reference architecture, duties, bodies and agreements. Others state them. */
export const ds4sscc: Framework = {
  id: 'ds4sscc',
  version: '2025',
  title: 'DS4SSCC blueprint: reference architecture and governance scheme',
  url: 'https://inventory.ds4sscc.eu',
  note: 'Most of this is about people and agreements: it takes statements, which are reported as such.',
  requirements: [...components, ...duties, ...bodies, ...agreements].map(([id, title, level]) => ({
    id: `${base}/${id}`,
    title,
    ...(level !== undefined && { level }),
    checks: ['declared'],
    decidedBy: [],
  })),
};
