import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '@ds4sscc/findings';
import { createFolder } from './create-folder.js';
import { loadFormat } from './formats.js';
import type { Output } from './read-outputs.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Writes a report in each format that was asked for. Where a file cannot be written, the other ones are all the same.
 *
 * @throws {UsageError} at the end, where a file could not be written.
 */
export async function writeReports(report: Report, outputs: readonly Output[], terminal: Terminal): Promise<void> {
  const written: string[] = [];
  const failures: string[] = [];
  for (const { format, file } of outputs) {
    if (file === undefined) {
      if (format === 'text') {
        const { toText } = await import('@ds4sscc/findings/format/text');
        terminal.print(
          toText(report, { colour: terminal.colour, ...(terminal.width !== undefined && { width: terminal.width }) }),
        );
      } else {
        terminal.print((await loadFormat(format))(report));
      }
      continue;
    }
    try {
      await createFolder(dirname(file));
      await writeFile(file, (await loadFormat(format))(report));
      written.push(file);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      failures.push(`the ${format} report cannot be written: ${error.message}`);
    }
  }
  if (written.length > 0) terminal.printError(`Reports: ${written.join(', ')}\n`);
  if (failures.length > 0) throw new UsageError(failures.join('; '));
}
