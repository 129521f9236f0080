import { DataModelsError, type Model } from '@ds4sscc/data-models';
import {
  convertEntities,
  type ConvertEntitiesOptions,
  type ConvertSummary,
  type RecordRepresentation,
  representations,
  type TargetRepresentation,
} from '@ds4sscc/data-models/convert';
import type { TableMapping } from '@ds4sscc/data-models/csv';
import { openData } from '@ds4sscc/data-models/node';
import { nearestWord } from '@ds4sscc/findings';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openOutput } from '../output-file.js';
import { createProgressLine } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { createLossList } from './loss-list.js';
import { mappingBeside, readMapping } from './read-mapping.js';
import { tableRecords } from './table-records.js';

/** What the command line says about a conversion. */
export interface ConvertFlags {
  readonly to: string;
  readonly from?: string;
  readonly at?: string;
  readonly geometry: string;
  readonly output?: string;
  readonly mapping?: string;
  readonly ndjson?: boolean;
  readonly list?: boolean;
  readonly strict?: boolean;
  readonly progress: boolean;
}

/** Converts a file or standard input as its bytes arrive; what is lost goes to standard error. */
export async function convertFile(
  file: string,
  flags: ConvertFlags,
  models: readonly Model[],
  terminal: Terminal,
): Promise<ExitCode> {
  const to = targetOf(flags.to);
  if (flags.ndjson && flags.list) throw new UsageError('--ndjson and --list exclude each other');
  const mapping = await mappingFor(file, flags.mapping);
  const losses = createLossList();
  const input = await openData(file, { onFinding: losses.add });
  const { name: source, size, bytesRead } = input;
  const progress = await createProgressLine(terminal, flags.progress);
  const records = mapping ? tableRecords(input.chunks, { source, mapping, onFinding: losses.add }) : input.chunks;
  const summary = await writeConverted(records, flags.output, terminal, {
    to,
    source,
    models,
    geometryProperty: flags.geometry,
    ...(flags.from !== undefined && { from: flags.from as RecordRepresentation }),
    ...(flags.at !== undefined && { at: flags.at }),
    ...layoutOf(flags, mapping !== undefined),
    onFinding: losses.add,
    onProgress: () => progress.show({ source, index: 1, total: 1, bytes: bytesRead(), size }),
  });
  progress.clear();
  // Whoever has gone, such as `head`, wants to hear nothing more.
  if (!summary) return exitCodes.fine;
  const empty =
    summary.records === 0 && !losses.anyUnreadable() ? `${source} holds no records: nothing was converted.\n` : '';
  terminal.printError(
    `${losses.text()}${empty}${summary.converted} of ${summary.records} records converted to ${to}.\n`,
  );
  if (losses.anyUnreadable() || summary.records === 0) return exitCodes.unreadable;
  return flags.strict && losses.any() ? exitCodes.findings : exitCodes.fine;
}

/** Writes the converted file; no summary where its reader has gone. */
async function writeConverted(
  records: AsyncIterable<Uint8Array>,
  path: string | undefined,
  terminal: Terminal,
  options: ConvertEntitiesOptions,
): Promise<ConvertSummary | undefined> {
  const output = await openOutput(path, terminal);
  try {
    const parts = convertEntities(records, options);
    let step = await parts.next();
    for (; !step.done; step = await parts.next()) if (!(await output.write(Buffer.from(step.value)))) return undefined;
    await output.commit();
    return step.value;
  } catch (error) {
    if (error instanceof DataModelsError) throw new UsageError(error.message);
    throw error;
  } finally {
    await output.discard();
  }
}

async function mappingFor(file: string, given: string | undefined): Promise<TableMapping | undefined> {
  const isTable = /\.(?:csv|tsv)(?:\.gz)?$/i.test(file);
  const mapping = given ?? (isTable ? await mappingBeside(file) : undefined);
  if (mapping !== undefined) return readMapping(mapping);
  if (isTable)
    throw new UsageError(
      `${file} is a table: --mapping says what its columns mean, and --draft-mapping makes a first such file`,
    );
  return undefined;
}

function layoutOf({ ndjson, list }: ConvertFlags, isTable: boolean): Pick<ConvertEntitiesOptions, 'layout'> {
  if (ndjson) return { layout: 'ndjson' };
  return list || isTable ? { layout: 'list' } : {};
}

function targetOf(word: string): TargetRepresentation {
  const names = representations.map(({ name }) => name);
  const found = names.find((name) => name === word);
  if (found) return found;
  const meant = nearestWord(word, names);
  throw new UsageError(
    `--to "${word}" is no representation${meant === undefined ? '' : `; did you mean "${meant}"?`} Known are ${names.join(', ')}.`,
  );
}
