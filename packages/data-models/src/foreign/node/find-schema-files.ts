import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Finding, finding } from '@ds4sscc/findings';
import { fileTooLarge } from '../../rules/model-rules.js';
import type { SchemaFile } from '../schema-document.js';

/** The files of a folder that may hold schemas. */
export interface FoundFiles {
  readonly files: readonly SchemaFile[];
  readonly findings: readonly Finding[];
}

/** Folders that hold examples, tools and drafts, and no schemas. */
const skipped: ReadonlySet<string> = new Set(['examples', 'node_modules', 'swagger', 'test', 'tests']);
const mostFiles = 50_000;

/** Reads the JSON files below a folder, in the order of their names. Links are not followed. */
export async function findSchemaFiles(directory: string, maxBytes: number): Promise<FoundFiles> {
  const root = resolve(directory);
  const paths: string[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined && paths.length < mostFiles; folder = waiting.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !skipped.has(entry.name.toLowerCase())) waiting.push(path);
      } else if (entry.isFile() && /(?:\.json|^context\.jsonld)$/i.test(entry.name)) paths.push(path);
    }
  }
  paths.sort();
  const files: SchemaFile[] = [];
  const findings: Finding[] = [];
  const prefix = prefixOf(root, paths);
  for (const path of paths) {
    const { size } = await stat(path);
    const source = join(directory, path.slice(root.length + 1));
    const address = `${prefix}${path
      .slice(root.length + 1)
      .split(sep)
      .join('/')}`;
    if (size > maxBytes) findings.push(finding(fileTooLarge, { source }, { bytes: size, bound: maxBytes }));
    else files.push({ source, address, content: await readFile(path) });
  }
  return { files, findings };
}

/** What stands before the paths within a folder, so that they begin with the repository: the folder may hold many, be one, or be a model. */
function prefixOf(root: string, paths: readonly string[]): string {
  const depths = paths
    .filter((path) => basename(path).toLowerCase() === 'schema.json')
    .map((path) => path.slice(root.length + 1).split(sep).length);
  const least = Math.min(...depths);
  // A downloaded repository carries its branch in its name.
  const name = (folder: string): string => basename(folder).replace(/-(?:master|main)$/, '');
  if (least === 1) return `${name(dirname(root))}/${name(root)}/`;
  return least === 2 || /^datamodel\./i.test(basename(root)) ? `${name(root)}/` : '';
}
