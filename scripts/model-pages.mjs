// Writes a documentation page for every model from the model itself; needs the built packages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { models } from '@ds4sscc/data-models';
import { toMarkdown } from '@ds4sscc/data-models/page';

const out = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/models');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const model of models)
  writeFileSync(join(out, `${model.type}.md`), `---\ntitle: ${model.type}\n---\n\n${toMarkdown(model)}`);
const children = models.map(({ type }) => `  - ./${type}.md`).join('\n');
const rows = models.map(
  ({ type, description, follows }) => `| [${type}](./${type}.md) | ${description} | ${follows} |`,
);
writeFileSync(
  join(out, 'index.md'),
  `---\ntitle: Models\ngroup: Reference\nchildren:\n${children}\n---\n\n# Models\n\n| type | what it is | follows |\n|---|---|---|\n${rows.join('\n')}\n`,
);
console.log(`${models.length} models on pages`);
