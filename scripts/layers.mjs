// The one direction of arrows: a package imports only from layers above it, never from its own layer, and no cycle exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Layer of each package; the same table stands in docs/architecture.md for people. */
export const layers = {
  findings: 0,
  'linked-data': 1,
  'data-models': 2,
  policy: 2,
  catalogue: 2,
  interop: 3,
  blueprint: 4,
  cli: 5,
};

/** Reads the packages of a checkout: declared dependencies and every import in `src`. */
export function readPackages(root) {
  return readdirSync(join(root, 'packages'))
    .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
    .map((name) => {
      const folder = join(root, 'packages', name);
      const {
        dependencies = {},
        peerDependencies = {},
        imports: own = {},
      } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      const imports = files.flatMap((file) =>
        importsOf(readFileSync(join(folder, 'src', file), 'utf8')).map((specifier) => ({
          file,
          specifier: own[specifier]?.default ?? specifier,
        })),
      );
      imports.push(...leftOutOfBundles(folder));
      return { name, dependencies: Object.keys({ ...dependencies, ...peerDependencies }), imports };
    });
}

/** Everything that breaks the rule, one sentence each; empty when all is well. */
export function checkLayers(packages) {
  const problems = [];
  for (const { name, dependencies, imports } of packages) {
    if (!(name in layers)) problems.push(`${name} has no layer: add it to scripts/layers.mjs`);
    const arrows = new Map(dependencies.map((dependency) => [dependency, 'package.json']));
    for (const { file, specifier } of imports) {
      if (specifier.startsWith('.') && escapes(file, specifier))
        problems.push(`${name}/src/${file} reaches out of its package: ${specifier}`);
      const dependency = packageOf(specifier);
      if (dependency === undefined) continue;
      if (dependency !== `@ds4sscc/${name}` && !dependencies.includes(dependency))
        problems.push(`${name}/src/${file} imports ${dependency}, which its package.json does not declare`);
      if (!arrows.has(dependency)) arrows.set(dependency, `src/${file}`);
    }
    for (const [dependency, where] of arrows) {
      const target = /^@ds4sscc\/(.+)$/.exec(dependency)?.[1];
      if (target !== undefined && !(layers[target] < layers[name]))
        problems.push(`${name} (layer ${layers[name]}) must not import ${target} (layer ${layers[target]}): ${where}`);
    }
    for (const dependency of dependencies) {
      if (!imports.some(({ specifier }) => packageOf(specifier) === dependency))
        problems.push(`${name} declares ${dependency} and never imports it`);
    }
  }
  return problems;
}

/** What a bundle does not hold is imported from it, by the code of other packages that it holds. */
function leftOutOfBundles(folder) {
  const file = join(folder, 'scripts', 'build-bundle.mjs');
  const [, names = ''] = existsSync(file) ? (/\bexternal: \[([^\]]*)\]/.exec(readFileSync(file, 'utf8')) ?? []) : [];
  return [...names.matchAll(/'([^']+)'/g)].map(([, specifier]) => ({ file: 'a bundle', specifier }));
}

function importsOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g)].map((match) => match[1]);
}

function packageOf(specifier) {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function escapes(file, specifier) {
  const depth = file.split(/[\\/]/).length - 1;
  return specifier.split('/').filter((part) => part === '..').length > depth;
}
