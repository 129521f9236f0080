import { checkCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const prefixes = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dcatap: <http://data.europa.eu/r5r/>
PREFIX dct: <http://purl.org/dc/terms/> PREFIX ex: <http://data.city.example/>
PREFIX adms: <http://www.w3.org/ns/adms#> PREFIX odrl: <http://www.w3.org/ns/odrl/2/>
`;

/** Findings of one area as `rule node`, short. */
async function found(area: string, turtle: string): Promise<readonly string[]> {
  const findings = checkCatalogue(await parseGraph(prefixes + turtle, { source: 'c.ttl', syntax: 'turtle' }));
  return findings
    .filter(({ rule }) => rule.startsWith(`${area}/`))
    .map(({ rule, location }) => `${rule.slice(area.length + 1)} ${location.node?.replace(/^.*\//, '')}`)
    .sort();
}

const regulation = 'dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj>';

describe('high-value datasets', () => {
  it('are judged, and their neighbours in the same catalogue are not', async () => {
    expect(
      await found(
        'hvd',
        `ex:c a dcat:Catalog ; dcat:dataset ex:high, ex:plain .
        ex:high a dcat:Dataset ; ${regulation} ; dcat:distribution ex:high-csv .
        ex:plain a dcat:Dataset ; dcatap:applicableLegislation ex:other ; dcat:distribution ex:plain-csv .
        ex:high-csv a dcat:Distribution ; dcatap:applicableLegislation ex:other .
        ex:plain-csv a dcat:Distribution ; dcat:accessService ex:plain-api .
        ex:plain-api a dcat:DataService .`,
      ),
    ).toEqual([
      'dataset-api-missing high',
      'dataset-hvd-category-missing high',
      'distribution-applicable-legislation-missing high-csv',
      'terms-missing high-csv',
    ]);
  });

  it('bring the service of their distribution with them', async () => {
    expect(
      await found(
        'hvd',
        `ex:high a dcat:Dataset ; ${regulation} ; dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> ; dcat:distribution ex:csv .
        ex:csv a dcat:Distribution ; ${regulation} ; dct:rights ex:terms ; dcat:accessService ex:api .
        ex:api a dcat:DataService ; dct:license ex:terms .`,
      ),
    ).toEqual([
      'data-service-applicable-legislation-missing api',
      'data-service-contact-point-missing api',
      'data-service-documentation-missing api',
      'data-service-hvd-category-missing api',
    ]);
  });

  it('count the contact point of a service once, as what the regulation makes mandatory', async () => {
    const text = `ex:api a dcat:DataService ; ${regulation} .`;
    const document = await parseGraph(prefixes + text, { source: 'c.ttl', syntax: 'turtle' });
    const about = checkCatalogue(document).filter(({ message }) => message.includes('dcat:contactPoint'));
    expect(about.map(({ rule }) => rule)).toEqual(['hvd/data-service-contact-point-missing']);
  });
});

describe('what holds between resources', () => {
  it.each([
    ['a series needs no distribution', 'ex:s a dcat:Dataset, dcat:DatasetSeries .', /^dataset-without/],
    [
      'a member of a series is found through it',
      'ex:c a dcat:Catalog . ex:d a dcat:Dataset ; dcat:inSeries ex:s .',
      /^dataset-not-listed/,
    ],
    ['without a catalogue nothing has to be listed', 'ex:d a dcat:Dataset .', /^dataset-not-listed/],
    [
      'a sample belongs to its dataset',
      'ex:d adms:sample ex:f . ex:f a dcat:Distribution .',
      /^distribution-not-linked/,
    ],
    [
      'a policy of the dataset sets terms',
      'ex:d odrl:hasPolicy ex:p ; dcat:distribution ex:f . ex:f a dcat:Distribution .',
      /^distribution-terms/,
    ],
    ['a broker is an address', 'ex:f dcat:accessURL <mqtts://broker.city.example:8883> .', /^address/],
    ['an address as text is left to the table', 'ex:f a dcat:Distribution ; dcat:accessURL "file:///x" .', /^address/],
    ['an entry that is only named is no fault', 'ex:d a dcat:Dataset ; dcat:distribution ex:f .', /^entry/],
    [
      'a series may stand as dataset',
      'ex:c a dcat:Catalog ; dcat:dataset ex:s . ex:s a dcat:DatasetSeries .',
      /^entry/,
    ],
  ])('%s', async (_, turtle, rule) => {
    expect((await found('catalogue', turtle)).filter((text) => rule.test(text))).toEqual([]);
  });

  it.each(['<file:///srv/air.csv>', '<urn:air>', '<http://>', '<air.csv>', '<data:text/csv,1>'])(
    '%s is no address that leads to data',
    async (address) => {
      const findings = await found('catalogue', `ex:f dcat:downloadURL ${address} .`);
      expect(findings).toEqual(['address-not-usable f']);
    },
  );

  it('a nested entry without its class is named: by the table, or where what points to it has none either', async () => {
    const nested = 'dcat:distribution [ dcat:accessURL <https://data.city.example/> ] .';
    const entries = (found: readonly string[]) => found.filter((text) => /^entry|wrong-class/.test(text));
    expect(entries(await found('catalogue', `ex:d dct:title "d"@en ; ${nested}`))).toHaveLength(1);
    expect(entries(await found('catalogue', `ex:d a dcat:Dataset ; ${nested}`))).toEqual([]);
    expect(entries(await found('dcat-ap', `ex:d a dcat:Dataset ; ${nested}`))).toEqual([
      'dataset-dataset-distribution-wrong-class d',
    ]);
  });

  it('of a hundred entries without description one note is made, with their number', async () => {
    const entries = Array.from({ length: 100 }, (_, at) => `ex:d${at}`).join(', ');
    const turtle = `${prefixes}ex:c a dcat:Catalog ; dcat:dataset ${entries} .`;
    const findings = checkCatalogue(await parseGraph(turtle, { source: 'c.ttl', syntax: 'turtle' }));
    const notes = findings.filter(({ rule }) => rule === 'catalogue/entry-not-described');
    expect(notes.map(({ message }) => message)).toEqual([
      'catalogue ex:c lists 100 entries that this document does not describe, the first of them ex:d0',
    ]);
  });
});

describe('a property that its vocabulary does not have', () => {
  it.each([
    [
      'dct:distribution ex:csv',
      'DCMI Metadata Terms has no property dct:distribution, which ex:air uses; dcat:distribution was probably meant',
    ],
    [
      'dcat:landindPage ex:page',
      'DCAT 3 has no property dcat:landindPage, which ex:air uses; dcat:landingPage was probably meant',
    ],
    [
      'dct:landingpage ex:page',
      'DCMI Metadata Terms has no property dct:landingpage, which ex:air uses; dcat:landingPage was probably meant',
    ],
    ['dct:zebra "stripes"', 'DCMI Metadata Terms has no property dct:zebra, which ex:air uses'],
    [
      'dct: "Only with a licence"',
      'a statement about ex:air has <http://purl.org/dc/terms/> for its property, which is the namespace of DCMI Metadata Terms without a name',
    ],
  ])('is reported where it is used: %s', async (statement, message) => {
    const document = await parseGraph(`${prefixes}ex:air a dcat:Dataset ;\n  ${statement} .`, { source: 'c.ttl' });
    const found = checkCatalogue(document).filter(({ rule }) => rule === 'catalogue/property-unknown');
    expect(found.map((one) => [one.location.line, one.message])).toEqual([[5, message]]);
  });

  it('is nothing in other namespaces, nor are the inverse properties of DCAT 3', async () => {
    expect(
      await found(
        'catalogue',
        'ex:csv a dcat:Distribution ; dcat:isDistributionOf ex:air ; adms:zebra ex:a ; dct:license ex:free .',
      ),
    ).toEqual(['distribution-not-linked csv']);
  });
});
