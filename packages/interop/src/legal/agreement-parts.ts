import type { DescribedDataset, DescribedStatement } from './described-dataset.js';
import { given } from './given.js';
import type { LegalPart } from './legal-part.js';
import { dcat, dct, odrl } from './legal-terms.js';
import { met, missing, notApplicable, unknown } from './part-decisions.js';
import { policyAbout } from './policy-about.js';

const demand = 'data-act:2023-2854/33-1-d';

/** Data Act, Article 33(1)(d): tools that carry out agreements can work together, where there are agreements to carry out. */
export const agreementParts: readonly LegalPart[] = [
  {
    demand,
    id: 'machine-readable-terms',
    title: 'Terms that programs can read',
    decide(dataset, input) {
      const policy = policyAbout(dataset, input, 'a policy in ODRL says what is permitted');
      if (policy) return policy;
      const open = openAccess(dataset);
      if (open.length > 0) return notApplicable('the data is public: there is no agreement to carry out', open);
      const named = [dataset, ...dataset.distributions].flatMap((one) => given(one, [`${odrl}hasPolicy`]));
      if (named.length > 0) return unknown('a policy is named, but stands elsewhere', named);
      const rights = given(dataset, [`${dct}accessRights`]);
      if (rights.length === 0) return unknown('nothing says whether access needs an agreement');
      return missing('access is restricted, and no policy says on which terms it is given', [dataset]);
    },
  },
  {
    demand,
    id: 'negotiation',
    title: 'A protocol by which agreements are made',
    decide(dataset, { probes = [] }) {
      const conforming = dataset.services.flatMap((one) =>
        given(one, [`${dct}conformsTo`]).filter(({ value }) => isDataspaceProtocol(value)),
      );
      const urls = dataset.services.flatMap((one) => given(one, [`${dcat}endpointURL`]).map(({ value }) => value));
      const seen = probes
        .filter(({ source }) => urls.includes(source))
        .flatMap(({ observations }) => observations.filter(({ id }) => id === 'negotiation-answers'));
      const failed = seen.filter(({ outcome }) => outcome === 'no');
      if (failed.length > 0)
        return { state: 'missing', reason: 'the service does not negotiate when asked', evidence: places(failed) };
      const shown = seen.filter(({ outcome }) => outcome === 'yes');
      if (shown.length > 0)
        return { state: 'met', reason: 'the service negotiates when asked', evidence: places(shown) };
      if (conforming.length > 0) return met('a service follows the Dataspace Protocol', conforming);
      const open = openAccess(dataset);
      if (open.length > 0 && dataset.policies.length === 0)
        return notApplicable('the data is public: there is no agreement to make', open);
      return unknown('no service says that it follows the Dataspace Protocol; a connector may stand elsewhere');
    },
  },
];

const publicAccess = /^https?:\/\/publications\.europa\.eu\/resource\/authority\/access-right\/PUBLIC$/;

/** What says that access is public, by the access rights of the EU. */
function openAccess(dataset: DescribedDataset): readonly DescribedStatement[] {
  return given(dataset, [`${dct}accessRights`]).filter(({ value }) => publicAccess.test(value));
}

/** Namespaces and specifications of the Dataspace Protocol. */
function isDataspaceProtocol(iri: string): boolean {
  return /^https?:\/\/(w3id\.org\/dspace\/|docs\.internationaldataspaces\.org\/[^?#]*dataspace-protocol|eclipse-dataspace-protocol-base\.github\.io\/)/.test(
    iri,
  );
}

function places(
  observations: readonly { readonly location: DescribedStatement['location']; readonly detail: string }[],
): readonly { readonly location: DescribedStatement['location']; readonly value: string }[] {
  return observations.map(({ location, detail }) => ({ location, value: detail }));
}
