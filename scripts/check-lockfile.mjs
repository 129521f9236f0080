// A lock file that lacks an optional binary of another platform makes `npm ci` fail there; this names each one. Nor may it name
// a registry: it is read with whichever one is set.
import { readFileSync } from 'node:fs';

const problems = ['package-lock.json', 'runtimes/package-lock.json'].flatMap((file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const names = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.some((path) => path.endsWith(`node_modules/${name}`)))
      .map((name) => `${file} lacks ${name}, which ${owner} needs`),
  );
  const places = Object.entries(packages).flatMap(([name, { resolved = '' }]) =>
    /^https?:/.test(resolved) ? [`${file} says where ${name} comes from: ${resolved}`] : [],
  );
  return [...missing, ...places];
});
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
