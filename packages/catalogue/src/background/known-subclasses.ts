import { dcat, dct, foaf, odrl } from '../vocabulary.js';

const org = 'http://www.w3.org/ns/org#';
const vcard = 'http://www.w3.org/2006/vcard/ns#';

/**
 * What the vocabularies themselves say about their classes, indirect subclasses included: by class, those whose instances are
 * of it too. Equivalent classes stand here as well. A catalogue that says the closer class says more, not less.
 */
export const knownSubclasses: Readonly<Record<string, readonly string[]>> = {
  [`${dcat}Resource`]: ['Dataset', 'DatasetSeries', 'Catalog', 'DataService'].map((name) => dcat + name),
  [`${dcat}Dataset`]: [`${dcat}DatasetSeries`, `${dcat}Catalog`],
  [`${dct}MediaType`]: [`${dct}FileFormat`],
  [`${dct}MediaTypeOrExtent`]: ['MediaType', 'FileFormat', 'SizeOrDuration'].map((name) => dct + name),
  [`${dct}RightsStatement`]: [`${dct}LicenseDocument`, 'http://schema.theodi.org/odrs#RightsStatement'],
  [`${foaf}Agent`]: [
    `${dct}Agent`,
    ...['Group', 'Organization', 'Person'].map((name) => foaf + name),
    ...['FormalOrganization', 'Organization', 'OrganizationalCollaboration', 'OrganizationalUnit'].map(
      (name) => org + name,
    ),
  ],
  [`${foaf}Document`]: ['Image', 'PersonalProfileDocument'].map((name) => foaf + name),
  [`${odrl}Policy`]: ['Agreement', 'Assertion', 'Offer', 'Privacy', 'Request', 'Set', 'Ticket'].map(
    (name) => odrl + name,
  ),
  [`${vcard}Kind`]: ['Group', 'Individual', 'Location', 'Organization'].map((name) => vcard + name),
};
