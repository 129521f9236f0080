// A release up to the point where packages would be published, in a copy of this repository: versions and changelogs from the
// changesets, packed packages, and each of them in an empty project. Needs a build, and the registry for dependencies of others.
// npm run release:dry-run [-- --keep]
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkInEmptyProject } from './check-in-empty-project.mjs';
import { environment } from './environment.mjs';
import { runProgram } from './run-program.mjs';
import { servePackages } from './serve-packages.mjs';

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-release-'));
try {
  const copy = copyRepository();
  await versionPackages(copy);
  const packages = await packPackages(copy);
  for (const one of packages) await checkTarball(one);
  await tryPackages(packages);
  console.log(`${packages.length} packages are ready; nothing was published`);
} finally {
  if (values.keep) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

function copyRepository() {
  const copy = join(folder, 'repository');
  mkdirSync(copy);
  const needed = ['.changeset', '.npmrc', 'package.json', 'package-lock.json', 'packages', 'scripts/release'];
  for (const name of [...needed, 'examples/ci-pipeline'])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function versionPackages(copy) {
  const waiting = readdirSync(join(copy, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  await runProgram('npm', ['run', 'release:version'], { cwd: copy, env: environment(folder) });
  const manifests = manifestsOf(copy);
  const locked = JSON.parse(readFileSync(join(copy, 'package-lock.json'), 'utf8')).packages;
  const [{ version }] = manifests;
  for (const manifest of manifests) {
    expect(manifest.version === version, `${manifest.name} has ${manifest.version}, others have ${version}`);
    const inLock = locked[`packages/${shortName(manifest)}`].version;
    expect(inLock === version, `the lock file has ${manifest.name} ${inLock}`);
    for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
      expect(!name.startsWith('@ds4sscc/') || range === `^${version}`, `${manifest.name} asks for ${name} ${range}`);
    const changelog = readFileSync(join(copy, 'packages', shortName(manifest), 'CHANGELOG.md'), 'utf8');
    expect(changelog.includes(`\n## ${version}\n`), `the changelog of ${manifest.name} does not tell ${version}`);
  }
  await runProgram(process.execPath, ['scripts/release/example-versions.mjs', '--check'], { cwd: copy });
  console.log(`${waiting.length} changesets make version ${version} of ${manifests.length} packages`);
}

async function packPackages(copy) {
  const destination = join(folder, 'packed');
  mkdirSync(destination);
  const words = ['pack', '--workspaces', '--json', '--ignore-scripts', '--pack-destination', destination];
  const { stdout } = await runProgram('npm', words, { cwd: copy, env: environment(folder) });
  const packed = new Map(JSON.parse(stdout).map((one) => [one.name, one]));
  return manifestsOf(copy).map((manifest) => {
    const { filename, size, unpackedSize, files } = packed.get(manifest.name);
    const tarball = join(destination, filename.replace(/^@/, '').replace('/', '-'));
    return { manifest, tarball, size, unpackedSize, files: files.map(({ path }) => path) };
  });
}

async function checkTarball({ manifest, tarball, size, unpackedSize, files }) {
  for (const name of ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
    expect(files.includes(name), `${manifest.name} is packed without ${name}`);
  // Sources are packed on purpose: source maps and declaration maps lead to them.
  const unwanted = files.filter((path) =>
    /(?:^|\/)(?:test|tests|corpus|fixtures|scripts|node_modules)\/|\.test\./.test(path),
  );
  expect(unwanted.length === 0, `${manifest.name} is packed with ${unwanted.slice(0, 3)}`);
  const bin = (name) => join(root, 'node_modules/.bin', name);
  await runProgram(bin('publint'), ['run', tarball, '--strict']);
  const data = Object.keys(manifest.exports).filter((path) => /\.(?!json$|js$)\w+$/.test(path));
  const left = data.length > 0 ? ['--exclude-entrypoints', ...data] : [];
  await runProgram(bin('attw'), [tarball, '--profile', 'esm-only', ...left]);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(
    `${manifest.name}: ${files.length} files, ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked`,
  );
}

async function tryPackages(packages) {
  const projects = join(folder, 'projects');
  mkdirSync(projects);
  const server = await servePackages(packages);
  try {
    for (const { manifest } of packages) {
      const siblings = [...closureOf(manifest.name, packages)].map((name) => name.replace('@ds4sscc/', ''));
      const { project, entries } = await checkInEmptyProject({
        manifest,
        siblings,
        registry: server.url,
        folder: projects,
      });
      console.log(
        `${manifest.name}: alone with what it asks for, ${entries.length} entries imported, with their types`,
      );
      if (manifest.bin) await tryCommand(manifest, project, server.url);
    }
  } finally {
    server.close();
  }
}

/** The command from the project that has it, and from an empty folder that has nothing. */
async function tryCommand({ name, version, bin }, project, registry) {
  const empty = join(folder, 'nothing');
  mkdirSync(empty);
  const env = { ...environment(folder), 'npm_config_@ds4sscc:registry': registry };
  for (const [cwd, words] of [
    [project, ['--no-install', ...Object.keys(bin), '--version']],
    [empty, ['--yes', `${name}@${version}`, '--version']],
  ]) {
    const { stdout } = await runProgram('npx', words, { cwd, env });
    expect(stdout.trim() !== '', `npx ${words.join(' ')} prints nothing`);
    console.log(`npx ${words.join(' ')}: ${stdout.trim()}`);
  }
}

function closureOf(name, packages, found = new Set()) {
  found.add(name);
  const { dependencies = {} } = packages.find(({ manifest }) => manifest.name === name).manifest;
  for (const next of Object.keys(dependencies))
    if (next.startsWith('@ds4sscc/') && !found.has(next)) closureOf(next, packages, found);
  return found;
}

function manifestsOf(copy) {
  return readdirSync(join(copy, 'packages')).map((name) =>
    JSON.parse(readFileSync(join(copy, 'packages', name, 'package.json'), 'utf8')),
  );
}

function shortName({ name }) {
  return name.replace('@ds4sscc/', '');
}

function expect(holds, message) {
  if (!holds) throw new Error(message);
}
