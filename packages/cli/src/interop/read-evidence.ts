import { readFile } from 'node:fs/promises';
import type { Evidence } from '@ds4sscc/findings';
import { mustExist } from '../run-check.js';
import { UsageError } from '../usage-error.js';

const verdicts: readonly unknown[] = ['pass', 'fail', 'unknown', 'not-applicable'];

/**
 * The evidence in an assessment or report.
 *
 * @throws {UsageError} where the file holds none.
 */
export async function readEvidence(path: string, command: string): Promise<readonly Evidence[]> {
  const { parseJson } = await import('@ds4sscc/findings');
  await mustExist(path, command);
  const text = await readFile(path, 'utf8');
  const { value } = parseJson(text, path);
  const list: unknown =
    typeof value === 'object' && value !== null && 'requirements' in value ? value.requirements : value;
  if (!Array.isArray(list) || !list.every(isEvidence) || list.length === 0)
    throw new UsageError(
      `${path} is no assessment; make one with "ds4sscc interop assess --output json=baseline.json"`,
    );
  return list;
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const { requirement, title, reason, verdict } = value as Partial<Record<keyof Evidence, unknown>>;
  return [requirement, title, reason].every((text) => typeof text === 'string') && verdicts.includes(verdict);
}
