import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { bundledContexts } from '../src/index.js';
import { addTerms, type TermTable } from '../src/json-ld/term-table.js';
import { coreContexts, hasCorpus } from './json-ld/corpus-payloads.js';

describe.each(bundledContexts.map((context) => [context.title, context] as const))(
  'the context of %s',
  (_, context) => {
    it('has the content its hash stands for', () => {
      const hash = createHash('sha256').update(JSON.stringify(context.document())).digest('hex');
      expect(hash).toBe(context.sha256);
    });

    it('names nothing but absolute IRIs and keywords', () => {
      const pending: unknown[] = [context.document()['@context']];
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (typeof next === 'string')
          expect(next).toMatch(/^(?:https?:\/\/[^\s]+|@(?:id|type|vocab|json|list|set|language|index))$/);
        else if (typeof next === 'object') pending.push(...Object.values(next as object));
      }
    });
  },
);

it('no name means two contexts', () => {
  const names = bundledContexts.flatMap(({ iri, aliases }) => [iri, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

describe.skipIf(!hasCorpus)('a core context of NGSI-LD', () => {
  const meaning = (context: unknown): unknown => {
    const table: TermTable = { terms: new Map(), vocabulary: undefined, language: undefined };
    addTerms(table, (context as { '@context': Record<string, unknown> })['@context']);
    const terms = [...table.terms].map(([name, term]) => [name, { ...term, text: '' }] as const);
    return { ...table, terms: Object.fromEntries(terms) };
  };

  it.each(Object.entries(hasCorpus ? coreContexts() : {}))(
    '%s has the terms that ETSI gave it',
    (version, published) => {
      const bundled = bundledContexts.find(({ title }) => title === `NGSI-LD core ${version}`)?.document();
      expect(meaning(bundled)).toEqual(meaning(published));
    },
  );

  it.each(Object.entries(hasCorpus ? coreContexts() : {}))(
    '%s is read by jsonld as that of ETSI is',
    async (version, published) => {
      const bundled = bundledContexts.find(({ title }) => title === `NGSI-LD core ${version}`)?.document();
      const terms = Object.keys((published as { '@context': object })['@context']).filter(
        (term) => !term.startsWith('@'),
      );
      const document = terms
        .filter((term) => term !== 'id' && term !== 'type')
        .map((term) => ({ [term]: ['Property', 'urn:a', { nl: 'x' }, 1] }));
      const expand = async (context: unknown) => jsonld.expand(document, { expandContext: context } as object);
      expect(terms.length).toBeGreaterThan(140);
      expect(await expand(bundled)).toEqual(await expand(published));
    },
  );
});

const published = fileURLToPath(new URL('../../../../shared/corpus/dsp/context/', import.meta.url));

describe.skipIf(!existsSync(published))('a context of the Dataspace Protocol', () => {
  const prefixes = {
    dspace: 'https://w3id.org/dspace/2025/1/',
    odrl: 'http://www.w3.org/ns/odrl/2/',
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
  };
  /** The context with its prefixes written out. */
  const inFull = (text: string): unknown =>
    JSON.parse(Object.entries(prefixes).reduce((all, [name, iri]) => all.replaceAll(`"${name}:`, `"${iri}`), text));

  it.each([
    ['https://w3id.org/dspace/2025/1/context.jsonld', 'dspace.jsonld'],
    ['https://w3id.org/dspace/2025/1/odrl-profile.jsonld', 'odrl.jsonld'],
  ])('%s says what the published one says', (name, file) => {
    const bundled = bundledContexts.find(({ iri }) => iri === name)?.document();
    expect(bundled).toEqual(inFull(readFileSync(published + file, 'utf8')));
  });
});
