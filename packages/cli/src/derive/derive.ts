import type { Finding } from '@ds4sscc/findings';
import type { DeriveFlags } from '../derive-command.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import { writeOutput } from '../write-output.js';
import { artefactList } from './artefact-list.js';
import { checkFolder } from './check-folder.js';
import { deriveArtefacts, type Derived } from './derive-artefacts.js';
import { openDescription } from './open-description.js';
import { placeOf } from './place-of.js';
import { printFindings } from './print-findings.js';
import { readWords } from './read-words.js';
import { writeFolder } from './write-folder.js';

/** Derives what was asked for, and writes it or compares it with what is there. */
export async function derive(words: readonly string[], flags: DeriveFlags, terminal: Terminal): Promise<ExitCode> {
  const { artefactKinds } = await import('@ds4sscc/blueprint/derive');
  if (flags.list === true) {
    terminal.print(artefactList(artefactKinds));
    return exitCodes.fine;
  }
  const { kinds, target } = await readWords(words, artefactKinds);
  const wanted = kinds.length > 0 ? kinds : artefactKinds;
  const place = placeOf(flags, kinds);
  const opened = await openDescription(target, flags, terminal);
  printFindings(opened.findings, terminal);
  if (opened.input === undefined) return opened.readable ? exitCodes.findings : exitCodes.unreadable;
  const derived = await deriveArtefacts(wanted, place.formats, opened.input);
  // Whether files are up to date has nothing to do with what could be better.
  const shown = flags.check === true ? onlyErrors : (findings: readonly Finding[]) => findings;
  for (const { findings } of derived) printFindings(shown(findings), terminal);
  const asked = kinds.length > 0;
  const failed = derived.some(
    ({ files, findings }) => files.length === 0 && (asked || findings.some(({ level }) => level === 'error')),
  );
  for (const { kind, lacks } of derived)
    if (lacks !== undefined) terminal.printError(`ds4sscc: no ${kind.id}: the description lacks ${visible(lacks)}\n`);
  const code = failed ? exitCodes.findings : exitCodes.fine;
  if (place.kind === 'standard output') {
    await writeOutput(onlyFile(derived), undefined, terminal);
    return code;
  }
  const folder = place.kind === 'default' ? opened.defaultFolder : place.folder;
  const files = derived.map((one) => (place.kind === 'file' ? { ...one, files: renamed(one, place.name) } : one));
  const step = flags.check === true ? checkFolder : writeFolder;
  const result = await step(folder, files, flags.force === true, terminal);
  return result === exitCodes.fine ? code : result;
}

function onlyErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ level }) => level === 'error');
}

function onlyFile(derived: readonly Derived[]): string {
  const files = derived.flatMap((one) => one.files);
  if (files.length > 1)
    throw new UsageError(
      `--output - takes one file, and there are ${files.length}: ${files.map(({ path }) => path).join(', ')}`,
    );
  return files[0]?.text ?? '';
}

function renamed({ files, kind }: Derived, name: string): Derived['files'] {
  if (files.length > 1) throw new UsageError(`${kind.id} is ${files.length} files: --output has to name a folder`);
  return files.map(({ text }) => ({ path: name, text }));
}
