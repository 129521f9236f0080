import { localName } from '@ds4sscc/linked-data/local-name';
import { sourceAndLine } from '@ds4sscc/findings';
import type { LegalEvidence, LegalState } from './legal-part.js';
import type { DemandReport } from './legal-report.js';

/** How a state is said to a data officer. */
export const stateWords: Readonly<Record<LegalState, string>> = {
  met: 'met',
  missing: 'missing',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

/** How many datasets are left aside, as a sentence. */
export function othersLine(count: number): string {
  return count === 1
    ? '1 other dataset does not say that this applies to it.'
    : `${count} other datasets do not say that this applies to them.`;
}

/** `dct:license` of a line, or the name of a document. */
export function evidenceText({ location, property, value }: LegalEvidence): string {
  const place = sourceAndLine(location);
  return property === undefined ? `${place}: ${clip(value)}` : `${place}: ${localName(property)} ${clip(value)}`;
}

function clip(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/** The number of a demand within its act. */
export function shortId({ requirement }: DemandReport): string {
  return requirement.slice(requirement.indexOf('/') + 1);
}
