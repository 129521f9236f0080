import { isCalendarDay } from '@ds4sscc/findings';
import type { Declaration } from '../assessment-input.js';
import { hasCome, takesToday } from '../has-come.js';
import type { Claim } from './claim.js';

/** A statement as a claim. It says nothing of what it did not name: where the evidence is, who answers for it, since when. */
export function declaredClaim(id: string, declaration: Declaration): Claim {
  const { verdict, reason, evidence, responsible, date, pointer } = declaration;
  const excerpt = [responsible, date, evidence].filter((part) => part !== undefined).join(', ');
  return {
    subject: `statement on ${id}`,
    method: 'declared',
    verdict,
    reason,
    evidence: [{ location: pointer ?? { source: evidence ?? 'declarations' }, ...(excerpt !== '' && { excerpt }) }],
  };
}

/** What a statement gives so that others can follow it up. */
export const traces: readonly {
  readonly name: 'evidence' | 'responsible' | 'date';
  readonly words: string;
  /** What a value has to be. */
  readonly form: string;
  isSound(value: unknown, today: string | undefined): boolean;
}[] = [
  {
    name: 'evidence',
    words: 'a link to its evidence',
    form: 'a link, such as https://city.example/handbook',
    isSound: (value) => isFilled(value) && isLink(value),
  },
  { name: 'responsible', words: 'who is responsible', form: 'the name of a role or an office', isSound: isFilled },
  {
    name: 'date',
    words: 'the day it was made',
    form: 'a day such as 2026-11-22 that is not in the future',
    isSound: (value, today) => isCalendarDay(value) && (today === undefined || value <= today),
  },
];

/** What a statement lacks; empty where it is complete. */
export function lackingIn(declaration: Declaration, today: string | undefined): readonly string[] {
  const lacking = traces.flatMap(({ name, words, isSound }) => (isSound(declaration[name], today) ? [] : [words]));
  return isFilled(declaration.reason) ? lacking : ['a reason', ...lacking];
}

/** What only the day of the check would settle of a statement that lacks nothing: whether it is made already. */
export function openIn({ date }: Declaration, today: string | undefined): string | undefined {
  return date !== undefined && hasCome(date, today) === undefined
    ? `whether it is made already ${takesToday}`
    : undefined;
}

function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function isLink(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:', 'urn:', 'doi:'].includes(new URL(text).protocol);
}
