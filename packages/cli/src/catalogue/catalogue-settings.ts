import { readFile } from 'node:fs/promises';
import { type ApplicationProfile, ruleFamilies } from '@ds4sscc/catalogue';
import { geoDcatApProfile, mobilityDcatApProfile } from '@ds4sscc/catalogue/profiles';
import { type CompiledShapes, compileShapes } from '@ds4sscc/catalogue/shacl';
import { type Finding, nearestWord } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { mustExist } from '../run-check.js';
import { UsageError } from '../usage-error.js';

/** How catalogues are judged, as the command line says it. */
export interface CatalogueSettingsRead {
  readonly families?: readonly string[] | 'all';
  readonly profiles: readonly ApplicationProfile[];
  readonly shapes: readonly CompiledShapes[];
}

const profiles: ReadonlyMap<string, ApplicationProfile> = new Map([
  ['geodcat-ap', geoDcatApProfile],
  ['mobility-dcat-ap', mobilityDcatApProfile],
]);

/**
 * Reads the flags that say how catalogues are judged.
 *
 * @throws {UsageError} where a name is unknown, or a file holds no shapes.
 */
export async function readCatalogueSettings(flags: {
  readonly family?: readonly string[];
  readonly profile?: readonly string[];
  readonly shapes?: readonly string[];
}): Promise<CatalogueSettingsRead> {
  const known = ruleFamilies.map(({ id }) => id);
  for (const name of flags.family ?? []) if (name !== 'all') mustBe(name, known, '--family');
  for (const name of flags.profile ?? []) mustBe(name, [...profiles.keys()], '--profile');
  const families = flags.family?.includes('all') === true ? 'all' : flags.family;
  return {
    ...(families && { families }),
    profiles: (flags.profile ?? []).flatMap((name) => profiles.get(name) ?? []),
    shapes: await Promise.all((flags.shapes ?? []).map(readShapes)),
  };
}

function mustBe(name: string, known: readonly string[], option: string): void {
  if (known.includes(name)) return;
  const meant = nearestWord(name, known);
  const help = meant === undefined ? `. Known are ${known.join(', ')}.` : `; did you mean "${meant}"?`;
  throw new UsageError(`${option}: there is no "${name}"${help}`);
}

async function readShapes(file: string): Promise<CompiledShapes> {
  await mustExist(file, '--shapes');
  const document = await parseGraph(await readFile(file), { source: file });
  const [broken] = document.findings.filter(({ level }) => level === 'error');
  // What could not be read of the shapes would not be checked, and nobody would know.
  if (broken) throw new UsageError(`--shapes ${file}:${broken.location.line ?? 1} cannot be read: ${broken.message}`);
  const compiled = compileShapes(document);
  const isAimless = ({ rule }: Finding): boolean => rule === 'shacl/target-missing';
  const aimless = compiled.findings.find(isAimless);
  if (aimless === undefined) return compiled;
  // Where there is a reason, such as a misspelt target, it says more.
  const { message, location } = compiled.findings.find((one) => one.level === 'error' && !isAimless(one)) ?? aimless;
  throw new UsageError(`--shapes ${file}${location.line === undefined ? '' : `:${location.line}`}: ${message}`);
}
