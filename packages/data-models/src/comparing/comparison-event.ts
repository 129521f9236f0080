/** Place of a record, and which one it is. */
export interface EventPlace {
  /** Number of the record. */
  record: number;
  /** Where its value begins. */
  line: number;
  column: number;
}

/** An entity and its time. */
export interface IdentityEvent extends EventPlace {
  /** Where its identifier is written. */
  idLine: number;
  idColumn: number;
  /** Whether the record is counted as invalid already. */
  invalid: boolean;
  hash: number;
  bytes: Uint8Array;
  /** The identifier within the bytes. */
  start: number;
  end: number;
  /** The time in milliseconds; NaN where there is none. */
  instant: number;
  /** How its text follows, one of `timeForms`, and for `text` where it is within the bytes. */
  timeForm: number;
  timeStart: number;
  timeEnd: number;
}

/** A relationship to an entity. */
export interface MentionEvent extends EventPlace {
  /** Which of the targets of the record it is, from 0. */
  ordinal: number;
  hash: number;
  bytes: Uint8Array;
  /** The target within the bytes. */
  start: number;
  end: number;
  /** The attribute and the pointer (see `writeMentioned`). */
  mentioned: Uint8Array;
  mentionedStart: number;
  mentionedEnd: number;
}

/** The kinds of event, as the low bits of the first byte say them. */
export const eventKinds = { identity: 0, mention: 1, unit: 2, beginning: 3 } as const;

/** How an identity event says its time: most times are written so that the instant alone gives the text back. */
export const timeForms = { none: 0, seconds: 1, milliseconds: 2, text: 3 } as const;
