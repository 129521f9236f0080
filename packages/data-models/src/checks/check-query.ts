import { showValue } from '@ds4sscc/findings';
import { isObject, type Members } from '../json-object.js';
import { aggregationMethods } from '../ngsi-ld/history-members.js';
import { queryInvalid } from '../rules/query-rules.js';
import { isUtcInstant } from './date-time.js';
import type { Reporter } from './reporter.js';

const timeRelations: readonly unknown[] = ['before', 'after', 'between'];
const timeProperties: readonly unknown[] = ['observedAt', 'createdAt', 'modifiedAt', 'deletedAt'];
const duration =
  /^P(?=\d|T\d)(?:\d{1,9}(?:\.\d{1,9})?Y)?(?:\d{1,9}(?:\.\d{1,9})?M)?(?:\d{1,9}(?:\.\d{1,9})?W)?(?:\d{1,9}(?:\.\d{1,9})?D)?(?:T(?=\d)(?:\d{1,9}(?:\.\d{1,9})?H)?(?:\d{1,9}(?:\.\d{1,9})?M)?(?:\d{1,9}(?:\.\d{1,9})?S)?)?$/;

/** Checks a query that is sent as a payload, as far as its members have a closed set of values (clauses 5.2.21 to 5.2.44). */
export function checkQuery(query: Members, report: Reporter): void {
  const lists = ['entities', 'attrs', 'pick', 'omit'].filter((member) => query[member] !== undefined);
  for (const member of lists) {
    const list = query[member];
    if (!Array.isArray(list) || list.length === 0) refuse(member, list, 'a list that is not empty', '', report);
  }
  for (const member of ['q', 'scopeQ', 'csf', 'lang'])
    if (query[member] !== undefined && typeof query[member] !== 'string')
      refuse(member, query[member], 'text', '', report);
  if (query['joinLevel'] !== undefined) checkCount('joinLevel', query['joinLevel'], '', report);
  const { temporalQ, aggrParams } = query;
  if (isObject(temporalQ)) checkTemporal(temporalQ, '/temporalQ', report);
  else if (temporalQ !== undefined) refuse('temporalQ', temporalQ, 'an object', '', report);
  if (isObject(aggrParams)) checkAggregation(aggrParams, '/aggrParams', report);
  else if (aggrParams !== undefined) refuse('aggrParams', aggrParams, 'an object', '', report);
}

function checkTemporal(temporal: Members, pointer: string, report: Reporter): void {
  const { timerel, timeAt, endTimeAt, timeproperty, lastN } = temporal;
  if (timerel !== undefined || timeAt !== undefined) {
    if (!timeRelations.includes(timerel)) refuse('timerel', timerel, timeRelations.join(', '), pointer, report);
    if (!isUtcInstant(timeAt)) refuse('timeAt', timeAt, 'an instant in UTC', pointer, report);
  }
  if (timerel === 'between' || endTimeAt !== undefined)
    if (!isUtcInstant(endTimeAt)) refuse('endTimeAt', endTimeAt, 'an instant in UTC', pointer, report);
  if (timeproperty !== undefined && !timeProperties.includes(timeproperty))
    refuse('timeproperty', timeproperty, timeProperties.join(', '), pointer, report);
  if (lastN !== undefined) checkCount('lastN', lastN, pointer, report);
  checkAggregation(temporal, pointer, report);
}

/** Methods come as a list, or as one text with commas. */
function checkAggregation(parameters: Members, pointer: string, report: Reporter): void {
  const { aggrMethods, aggrPeriodDuration } = parameters;
  if (aggrMethods !== undefined) {
    const methods: readonly unknown[] =
      typeof aggrMethods === 'string' ? aggrMethods.split(',') : Array.isArray(aggrMethods) ? aggrMethods : [];
    if (methods.length === 0 || !methods.every((method) => aggregationMethods.includes(String(method))))
      refuse('aggrMethods', aggrMethods, `some of ${aggregationMethods.join(', ')}`, pointer, report);
  }
  if (
    aggrPeriodDuration !== undefined &&
    !(typeof aggrPeriodDuration === 'string' && duration.test(aggrPeriodDuration))
  )
    refuse('aggrPeriodDuration', aggrPeriodDuration, 'a duration such as PT1H', pointer, report);
}

function checkCount(member: string, value: unknown, pointer: string, report: Reporter): void {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    refuse(member, value, 'a whole number from 1', pointer, report);
}

function refuse(member: string, value: unknown, expected: string, pointer: string, report: Reporter): void {
  const shown = value === undefined ? 'missing' : `"${showValue(value)}"`;
  const place = value === undefined ? pointer : `${pointer}/${member}`;
  report(queryInvalid, place, { member, value: shown, expected }, { value });
}
