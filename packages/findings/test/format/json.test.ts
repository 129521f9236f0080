import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJson } from '@ds4sscc/findings/format/json';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReport } from '../any-report.js';
import { sampleReport } from '../sample-report.js';

const schema: unknown = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../schemas/report.schema.json', import.meta.url)), 'utf8'),
);
const ajv = new Ajv2020.default({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema as object);

it('writes reports that the shipped schema accepts, whatever text they hold', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = toJson(report);
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
      expect(JSON.parse(text)).toEqual(report);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('is described completely: the schema rejects a report with any key more, or any required key less', () => {
  const whole = JSON.parse(toJson(sampleReport({ created: '2026-11-21T20:00:00Z' }))) as Record<string, unknown>;
  expect(validate(whole)).toBe(true);
  const optional = new Set([
    'created',
    'line',
    'column',
    'record',
    'pointer',
    'node',
    'value',
    'fix',
    'replacement',
    'edits',
    'excerpt',
    'claims',
    'waiver',
    'sha256',
    'time',
    'ruleVersion',
    'expired',
  ]);
  const broken: string[] = [];
  for (const [path, object] of objectsIn(whole)) {
    if (path.endsWith('/contents')) continue;
    object['more'] = 1;
    if (validate(whole)) broken.push(`${path}: accepts a key more`);
    delete object['more'];
    for (const key of Object.keys(object)) {
      const { [key]: value } = object;
      delete object[key];
      if (validate(whole) !== optional.has(key)) broken.push(`${path}: ${key}`);
      object[key] = value;
    }
  }
  expect(broken).toEqual([]);
});

it('gives the same bytes when the same report was put together in another order', () => {
  const report = sampleReport();
  expect(toJson(reversed(report) as typeof report)).toBe(toJson(report));
});

function* objectsIn(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  // One element of a list stands for all of them.
  const inner = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  for (const [key, child] of inner) yield* objectsIn(child, `${path}/${key}`);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reversed(child)]),
  );
}
