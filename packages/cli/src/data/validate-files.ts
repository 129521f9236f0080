import { checkData } from '@ds4sscc/blueprint/check-data';
import type { Representation } from '@ds4sscc/data-models';
import { type CheckDataFlags, readDataOptions, readModels } from '../data-options.js';
import type { ExitCode } from '../exit-codes.js';
import { openPaths } from '../open-paths.js';
import type { ReportFlags } from '../report-options.js';
import { runCheck } from '../run-check.js';
import { readRunOptions, type RunFlags } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { modelOfType } from './find-models.js';
import { readMapping } from './read-mapping.js';

/** Flags of `ds4sscc data validate`. */
export interface ValidateFlags extends ReportFlags, CheckDataFlags, RunFlags {
  readonly mapping?: string;
  readonly model?: readonly string[];
  readonly representation?: Representation;
}

/** Checks data files, and nothing around them. */
export async function validateFiles(
  paths: readonly string[],
  flags: ValidateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = readRunOptions(flags, paths);
  return runCheck(paths, flags, terminal, async (options) => {
    const data = await readDataOptions(flags, terminal);
    const { model: types, representation } = flags;
    const known = types && (data.models ?? (await readModels(flags, terminal)));
    const mapping = flags.mapping === undefined ? {} : { mapping: await readMapping(flags.mapping) };
    return checkData({
      ...options,
      ...data,
      ...run,
      compare: flags.compare,
      ...(known && { models: types.map((type) => modelOfType(type, known)) }),
      ...(representation && { representation }),
      ...mapping,
      ...(await openPaths(paths)),
    });
  });
}
