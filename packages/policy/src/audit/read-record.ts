import { parseDateTime } from '../date-time.js';
import { PolicyError } from '../policy-error.js';
import { xsd } from '../vocabulary.js';
import type { AuditRecord } from './audit-record.js';
import { canonicalJson } from './canonical-json.js';

/** Reads one line; a text says why it is no record. Every byte of a line counts: there is one way to write a record. */
export function readRecord(line: string): AuditRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line === '' ? 'it is empty' : 'it is no JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
  const record = value as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(record, 'version') && record['version'] !== 1) return 'it is of another version of the format';
  const odd = Object.keys(members).find(
    (name) => !Object.hasOwn(record, name) || members[name]?.(record[name]) !== true,
  );
  if (odd !== undefined) return `its member "${odd}" is missing or malformed`;
  if (Object.keys(record).length !== Object.keys(members).length) return 'it has members that no record has';
  try {
    return canonicalJson(record) === line ? (value as AuditRecord) : 'it is not written in the canonical form';
  } catch (error) {
    if (error instanceof PolicyError) return 'it is nested too deep';
    throw error;
  }
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isName = (value: unknown): boolean => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);

const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  decision: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  hash: isHash,
  instant: (value) => typeof value === 'string' && parseDateTime(value, `${xsd}dateTime`)?.zoned === true,
  options: isName,
  policies: isName,
  previous: isHash,
  request: () => true,
  sequence: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  version: (value) => value === 1,
};
