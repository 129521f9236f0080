// One file: a union explains the issues of its alternatives as all others are explained, so that the two call each other.
import { escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import type * as z from 'zod/mini';
import {
  dateMalformed,
  dateTimeImpossible,
  dateTimeMalformed,
  dateTimeWithoutOffset,
  formatMismatch,
  itemsRepeated,
  lengthOutOfRange,
  memberMissing,
  memberUnexpected,
  noAlternativeFits,
  numberNotMultiple,
  numberOutOfRange,
  patternMismatch,
  uriMalformed,
  valueNotAllowed,
  valueRefused,
} from '../rules/value-rules.js';
import type { ValueCause } from '../value-schemas.js';
import { dateTimeProblem } from './date-time.js';
import { dateTimeFix } from './date-time-fix.js';
import type { Reporter } from './reporter.js';
import { schemaTest } from './schema-test.js';
import { spellingFix } from './spelling-fix.js';
import { isQuoted, type JsonType, reportTypeProblem } from './type-problem.js';

type Issue = z.core.$ZodIssue;

/** What one issue is about: the value at its path, and where that stands in the record. */
interface Place {
  readonly root: unknown;
  readonly start: string;
  readonly attribute: string;
  /** Whether a word that is not allowed is compared with those that are. */
  readonly compared: boolean;
}

/** Of a list of a million wrong words, the first ones get a proposal. */
const mostCompared = 1_000;

/** Checks a value against the schema of its attribute; `pointer` is where the value stands in the record. */
export function checkValue(
  value: unknown,
  schema: z.ZodMiniType,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  if (schemaTest(schema)(value)) return;
  let compared = mostCompared;
  for (const issue of causesOf(issuesOf(value, schema))) {
    explain(issue, { root: value, start: pointer, attribute, compared: compared > 0 }, report);
    compared -= 1;
  }
}

/**
 * What zod has against a value. Not by `safeParse`, which makes an error of the issues: its stack of calls and its messages,
 * which nobody reads, would cost more than all other checks of the record.
 */
function issuesOf(value: unknown, schema: z.ZodMiniType): readonly Issue[] {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  // A schema that answers later is refused as zod does.
  if (result instanceof Promise) return schema.safeParse(value).error?.issues ?? [];
  // An issue of the value itself has no path yet.
  const issues = result.issues as (z.core.$ZodRawIssue & { path?: readonly PropertyKey[] })[];
  for (const issue of issues) issue.path ??= [];
  return issues as unknown as readonly Issue[];
}

/** What is of the wrong type is wrong by that alone: zod goes on to hold its length against the limits of a text. */
function causesOf(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length < 2) return issues;
  const wrongType = new Set<string>();
  for (const { code, path } of issues) if (code === 'invalid_type') wrongType.add(JSON.stringify(path));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !wrongType.has(JSON.stringify(path)));
}

/** Turns one issue of zod into a finding of the rule that names its cause. */
function explain(issue: Issue, place: Place, report: Reporter): void {
  const { root, start, attribute } = place;
  let pointer = start;
  let value = root;
  for (const part of issue.path) {
    pointer += `/${escapePointer(String(part))}`;
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
  }
  const detail = { value };
  const asksForType = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (asksForType && value === undefined && issue.path.length > 0) {
    // An absent member is an issue of zod at a path that does not exist: the object around it lacks something.
    const around = pointer.slice(0, pointer.lastIndexOf('/'));
    report(memberMissing, around, { attribute, member: String(issue.path.at(-1)) });
    return;
  }
  switch (issue.code) {
    case 'invalid_type':
      reportTypeProblem(value, [jsonType(issue.expected)], attribute, pointer, report);
      return;
    case 'invalid_value':
      reportNotAllowed(value, issue.values, place, pointer, report);
      return;
    case 'too_small':
    case 'too_big':
      reportLimit(issue, value, attribute, pointer, report);
      return;
    case 'not_multiple_of':
      report(numberNotMultiple, pointer, { attribute, value: showValue(value), step: String(issue.divisor) }, detail);
      return;
    case 'invalid_format':
      if (issue.format === 'regex')
        report(
          patternMismatch,
          pointer,
          { attribute, value: showValue(value), pattern: String(issue.pattern ?? '') },
          detail,
        );
      else reportFormat(issue.format, value, attribute, pointer, report);
      return;
    case 'unrecognized_keys':
      for (const member of issue.keys)
        report(memberUnexpected, `${pointer}/${escapePointer(member)}`, { attribute, member: showValue(member) });
      return;
    case 'invalid_union':
      reportUnion(issue, value, pointer, place, report);
      return;
    case 'custom': {
      const cause = issue.params?.['cause'] as ValueCause | undefined;
      if (cause === 'repeated') report(itemsRepeated, pointer, { attribute }, detail);
      else if (cause === undefined) report(valueRefused, pointer, { attribute, keyword: 'check' }, detail);
      else reportFormat(cause, value, attribute, pointer, report);
      return;
    }
    default:
      report(valueRefused, pointer, { attribute, keyword: issue.code }, detail);
  }
}

function reportNotAllowed(
  value: unknown,
  values: readonly unknown[],
  { attribute, compared }: Place,
  pointer: string,
  report: Reporter,
): void {
  const types = [...new Set(values.map((one) => typeof one as JsonType))];
  if (!types.includes(typeof value as JsonType)) {
    reportTypeProblem(value, types, attribute, pointer, report);
    return;
  }
  const allowed = values.map(String);
  const nearest = compared && typeof value === 'string' ? nearestWord(value, allowed) : undefined;
  const shown =
    allowed.length > 8 ? `${allowed.slice(0, 8).join(', ')} and ${allowed.length - 8} more` : allowed.join(', ');
  const facts = { attribute, value: showValue(value), allowed: shown, ...(nearest !== undefined && { nearest }) };
  report(valueNotAllowed, pointer, facts, {
    value,
    ...(nearest !== undefined && { fix: spellingFix(String(value), nearest, allowed) }),
  });
}

function reportLimit(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const side = issue.code === 'too_small' ? 'least' : 'most';
  if (typeof value === 'number') {
    const words = issue.inclusive ? `at ${side} ${limit}` : `${side === 'least' ? 'more' : 'less'} than ${limit}`;
    report(numberOutOfRange, pointer, { attribute, value: String(value), limit: words }, { value });
  } else {
    const unit = typeof value === 'string' ? 'characters' : 'items';
    report(lengthOutOfRange, pointer, { attribute, limit: `at ${side} ${limit} ${unit}` }, { value });
  }
}

/** A text that is not of its format: dates and times are told apart further, as each fault has its own remedy. */
function reportFormat(format: string, value: unknown, attribute: string, pointer: string, report: Reporter): void {
  const detail = { value };
  const facts = { attribute, value: showValue(value) };
  if (format === 'date-time' || format === 'datetime' || format === 'time') {
    const instant = { ...facts, format: format === 'time' ? format : 'date-time' } as const;
    // A time of day is judged on a day that exists.
    const problem = dateTimeProblem(format === 'time' ? `2000-01-01T${value}` : String(value));
    if (problem === 'no-offset') report(dateTimeWithoutOffset, pointer, instant, detail);
    else if (problem === 'not-in-calendar') report(dateTimeImpossible, pointer, instant, detail);
    else report(dateTimeMalformed, pointer, instant, { ...detail, ...dateTimeFix(value) });
  } else if (format === 'date') {
    const possible = dateTimeProblem(`${value}T00:00:00Z`) !== 'not-in-calendar';
    if (possible) report(dateMalformed, pointer, facts, detail);
    else report(dateTimeImpossible, pointer, { ...facts, format }, detail);
  } else if (format === 'uri' || format === 'url' || format === 'identifier')
    report(uriMalformed, pointer, facts, detail);
  else report(formatMismatch, pointer, { ...facts, format }, detail);
}

function reportUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  pointer: string,
  place: Place,
  report: Reporter,
): void {
  const { attribute } = place;
  const types = issue.errors.map(wholeType);
  const stated = [...new Set(types.filter((type) => type !== undefined))];
  if (types.every((type) => type !== undefined) || isQuoted(value, stated)) {
    reportTypeProblem(value, stated, attribute, pointer, report);
    return;
  }
  // The branch that the value was meant for does not fail at the value as a whole, and is no list of other values.
  const open = issue.errors.filter((_, index) => types[index] === undefined);
  const ranges = open.filter(([first]) => first?.code !== 'invalid_value' || first.path.length > 0);
  const meant = ranges.length > 0 ? ranges : open;
  const formats = meant.map(failedFormat);
  if (typeof value === 'string' && formats.every((format) => format !== undefined))
    reportFormat(likeliestFormat(formats, value), value, attribute, pointer, report);
  else if (meant.length === 1)
    for (const one of causesOf(meant[0] ?? [])) explain({ ...one, path: [...issue.path, ...one.path] }, place, report);
  else report(noAlternativeFits, pointer, { attribute, alternatives: issue.errors.length }, { value });
}

/** The type that a branch of a union asks for, where the value is of another one. */
function wholeType(issues: readonly Issue[]): JsonType | undefined {
  const [issue] = issues;
  return issue?.code === 'invalid_type' && issue.path.length === 0 ? jsonType(issue.expected) : undefined;
}

/** The format that a branch of a union asks for, where the value fails nothing else. */
function failedFormat(issues: readonly Issue[]): string | undefined {
  const [issue] = issues;
  if (issues.length !== 1 || issue?.path.length !== 0) return undefined;
  if (issue.code === 'invalid_format') return issue.format === 'regex' ? undefined : issue.format;
  return issue.code === 'custom' ? (issue.params?.['cause'] as ValueCause | undefined) : undefined;
}

/** Of several formats, the one that a text was meant to have: days and instants, and addresses, differ by one sign. */
function likeliestFormat(formats: readonly string[], value: string): string {
  const signs = new Map([
    ['date-time', 'T'],
    ['ipv6', ':'],
  ]);
  for (const format of formats) {
    const sign = signs.get(format);
    if (sign !== undefined && value.includes(sign)) return format;
  }
  return formats[0] ?? 'text';
}

function jsonType(expected: string): JsonType {
  if (expected === 'int') return 'integer';
  if (expected === 'record' || expected === 'map') return 'object';
  return expected === 'tuple' || expected === 'set' ? 'array' : (expected as JsonType);
}
