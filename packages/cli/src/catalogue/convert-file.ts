import { writeFile } from 'node:fs/promises';
import { openData } from '@ds4sscc/data-models/node';
import { decodeText, type Finding } from '@ds4sscc/findings';
import { createLossList } from '../data/loss-list.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';
import { catalogueWriter } from './catalogue-writer.js';
import { formatName } from './format-name.js';
import { readCatalogue, type ReadCatalogue } from './read-catalogue.js';

/** What the command line says about a conversion. */
export interface ConvertFlags {
  readonly to: string;
  readonly from?: string;
  readonly output?: string;
  readonly report?: string;
  readonly strict?: boolean;
  readonly site?: string;
  readonly layout: string;
  readonly participant?: string;
  readonly offers?: string;
  readonly connector?: string;
  readonly transferFormat?: string;
}

/** Converts a file or standard input; what is lost goes to standard error, and to a file where one is named. */
export async function convertFile(file: string, flags: ConvertFlags, terminal: Terminal): Promise<ExitCode> {
  // A misspelt word is said before anything is read.
  const write = await catalogueWriter(flags);
  const losses = createLossList();
  const all: Finding[] = [];
  const take = (found: Finding): void => {
    all.push(found);
    losses.add(found);
  };
  const input = await openData(file, { onFinding: take });
  const { text, findings } = decodeText(await bytesOf(input.chunks), input.name);
  for (const found of findings) take(found);
  if (losses.anyUnreadable() && text === '') {
    terminal.printError(losses.text());
    return exitCodes.unreadable;
  }
  const read = await readCatalogue(text, { source: input.name, from: flags.from, site: flags.site });
  for (const found of read.findings) take(found);
  const written = await write(read.document);
  for (const found of written.findings) take(found);
  if (flags.report !== undefined) await writeReport(flags.report, { from: read.format, to: flags.to, losses: all });
  if (
    written.text !== undefined &&
    read.format !== undefined &&
    !(await writeOutput(written.text, flags.output, terminal))
  )
    return exitCodes.fine;
  const { size } = read.document.graph;
  const kept = `${size - written.lost} of ${size} statements of ${input.name} are kept in ${formatName(flags.to)}.\n`;
  terminal.printError(`${losses.text()}${size > 0 ? kept : ''}`);
  if (written.text === undefined && flags.to === 'dsp')
    terminal.printError(
      'Nothing was written. --participant, --offers, --connector and --transfer-format give what is missing.\n',
    );
  if (losses.anyUnreadable()) return exitCodes.unreadable;
  if (written.text === undefined) return exitCodes.findings;
  return flags.strict && losses.any() ? exitCodes.findings : exitCodes.fine;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function writeReport(
  path: string,
  report: { readonly from: ReadCatalogue['format']; readonly to: string; readonly losses: readonly Finding[] },
): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}
