// Links in Markdown lead somewhere. Those of the built site are checked by `npm run docs`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { brokenLinks } from '../scripts/links/markdown-links.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isGenerated = (path: string): boolean => /^docs\/(?:api|dcat-ap|models|requirements|rules)\//.test(path);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('.changeset/') && existsSync(join(root, file)))
  .map((file) => join(root, file));

it('every link to a file of the repository, and to a heading in it, leads there', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(brokenLinks(root, files, isGenerated)).toEqual([]);
});

it('the documentation page leads to every guide', () => {
  const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
  const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(guides.filter((name) => !index.includes(`](${name}`))).toEqual([]);
});

it('every guide says what kind of guide it is', () => {
  const kinds = /^group: (?:Tutorial|How-to guides|Explanation|Reference)$/m;
  const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(guides.filter((name) => !kinds.test(readFileSync(join(root, 'docs', name), 'utf8').slice(0, 400)))).toEqual(
    [],
  );
});
