import { checkCatalogue, dcatApProfile, parseCatalogue } from '@ds4sscc/catalogue';
import {
  type DatasetInput,
  type DistributionInput,
  defineCatalogue,
  defineDataset,
  defineDistribution,
  DefinitionError,
  definitionRules,
  readDefinition,
  toGraph,
} from '@ds4sscc/catalogue/define';
import { parseJson } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentOf } from './official-conformance.js';

const eu = 'http://publications.europa.eu/resource/authority';
const minimal = {
  iri: 'https://data.city.example/',
  title: { en: 'Open data' },
  description: { en: 'What the city measures.' },
  publisher: { iri: 'https://city.example/', name: 'City' },
} as const;
const dataset = {
  iri: 'https://data.city.example/air',
  title: { en: 'Air' },
  description: { en: 'Hourly values.' },
} as const;

/** The messages of everything that is wrong with a catalogue, by place. */
function problems(input: unknown): readonly string[] {
  try {
    defineCatalogue(input as never);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.findings.map(({ rule, location }) => `${rule} ${location.pointer}`);
  }
}

/** The statements of a graph as sorted lines of Turtle without prefixes. */
async function turtleOf(definition: object): Promise<string> {
  return writeTurtle(toGraph(definition), { prefixes: dcatApProfile.prefixes }).text;
}

describe('a definition', () => {
  it('writes codes as IRIs of their vocabularies', () => {
    const air = defineDataset({
      ...dataset,
      theme: ['ENVI', 'TRAN'],
      accrualPeriodicity: 'DAILY',
      accessRights: 'PUBLIC',
      language: ['en', 'nl'],
      spatial: 'NLD',
      distribution: {
        accessURL: 'https://data.city.example/air.csv',
        format: 'CSV',
        mediaType: 'text/csv',
        license: 'CC_BY_4_0',
      },
    });
    const iris = (value: unknown) =>
      JSON.stringify(value)
        .match(/"iri":"[^"]+"/g)
        ?.map((one) => one.slice(7, -1));
    expect(iris(air.theme)).toEqual([`${eu}/data-theme/ENVI`, `${eu}/data-theme/TRAN`]);
    expect(iris(air.accrualPeriodicity)).toEqual([`${eu}/frequency/DAILY`]);
    expect(iris(air.accessRights)).toEqual([`${eu}/access-right/PUBLIC`]);
    expect(iris(air.language)).toEqual([`${eu}/language/ENG`, `${eu}/language/NLD`]);
    expect(iris(air.spatial)).toEqual([`${eu}/country/NLD`]);
    expect(iris(air.distribution)).toEqual([
      'https://data.city.example/air.csv',
      `${eu}/file-type/CSV`,
      `${eu}/licence/CC_BY_4_0`,
      'https://www.iana.org/assignments/media-types/text/csv',
    ]);
  });

  it('takes plain texts to be in the language of the catalogue, where it has one', () => {
    const texts = (language: unknown, options = {}) =>
      defineCatalogue({ ...minimal, title: 'Data', language } as never, options).title;
    expect(texts('nl')).toEqual({ nl: 'Data' });
    expect(texts(['nl', 'fr'])).toEqual({ '@none': 'Data' });
    expect(texts(['nl', 'fr'], { defaultLanguage: 'fr' })).toEqual({ fr: 'Data' });
    expect(texts(undefined)).toEqual({ '@none': 'Data' });
  });

  it('leaves names without a language where none is given', () => {
    expect(defineCatalogue({ ...minimal, language: 'nl' }).publisher).toMatchObject({ name: { '@none': 'City' } });
  });

  it.each([
    ['2026-03-01', '"2026-03-01"^^xsd:date'],
    ['2026-03', '"2026-03"^^xsd:gYearMonth'],
    ['2026', '"2026"^^xsd:gYear'],
    ['2026-03-01T10:00:00+01:00', '"2026-03-01T10:00:00+01:00"^^xsd:dateTime'],
    [new Date('2026-03-01T10:00:00Z'), '"2026-03-01T10:00:00Z"^^xsd:dateTime'],
  ])('writes the date %s as %s', async (issued, written) => {
    expect(await turtleOf(defineDataset({ ...dataset, issued }))).toContain(`dct:issued ${written}`);
  });

  it.each([
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    ['10.50', '10.50'],
  ])('writes the decimal %s as %s', (given, written) => {
    expect(defineDataset({ ...dataset, spatialResolutionInMeters: given as number }).spatialResolutionInMeters).toEqual(
      [written],
    );
  });

  it('gives the contact point its class, and the e-mail address its scheme', async () => {
    const text = await turtleOf(
      defineDataset({ ...dataset, contactPoint: { fn: 'Office', hasEmail: 'data@city.example' } }),
    );
    expect(text).toContain('a vcard:Kind ;\n    vcard:fn "Office" ;\n    vcard:hasEmail <mailto:data@city.example>');
  });

  it('can be put together of pieces', () => {
    const csv = defineDistribution({ accessURL: 'https://data.city.example/air.csv' });
    const air = defineDataset({ ...dataset, publisher: minimal.publisher.iri, distribution: csv });
    const catalogue = defineCatalogue({ ...minimal, dataset: air });
    const { datasets, distributions } = parseCatalogue(documentOf(toGraph(catalogue)));
    expect(datasets.map(({ iri, publisher }) => [iri, publisher])).toEqual([[dataset.iri, minimal.publisher.iri]]);
    expect(distributions.map(({ accessURL }) => accessURL)).toEqual([['https://data.city.example/air.csv']]);
  });

  it.each([
    ['a misspelt key', { ...minimal, licence: 'CC0' }, ['definition/unknown-key /licence']],
    [
      'a key of another class',
      { ...minimal, dataset: { ...dataset, format: 'CSV' } },
      ['definition/unknown-key /dataset/format'],
    ],
    ['nothing at all', undefined, ['definition/invalid-value ']],
    ['a missing text', { ...minimal, title: undefined }, ['definition/missing-key /title']],
    ['an empty text', { ...minimal, title: {} }, ['definition/missing-key /title']],
    ['a text that is a number', { ...minimal, title: { en: 5 } }, ['definition/invalid-value /title/en']],
    ['no language tag', { ...minimal, title: { 'en us': 'x' } }, ['definition/invalid-value /title/en us']],
    [
      'two values of one',
      { ...minimal, homepage: ['https://a.example/', 'https://b.example/'] },
      ['definition/invalid-value /homepage'],
    ],
    [
      'a misspelt code',
      { ...minimal, dataset: { ...dataset, theme: ['ENVI', 'ENVY'] } },
      ['definition/unknown-term /dataset/theme/1'],
    ],
    ['no IRI', { ...minimal, homepage: 'city.example' }, ['definition/invalid-value /homepage']],
    [
      'an IRI with a space',
      { ...minimal, homepage: 'https://city.example/a b' },
      ['definition/invalid-value /homepage'],
    ],
    [
      'a publisher nobody described',
      { ...minimal, publisher: 'https://other.example/' },
      ['definition/not-described /publisher'],
    ],
    [
      'a theme of its own nobody described',
      { ...minimal, dataset: { ...dataset, theme: 'https://city.example/themes/air' } },
      ['definition/not-described /dataset/theme'],
    ],
    [
      'one IRI for two things',
      { ...minimal, dataset: [dataset, { ...dataset, title: { en: 'Noise' } }] },
      ['definition/described-twice /dataset/1'],
    ],
    [
      'a dataset in the place of a licence',
      { ...minimal, license: dataset.iri, dataset },
      ['definition/described-twice /license'],
    ],
    ['a day that is none', { ...minimal, issued: '2026-02-30' }, ['definition/invalid-value /issued']],
    ['half a character', { ...minimal, title: { en: '\ud800' } }, ['definition/invalid-value /title/en']],
  ])('with %s is an error at its place', (_, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('that contains itself is an error', () => {
    const circle: Record<string, unknown> = { ...dataset };
    circle['source'] = circle;
    expect(problems({ ...minimal, dataset: circle })).toEqual(['definition/invalid-value /dataset/source']);
  });

  it('names what was meant', () => {
    try {
      defineDataset({ ...dataset, accessRights: 'PUBLC' } as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'definition-invalid',
        message: expect.stringContaining('did you mean "PUBLIC"?'),
      });
    }
  });

  it('may have members of Object.prototype as keys without taking them for properties', () => {
    const input = JSON.parse('{"__proto__": {"title": "x"}, "constructor": "y"}');
    expect(problems({ ...minimal, ...input })).toEqual([
      'definition/unknown-key /__proto__',
      'definition/unknown-key /constructor',
    ]);
    expect(problems(JSON.parse('{"__proto__": "y", "title": "t"}'))).toContain('definition/unknown-key /__proto__');
  });
});

describe('the types of definitions', () => {
  it('know the codes, the mandatory keys and the keys of each class', () => {
    const codes: DatasetInput = { ...dataset, theme: ['ENVI', 'TRAN'], spatial: 'NLD', accessRights: 'PUBLIC' };
    // @ts-expect-error there is no such theme
    const theme: DatasetInput = { ...dataset, theme: 'ENVY' };
    // @ts-expect-error a dataset has no format
    const format: DatasetInput = { ...dataset, format: 'CSV' };
    // @ts-expect-error a dataset has a title
    const title: DatasetInput = { iri: dataset.iri, description: 'Hourly values.' };
    // @ts-expect-error a distribution has one format
    const formats: DistributionInput = { accessURL: 'https://data.city.example/', format: ['CSV', 'JSON'] };
    // @ts-expect-error an IRI has a scheme
    const page: DatasetInput = { ...dataset, landingPage: 'city.example' };
    expect(defineDataset(codes).theme).toHaveLength(2);
    for (const wrong of [theme, format, title, page]) expect(() => defineDataset(wrong)).toThrow(DefinitionError);
    expect(() => defineDistribution(formats)).toThrow(DefinitionError);
  });
});

describe('a definition of unusual size', () => {
  it('is read all the same: a hundred thousand keywords', () => {
    const keyword = Array.from({ length: 100_000 }, (_, index) => `k${index}`);
    expect(toGraph(defineDataset({ ...dataset, keyword: { en: keyword } })).size).toBe(100_003);
  });

  it('is refused where it is no catalogue: twenty thousand keys', () => {
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`titel${index}`, index]));
    const { catalogue, findings } = readDefinition(parseJson(JSON.stringify({ ...minimal, ...keys }), 'keys.json'));
    expect([catalogue, findings.length]).toEqual([undefined, 20_000]);
  });

  it('is refused where it nests deeper than catalogues do', () => {
    let nested: Record<string, unknown> = { ...dataset };
    for (let depth = 0; depth < 100_000; depth += 1) nested = { ...dataset, iri: `urn:d${depth}`, source: nested };
    const found = problems({ ...minimal, dataset: nested });
    expect(found).toEqual([`definition/invalid-value /dataset${'/source'.repeat(15)}`]);
  });
});

describe('a parsed catalogue', () => {
  it('is written again as far as its types hold it', async () => {
    const text = writeTurtle(
      toGraph(
        defineCatalogue({
          ...minimal,
          modified: '2026',
          dataset: { ...dataset, issued: new Date(0), keyword: ['a', 'b'] },
        }),
      ),
    ).text;
    const document = await parseGraph(text, { source: 'catalogue.ttl' });
    const again = toGraph(parseCatalogue(document));
    expect(await sameDataset(again, document.graph)).toEqual({ outcome: 'equal' });
  });
});

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

describe.each(definitionRules.map(({ id }) => id))('%s', (id) => {
  const findings = (kind: string): readonly string[] => {
    const name = readdirSync(`${fixtures}${id}`).find((file) => file.startsWith(kind)) as string;
    const document = parseJson(readFileSync(`${fixtures}${id}/${name}`, 'utf8'), name);
    return readDefinition(document).findings.map(({ rule }) => rule);
  };
  it('fires on its bad fixture, and on nothing else of it', () => {
    expect(new Set(findings('bad'))).toEqual(new Set([id]));
  });
  it('is silent on its good fixture', () => {
    expect(findings('good')).toEqual([]);
  });
});

it('a catalogue of definitions has no errors', () => {
  const findings = checkCatalogue(documentOf(toGraph(defineCatalogue({ ...minimal, dataset }))));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});
