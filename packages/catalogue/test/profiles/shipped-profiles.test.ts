import { checkCatalogue } from '@ds4sscc/catalogue';
import { geoDcatApProfile, mobilityDcatApProfile } from '@ds4sscc/catalogue/profiles';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const prefixes = `
  PREFIX dcat: <http://www.w3.org/ns/dcat#>
  PREFIX dct: <http://purl.org/dc/terms/>
  PREFIX foaf: <http://xmlns.com/foaf/0.1/>
  PREFIX geodcatap: <http://data.europa.eu/930/>
  PREFIX locn: <http://www.w3.org/ns/locn#>
  PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX org: <http://www.w3.org/ns/org#>
  PREFIX m: <https://w3id.org/mobilitydcat-ap#>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
  PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;

/** What the mobility profile makes mandatory, line by line: leaving out one line leaves out one property. */
const mobility = `
<urn:c> a dcat:Catalog ;
  dct:title "C"@en ; dct:description "C"@en ; dct:publisher <urn:p> ; dcat:dataset <urn:d> ;
  foaf:homepage <https://nap.example/> ; # Catalogue homepage
  dcat:record <urn:r> ; # Catalogue record
  dct:spatial <http://publications.europa.eu/resource/authority/country/NLD> ; # Catalogue geographical coverage
  .
<urn:r> a dcat:CatalogRecord ;
  foaf:primaryTopic <urn:d> ; dct:modified "2026-03-01"^^xsd:date ;
  dct:created "2026-03-01"^^xsd:date ; # Catalogue Record creation date
  dct:language <http://publications.europa.eu/resource/authority/language/ENG> ; # Catalogue Record language
  .
<urn:p> a foaf:Agent ; foaf:name "P" .
<urn:d> a dcat:Dataset ;
  dct:title "D"@en ; dct:description "D"@en ; dcat:contactPoint <urn:k> ;
  dcat:distribution <urn:x> ; # Dataset dataset distribution
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/DAILY> ; # Dataset frequency
  dct:spatial <http://publications.europa.eu/resource/authority/country/NLD> ; # Dataset geographical coverage
  m:mobilityTheme <https://w3id.org/mobilitydcat-ap/mobility-theme/road-work-information> ; # Dataset mobility theme
  dct:publisher <urn:p> ; # Dataset publisher
  .
<urn:x> a dcat:Distribution ;
  dcat:accessURL <https://nap.example/x> ;
  m:mobilityDataStandard <https://w3id.org/mobilitydcat-ap/mobility-data-standard/datex-II> ; # Distribution mobility data standard
  dct:format <http://publications.europa.eu/resource/authority/file-type/XML> ; # Distribution format
  dct:rights <urn:s> ; # Distribution rights
  .
<urn:s> a dct:RightsStatement ;
  dct:type <https://w3id.org/mobilitydcat-ap/conditions-for-access-and-usage/free-of-charge> ; # Rights statement conditions for access and usage
  .
<urn:k> a vcard:Kind ;
  vcard:hasEmail <mailto:nap@nap.example> ; # Kind email
  vcard:fn "NAP" ; # Kind name
  .
`;
const lines = mobility.split('\n');
const mandatory = lines.flatMap((line, at) => {
  const [, name] = /; # (.+)$/.exec(line) ?? [];
  return name === undefined ? [] : [[name, at] as const];
});

async function errors(text: string, profile = mobilityDcatApProfile): Promise<readonly string[]> {
  const document = await parseGraph(prefixes + text, { source: 'nap.ttl' });
  expect(document.findings).toEqual([]);
  const area = `${profile.area}/`;
  return checkCatalogue(document, { profiles: [profile] })
    .filter(({ rule }) => rule.startsWith(area))
    .map(({ rule }) => rule.slice(area.length));
}

describe('mobilityDCAT-AP', () => {
  it('has no error in a catalogue with every mandatory property', async () => {
    expect(await errors(mobility)).toEqual([]);
  });

  it.each(mandatory)('asks for %s', async (name, at) => {
    const without = lines.filter((_, index) => index !== at).join('\n');
    expect(await errors(without)).toEqual([`${name.toLowerCase().replaceAll(' ', '-')}-missing`]);
  });

  it('makes exactly those mandatory', () => {
    const inTable = mobilityDcatApProfile.classes.flatMap(({ label, properties }) =>
      properties.filter(({ min }) => min > 0).map((use) => `${label} ${use.label}`),
    );
    expect([...inTable].sort()).toEqual(mandatory.map(([name]) => name).sort());
  });

  it('wants themes of its own vocabulary, and one standard for each distribution', async () => {
    const theme = mobility.replace(
      'https://w3id.org/mobilitydcat-ap/mobility-theme/road',
      'https://nap.example/theme/road',
    );
    expect(await errors(theme)).toEqual(['dataset-mobility-theme-not-in-vocabulary']);
    const standards = mobility.replace('m:mobilityDataStandard <', 'm:mobilityDataStandard <urn:own>, <');
    expect(await errors(standards)).toEqual(['distribution-mobility-data-standard-too-many']);
  });
});

// What the shapes of Agent, Address (Agent) and Assessment in the SHACL file of release 1.1.0 say.
describe('agents, addresses and assessments in mobilityDCAT-AP', () => {
  const person = (more: string): string => mobility.replace('foaf:name "P" .', `foaf:name "P" ; ${more} .`);
  const address = (more: string): string => person(`locn:address [ a locn:Address ; ${more} ]`);
  const assessment = (more: string): string =>
    mobility.replace(
      'dcat:contactPoint <urn:k> ;',
      `dcat:contactPoint <urn:k> ; m:assessmentResult [ a m:Assessment ; ${more} ] ;`,
    );

  it('may have everything that there is for them', async () => {
    expect(
      await errors(
        person(`foaf:firstName "Ada" ; foaf:surname "B" ; foaf:mbox <mailto:a@nap.example> ; foaf:phone <tel:+31> ;
          foaf:workplaceHomepage <https://nap.example/> ; org:memberOf [ a org:Organization ] ;
          locn:address [ a locn:Address ; locn:thoroughfare "Street 1" ; locn:postCode "1" ; locn:postName "City" ;
            locn:adminUnitL1 "NL" ; locn:adminUnitL2 "Province" ]`),
      ),
    ).toEqual([]);
    expect(
      await errors(assessment('dct:issued "2026-03-01"^^xsd:date ; oa:hasBody <https://nap.example/assessment>')),
    ).toEqual([]);
    expect(await errors(assessment('oa:hasBody [ a oa:TextualBody ]'))).toEqual([]);
  });

  it.each([
    [person('foaf:firstName "Ada", "Bea"'), 'agent-first-name-too-many'],
    [person('foaf:firstName <urn:ada>'), 'agent-first-name-wrong-kind'],
    [person('foaf:surname "B", "C"'), 'agent-surname-too-many'],
    [person('foaf:mbox "a@nap.example"'), 'agent-email-wrong-kind'],
    [person('foaf:phone "+31"'), 'agent-phone-wrong-kind'],
    [person('foaf:workplaceHomepage <https://a.example/>, <https://b.example/>'), 'agent-work-place-homepage-too-many'],
    [person('locn:address "Street 1"'), 'agent-address-wrong-kind'],
    [person('locn:address [ a foaf:Document ]'), 'agent-address-wrong-class'],
    [person('org:memberOf [ a foaf:Document ]'), 'agent-affiliation-wrong-class'],
    [address('locn:thoroughfare "Street 1", "Street 2"'), 'address-street-address-too-many'],
    [address('locn:postCode <urn:1>'), 'address-postal-code-wrong-kind'],
    [address('locn:postName "A", "B"'), 'address-city-too-many'],
    [address('locn:adminUnitL1 "A", "B"'), 'address-country-too-many'],
    [address('locn:adminUnitL2 "A", "B"'), 'address-administrative-area-too-many'],
    [assessment('dct:issued "soon"'), 'assessment-assessment-date-wrong-kind'],
    [assessment('dct:issued "2026-03-01"^^xsd:date, "2026-03-02"^^xsd:date'), 'assessment-assessment-date-too-many'],
    [assessment('oa:hasBody "fine"'), 'assessment-assessment-result-wrong-kind'],
    [assessment('oa:hasBody <urn:1>, <urn:2>'), 'assessment-assessment-result-too-many'],
  ])('are found to be wrong: %#', async (text, rule) => {
    expect(await errors(text)).toEqual([rule]);
  });
});

describe('GeoDCAT-AP', () => {
  const geo = (statements: string) =>
    errors(`<urn:d> a dcat:Dataset ; dct:title "D"@en ; dct:description "D"@en ; ${statements} .`, geoDcatApProfile);

  it('takes what it adds to a dataset', async () => {
    const concept = '[ a skos:Concept ; skos:prefLabel "x"@en ]';
    expect(
      await geo(`geodcatap:custodian [ a foaf:Agent ; foaf:name "P" ] ; geodcatap:resourceType ${concept} ;
        geodcatap:topicCategory ${concept}, ${concept} ; geodcatap:spatialResolutionAsText "1:10000"@en ; dct:created "2026"^^xsd:gYear`),
    ).toEqual([]);
  });

  it.each([
    ['geodcatap:custodian "P"', 'dataset-custodian-wrong-kind'],
    ['geodcatap:resourceType <urn:a>, <urn:b>', 'dataset-resource-type-too-many'],
    ['geodcatap:spatialResolutionAsText <urn:a>', 'dataset-spatial-resolution-as-text-wrong-kind'],
    ['dct:created "2026"^^xsd:gYear, "2025"^^xsd:gYear', 'dataset-creation-date-too-many'],
  ])('finds %s', async (statements, rule) => {
    expect(await geo(statements)).toEqual([rule]);
  });

  it('asks for nothing that DCAT-AP does not ask for', () => {
    const uses = geoDcatApProfile.classes.flatMap(({ properties }) => properties);
    expect(uses.filter(({ min }) => min > 0)).toEqual([]);
    expect(uses).toHaveLength(16 + 16 + 23 + 16 + 12);
  });
});
