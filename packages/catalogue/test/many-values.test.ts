import { parseCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const prefixes = 'PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX x: <https://x.example/>\n';
const count = 60_000;
const names = Array.from({ length: count }, (_, n) => `x:T${n}`);
const keywords = Array.from({ length: count }, (_, n) => `"k${n}"@en`);

// Looking through all values for each one took minutes for these.
describe('A dataset', () => {
  it('of 60,000 classes has all of them, each once', async () => {
    const text = `${prefixes} x:air a dcat:Dataset, ${names.join(', ')}, dcat:Dataset .`;
    const [dataset] = parseCatalogue(await parseGraph(text, { source: 'types.ttl' })).datasets;
    expect(dataset?.types.length).toBe(count + 1);
    expect(dataset?.types.slice(0, 2)).toEqual(['http://www.w3.org/ns/dcat#Dataset', 'https://x.example/T0']);
  });

  it('with 60,000 keywords in two graphs has each of them once, and its classes in every list it is in', async () => {
    const said = `x:air a dcat:Dataset, dcat:DatasetSeries ; dcat:keyword ${keywords.join(', ')} .`;
    const text = `${prefixes} x:one { ${said} } x:two { ${said} }`;
    const { datasets, datasetSeries } = parseCatalogue(await parseGraph(text, { source: 'graphs.trig' }));
    const types = ['http://www.w3.org/ns/dcat#Dataset', 'http://www.w3.org/ns/dcat#DatasetSeries'];
    expect([datasets[0]?.types, datasetSeries[0]?.types]).toEqual([types, types]);
    expect(new Set(datasets[0]?.keyword['en']).size).toBe(count);
    expect(datasets[0]?.keyword['en']?.length).toBe(count);
  });
});
