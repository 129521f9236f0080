import { requirements } from '../requirements-data.js';
import { describedOfferings } from './described-offerings.js';
import type { Framework, FrameworkRequirement } from './framework.js';
import { policiesInOrder } from './policies-in-order.js';
import { validDescriptions } from './valid-descriptions.js';

type Own = Partial<Pick<FrameworkRequirement, 'decidedBy' | 'decide' | 'checks' | 'condition' | 'caveat'>>;

/** What a block comes to that has no check: somebody who is responsible for it has to say. */
const declared: Own = { checks: ['declared'] };
const caveat = 'what shows it is our choice; the blueprint does not say when a block is in place';

/** The building blocks of the blueprint of the Data Spaces Support Centre. */
export const dsscBuildingBlocks: Framework = {
  id: 'dssc',
  version: '3.0',
  title: 'Building blocks of the DSSC Blueprint 3.0',
  url: 'https://blueprint.dssc.eu',
  note: 'The blueprint describes building blocks and sets no conditions: what shows that one is in place is our choice.',
  requirements: [
    block('business-model', 'A business model says how the data space creates value and pays for itself'),
    block('use-case-development', 'Use cases are identified, refined and carried out in a known way'),
    block('data-space-offering', 'What is offered is described, with terms and a contact', {
      checks: ['auto'],
      decide: describedOfferings,
      caveat,
    }),
    block('intermediaries-operators', 'The roles of intermediaries and operators are settled'),
    block('organisational-form-governance-authority', 'The data space has a form and an authority that governs it'),
    block('participation-management', 'Participants join and leave by known rules'),
    block('regulatory-compliance', 'It is known which legal acts apply, and to what'),
    block('contractual-framework', 'Agreements bind the data space, its participants and those who share data'),
    block('data-models', 'Data follows shared models', { decidedBy: ofMim('MIM2') }),
    block('data-exchange', 'Data is exchanged through standard interfaces', { decidedBy: ofMim('MIM0') }),
    block('provenance-traceability-observability', 'Who shared what with whom can be traced'),
    block('identity-attestation-management', 'Identities and attestations of participants can be verified'),
    block('trust-framework', 'Conformity with the rulebook is verified'),
    block('access-usage-policies-enforcement', 'Policies on access and use are specified and enforced', {
      checks: ['auto', 'declared'],
      decide: policiesInOrder,
      caveat,
    }),
    block('data-services-offerings-descriptions', 'Data, services and offerings are described by a standard profile', {
      checks: ['auto'],
      decide: validDescriptions,
      caveat,
    }),
    block('publication-discovery', 'Offerings are published where they can be found'),
    block('value-creation-services', 'Services create value from the data'),
  ].map((one) => ({ ...one, id: `dssc:3.0/${one.id}` })),
};

/** The building blocks that the project on local digital twins added. */
export const ldtBuildingBlocks: Framework = {
  id: 'ldt4ssc',
  version: '2026',
  title: 'Building blocks of the LDT4SSC Interoperability Blueprint, beyond those of DSSC',
  url: 'https://github.com/ldt4ssc/interoperability-blueprint',
  note: 'The blueprint is a living document: these are its blocks as of June 2026.',
  requirements: [
    block('data-acquisition', 'Data is extracted, transformed and loaded with known quality'),
    block('visualisation', 'Results are shown in views that everybody can use'),
    block('analysis', 'Models and simulations can be found, called and understood', { decidedBy: ofMim('MIM8', 'C3') }),
    block('decision-making', 'Plans, participation and notifications rest on the results'),
    block('user-experience', 'Services are usable, accessible and trustworthy'),
    block('responsible-digital', 'Services are designed to spare resources'),
  ].map((one) => ({ ...one, id: `ldt4ssc:2026/${one.id}` })),
};

function block(id: string, title: string, own: Own = declared): FrameworkRequirement {
  return { id, title, decidedBy: [], ...own };
}

function ofMim(mim: string, capability?: string): readonly string[] {
  return requirements
    .filter((one) => one.mim === mim && (capability === undefined || one.capability === capability))
    .map(({ id }) => id);
}
