import type { FetchProblem, HttpAnswer, HttpHop, HttpRequest } from '@ds4sscc/linked-data/fetch';
import type { ReplyProblem } from './har/har.js';

/** How a probe reaches a service: the guarded fetch of linked-data, or a recording (`replay`). */
export interface ProbeFetch {
  readonly request: (url: string, request?: HttpRequest) => Promise<ProbeReply>;
}

/** The answer, or why there is none. */
export type ProbeReply =
  | { readonly ok: true; readonly answer: HttpAnswer; readonly recorded?: RecordedTime }
  | {
      readonly ok: false;
      readonly problem: FetchProblem | ReplyProblem;
      readonly hops: readonly HttpHop[];
      readonly recorded?: RecordedTime;
    };

/** When a recorded exchange took place: it is judged by that time. */
export interface RecordedTime {
  readonly started: string;
  readonly duration: number;
}
