import { type Coverage, parseCatalogue, summariseCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { expect, it } from 'vitest';

const text = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
PREFIX ex: <http://data.city.example/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX odrl: <http://www.w3.org/ns/odrl/2/>
ex:catalogue a dcat:Catalog ; dcat:dataset ex:air, ex:elsewhere .
ex:air a dcat:Dataset ; dct:publisher ex:city ; dcat:contactPoint ex:desk ; dct:conformsTo ex:model ;
  odrl:hasPolicy ex:offer ; dcat:distribution ex:csv .
ex:traffic a dcat:Dataset ; dct:publisher ex:city ; dcat:distribution ex:json .
ex:csv a dcat:Distribution ; dcat:mediaType ex:text-csv .
ex:json a dcat:Distribution ; dct:rights ex:statement .
ex:api a dcat:DataService ; dcat:servesDataset ex:parking ; dcat:endpointDescription ex:openapi .
ex:parking a dcat:Dataset .
ex:green a dcat:Dataset .
ex:map a dcat:DataService ; dcat:endpointDescription "Draws the map." .
ex:city a foaf:Agent ; foaf:name "City of Example" .
`;

const names = (list: Coverage['with']) => list.map(({ node = '' }) => node.replace('http://data.city.example/', ''));
const show = ({ total, with: met, without }: Coverage) => [total, names(met), names(without)];

it('counts what is said and names the places where it is not', async () => {
  const document = await parseGraph(text, { source: 'catalogue.ttl', syntax: 'turtle' });
  const { counts, policies, conformsTo, ...coverage } = summariseCatalogue(parseCatalogue(document));
  expect(counts).toEqual({
    catalogues: 1,
    datasets: 4,
    datasetSeries: 0,
    distributions: 2,
    dataServices: 2,
    agents: 1,
  });
  expect(policies).toEqual(['http://data.city.example/offer']);
  expect(conformsTo).toEqual(['http://data.city.example/model']);
  expect(Object.fromEntries(Object.entries(coverage).map(([key, value]) => [key, show(value)]))).toEqual({
    datasetsDelivered: [4, ['air', 'traffic', 'parking'], ['green']],
    servicesDescribed: [2, ['api'], ['map']],
    modelsNamed: [2, ['csv'], ['json']],
    formatsStated: [2, ['csv'], ['json']],
    termsStated: [2, ['csv', 'json'], []],
    licencesNamed: [2, ['csv'], ['json']],
    datasetsListed: [4, ['air'], ['traffic', 'parking', 'green']],
    providersNamed: [4, ['air'], ['traffic', 'parking', 'green']],
    agentsNamed: [1, ['city'], []],
  });
});
