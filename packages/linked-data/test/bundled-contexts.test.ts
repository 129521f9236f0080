import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundledContexts } from '../src/index.js';

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
        if (typeof next === 'string') expect(next).toMatch(/^(?:https?:\/\/[^\s]+|@(?:id|type|vocab))$/);
        else pending.push(...Object.values(next as object));
      }
    });
  },
);

it('no name means two contexts', () => {
  const names = bundledContexts.flatMap(({ iri, aliases }) => [iri, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});
