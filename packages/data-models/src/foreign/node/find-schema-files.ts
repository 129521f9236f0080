import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Finding, finding } from '@ds4sscc/findings';
import { fileTooLarge, nothingToLoad } from '../../rules/model-rules.js';
import type { SchemaFile } from '../schema-document.js';

/** The files of a folder that may hold schemas. */
export interface FoundFiles {
  readonly files: readonly SchemaFile[];
  readonly findings: readonly Finding[];
}

/** Folders that hold examples, tools and drafts, and no schemas. */
const skipped: ReadonlySet<string> = new Set(['examples', 'node_modules', 'swagger', 'test', 'tests']);
const mostFiles = 50_000;

/**
 * Reads the JSON files below a folder, in the order of their names. Links are not followed; what cannot be read is said, and a
 * folder with too many files is refused, as half of them would look like all.
 */
export async function findSchemaFiles(directory: string, maxBytes: number): Promise<FoundFiles> {
  const root = resolve(directory);
  const paths: string[] = [];
  const findings: Finding[] = [];
  const unreadable = (source: string, reason: string): void => {
    findings.push(finding(nothingToLoad, { source }, { reason }));
  };
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) unreadable(folder, 'the folder cannot be read');
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !skipped.has(entry.name.toLowerCase())) waiting.push(path);
      } else if (entry.isFile() && /(?:\.json|^context\.jsonld)$/i.test(entry.name)) paths.push(path);
    }
  }
  if (paths.length > mostFiles) {
    unreadable(directory, `it holds ${paths.length} files, and more than ${mostFiles} are not read`);
    return { files: [], findings };
  }
  paths.sort();
  const files: SchemaFile[] = [];
  const prefix = prefixOf(root, paths);
  for (const path of paths) {
    const source = join(directory, path.slice(root.length + 1));
    const address = `${prefix}${path
      .slice(root.length + 1)
      .split(sep)
      .join('/')}`;
    try {
      const { size } = await stat(path);
      if (size > maxBytes) findings.push(finding(fileTooLarge, { source }, { bytes: size, bound: maxBytes }));
      else files.push({ source, address, content: await readFile(path) });
    } catch {
      unreadable(source, 'the file cannot be read');
    }
  }
  return { files, findings };
}

/** What stands before the paths within a folder, so that they begin with the repository: the folder may hold many, be one, or be a model. */
function prefixOf(root: string, paths: readonly string[]): string {
  const depths = paths
    .filter((path) => basename(path).toLowerCase() === 'schema.json')
    .map((path) => path.slice(root.length + 1).split(sep).length);
  const least = depths.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  // A downloaded repository carries its branch in its name.
  const name = (folder: string): string => basename(folder).replace(/-(?:master|main)$/, '');
  if (least === 1) return `${name(dirname(root))}/${name(root)}/`;
  return least === 2 || /^datamodel\./i.test(basename(root)) ? `${name(root)}/` : '';
}
