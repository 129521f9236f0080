import { PolicyError } from '../policy-error.js';

/** Deeper values are no requests and no policies that this package reads. */
const deepest = 500;

/**
 * A value as the one JSON text that it has (RFC 8785): members in the order of their names, nothing between them. Members
 * that are `undefined` are left out, as `JSON.stringify` does.
 *
 * @throws {PolicyError} `not-recordable` for what JSON cannot say: numbers that are none, functions, values within
 * themselves or nested deeper than 500 levels.
 */
export function canonicalJson(value: unknown, leaveOut: readonly string[] = [], depth = 0): string {
  if (depth > deepest) throw notRecordable('it is nested too deep, or contains itself');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notRecordable(`JSON has no number ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw notRecordable(`JSON cannot say a ${typeof value}`);
  if (Array.isArray(value)) {
    // A hole of an array is undefined too, and stands for null.
    return `[${Array.from(value, (one: unknown) => canonicalJson(one ?? null, leaveOut, depth + 1)).join(',')}]`;
  }
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined || leaveOut.includes(key)) continue;
    members.push(`${JSON.stringify(key)}:${canonicalJson(member, leaveOut, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

function notRecordable(why: string): PolicyError {
  return new PolicyError('not-recordable', `An audit record holds plain JSON: ${why}.`);
}
