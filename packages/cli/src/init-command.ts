import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exists } from './exists.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { shellWords } from './shell-words.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** `ds4sscc init [folder]` */
export function addInitCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('init')
    .summary('write a dataspace.yaml for a folder')
    .description(
      'Write a dataspace.yaml that describes what the folder holds: data files, catalogue, policies, service descriptions.',
    )
    .argument('[folder]', 'the folder', '.')
    .option('--force', 'replace a dataspace.yaml that is there')
    .action(async (folder: string, flags: { readonly force?: boolean }) =>
      done(await init(folder, flags.force === true, terminal)),
    );
}

async function init(folder: string, force: boolean, terminal: Terminal): Promise<ExitCode> {
  const file = join(folder, 'dataspace.yaml');
  const { draftDataSpace } = await import('@ds4sscc/blueprint');
  const { openTargets } = await import('@ds4sscc/blueprint/node');
  const { sources, findings } = await openTargets([folder]);
  const [unreadable] = findings;
  if (unreadable) throw new UsageError(`${unreadable.location.source}: ${unreadable.message}`);
  if (!force && (await exists(file))) throw new UsageError(`${file} is there already; --force replaces it`);
  const draft = await draftDataSpace(sources, folder);
  try {
    await writeFile(file, draft.yaml);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  terminal.print(
    `Wrote ${file}: ${draft.summary}.\nIt has placeholders, which this lists until they are replaced: ds4sscc check ${shellWords([folder])}\n`,
  );
  return exitCodes.fine;
}
