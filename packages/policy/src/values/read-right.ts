import type { AtomicConstraint, Value } from '../policy.js';
import { odrl, xsd } from '../vocabulary.js';
import { parseValue, type TypedValue } from './parse-value.js';

/** The value spaces that ODRL prescribes for right operands (ODRL Vocabulary & Expression 2.2, left operands). */
const prescribed: Readonly<Record<string, readonly TypedValue['space'][]>> = {
  dateTime: ['dateTime'],
  delayPeriod: ['duration'],
  elapsedTime: ['duration'],
  meteredTime: ['duration'],
  timeInterval: ['duration'],
  payAmount: ['decimal', 'double'],
  percentage: ['decimal', 'double'],
};

/**
 * A right operand in its value space; `undefined` where it is no value of its datatype, or of a datatype that the left
 * operand does not take. `odrl:dataType` types a value that is a plain text.
 */
export function readRight(value: Value, { leftOperand = '', dataType }: AtomicConstraint): TypedValue | undefined {
  if (value.kind === 'blank') return undefined;
  const typed = value.kind === 'iri' ? ({ space: 'iri', value: value.value } as const) : literal(value, dataType);
  const operand = leftOperand.startsWith(odrl) ? leftOperand.slice(odrl.length) : '';
  const spaces = Object.hasOwn(prescribed, operand) ? prescribed[operand] : undefined;
  return typed && spaces && !spaces.includes(typed.space) ? undefined : typed;
}

function literal({ value, datatype = `${xsd}string` }: Value, dataType: string | undefined): TypedValue | undefined {
  return parseValue(value, datatype === `${xsd}string` && dataType !== undefined ? dataType : datatype);
}
