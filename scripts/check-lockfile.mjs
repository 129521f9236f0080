// A lock file that lacks an optional binary of another platform makes `npm ci` fail there; this names each one.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const names = Object.keys(packages);
const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.some((path) => path.endsWith(`node_modules/${name}`)))
    .map((name) => `${owner} needs ${name}`),
);
if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} optional packages:\n${missing.join('\n')}`);
  process.exit(1);
}
