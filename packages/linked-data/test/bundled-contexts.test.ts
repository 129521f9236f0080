import { createHash } from 'node:crypto';
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
        else pending.push(...Object.values(next as object));
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
