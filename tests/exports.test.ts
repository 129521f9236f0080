// The names a package exports are its contract: a change here is a change for its users, and needs a changeset.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).map((name) => ({
  name: `@ds4sscc/${name}`,
  folder: join(root, 'packages', name),
  manifest: JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    exports: Record<string, unknown>;
    sideEffects: boolean;
  },
}));
const specifiers = packages.flatMap(({ name, manifest }) =>
  Object.keys(manifest.exports)
    // A pattern stands for files that the build generates; each has its own test.
    .filter((path) => !/\.(?:json|jsonld|ttl)$/.test(path) && !path.includes('*'))
    .map((path) => name + path.slice(1)),
);

it.each(specifiers)('%s exports the agreed names', async (specifier) => {
  const names = Object.keys(await import(/* @vite-ignore */ specifier)).sort();
  await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(
    join('exports', `${specifier.replace('@ds4sscc/', '').replaceAll('/', '.')}.txt`),
  );
});

describe.each(packages)('$name', ({ folder, manifest }) => {
  it('declares that importing it has no side effects', () => {
    expect(manifest.sideEffects).toBe(false);
  });

  it('only names entry points that exist in its README', () => {
    const used = [
      ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/['"`](@ds4sscc\/[a-z0-9/.-]+)['"`]/g),
    ].map((match) => match[1]);
    const known = new Set([
      ...specifiers,
      ...packages.flatMap(({ name, manifest }) => Object.keys(manifest.exports).map((path) => name + path.slice(1))),
    ]);
    expect(used.filter((specifier) => specifier !== undefined && !known.has(specifier))).toEqual([]);
  });
});
