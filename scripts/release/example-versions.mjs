// The pipeline files of the example name the version of the command that users run; a release must not leave them behind.
//   node scripts/release/example-versions.mjs           writes the version of the package into them
//   node scripts/release/example-versions.mjs --check   names the files that have another one, and ends with 1
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const files = ['.github/workflows/data-space.yml', '.gitlab-ci.yml', 'README.md', 'hooks/pre-commit'];
const { version } = JSON.parse(readFileSync(new URL('packages/cli/package.json', root), 'utf8'));
const isCheck = process.argv.includes('--check');

// Before 1.0 a caret stays within the minor version, after it within the major: what breaks a pipeline does not come by itself.
const wanted = `@ds4sscc/cli@^${version}`;
for (const name of files) {
  const file = new URL(`examples/ci-pipeline/${name}`, root);
  // The copy in which a release is tried has no examples.
  if (!existsSync(file)) continue;
  const text = readFileSync(file, 'utf8');
  const filled = text.replaceAll(/@ds4sscc\/cli@\^?\d[\w.-]*/g, wanted);
  if (filled === text) continue;
  if (!isCheck) writeFileSync(file, filled);
  else {
    console.error(
      `examples/ci-pipeline/${name} does not name ${wanted}: run node scripts/release/example-versions.mjs`,
    );
    process.exitCode = 1;
  }
}
