import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every page that people read, by its path from the root: READMEs, guides, decisions. */
export function guidePages(): readonly string[] {
  const inside = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`);
  const readmes = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(join(root, folder, entry.name)).includes('README.md'))
      .map(({ name }) => relative(root, join(root, folder, name, 'README.md')).replaceAll('\\', '/'));
  return [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readmes('packages'),
    ...readmes('examples'),
    ...inside('docs'),
    ...inside('docs/decisions'),
  ].toSorted();
}
