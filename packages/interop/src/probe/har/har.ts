import type { TlsFacts } from '@ds4sscc/linked-data/fetch';

/** A recording in the HTTP Archive format 1.2, as far as we write and read it. Names with `_` are ours, as the format allows. */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    /** The addresses that were probed, as titles: a replay begins with them. */
    readonly pages: readonly HarPage[];
    readonly entries: readonly HarEntry[];
  };
}

/** What the format calls a page: here one probe. */
export interface HarPage {
  readonly startedDateTime: string;
  readonly id: string;
  readonly title: string;
  readonly pageTimings: Readonly<Record<string, never>>;
}

/** A name and a value. */
export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** One exchange. A redirect that was followed is an entry of its own, right before the one that it led to. */
export interface HarEntry {
  /** ISO 8601. */
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly HarPair[];
    readonly headers: readonly HarPair[];
    readonly queryString: readonly HarPair[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly HarPair[];
    readonly headers: readonly HarPair[];
    readonly content: {
      readonly size: number;
      readonly mimeType: string;
      readonly text?: string;
      readonly encoding?: 'base64';
    };
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** Whether this is a redirect that was followed: the next entry says what came of it. */
  readonly _followed?: true;
  readonly _tls?: TlsFacts;
  /** Why there was no answer. */
  readonly _problem?: ReplyProblem;
}

/** Why there is no answer: a code of the guarded fetch, or `not-recorded`, `probe-limit`. */
export interface ReplyProblem {
  readonly code: string;
  readonly message: string;
}
