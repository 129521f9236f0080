// Writes dist/validators/<model>/<representation>.js and dist/acceptors/<model>.js, with their .d.ts, for each model of this
// package; needs the built package.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { generatePlan } from '../dist/acceptor/generate-plan.js';
import { generateValidator } from '../dist/standalone/generate-validator.js';
import { models } from '../dist/models/models.js';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild');
const types = { 'key-values': 'KeyValues', normalized: 'Normalized', concise: 'Concise' };
const dist = new URL('../dist/', import.meta.url);

mkdirSync(new URL('acceptors/', dist), { recursive: true });

for (const file of readdirSync(new URL('models/', dist)).filter((name) => name.endsWith('.js'))) {
  const exported = Object.entries(await import(new URL(`models/${file}`, dist).href));
  const [name, model] = exported.find(([, value]) => models.includes(value)) ?? [];
  if (!model) continue;
  writeFileSync(new URL(`acceptors/${file}`, dist), generatePlan(model));
  writeFileSync(new URL(`acceptors/${file.replace('.js', '.d.ts')}`, dist), planDeclaration(name));
  const folder = new URL(`validators/${file.replace('.js', '')}/`, dist);
  mkdirSync(folder, { recursive: true });
  for (const [representation, type] of Object.entries(types)) {
    const source = generateValidator(model, representation, { runtime: '../../standalone/runtime.js' });
    const { code } = await esbuild.transform(source, {
      minify: true,
      treeShaking: true,
      format: 'esm',
      target: 'es2022',
    });
    writeFileSync(new URL(`${representation}.js`, folder), code);
    writeFileSync(new URL(`${representation}.d.ts`, folder), declaration(name, file, type));
  }
}

function declaration(name, file, type) {
  return `import type { ${type} } from '../../entity-types.js';
import type { ${name} } from '../../models/${file}';
import type { Validator } from '../../standalone/validator.js';

/** Says whether a value is such an entity. */
export declare const validate: Validator<${type}<typeof ${name}>>;
`;
}

function planDeclaration(name) {
  return `import type { AcceptorPlan } from '../acceptor/plan.js';

/** What \`createAcceptorOfPlans\` needs of \`${name}\`. */
export declare const plan: AcceptorPlan;
`;
}
