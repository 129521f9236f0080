// The tables of docs/shared-models.md come from the models themselves: `vitest -u` writes them anew.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Model, models, priorityDatasets, publishedDifferences } from '@ds4sscc/data-models';
import { expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../../docs/shared-models.md', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, { default?: string }>;
};

type Row = readonly string[];

function table(...[head, ...rows]: [Row, ...Row[]]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** Subpaths by entity type. */
async function subpaths(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [path, { default: file = '' }] of Object.entries(manifest.exports)) {
    if (!file.startsWith('./dist/models/')) continue;
    const module = (await import(`@ds4sscc/data-models${path.slice(1)}`)) as Record<string, Model>;
    for (const { type } of Object.values(module)) found.set(type, path.slice(1));
  }
  return found;
}

function versionOf({ follows, type }: Model): string {
  return follows.replace('Smart Data Models, dataModel.', '').replace(`, ${type}`, '');
}

it('the tables of the page on shared models are up to date', async () => {
  const paths = await subpaths();
  expect([...paths.keys()].sort()).toEqual(models.map(({ type }) => type).sort());
  const tables: Record<string, string> = {
    models: table(
      ['type', 'subpath', 'what it is', 'follows', 'always has'],
      ...models.map((model) => [
        `\`${model.type}\``,
        `\`${paths.get(model.type)}\``,
        model.description,
        versionOf(model),
        code(model.required),
      ]),
    ),
    'priority-datasets': table(
      ['data set', 'domain', 'models', 'other formats', 'note'],
      ...priorityDatasets.map(({ name, domain, models, formats, note = '' }) => [
        name,
        domain,
        code(models),
        formats.join(', '),
        note,
      ]),
    ),
    differences: table(
      ['type', 'place', 'published', 'here'],
      ...publishedDifferences.map(({ type, at, published, here }) => [type, `\`${at}\``, published, here]),
    ),
  };
  const current = readFileSync(page, 'utf8');
  const fresh = current.replace(
    /(<!-- ([a-z-]+) -->\n)[^]*?(<!-- \/\2 -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${tables[name]}\n${end}`,
  );
  await expect(fresh).toMatchFileSnapshot(page);
});
