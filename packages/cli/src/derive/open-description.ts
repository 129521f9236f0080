import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CheckedDataSpace } from '@ds4sscc/blueprint';
import type { DeriveInput } from '@ds4sscc/blueprint/derive';
import type { Finding } from '@ds4sscc/findings';
import type { DeriveFlags } from '../derive-command.js';
import { readModels } from '../data-options.js';
import { exists } from '../exists.js';
import { createProgressLine } from '../progress.js';
import { readVersion } from '../read-version.js';
import type { Terminal } from '../terminal.js';

/** A description, ready to be derived from. */
export interface OpenedDescription {
  /** `undefined` where the description cannot be used; `findings` say why. */
  readonly input: DeriveInput | undefined;
  readonly findings: readonly Finding[];
  readonly readable: boolean;
  /** Where its files go where nothing else is said. */
  readonly defaultFolder: string;
}

/** Opens the description of a folder, or the one that is named. */
export async function openDescription(
  target: string,
  flags: DeriveFlags,
  terminal: Terminal,
): Promise<OpenedDescription> {
  const { readDescription } = await import('@ds4sscc/blueprint/derive');
  const { fileSource, openTargets } = await import('@ds4sscc/blueprint/node');
  const file = await descriptionIn(target);
  if (file === undefined) {
    terminal.printError(`ds4sscc: there is no dataspace.yaml in ${target}; "ds4sscc init" writes a first one\n`);
    return { input: undefined, findings: [], readable: false, defaultFolder: '' };
  }
  const folder = dirname(file);
  const defaultFolder = join(folder, 'derived');
  // What is derived must not depend on the folder in which the command is typed: all names start from the description.
  const { described, findings, readable } = await readDescription(fileSource(file, basename(file)));
  if (described === undefined) return { input: undefined, findings, readable, defaultFolder };
  const opened = await openTargets([folder]);
  const sources = opened.sources.map((source) => ({ ...source, name: nameFrom(folder, source.name) }));
  const derived = new Set([...opened.derived].map((name) => nameFrom(folder, name)));
  const { checkDataSpaceWithFacts, modelsAmong } = await import('@ds4sscc/blueprint');
  const own = flags.models === undefined ? {} : { models: await readModels(flags, terminal) };
  let checked: Promise<CheckedDataSpace> | undefined;
  const check = async (): Promise<CheckedDataSpace> => {
    const progress = await createProgressLine(terminal, flags.progress);
    return checkDataSpaceWithFacts({
      ...own,
      sources,
      findings: opened.findings,
      derived,
      subject: described.dataSpace.title,
      tool: { name: 'ds4sscc', version: readVersion() },
      ...(flags.now !== undefined && { now: flags.now }),
      onProgress: progress.show,
    }).finally(progress.clear);
  };
  const models = [...(await modelsAmong(sources)), ...(own.models ?? [])];
  return { input: { described, models, check: () => (checked ??= check()) }, findings, readable, defaultFolder };
}

async function descriptionIn(target: string): Promise<string | undefined> {
  const isFolder = await stat(target).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (!isFolder) return target;
  for (const name of ['dataspace.yaml', 'dataspace.yml', 'dataspace.json'])
    if (await exists(join(target, name))) return join(target, name);
  return undefined;
}

function nameFrom(folder: string, name: string): string {
  const prefix = `${folder.replaceAll('\\', '/').replace(/^(\.\/)+/, '')}/`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
