import { counted } from '../counted.js';
import type { DescribedDataset, DescribedResource } from './described-dataset.js';
import { given } from './given.js';
import type { LegalPart, PartDecision } from './legal-part.js';
import { dcat, dcatap, dct, dqv, foaf, odrl } from './legal-terms.js';
import { met, missing, unknown } from './part-decisions.js';

/** The regulation on high-value datasets, as ELI. */
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** Whether a dataset says that it is of high value: it names the regulation or one of its categories. */
export function claimsHighValue(dataset: DescribedResource): boolean {
  return (
    given(dataset, [`${dcatap}hvdCategory`]).length > 0 ||
    given(dataset, [`${dcatap}applicableLegislation`]).some(({ value }) => value === regulation)
  );
}

/** What Regulation (EU) 2023/138 asks of a dataset that it covers. One part for each demand. */
export const hvdParts: readonly LegalPart[] = [
  part('legislation', 'The regulation is named', (dataset) => {
    const named = given(dataset, [`${dcatap}applicableLegislation`]).filter(({ value }) => value === regulation);
    return named.length > 0
      ? met('the dataset names the regulation', named)
      : missing('a category is stated, the regulation is not named', [dataset]);
  }),
  part('category', 'The category is stated', (dataset) => {
    const stated = given(dataset, [`${dcatap}hvdCategory`]);
    const listed = stated.filter(({ value }) => value.startsWith('http://data.europa.eu/bna/'));
    if (listed.length > 0) return met('a category of the EU list is stated', listed);
    if (stated.length > 0) return unknown('the category is not of the EU list', stated);
    return missing('the regulation is named, no category is stated', [dataset]);
  }),
  part('licence', 'CC0, CC BY 4.0, or terms at least as open', (dataset) => {
    const own = given(dataset, [`${dct}license`]);
    const each = dataset.distributions.map((one) => ({ one, licences: given(one, [`${dct}license`]) }));
    const bare = own.length > 0 ? [] : each.filter(({ licences }) => licences.length === 0).map(({ one }) => one);
    const licences = [...own, ...each.flatMap((entry) => entry.licences)];
    if (licences.length === 0 && bare.length === 0) return missing('no licence is named', [dataset]);
    if (bare.length > 0)
      return missing(`${bare.length} of ${counted(each.length, 'distribution')} without a licence`, bare);
    const other = licences.filter(({ value }) => !openLicence.test(value));
    if (other.length > 0)
      return unknown('whether the licence is at least as open as CC BY 4.0 has to be judged', other);
    return met('the licence is one that the regulation accepts', licences);
  }),
  part('machine-readable', 'Formats that programs can read', (dataset) => {
    const stated = dataset.distributions.map((one) => ({ one, formats: given(one, formatProperties) }));
    if (stated.length === 0) return missing('there is no distribution', [dataset]);
    const silent = stated.filter(({ formats }) => formats.length === 0).map(({ one }) => one);
    if (silent.length > 0)
      return missing(`${silent.length} of ${counted(stated.length, 'distribution')} without a format`, silent);
    const formats = stated.flatMap((entry) => entry.formats);
    const readable = formats.filter(({ value }) => machineReadable.test(value));
    if (readable.length > 0) return met('there is a format that programs can read', readable);
    const forPeople = formats.every(({ value }) => forPeopleOnly.test(value));
    if (forPeople) return { ...met('', formats), state: 'missing', reason: 'all formats are for people to read' };
    return unknown('whether programs can read the formats has to be judged', formats);
  }),
  part('api', 'Access through an API', (dataset) => {
    const addresses = dataset.services.flatMap((one) => given(one, [`${dcat}endpointURL`]));
    if (addresses.length > 0) return met('a service serves it', addresses);
    if (dataset.services.length > 0) return missing('the service gives no address', dataset.services);
    return missing('no service serves it', [dataset]);
  }),
  part('bulk-download', 'Bulk download, where the annex asks for it', (dataset) => {
    const downloads = dataset.distributions.flatMap((one) => given(one, [`${dcat}downloadURL`]));
    if (downloads.length > 0) return met('it can be downloaded as a whole', downloads);
    return unknown('there is no download; the annex of the regulation says for which data there has to be one');
  }),
  part('terms-of-use', 'Terms of use of the API are published', (dataset) =>
    onServices(dataset, [`${dct}license`, `${dct}rights`, `${odrl}hasPolicy`], 'terms of use'),
  ),
  part('quality-of-service', 'Quality of service of the API is published', (dataset) => {
    const stated = onServices(dataset, [`${dcatap}availability`, `${dqv}hasQualityMeasurement`], 'quality of service');
    if (stated.state === 'met') return stated;
    const pages = dataset.services.flatMap((one) => given(one, [`${foaf}page`]));
    return pages.length > 0
      ? unknown(
          'there is documentation; whether it states performance, capacity and availability has to be read',
          pages,
        )
      : stated;
  }),
  part('documentation', 'The API is documented', (dataset) =>
    onServices(dataset, [`${foaf}page`, `${dcat}endpointDescription`], 'documentation'),
  ),
  part('contact-point', 'A contact for questions about the API', (dataset) => {
    const contacts = [dataset, ...dataset.services].flatMap((one) => given(one, [`${dcat}contactPoint`]));
    return contacts.length > 0 ? met('a contact is named', contacts) : missing('no contact is named', [dataset]);
  }),
  part('free-of-charge', 'Free of charge', () =>
    unknown('no property of a catalogue says that data is free of charge; it takes a statement'),
  ),
];

function part(id: string, title: string, decide: (dataset: DescribedDataset) => PartDecision): LegalPart {
  return { demand: `hvd:2023-138/${id}`, id, title, decide };
}

function onServices(
  { services, ...dataset }: DescribedDataset,
  properties: readonly string[],
  what: string,
): PartDecision {
  if (services.length === 0) return missing('no service serves it', [dataset]);
  const bare = services.filter((one) => given(one, properties).length === 0);
  if (bare.length > 0) return missing(`${bare.length} of ${counted(services.length, 'service')} without ${what}`, bare);
  return met(
    `every service has ${what}`,
    services.flatMap((one) => given(one, properties)),
  );
}

/** CC0, CC BY 4.0 and the Public Domain Dedication, by the addresses of their stewards, SPDX and the EU. */
const openLicence =
  /^https?:\/\/(creativecommons\.org\/(publicdomain\/zero\/1\.0|licenses\/by\/4\.0)|(www\.)?opendatacommons\.org\/licenses\/pddl|spdx\.org\/licenses\/(CC0-1\.0|CC-BY-4\.0|PDDL-1\.0)|publications\.europa\.eu\/resource\/authority\/licence\/(CC0|CC_BY_4_0|CC_PDM_1_0))(\/|$|\.html$)/;

const formatProperties = [`${dct}format`, `${dcat}mediaType`];
const machineReadable =
  /[/](CSV|TSV|JSON|JSON_LD|GEOJSON|XML|GML|KML|GPKG|RDF|RDF_[A-Z_]+|N3|PARQUET|SPARQLQ[A-Z]*|XLSX|ODS|NETCDF|SHP|DBF|csv|json|xml|[\w.-]+\+json|[\w.-]+\+xml)$/;
const forPeopleOnly = /[/](PDF|PDFA1A|PDFA1B|DOC|DOCX|ODT|TXT|HTML|JPEG|PNG|GIF|TIFF|pdf|html|jpeg|png|gif|msword)$/;
