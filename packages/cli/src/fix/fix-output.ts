import { UsageError } from '../usage-error.js';

/** Where corrections are shown. */
export interface FixOutput {
  readonly format: 'text' | 'patch';
  readonly file: string | undefined;
}

/**
 * Reads the output of a command that corrects files.
 *
 * @throws {UsageError} for another format.
 */
export function parseFixOutput(text: string): FixOutput {
  const split = text.indexOf('=');
  const format = split < 0 ? text : text.slice(0, split);
  const file = split < 0 ? undefined : text.slice(split + 1);
  if (format !== 'text' && format !== 'patch')
    throw new UsageError(`unknown format "${format}" for corrections. Known are text, patch.`);
  if (format === 'text' && file !== undefined) throw new UsageError('only a patch goes to a file: --output patch=FILE');
  if (file === '') throw new UsageError('--output patch= needs a file name after the "="');
  return { format, file };
}
