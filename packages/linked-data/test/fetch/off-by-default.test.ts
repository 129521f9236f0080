import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const read = (url: URL): string => readFileSync(fileURLToPath(url), 'utf8');

it('nothing that the package exports otherwise leads to the fetch, or to a module of Node that opens sockets', () => {
  const start = new URL('../../src/index.ts', import.meta.url);
  const reached = new Map([[start.href, read(start)]]);
  for (const [href, text] of reached) {
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g)) {
      const next = new URL(`${path}.ts`, href);
      if (!reached.has(next.href)) reached.set(next.href, read(next));
    }
  }
  expect(reached.size).toBeGreaterThan(10);
  for (const [href, text] of reached) {
    expect(href).not.toContain('/src/fetch/');
    expect(text).not.toMatch(/'node:(?:net|tls|http|https|http2|dns|dgram)/);
  }
});

it('the fetch is offered to Node and not to browsers', () => {
  const manifest = JSON.parse(read(new URL('../../package.json', import.meta.url))) as {
    exports: Record<string, Record<string, string>>;
  };
  expect(Object.keys(manifest.exports['./fetch'] ?? {})).toEqual(['@ds4sscc/source', 'types', 'node']);
});
