import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TableMapping } from '@ds4sscc/data-models/csv';
import { exists } from '../exists.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads a mapping of tables.
 *
 * @throws {UsageError} where there is none, or it cannot be used: the message gives the first reason.
 */
export async function readMapping(file: string): Promise<TableMapping> {
  const { parseMapping } = await import('@ds4sscc/data-models/csv');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`the mapping cannot be read: ${error.message}`);
  });
  const { mapping, findings } = parseMapping(text, file);
  if (mapping) return mapping;
  const [first] = findings;
  throw new UsageError(
    `the mapping ${file} cannot be used${first ? `: line ${first.location.line ?? 1}: ${first.message}` : ''}`,
  );
}

/** The mapping that stands beside a table (CSV on the Web, section 5.3), if there is one. */
export async function mappingBeside(table: string): Promise<string | undefined> {
  const plain = table.replace(/\.gz$/i, '');
  for (const file of [`${plain}-metadata.json`, join(dirname(plain), 'csv-metadata.json')])
    if (await exists(file)) return file;
  return undefined;
}
