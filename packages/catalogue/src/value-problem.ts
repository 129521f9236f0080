import type { Term } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import { isDatatypeForm } from './datatype-form.js';
import { xsd } from './vocabulary.js';

/** Why a value does not fit: what it is, and what is expected, both as words that follow "is". */
export interface ValueProblem {
  readonly found: string;
  readonly expected: string;
}

/** What the profile's Temporal Literal allows (DCAT-AP 3.0.1, Datatypes). */
export const temporalDatatypes: readonly string[] = ['date', 'dateTime', 'gYear', 'gYearMonth'].map(
  (name) => xsd + name,
);

/** What is wrong with a value of a property use; `undefined` when it fits. */
export function valueProblem(
  use: PropertyUse,
  value: Term,
  show: (term: Term | string) => string,
): ValueProblem | undefined {
  if (use.kind === 'node') {
    return value.termType === 'Literal'
      ? { found: `the text ${show(value)}`, expected: 'an IRI or a nested resource' }
      : undefined;
  }
  const expected = expectation(use, show);
  if (value.termType !== 'Literal') {
    return { found: value.termType === 'NamedNode' ? `the IRI ${show(value)}` : 'a nested resource', expected };
  }
  if (use.kind === 'literal') return undefined;
  const datatype = value.datatype.value;
  const allowed = use.kind === 'temporal' ? temporalDatatypes.includes(datatype) : datatype === use.range;
  if (!allowed) return { found: `${show(value)} of type ${show(datatype)}`, expected };
  if (!isDatatypeForm(datatype, value.value))
    return { found: `${show(value)}, not a well-formed ${show(datatype)}`, expected };
  return undefined;
}

function expectation(use: PropertyUse, show: (iri: string) => string): string {
  if (use.kind === 'literal') return 'text';
  if (use.kind === 'datatype') return `the datatype ${show(use.range)}`;
  return 'a date: xsd:date, xsd:dateTime, xsd:gYearMonth or xsd:gYear';
}
