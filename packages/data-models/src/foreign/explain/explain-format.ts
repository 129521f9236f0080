import { showValue } from '@ds4sscc/findings';
import { dateTimeProblem } from '../../checks/date-time.js';
import { dateTimeFix } from '../../checks/date-time-fix.js';
import type { Reporter } from '../../checks/reporter.js';
import {
  dateMalformed,
  dateTimeImpossible,
  dateTimeMalformed,
  dateTimeWithoutOffset,
  formatMismatch,
  uriMalformed,
} from '../../rules/value-rules.js';

const dateForm = /^\d{4}-\d\d-\d\d$/;
const timeForm = /^\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/;
const timeWithoutOffset = /^\d?\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** Reports why a text is not of its format. Dates and times are told apart further: each fault has a remedy of its own. */
export function explainFormat(
  format: string,
  value: unknown,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const text = String(value);
  const detail = { value };
  const facts = { attribute, value: showValue(value) };
  switch (format) {
    case 'date-time':
    case 'iso-date-time': {
      const problem = dateTimeProblem(text);
      const instant = { ...facts, format: 'date-time' } as const;
      if (problem === 'no-offset') report(dateTimeWithoutOffset, pointer, instant, detail);
      else if (problem === 'not-in-calendar') report(dateTimeImpossible, pointer, instant, detail);
      else report(dateTimeMalformed, pointer, instant, { ...detail, ...dateTimeFix(value) });
      return;
    }
    case 'time':
    case 'iso-time': {
      const time = { ...facts, format: 'time' } as const;
      if (timeWithoutOffset.test(text)) report(dateTimeWithoutOffset, pointer, time, detail);
      else if (timeForm.test(text)) report(dateTimeImpossible, pointer, time, detail);
      else report(dateTimeMalformed, pointer, time, detail);
      return;
    }
    case 'date':
      if (dateForm.test(text)) report(dateTimeImpossible, pointer, { ...facts, format }, detail);
      else report(dateMalformed, pointer, facts, detail);
      return;
    case 'uri':
    case 'url':
      report(uriMalformed, pointer, facts, detail);
      return;
    default:
      report(formatMismatch, pointer, { ...facts, format }, detail);
  }
}
