/** Place of a record, and which one it is. */
export interface EventPlace {
  /** Number of the record. */
  record: number;
  /** Where its value begins. */
  line: number;
  column: number;
}

/**
 * A name: an identifier, or the target of a relationship. What many names begin with is a number, so that each takes few bytes;
 * which number that is depends only on how it begins, so that equal names are equal in both parts.
 */
export interface EventName {
  /** Of the whole name, 32 bits with a sign. */
  hash: number;
  /** The number of its beginning; 0 where the rest is all of it. */
  beginning: number;
  /** The rest, within the bytes. */
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** An entity and its time. */
export interface IdentityEvent extends EventPlace, EventName {
  /** Where its identifier is written. */
  idLine: number;
  idColumn: number;
  /** Whether the record is counted as invalid already. */
  invalid: boolean;
  /** The time in milliseconds; NaN where there is none. */
  instant: number;
  /** How its text follows, one of `timeForms`, and for `text` where it is. */
  timeForm: number;
  timeBytes: Uint8Array;
  timeStart: number;
  timeEnd: number;
}

/** A relationship to an entity. */
export interface MentionEvent extends EventPlace, EventName {
  /** Which of the targets of the record it is, from 0. */
  ordinal: number;
  /** The attribute and the pointer (see `bytesOfSaid`). */
  mentioned: Uint8Array;
  mentionedStart: number;
  mentionedEnd: number;
}

/** The kinds of event, as the low bits of their first word say them. */
export const eventKinds = { identity: 0, mention: 1, unit: 2, beginning: 3 } as const;

/** How an identity event says its time: most times are written so that the instant alone gives the text back. */
export const timeForms = { none: 0, seconds: 1, milliseconds: 2, text: 3 } as const;

/**
 * An event is so many words of 32 bits, behind each other; the texts of all stand behind the last one. In front are a word of
 * whoever takes the events, and the number of words.
 */
export const eventWords = 13;

/** What each word of an event is. */
export const eventWord = {
  /** The kind (2 bits); for an identity whether it is invalid (1), the form of its time (2), lines to the identifier (27); else a number (30). */
  head: 0,
  record: 1,
  line: 2,
  column: 3,
  /** What is beyond 32 bits of record, line, column and the column of the identifier: 8 bits each. */
  high: 4,
  hash: 5,
  beginning: 6,
  textStart: 7,
  textSize: 8,
  /** Where the identifier is written; of a mention, where the attribute and the pointer stand. */
  idColumn: 9,
  said: 9,
  /** The instant, in two words; of a mention, how long the attribute and the pointer are. */
  instant: 10,
  saidSize: 10,
  timeSize: 12,
} as const;
