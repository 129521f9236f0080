import { defineRule, type Rule } from '@ds4sscc/findings';
import { pathInFolder } from '../description/path-in-folder.js';
import type { AcrossCheck, Scope } from './across-check.js';

/** A described API that leads to no dataset. */
export const serviceNotLinked: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/service-not-linked',
  title: 'Service that is linked to no dataset',
  level: 'warning',
  source: 'DS4SSCC data space description 1; DCAT 3, section 6.9 (dcat:servesDataset)',
  requirements: ['MIM0 R1.3'],
  help: 'List under serves which datasets it gives access to: people find an interface through the data.',
  message: ({ title }) => `"${title}" is described, and nothing says which data it gives access to`,
});

/** An API description that no service names. */
export const apiNotDescribed: Rule<{ file: string }> = defineRule<{ file: string }>({
  id: 'dataspace/api-not-linked',
  title: 'API description that no service names',
  level: 'warning',
  source: 'DS4SSCC data space description 1; DCAT 3, section 6.9 (dcat:endpointDescription)',
  requirements: ['MIM0 R1.3'],
  help: 'List the service under services, with this file as its description, or take the file away.',
  message: ({ file }) => `the API description ${file} belongs to no service of the data space`,
});

/** Services and the descriptions of their interfaces. */
export const services: AcrossCheck = {
  rules: [serviceNotLinked, apiNotDescribed],
  applies: (scope) => (scope.dataSpace.services ?? []).length > 0 || apisOf(scope).length > 0,
  *check(scope) {
    const { document, dataSpace, folder, facts } = scope;
    const catalogued = facts.catalogues
      .filter(({ document: { source } }) => source.startsWith(folder))
      .flatMap(({ catalogue }) => catalogue.dataServices);
    for (const [index, { id, title, serves = [] }] of (dataSpace.services ?? []).entries()) {
      const known = catalogued.some(({ iri, servesDataset }) => iri === id && servesDataset.length > 0);
      if (serves.length === 0 && !known) yield document.finding(serviceNotLinked, `/services/${index}`, { title });
    }
    const named = new Set((dataSpace.services ?? []).map(({ description }) => pathInFolder(folder, description)));
    const described = catalogued.flatMap(({ endpointDescription }) => endpointDescription);
    for (const source of apisOf(scope)) {
      const inCatalogue = described.some((iri) => iri.endsWith(source.slice(source.lastIndexOf('/'))));
      if (!named.has(source) && !inCatalogue)
        yield document.finding(apiNotDescribed, '/services', { file: source.slice(folder.length) });
    }
  },
};

function apisOf({ folder, facts }: Scope): readonly string[] {
  return facts.apis.map(({ source }) => source).filter((source) => source.startsWith(folder));
}
