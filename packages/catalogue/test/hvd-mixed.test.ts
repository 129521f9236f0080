import { checkCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const prefixes = `PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcatap: <http://data.europa.eu/r5r/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX ex: <http://data.city.example/>
`;
const regulation = 'dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj>';
const category = 'dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021>';

/** A dataset with its distribution and service, some of what the regulation asks for left out. */
interface Described {
  readonly claims: boolean;
  readonly says: readonly boolean[];
}

const described = (claims: boolean): fc.Arbitrary<Described> =>
  fc.record({ claims: fc.constant(claims), says: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }) });

function turtle(name: string, { claims, says }: Described): string {
  const [license, api, contact, page, category2, law] = says;
  return `ex:${name} a dcat:Dataset ; dcat:distribution ex:${name}-csv ${claims ? `; ${category}` : ''} ${claims && law ? `; ${regulation}` : ''} .
    ex:${name}-csv a dcat:Distribution ${license ? '; dct:license ex:terms' : ''} ${claims && law ? `; ${regulation}` : ''} .
    ex:${name}-api a dcat:DataService ${api ? `; dcat:servesDataset ex:${name}` : ''} ${contact ? '; dcat:contactPoint ex:desk' : ''}
      ${page ? '; <http://xmlns.com/foaf/0.1/page> ex:page' : ''} ${claims && category2 ? `; ${category}` : ''} .
  `;
}

async function highValueFindings(text: string): Promise<readonly string[]> {
  const document = await parseGraph(prefixes + text, { source: 'mixed.ttl', syntax: 'turtle' });
  const found = checkCatalogue(document).filter(({ rule }) => rule.startsWith('hvd/'));
  return found.map(({ rule, location }) => `${rule} ${location.node}`).toSorted();
}

const list = (names: readonly string[]) =>
  `ex:all a dcat:Catalog ; dcat:dataset ${names.map((name) => `ex:${name}`).join(', ')} .`;

describe('a catalogue that mixes high-value and other datasets', () => {
  it('is judged by the regulation exactly as its high-value part alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(described(true), { minLength: 1, maxLength: 4 }),
        fc.array(described(false), { minLength: 1, maxLength: 6 }),
        async (claiming, others) => {
          const high = claiming.map((one, at) => turtle(`high${at}`, one)).join('');
          const plain = others.map((one, at) => turtle(`plain${at}`, one)).join('');
          const alone = await highValueFindings(high + list(claiming.map((_, at) => `high${at}`)));
          const names = [...claiming.map((_, at) => `high${at}`), ...others.map((_, at) => `plain${at}`)];
          const mixed = await highValueFindings(plain + high + list(names));
          expect(mixed).toEqual(alone);
          expect(mixed.filter((line) => line.includes('/plain'))).toEqual([]);
        },
      ),
      { seed: 20260307, numRuns: 100 },
    );
  });

  it('is not judged by the regulation at all where nothing claims it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(described(false), { minLength: 1, maxLength: 6 }), async (others) => {
        const text = others.map((one, at) => turtle(`plain${at}`, one)).join('');
        expect(await highValueFindings(text + list(others.map((_, at) => `plain${at}`)))).toEqual([]);
      }),
      { seed: 20260308, numRuns: 50 },
    );
  });

  it('has its categories held against the list of the regulation', async () => {
    const text = `ex:high a dcat:Dataset ; ${regulation} ; dcatap:hvdCategory ex:own, "Environment" .`;
    expect((await highValueFindings(text)).filter((line) => line.includes('category'))).toEqual([
      'hvd/dataset-hvd-category-not-in-vocabulary http://data.city.example/high',
      'hvd/dataset-hvd-category-wrong-kind http://data.city.example/high',
    ]);
  });

  it('takes a service that several datasets share into the regulation when one of them claims it', async () => {
    const text = `ex:high a dcat:Dataset ; ${regulation} ; ${category} . ex:plain a dcat:Dataset .
      ex:api a dcat:DataService ; dcat:servesDataset ex:high, ex:plain ; dct:license ex:terms .`;
    const found = await highValueFindings(text);
    expect(found.every((line) => line.endsWith('/api'))).toBe(true);
    expect(found.length).toBe(4);
  });
});
