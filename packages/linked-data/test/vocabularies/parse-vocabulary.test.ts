import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/index.js';
import {
  dataTheme,
  findConcept,
  isA,
  mergeVocabularies,
  type ParsedVocabularies,
  parseVocabulary,
  type ParseVocabularyOptions,
} from '../../src/vocabularies/index.js';

const prefixes = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://city.example/themes/> .
@prefix eu: <http://publications.europa.eu/resource/authority/data-theme/> .
`;

async function read(text: string, options?: ParseVocabularyOptions): Promise<ParsedVocabularies> {
  return parseVocabulary(await parseGraph(prefixes + text, { source: 'themes.ttl' }), options);
}

const places = ({ findings }: ParsedVocabularies): readonly string[] =>
  findings.map(({ rule, location }) => `${rule} ${location.line}`);

describe("a city's own themes", () => {
  const text = `
t:all a skos:ConceptScheme ; skos:prefLabel "Alle Themen"@de, "All themes"@en .
t:mobility a skos:Concept ; skos:topConceptOf t:all ; skos:notation "M" ;
  skos:prefLabel "Mobilität"@de, "Mobility"@en ; skos:altLabel "Verkehr"@de ; skos:hiddenLabel "Mobilitaet"@de ;
  skos:broadMatch eu:TRAN .
t:cycling skos:inScheme t:all ; skos:prefLabel "Radverkehr"@de .
t:mobility skos:narrower t:cycling .`;

  it('become one vocabulary', async () => {
    const { vocabularies, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(vocabularies).toEqual([
      {
        iri: 'https://city.example/themes/all',
        title: 'All themes',
        concepts: [
          {
            iri: 'https://city.example/themes/mobility',
            label: 'Mobility',
            otherLabels: ['Mobilität', 'Verkehr', 'Mobilitaet'],
            notation: 'M',
            broader: ['http://publications.europa.eu/resource/authority/data-theme/TRAN'],
          },
          {
            iri: 'https://city.example/themes/cycling',
            label: 'Radverkehr',
            broader: ['https://city.example/themes/mobility'],
          },
        ],
      },
    ]);
  });

  it('are found by any of their names, in the language that was asked for', async () => {
    const [themes] = (await read(text, { language: 'de' })).vocabularies;
    expect(themes?.title).toBe('Alle Themen');
    for (const word of ['M', 'mobility', 'VERKEHR', 'Mobilität'])
      expect(themes && findConcept(themes, word)).toMatchObject({ concept: { label: 'Mobilität' } });
  });

  it('stand below the European themes when both are merged', async () => {
    const { vocabularies } = await read(text);
    const all = mergeVocabularies<string, string>([dataTheme, ...vocabularies], { iri: 'urn:all', title: 'All' });
    const transport = 'http://publications.europa.eu/resource/authority/data-theme/TRAN';
    expect(isA(all, 'https://city.example/themes/cycling', transport)).toBe(true);
    expect(isA(all, transport, 'https://city.example/themes/cycling')).toBe(false);
  });

  it('are read alike from JSON-LD, with the pointer of what is wrong', async () => {
    const skos = 'http://www.w3.org/2004/02/skos/core#';
    const json = JSON.stringify({
      '@context': { skos },
      '@id': 'https://city.example/themes/water',
      '@type': 'skos:Concept',
      'skos:inScheme': { '@id': 'https://city.example/themes/all' },
      'skos:prefLabel': [
        { '@value': 'Water', '@language': 'en' },
        { '@value': 'Waters', '@language': 'en' },
      ],
    });
    const { vocabularies, findings } = parseVocabulary(await parseGraph(json, { source: 'themes.jsonld' }));
    expect(vocabularies[0]?.concepts[0]?.label).toBe('Water');
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
      ['skos/label-repeated', expect.stringContaining('/skos:prefLabel')],
    ]);
  });
});

describe('schemes', () => {
  it('several in one file become several vocabularies', async () => {
    const { vocabularies, findings } = await read(`
t:a a skos:ConceptScheme . t:b a skos:ConceptScheme ; skos:hasTopConcept t:y .
t:x a skos:Concept ; skos:inScheme t:a, t:b ; skos:prefLabel "X"@en .
t:y a skos:Concept ; skos:prefLabel "Y"@en .`);
    expect(findings).toEqual([]);
    expect(vocabularies.map(({ title, concepts }) => [title, concepts.map(({ label }) => label)])).toEqual([
      ['a', ['X']],
      ['b', ['X', 'Y']],
    ]);
  });

  it('a file without one needs a name for it', async () => {
    const text = 't:x a skos:Concept ; skos:prefLabel "X"@en .';
    expect((await read(text)).vocabularies).toEqual([]);
    expect(places(await read(text))).toEqual(['skos/scheme-missing 4']);
    const { vocabularies } = await read(text, { scheme: { iri: 'urn:own', title: 'Own' } });
    expect(vocabularies.map(({ title, concepts }) => [title, concepts.length])).toEqual([['Own', 1]]);
  });

  it('a collection within a scheme is no concept', async () => {
    const { vocabularies } = await read(
      't:c a skos:Collection ; skos:inScheme t:s . t:x a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "X" .',
    );
    expect(vocabularies[0]?.concepts.map(({ label }) => label)).toEqual(['X']);
  });
});

describe('hierarchies', () => {
  it('a broader concept of a known vocabulary is not missed', async () => {
    const text = 't:x a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "X"@en ; skos:broader eu:TRAN .';
    expect(places(await read(text))).toEqual(['skos/broader-unknown 4']);
    expect((await read(text, { known: [dataTheme] })).findings).toEqual([]);
  });

  it('a misspelt broader concept comes with the one that was meant', async () => {
    const { findings } = await read(`t:water a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "Water"@en .
t:x a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "X"@en ; skos:broader t:watr, <urn:elsewhere> .`);
    expect(findings.map(({ fix }) => fix)).toEqual([
      { description: 'write https://city.example/themes/water' },
      undefined,
    ]);
  });

  it('a broader concept that is a text is left out', async () => {
    const parsed = await read(
      't:x a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "X"@en ;\n  skos:broader "Water" .',
    );
    expect(places(parsed)).toEqual(['skos/broader-unknown 5']);
    expect(parsed.vocabularies[0]?.concepts[0]?.broader).toBeUndefined();
  });

  it('each circle is told once, and what is above it is not part of it', async () => {
    const concept = (name: string, broader: string): string =>
      `t:${name} a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "${name}"@en ; skos:broader ${broader} .\n`;
    const parsed = await read(
      concept('a', 't:b, t:top') +
        concept('b', 't:c') +
        concept('c', 't:a') +
        concept('self', 't:self') +
        concept('below', 't:a') +
        't:top a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "top"@en .',
    );
    expect(parsed.findings.map(({ rule, location, value }) => [rule, location.line, value])).toEqual([
      ['skos/broader-cycle', 4, 'https://city.example/themes/b'],
      ['skos/broader-cycle', 7, 'https://city.example/themes/self'],
    ]);
  });
});

it('whatever is said of concepts, nothing is thrown and every concept with a scheme is kept', async () => {
  const properties = ['inScheme', 'broader', 'narrower', 'prefLabel', 'altLabel', 'notation', 'topConceptOf'];
  const nodes = ['t:a', 't:b', 't:s', '_:n'];
  const values = [...nodes, '"text"', '"text"@en', '""', '5'];
  const statement = fc
    .tuple(fc.constantFrom(...nodes), fc.constantFrom(...properties), fc.constantFrom(...values))
    .map(([subject, property, value]) => `${subject} skos:${property} ${value} .`);
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { maxLength: 12 }), async (statements) => {
      const { vocabularies, findings } = await read(
        `t:a a skos:Concept . t:b a skos:Concept ; skos:inScheme t:all .\n${statements.join('\n')}`,
      );
      expect(vocabularies.flatMap(({ concepts }) => concepts).map(({ iri }) => iri)).toContain(
        'https://city.example/themes/b',
      );
      for (const { location } of findings) expect(location.line).toBeGreaterThan(0);
    }),
    { seed: 20261121, numRuns: 200 },
  );
});

it('5,000 concepts in 2,500 circles are read in one go', async () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, n) =>
      `<urn:c:${n}> a skos:Concept ; skos:inScheme t:s ; skos:prefLabel "${n}" ; skos:broader <urn:c:${n % 2 === 0 ? n + 1 : n - 1}> .`,
  );
  const { vocabularies, findings } = await read(lines.join('\n'));
  expect(vocabularies[0]?.concepts.length).toBe(5_000);
  expect(findings.length).toBe(2_500);
});
