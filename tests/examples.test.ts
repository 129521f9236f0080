// Runs every ```ts block of the READMEs, guides and doc comments; `expression; // => value` is an assertion.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guidePages } from './guides/guide-pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'node_modules/.cache/examples');
mkdirSync(out, { recursive: true });

function examplesOf(file: string): { line: number; code: string }[] {
  const raw = readFileSync(file, 'utf8');
  const text = file.endsWith('.ts') ? raw.replace(/^[ \t]*\* ?/gm, '') : raw;
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    code: (match[1] ?? '').replace(/^(.+?);?\s*\/\/ => (.+)$/gm, 'expect($1).toEqual($2);'),
  }));
}

const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
const files = packages.flatMap((folder) =>
  readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .map((f) => join(folder, 'src', f)),
);
const pages = guidePages().map((page) => join(root, page));
const withExamples = [...pages, ...files]
  .filter(existsSync)
  .map((file) => [relative(root, file), examplesOf(file)] as const)
  .filter(([, examples]) => examples.length > 0);

describe.each(withExamples)('%s', (name, examples) => {
  it.each(examples)('example at line $line runs and holds', async ({ code, line }) => {
    const file = join(out, `${name.replaceAll(/[\\/]/g, '_')}_${line}.ts`);
    writeFileSync(file, `import { expect } from 'vitest';\n${code}`);
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  });
});

it.each(packages.map((folder) => [relative(root, folder), folder]))(
  '%s has a README with an example that runs',
  (_, folder) => {
    expect(examplesOf(join(folder, 'README.md')).length).toBeGreaterThan(0);
  },
);
