import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const format = 'DS4SSCC audit trail 1';

/** A line that is no record as this package writes it. */
export const recordUnreadable: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'audit/record-unreadable',
  title: 'Line of an audit trail that is no record',
  level: 'error',
  source: `${format}, section 1; RFC 8785, section 3.2`,
  requirements: [],
  help: 'Compare the file with a copy of it. Records are only ever added, one canonical JSON text for each line: whatever edits, formats or cuts the file breaks it.',
  message: ({ why }) => `this line is no audit record: ${why}`,
});

/** A record whose hash is not that of its content. */
export const recordChanged: Rule<{ sequence: number }> = defineRule<{ sequence: number }>({
  id: 'audit/record-changed',
  title: 'Audit record that was changed',
  level: 'error',
  source: `${format}, section 2; FIPS 180-4, section 6.2`,
  requirements: [],
  help: 'Do not rely on this record. Find out who could write to the trail, and take the record from a copy.',
  message: ({ sequence }) => `record ${sequence} was changed after it was written: its hash is not that of its content`,
});

/** A gap in the numbers of the records. */
export const recordsMissing: Rule<{ from: number; to: number }> = defineRule<{ from: number; to: number }>({
  id: 'audit/records-missing',
  title: 'Audit records that are missing',
  level: 'error',
  source: `${format}, section 2`,
  requirements: [],
  help: 'Look for the missing records in a copy of the trail. What was decided in them is not shown by this file.',
  message: ({ from, to }) =>
    from === to
      ? `record ${from} should stand before this one`
      : `records ${from} to ${to} should stand before this one`,
});

/** A record that does not go on from the one before it. */
export const chainBroken: Rule<{ sequence: number }> = defineRule<{ sequence: number }>({
  id: 'audit/chain-broken',
  title: 'Audit record out of its place',
  level: 'error',
  source: `${format}, section 2`,
  requirements: [],
  help: 'A record was put in, moved, repeated or replaced here. Compare the file with a copy of it.',
  message: ({ sequence }) => `record ${sequence} does not go on from the record before it`,
});

/** A trail that ends before, or in another way than, the head that is known. */
export const trailTruncated: Rule<{ known: number; last: number }> = defineRule<{ known: number; last: number }>({
  id: 'audit/trail-truncated',
  title: 'Audit trail that was cut or replaced',
  level: 'error',
  source: `${format}, section 3`,
  requirements: [],
  help: 'The head that was kept elsewhere names a record that this file does not hold. Take the trail from a copy.',
  message: ({ known, last }) =>
    last < known
      ? `the trail ends with record ${last}, and record ${known} is known to exist`
      : `record ${known} of the trail is not the one that is known`,
});

/** A record whose instant lies before that of an earlier one. */
export const timeBackwards: Rule<{ sequence: number; instant: string; before: string }> = defineRule<{
  sequence: number;
  instant: string;
  before: string;
}>({
  id: 'audit/time-backwards',
  title: 'Audit record earlier than the one before it',
  level: 'warning',
  source: `${format}, section 1`,
  requirements: [],
  help: 'Check the clock of whoever keeps the trail: it was set back.',
  message: ({ sequence, instant, before }) => `record ${sequence} is of ${instant}, the one before it of ${before}`,
});

/** Policies or options that nobody gave to the verification. */
export const policiesUnknown: Rule<{ sequence: number; what: 'policies' | 'options' }> = defineRule<{
  sequence: number;
  what: 'policies' | 'options';
}>({
  id: 'audit/policies-unknown',
  title: 'Audit record of other policies',
  level: 'error',
  source: `${format}, section 4`,
  requirements: [],
  help: 'Give the verification the policies and options that were in force then: keep every version of them. Until then nobody can tell whether the decision was right.',
  message: ({ sequence, what }) =>
    `record ${sequence} was decided under ${what} that are not among those given, so that it cannot be replayed`,
});

/** A record whose policies give another answer. */
export const decisionDiffers: Rule<{ sequence: number; recorded: string; replayed: string }> = defineRule<{
  sequence: number;
  recorded: string;
  replayed: string;
}>({
  id: 'audit/decision-differs',
  title: 'Recorded decision that its policies do not give',
  level: 'error',
  source: `${format}, section 4`,
  requirements: [],
  help: 'The decision on record is not the one that the policies give for the request. Find out who wrote the record, and whether the version of this package was another.',
  message: ({ sequence, recorded, replayed }) =>
    `record ${sequence} says ${recorded}, and its policies give ${replayed}`,
});

/** Every rule that verifying an audit trail can fire. */
export const auditRules: readonly AnyRule[] = [
  chainBroken,
  decisionDiffers,
  policiesUnknown,
  recordChanged,
  recordUnreadable,
  recordsMissing,
  timeBackwards,
  trailTruncated,
];
