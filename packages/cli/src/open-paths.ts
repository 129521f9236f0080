import type { Source } from '@ds4sscc/blueprint';
import type { Finding } from '@ds4sscc/findings';
import { mappingBeside } from './data/read-mapping.js';

/** What the paths of a command line come to. */
interface OpenedPaths {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Names of the sources that were named one by one, not found in a folder. */
  readonly named: ReadonlySet<string>;
  /** Names of files that were passed over in folders, as they are what was derived from a description. */
  readonly derived: ReadonlySet<string>;
}

/** How standard input is called in reports. */
const standardInput = '(standard input)';

/** Opens files, folders, and `-` for standard input. */
export async function openPaths(paths: readonly string[]): Promise<OpenedPaths> {
  const { checkEntitiesOf, openTargets } = await import('@ds4sscc/blueprint/node');
  const targets = paths.filter((path) => path !== '-');
  const { sources, findings, derived } = await openTargets([...targets, ...(await mappingsOf(targets))]);
  const pipe: readonly Source[] = paths.includes('-')
    ? [{ name: standardInput, once: true, open: () => process.stdin, checkEntities: checkEntitiesOf() }]
    : [];
  const plain = new Set(paths.map((path) => path.replaceAll('\\', '/').replace(/^(\.\/)+/, '')));
  const named = new Set(sources.map(({ name }) => name).filter((name) => plain.has(name)));
  if (pipe.length > 0) named.add(standardInput);
  return { sources: [...pipe, ...sources], findings, named, derived };
}

/** Mappings beside the tables that were named one by one; in a folder they are found with everything else. */
async function mappingsOf(paths: readonly string[]): Promise<readonly string[]> {
  const tables = paths.filter((path) => /\.(?:csv|tsv)(?:\.gz)?$/i.test(path));
  const found = await Promise.all(tables.map(mappingBeside));
  return found.filter(
    (mapping, at) => mapping !== undefined && found.indexOf(mapping) === at && !paths.includes(mapping),
  ) as string[];
}

/** What is checked, for the headline of the report. */
export function subjectOf(paths: readonly string[]): string {
  return paths.map((path) => (path === '-' ? standardInput : path)).join(' ');
}
