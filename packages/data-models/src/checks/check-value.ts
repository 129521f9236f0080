import { escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import type * as z from 'zod/mini';
import {
  dateTimeInvalid,
  itemsRepeated,
  lengthOutOfRange,
  numberOutOfRange,
  valueNotAllowed,
  valueNotUri,
  valueWrongType,
} from '../rules/value-rules.js';
import type { ValueCause } from '../value-schemas.js';
import { dateTimeProblem } from './date-time.js';
import { describeType, type Reporter } from './reporter.js';

type Issue = z.core.$ZodIssue;

/** Checks a value against the schema of its attribute; `pointer` is where the value stands in the record. */
export function checkValue(
  value: unknown,
  schema: z.ZodMiniType,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const result = schema.safeParse(value);
  if (!result.success) for (const issue of result.error.issues) explain(issue, value, attribute, pointer, report);
}

/** Turns one issue of zod into a finding. */
function explain(issue: Issue, root: unknown, attribute: string, start: string, report: Reporter): void {
  const pointer = issue.path.reduce<string>((path, part) => `${path}/${escapePointer(String(part))}`, start);
  const value = issue.path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown>)?.[part], root);
  const detail = { value };
  switch (issue.code) {
    case 'invalid_value': {
      if (typeof value !== 'string') {
        report(valueWrongType, pointer, { attribute, expected: 'text', found: describeType(value) }, detail);
        return;
      }
      const allowed = issue.values.map(String);
      const nearest = nearestWord(value, allowed);
      const shown =
        allowed.length > 8 ? `${allowed.slice(0, 8).join(', ')} and ${allowed.length - 8} more` : allowed.join(', ');
      const facts = { attribute, value: showValue(value), allowed: shown, ...(nearest !== undefined && { nearest }) };
      report(valueNotAllowed, pointer, facts, {
        ...detail,
        ...(nearest !== undefined && {
          fix: { description: `write "${nearest}"`, replacement: JSON.stringify(nearest) },
        }),
      });
      return;
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const side = issue.code === 'too_small' ? 'least' : 'most';
      if (typeof value !== 'number')
        report(
          lengthOutOfRange,
          pointer,
          { attribute, limit: `at ${side} ${limit}${typeof value === 'string' ? ' characters' : ' items'}` },
          detail,
        );
      else {
        const words = issue.inclusive ? `at ${side} ${limit}` : `${side === 'least' ? 'more' : 'less'} than ${limit}`;
        report(numberOutOfRange, pointer, { attribute, value: String(value), limit: words }, detail);
      }
      return;
    }
    case 'invalid_union': {
      const inner = likeliest(issue.errors);
      if (inner)
        for (const one of inner)
          explain({ ...one, path: [...issue.path, ...one.path] }, root, attribute, start, report);
      else
        report(
          valueWrongType,
          pointer,
          { attribute, expected: expectations(issue.errors), found: describeType(value) },
          detail,
        );
      return;
    }
    case 'custom':
      explainCause(issue.params?.['cause'] as ValueCause, value, attribute, pointer, report);
      return;
    default:
      report(
        valueWrongType,
        pointer,
        {
          attribute,
          expected: issue.code === 'invalid_type' ? typeName(issue.expected) : issue.code,
          found: found(issue, value),
        },
        detail,
      );
  }
}

function explainCause(cause: ValueCause, value: unknown, attribute: string, pointer: string, report: Reporter): void {
  const detail = { value };
  const shown = showValue(value);
  if (cause === 'date-time')
    report(
      dateTimeInvalid,
      pointer,
      { attribute, value: shown, problem: dateTimeProblem(String(value)) ?? 'form' },
      detail,
    );
  else if (cause === 'repeated') report(itemsRepeated, pointer, { attribute }, detail);
  else report(valueNotUri, pointer, { attribute, value: shown }, detail);
}

/** The branch of a union that the value was meant for: the one that does not fail at the value as a whole. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'));
}

function expectations(branches: readonly (readonly Issue[])[]): string {
  const names = branches.flatMap((issues) =>
    issues.map((issue) => (issue.code === 'invalid_type' ? typeName(issue.expected) : 'another value')),
  );
  return [...new Set(names)].join(' or ');
}

const typeNames: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function found(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type' && issue.expected === 'int' && typeof value === 'number') return String(value);
  return describeType(value);
}
