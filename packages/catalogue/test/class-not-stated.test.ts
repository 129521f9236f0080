import { backgroundFact, checkCatalogue, dcatApProfile, familyOf, ruleFamilies, rules } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { base, fittingValue, rdfType } from './complete-catalogue.js';

const foaf = 'http://xmlns.com/foaf/0.1/';
const dct = 'http://purl.org/dc/terms/';
const dcat = 'http://www.w3.org/ns/dcat#';
const licence = '<https://creativecommons.org/licenses/by/4.0/>';
const typed = (type: string) => `_:value . _:value <${rdfType}> <${type}>`;

/** For each class something that is known to be of it: an entry of a list, or an instance of a subclass. */
const knownValues: Readonly<Record<string, string>> = {
  [`${foaf}Agent`]: typed(`${foaf}Organization`),
  [`${foaf}Document`]: typed(`${foaf}Image`),
  [`${dcat}Dataset`]: typed(`${dcat}DatasetSeries`),
  [`${dcat}Resource`]: typed(`${dcat}Dataset`),
  [`${dcat}Role`]: '<http://www.iana.org/assignments/relation/related>',
  [`${dct}LicenseDocument`]: licence,
  [`${dct}RightsStatement`]: licence,
  [`${dct}Standard`]: '<http://www.opengis.net/def/crs/EPSG/0/4326>',
  'http://data.europa.eu/eli/ontology#LegalResource': '<http://data.europa.eu/eli/reg_impl/2023/138/oj>',
  'http://www.w3.org/2004/02/skos/core#Concept': '<http://purl.org/adms/status/Completed>',
  'http://www.w3.org/2004/02/skos/core#ConceptScheme': '<http://publications.europa.eu/resource/authority/data-theme>',
  'http://www.w3.org/2006/vcard/ns#Kind': typed('http://www.w3.org/2006/vcard/ns#Individual'),
  'http://www.w3.org/ns/odrl/2/Policy': typed('http://www.w3.org/ns/odrl/2/Offer'),
};

const cases = dcatApProfile.classes.flatMap((entry) =>
  entry.properties.flatMap((use) => {
    const name = `${entry.label} ${use.label}`.toLowerCase().replaceAll(' ', '-');
    const known = use.membership ? fittingValue(use) : knownValues[use.rangeClass ?? ''];
    return use.rangeClass ? [{ entry, use, name, known }] : [];
  }),
);
const isClosed = ({ use }: (typeof cases)[number]) => use.membership === 'all' && use.membershipLevel === 'error';

async function found(type: string, property: string, value: string) {
  const text = `<${base}x> <${rdfType}> <${type}> . <${base}x> <${property}> ${value} .`;
  const document = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
  const findings = checkCatalogue(document, { families: ['background', 'undescribed'] });
  return findings.filter(({ location }) => location.node === `${base}x`).map(({ rule, level }) => `${rule} ${level}`);
}

describe('the class of a value', () => {
  it.each(cases.filter(({ known }) => known !== undefined))(
    '$name: is background knowledge where everybody knows it',
    async ({ entry, use, name, known }) => {
      expect(await found(entry.iri, use.iri, known as string)).toEqual([`background/${name}-class-not-stated info`]);
    },
  );

  it.each(cases.filter((one) => !isClosed(one)))(
    '$name: is not known of what nothing describes',
    async ({ entry, use, name }) => {
      const value = '<https://elsewhere.example/thing>';
      expect(await found(entry.iri, use.iri, value)).toEqual([`undescribed/${name}-class-not-stated info`]);
    },
  );

  it('has been tried for every rule of both families', () => {
    const tried = [
      ...cases.filter(({ known }) => known).map(({ name }) => `background/${name}-class-not-stated`),
      ...cases.filter((one) => !isClosed(one)).map(({ name }) => `undescribed/${name}-class-not-stated`),
    ];
    // Those of the profile of high-value datasets are tried in hvd-values.test.ts.
    const ids = rules.map(({ id }) => id).filter((id) => /^(?:background|undescribed)\/(?!hvd-)/.test(id));
    expect(ids.toSorted()).toEqual(tried.toSorted());
  });

  it('is not asked for unless a family that asks is wanted', async () => {
    const text = `<${base}x> <${rdfType}> <${dcat}Dataset> . <${base}x> <${dct}publisher> <https://elsewhere.example/> .`;
    const document = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
    const areas = (findings: ReturnType<typeof checkCatalogue>) => [
      ...new Set(findings.map(({ rule }) => familyOf(rule)?.id)),
    ];
    expect(areas(checkCatalogue(document))).toEqual(['catalogue', 'dcat-ap']);
    expect(areas(checkCatalogue(document, { families: ['undescribed'] }))).toEqual(['undescribed']);
    expect(areas(checkCatalogue(document, { families: 'all' }))).toEqual(['catalogue', 'dcat-ap', 'undescribed']);
  });

  it('that is known comes with the triple that would state it', () => {
    const csv = 'http://publications.europa.eu/resource/authority/file-type/CSV';
    expect(backgroundFact(csv, [], `${dct}MediaTypeOrExtent`)).toEqual({
      source: 'EU table of file types',
      statement: [csv, rdfType, `${dct}MediaTypeOrExtent`],
    });
    expect(backgroundFact(`${base}city`, [`${foaf}Organization`], `${foaf}Agent`)?.statement[2]).toBe(`${foaf}Agent`);
    expect(backgroundFact(`${base}city`, ['__proto__'], 'constructor')).toBeUndefined();
  });
});

it('every rule is of a family, and every family has rules', () => {
  expect(new Set(rules.map(({ id }) => familyOf(id)?.id))).toEqual(new Set(ruleFamilies.map(({ id }) => id)));
  expect(familyOf('constructor')).toBeUndefined();
});
