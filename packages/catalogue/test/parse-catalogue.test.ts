import { parseCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const prefixes = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dcatap: <http://data.europa.eu/r5r/>
PREFIX dct: <http://purl.org/dc/terms/> PREFIX ex: <http://data.city.example/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX odrl: <http://www.w3.org/ns/odrl/2/> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX adms: <http://www.w3.org/ns/adms#>
`;

async function parse(turtle: string) {
  return parseCatalogue(await parseGraph(prefixes + turtle, { source: 'catalogue.ttl', syntax: 'turtle' }));
}

describe('parseCatalogue', () => {
  it('reads text by language, keywords as lists, references as IRIs and numbers as numbers', async () => {
    const { datasets, distributions } = await parse(`ex:air a dcat:Dataset ;
      dct:title "Air quality"@en, "Luchtkwaliteit"@nl, "Air" ;
      dcat:keyword "air"@en, "dust"@en, "lucht"@nl ;
      dct:issued "2026-01-05"^^xsd:date ; dcatap:hvdCategory ex:environment ; odrl:hasPolicy ex:offer ;
      dcat:distribution ex:csv .
      ex:csv a dcat:Distribution ; dcat:byteSize "1200"^^xsd:nonNegativeInteger ; dct:license ex:terms ;
      dcat:accessURL <https://data.city.example/air.csv> .`);
    expect(datasets[0]).toMatchObject({
      iri: 'http://data.city.example/air',
      types: ['http://www.w3.org/ns/dcat#Dataset'],
      location: { source: 'catalogue.ttl', line: 6 },
      title: { en: 'Air quality', nl: 'Luchtkwaliteit', '': 'Air' },
      keyword: { en: ['air', 'dust'], nl: ['lucht'] },
      issued: '2026-01-05',
      hvdCategory: ['http://data.city.example/environment'],
      hasPolicy: ['http://data.city.example/offer'],
      distribution: ['http://data.city.example/csv'],
      description: {},
      conformsTo: [],
    });
    expect(distributions[0]).toMatchObject({
      byteSize: 1200,
      license: 'http://data.city.example/terms',
      accessURL: ['https://data.city.example/air.csv'],
    });
    expect(datasets[0]).not.toHaveProperty('modified');
  });

  it('finds a publisher of any class, and a nested contact point, through what refers to them', async () => {
    const { agents, contactPoints, datasets } = await parse(`ex:air a dcat:Dataset ; dct:publisher ex:city ;
      dcat:contactPoint [ vcard:fn "Open data desk" ; vcard:hasEmail <mailto:data@city.example> ] .
      ex:city a org:Organization ; foaf:name "Stad"@nl .`);
    expect(agents.map(({ iri, name }) => ({ iri, name }))).toEqual([
      { iri: 'http://data.city.example/city', name: { nl: 'Stad' } },
    ]);
    expect(contactPoints).toMatchObject([{ hasEmail: 'mailto:data@city.example', fn: { '': 'Open data desk' } }]);
    expect(contactPoints[0]?.iri).toBe(datasets[0]?.contactPoint[0]);
  });

  it('keeps what is only wrong in form: an address as text, the first of two publishers', async () => {
    const { datasets, distributions } = await parse(`ex:air a dcat:Dataset ; dct:publisher ex:city, ex:region .
      ex:csv a dcat:Distribution ; dcat:accessURL "https://data.city.example/air.csv" ; dcat:byteSize "big" .`);
    expect(datasets[0]?.publisher).toBe('http://data.city.example/city');
    expect(distributions[0]?.accessURL).toEqual(['https://data.city.example/air.csv']);
    expect(distributions[0]).not.toHaveProperty('byteSize');
  });

  it('tells apart two properties of one local name', async () => {
    const { datasets } = await parse('ex:air a dcat:Dataset ; dct:identifier "A1" ; adms:identifier ex:doi .');
    expect(datasets[0]).toMatchObject({ identifier: ['A1'], admsIdentifier: ['http://data.city.example/doi'] });
  });

  it('takes subclasses that the document declares, a loop of them included', async () => {
    const { datasets } = await parse(`PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      ex:Map rdfs:subClassOf dcat:Dataset . dcat:Dataset rdfs:subClassOf ex:Map . ex:air a ex:Map .`);
    expect(datasets.map(({ iri }) => iri)).toEqual(['http://data.city.example/air']);
  });

  it('reads a document without a catalogue as empty lists', async () => {
    const { source, ...lists } = await parse('ex:a ex:b ex:c .');
    expect([source, ...Object.values(lists).flat()]).toEqual(['catalogue.ttl']);
  });
});
