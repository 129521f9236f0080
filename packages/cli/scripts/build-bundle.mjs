// Puts the command line and all that it needs into few files, cut where something is loaded only when a command asks for it:
// a process that checks one small file would spend most of its time on finding several hundred modules.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild');
const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The code that asks for its version runs from here: it gets the one that was taken. */
const versionsTaken = {
  name: 'versions-taken',
  setup({ onLoad }) {
    const ours = ['blueprint', 'catalogue', 'data-models', 'findings', 'interop', 'linked-data', 'policy'];
    // What was kept by another build of the same version is not used: its rules may be others.
    const build = hashOf(ours.map((name) => place(`../${name}/src`)));
    const versions = [
      ...ours.map((name) => [`@ds4sscc/${name}`, `${require(`@ds4sscc/${name}/package.json`).version}+${build}`]),
      ...['ajv', 'ajv-formats'].map((name) => [name, require(`${name}/package.json`).version]),
    ];
    const contents = `const versions = new Map(${JSON.stringify(versions)});
      export function installedVersion(name) {
        const version = versions.get(name);
        if (version === undefined) throw new Error(\`the bundle does not know the version of \${name}\`);
        return version;
      }`;
    onLoad({ filter: /\/node\/installed-version\.ts$/ }, () => ({ contents, loader: 'js' }));
  },
};

rmSync(place('dist'), { recursive: true, force: true });

const shared = {
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: place('dist'),
  conditions: ['@ds4sscc/source'],
  // It starts workers from files of its own.
  external: ['piscina'],
  // Some dependencies are CommonJS and ask for modules of Node.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [versionsTaken],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const results = [
  await esbuild.build({ ...shared, entryPoints: { index: place('src/index.ts') }, splitting: true }),
  // A worker is a process of its own, almost: it reads one file, which stands beside what starts it.
  await esbuild.build({
    ...shared,
    entryPoints: { 'segment-worker': place('../data-models/src/node/segment-worker.ts') },
  }),
];
writeFileSync(place('dist/LICENSES.txt'), licences(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

/** A hash of all files in these folders. */
function hashOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true }).sort())
      if (name.endsWith('.ts'))
        hash.update(`${name.replaceAll('\\', '/')}\n`).update(readFileSync(`${folder}/${name}`));
  return hash.digest('hex').slice(0, 16);
}

/** The licences of the packages of others that the files hold. */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...folders]
    .filter((folder) => !folder.includes('@ds4sscc'))
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[sc]e/i.test(one));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
