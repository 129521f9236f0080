import type { ApiFacts } from '../assessment-input.js';
import { counted } from '../counted.js';
import type { DescribedResource } from './described-dataset.js';
import { given } from './given.js';
import type { LegalPart } from './legal-part.js';
import { dcat, dcatap, dct, dqv, foaf, odrl } from './legal-terms.js';
import { met, missing, notApplicable, unknown } from './part-decisions.js';

const demand = 'data-act:2023-2854/33-1-c';

/** Data Act, Article 33(1)(c): how the data is reached by programs, on which terms, and how well that works. */
export const accessParts: readonly LegalPart[] = [
  {
    demand,
    id: 'means',
    title: 'Technical means of access',
    decide({ distributions, services, ...dataset }) {
      const ways = [...services, ...distributions];
      if (ways.length === 0) return missing('there is neither a distribution nor a service', [dataset]);
      const closed = distributions.filter((one) => given(one, addresses).length === 0);
      const silent = services.filter((one) => given(one, endpoint).length === 0);
      const lacking = [...closed, ...silent];
      if (lacking.length > 0)
        return missing(
          `${lacking.length} of ${counted(distributions.length, 'distribution')} and ${counted(services.length, 'service')} without an address`,
          lacking,
        );
      return met(
        'every distribution and service gives its address',
        ways.flatMap((one) => given(one, [...addresses, ...endpoint])),
      );
    },
  },
  {
    demand,
    id: 'interface-description',
    title: 'Description of the interface that programs can read',
    decide({ services }, { apis = [] }) {
      if (services.length === 0) return notApplicable('there is no service; files need no description of an interface');
      const undescribed = services.filter((one) => given(one, description).every(({ kind }) => kind === 'literal'));
      const bare = undescribed.filter((one) => descriptionOf(one, apis) === undefined);
      if (bare.length > 0)
        return missing(
          `${bare.length} of ${counted(services.length, 'service')} without a description of the interface`,
          bare,
        );
      const documents = services.flatMap((one) => descriptionOf(one, apis) ?? []);
      const invalid = documents.filter(({ valid }) => !valid);
      const evidence = documents.map(({ source, title }) => ({ location: { source }, value: title }));
      if (invalid.length > 0)
        return { state: 'missing', reason: 'the description of an interface has errors', evidence };
      if (documents.length < services.length)
        return unknown(
          'the descriptions that are linked were not given, so nobody read them',
          services.flatMap((one) => given(one, description)),
        );
      return { state: 'met', reason: 'every service has a description without errors', evidence };
    },
  },
  {
    demand,
    id: 'terms-of-use',
    title: 'Terms of use of the access',
    decide({ distributions, services, ...dataset }) {
      const kind = services.length > 0 ? 'service' : 'distribution';
      const ways = services.length > 0 ? services : distributions;
      if (ways.length === 0) return missing('there is no access that could have terms', [dataset]);
      const bare = ways.filter((one) => given(one, terms).length === 0);
      const own = given(dataset, terms);
      if (kind === 'distribution' && own.length > 0) return met('the terms of the dataset hold for its files', own);
      if (bare.length > 0) return missing(`${bare.length} of ${counted(ways.length, kind)} without terms of use`, bare);
      return met(
        `every ${kind} states its terms of use`,
        ways.flatMap((one) => given(one, terms)),
      );
    },
  },
  {
    demand,
    id: 'quality-of-service',
    title: 'Quality of service',
    decide({ distributions, services, ...dataset }) {
      const ways = [...services, ...distributions];
      const stated = ways.flatMap((one) => given(one, serviceQuality));
      if (stated.length > 0) return met('availability or quality of the service is stated', stated);
      const pages = services.flatMap((one) => given(one, [`${foaf}page`]));
      if (pages.length > 0)
        return unknown('there is documentation; whether it states the quality has to be read', pages);
      return missing('nothing says how available the access is', ways.length > 0 ? ways : [dataset]);
    },
  },
];

const addresses = [`${dcat}accessURL`, `${dcat}downloadURL`];
const endpoint = [`${dcat}endpointURL`];
const description = [`${dcat}endpointDescription`];
const terms = [`${dct}license`, `${dct}rights`, `${odrl}hasPolicy`];
const serviceQuality = [`${dcatap}availability`, `${dqv}hasQualityMeasurement`, `${dqv}hasQualityAnnotation`];

/** The API description that was read and covers a service: it is the one that it links, or has its address for a server. */
export function descriptionOf(service: DescribedResource, apis: readonly ApiFacts[]): ApiFacts | undefined {
  const linked = given(service, description).map(({ value }) => value);
  const urls = given(service, endpoint).map(({ value }) => withoutSlash(value));
  return apis.find(
    ({ source, servers }) => linked.includes(source) || servers.some((server) => urls.includes(withoutSlash(server))),
  );
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
