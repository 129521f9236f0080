import { conversionRules } from '@ds4sscc/catalogue/convert/ckan';
import { createGraph, type GraphDocument, literal, namedNode, parseGraph, statement } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { formats } from './formats.js';

const [extras] = formats;
const byName = (name: string) => formats.find((format) => format.name === name)!;
const schemaOrg = byName('schema.org');
const dsp = byName('Dataspace Protocol');
const dcat = 'http://www.w3.org/ns/dcat#';
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

function documentOf(statements: Iterable<ReturnType<typeof statement>>): GraphDocument {
  return {
    source: 'made.ttl',
    syntax: 'turtle',
    graph: createGraph(statements),
    findings: [],
    prefixes: {},
    lineText: () => '',
  };
}

describe('documents that are none of the format', () => {
  const texts = [
    '',
    '{',
    'null',
    '17',
    '"text"',
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"result": null}',
    '{"@graph": [null, [], {}]}',
    '{"@type": "Catalog"',
    '{"results": {}}',
    '\uFEFF{}',
    '[{"@context": null}]',
  ];

  it.each(formats)('give $name a finding, and no throw', ({ from }) => {
    for (const text of texts) {
      const { document, findings } = from(text);
      expect([text, document.graph.size]).toEqual([text, 0]);
      expect([text, findings.length > 0]).toEqual([text, true]);
    }
  });
});

describe('members that are not what they should be', () => {
  const wrong = [null, true, 17, 'text', [], {}, [null], [[[]]], [{}], { a: { b: {} } }, '__proto__', [17, 'a', null]];
  const members = [
    'title',
    'notes',
    'tags',
    'extras',
    'resources',
    'groups',
    'organization',
    'license_id',
    'title_translated',
    'contact',
    'spatial_coverage',
  ];

  it.each(members)('"%s" of CKAN is read, empty, or reported with its pointer', (member) => {
    let reported = 0;
    for (const value of wrong) {
      const { losses } = extras!.from(JSON.stringify({ name: 'air', resources: [], notes: 'x', [member]: value }));
      expect(losses.map(({ finding }) => finding.location.pointer)).toEqual(losses.map(({ pointer }) => pointer));
      if (losses.some(({ pointer }) => pointer.startsWith(`/${member}`))) reported += 1;
    }
    // Of these no member takes more than a few.
    expect(reported).toBeGreaterThan(wrong.length / 2);
  });

  it('have places: a null among the resources, a number for a title, an extra without a key', () => {
    const text = '{\n"name": "air",\n"title": 17,\n"resources": [null, {"url": 5}],\n"extras": [{"value": "x"}]\n}';
    const places = extras!.from(text).losses.map(({ pointer, finding }) => [pointer, finding.location.line]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['/title', 3],
        ['/resources/0', 4],
        ['/resources/1/url', 4],
        ['/extras/0', 5],
      ]),
    );
  });

  it('may be called __proto__, and change nothing but themselves', () => {
    const text =
      '{"name": "air", "resources": [], "__proto__": {"title": "x"}, "title_translated": {"__proto__": "y", "en": "Air"}, "extras": [{"key": "__proto__", "value": "z"}]}';
    const { document, losses } = extras!.from(text);
    expect([...document.graph].map(({ object }) => object.value).sort()).toEqual(['Air', `${dcat}Dataset`]);
    expect(losses.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/__proto__', '/extras/0/value', '/title_translated/__proto__']),
    );
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('loops and depth', () => {
  it('datasets that are part of each other end', () => {
    const loop = {
      '@context': 'https://schema.org/',
      '@graph': [
        { '@id': 'urn:a', '@type': 'Dataset', hasPart: { '@id': 'urn:b' } },
        {
          '@id': 'urn:b',
          '@type': 'Dataset',
          hasPart: { '@id': 'urn:a' },
          includedInDataCatalog: { '@id': 'urn:c', '@type': 'DataCatalog', dataset: { '@id': 'urn:b' } },
        },
      ],
    };
    const { document } = schemaOrg.from(JSON.stringify(loop));
    expect(document.graph.instances(`${dcat}Dataset`).length).toBe(2);
    expect(schemaOrg.to(document).losses).toEqual([]);
  });

  it.each(formats)('$name: catalogues nested in a loop, and in pairs 200 deep, end', async ({ to }) => {
    const catalogue = (n: number) => namedNode(`urn:catalogue:${n}`);
    const statements = [];
    for (let n = 0; n < 200; n += 1) {
      statements.push(statement(catalogue(n), type.value, namedNode(`${dcat}Catalog`)));
      for (const next of [n + 1, n + 2, 0]) statements.push(statement(catalogue(n), `${dcat}catalog`, catalogue(next)));
    }
    expect(to(documentOf(statements)).losses.length).toBeGreaterThan(0);
  });

  it('objects nested 400 deep are read as far as anybody writes them', () => {
    const deep = `${'{"@type": "Catalog", "@id": "urn:a", "catalog": ['.repeat(150)}${']}'.repeat(150)}`;
    const { losses } = dsp.from(
      `{"@context": ["https://w3id.org/dspace/2025/1/context.jsonld"], "@id": "urn:b", "@type": "Catalog", "catalog": [${deep}]}`,
    );
    expect(losses.length).toBeGreaterThan(0);
  });

  it('a policy that holds itself, and a list of 10,000 cells, end', async () => {
    const items = Array.from({ length: 10_000 }, (_, n) => String(n)).join(' ');
    const text = `PREFIX odrl: <http://www.w3.org/ns/odrl/2/> PREFIX dcat: <${dcat}> <urn:c> a dcat:Catalog ; <urn:list> (${items}) ; dcat:dataset <urn:d> .
      <urn:d> a dcat:Dataset ; odrl:hasPolicy <urn:o> . <urn:o> a odrl:Offer ; odrl:permission [ odrl:action odrl:use ; odrl:constraint _:x ] . _:x odrl:or _:x .`;
    const document = await parseGraph(text, { source: 'loop.ttl' });
    for (const { to } of formats) expect(to(document).losses.length).toBeGreaterThan(0);
  });
});

describe('size', () => {
  it('20,000 resources of one package are read and written', () => {
    const resources = Array.from({ length: 20_000 }, (_, n) => ({ url: `https://city.example/${n}`, format: 'CSV' }));
    const { document, losses } = extras!.from(JSON.stringify({ name: 'air', title: 'Air', resources }));
    expect([document.graph.instances(`${dcat}Distribution`).length, losses.length]).toEqual([20_000, 1]);
  });

  it('5,000 datasets with one publisher and one title are written, each under a name of its own', () => {
    const publisher = namedNode('https://city.example/');
    const statements = [statement(publisher, 'http://xmlns.com/foaf/0.1/name', literal('City'))];
    for (let n = 0; n < 5000; n += 1) {
      const dataset = namedNode(`https://city.example/${n}`);
      statements.push(
        statement(dataset, type.value, namedNode(`${dcat}Dataset`)),
        statement(dataset, 'http://purl.org/dc/terms/title', literal('Air')),
        statement(dataset, 'http://purl.org/dc/terms/publisher', publisher),
      );
    }
    const { value, losses } = extras!.to(documentOf(statements));
    const names = (value as { results: { name: string }[] }).results.map(({ name }) => name);
    expect([new Set(names).size, losses.length]).toEqual([5000, 0]);
  });

  it('copies of a large resource do not multiply without end', () => {
    const publisher = namedNode('https://city.example/');
    const statements = Array.from({ length: 1000 }, (_, n) =>
      statement(publisher, 'http://xmlns.com/foaf/0.1/name', literal(`City ${n}`)),
    );
    for (let n = 0; n < 1000; n += 1)
      statements.push(
        statement(namedNode(`urn:${n}`), `${dcat}dataset`, namedNode(`urn:d${n}`)),
        statement(namedNode(`urn:d${n}`), type.value, namedNode(`${dcat}Dataset`)),
        statement(namedNode(`urn:d${n}`), 'http://purl.org/dc/terms/publisher', publisher),
      );
    const { losses } = byName('CKAN, custom fields').to(documentOf(statements));
    expect(losses.length).toBeGreaterThan(0);
  });
});

describe('the rules of conversions', () => {
  it('have an id each, in one family, and are told apart by it', () => {
    const ids = conversionRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('conversion/'))).toBe(true);
  });
});
