// Installs one package into an empty project, with nothing but what it asks for, and uses every entry of it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './environment.mjs';
import { runProgram } from './run-program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** How TypeScript finds a package, in the three ways that projects of today use. */
const resolutions = {
  node16: ['--module', 'node16'],
  nodenext: ['--module', 'nodenext'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

/** Gives the entries that were imported; throws with what npm, Node or TypeScript says where one fails. */
export async function checkInEmptyProject({ manifest, siblings, registry, folder }) {
  const project = join(folder, manifest.name.replace('@ds4sscc/', ''));
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(project, '.npmrc'), `@ds4sscc:registry=${registry}\naudit=false\nfund=false\n`);
  const env = environment(folder);
  await runProgram('npm', ['install', '--prefer-offline', '--ignore-scripts', manifest.name], { cwd: project, env });
  sameList(readdirSync(join(project, 'node_modules/@ds4sscc')), siblings, 'installed');

  const entries = entriesOf(manifest, join(project, 'node_modules', manifest.name));
  const modules = entries.filter(({ isModule }) => isModule).map(({ specifier }) => specifier);
  for (const [way, load] of [
    ['import', (list) => `for (const name of ${list}) await import(name);`],
    [
      'require',
      (list) => `import { createRequire } from 'node:module';
        for (const name of ${list}) createRequire(import.meta.url)(name);`,
    ],
  ]) {
    writeFileSync(join(project, `${way}.mjs`), load(JSON.stringify(modules)));
    const { stdout, stderr } = await runProgram(process.execPath, ['--no-warnings', `${way}.mjs`], { cwd: project });
    if (stdout + stderr !== '') throw new Error(`${manifest.name}: to ${way} it prints ${stdout}${stderr}`);
  }
  // Alone too: what one entry brings along could hide what another lacks.
  for (const name of modules.filter((specifier) => !/\/(?:acceptors|validators|vocabularies)\//.test(specifier)))
    await runProgram(process.execPath, ['--input-type=module', '-e', `await import('${name}')`], { cwd: project });
  for (const options of Object.values(resolutions)) await checkTypes(project, modules, options);
  return { project, entries };
}

/** Each entry of a package that names one file, and each file that an entry with `*` stands for. */
function entriesOf({ name, exports }, installed) {
  return Object.entries(exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : (target.default ?? target.node);
    return filesOf(file, installed).map((part) => ({
      specifier: name + path.replace('*', part).slice(1),
      isModule: file.endsWith('.js'),
    }));
  });
}

function filesOf(file, installed) {
  if (!file.includes('*')) {
    readFileSync(join(installed, file));
    return [''];
  }
  const [before, after] = file.split('*');
  return readdirSync(join(installed, before), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(after))
    .map((name) => name.slice(0, -after.length));
}

/** Declarations are checked too: in them, a type that does not resolve is an error of the package, and `any` for its users. */
async function checkTypes(project, modules, options) {
  const imports = modules.map((specifier, index) => `import * as entry${index} from '${specifier}';`);
  const uses = modules.map((_, index) => `entry${index}`);
  writeFileSync(join(project, 'good.mts'), `${imports.join('\n')}\nexport const all = [${uses.join(', ')}];\n`);
  writeFileSync(join(project, 'bad.mts'), `import { nothing } from '${modules[0]}';\nexport const all = nothing;\n`);
  const compiler = join(root, 'node_modules/typescript7/bin/tsc');
  const strictly = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2023'];
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const words = [compiler, ...strictly, ...types, ...options, '--pretty', 'false', 'good.mts', 'bad.mts'];
  const { stdout } = await runProgram(process.execPath, words, { cwd: project, mayFail: true });
  // Packages of others answer for their own declarations.
  const errors = stdout
    .split('\n')
    .filter((line) => /error TS/.test(line) && !/^node_modules\/(?!@ds4sscc\/)/.test(line));
  if (errors.length !== 1 || !/^bad\.mts.*TS2305.*'nothing'/.test(errors[0]))
    throw new Error(`types under ${options.join(' ')}:\n${errors.join('\n') || stdout}`);
}

function sameList(actual, expected, what) {
  if (actual.sort().join() !== expected.sort().join()) throw new Error(`${what}: ${actual}; expected: ${expected}`);
}
