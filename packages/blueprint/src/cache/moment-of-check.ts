/** The instant of a check, and what is made of it. */
export interface MomentOfCheck {
  /** The instant as it was given. Whoever reads it may make anything of it: the result then holds for this instant only. */
  readonly now: string | undefined;
  /** The same for those who say through `turn` what they make of it. */
  readonly declared: string | undefined;
  /** Says that the result changes within this second since 1970, and that the instant makes no other difference. */
  readonly turn: (second: number) => void;
  /** For how long what was found holds. */
  readonly span: () => MomentSpan;
}

/** The whole seconds for which a result holds, both included; `exact` where it holds for the very instant only. */
export interface MomentSpan {
  readonly from: number | null;
  readonly until: number | null;
  readonly exact: boolean;
}

/** Watches what a check makes of the instant at which it is made. */
export function watchMoment(now: string | undefined): MomentOfCheck {
  const second = secondOf(now);
  let from: number | null = null;
  let until: number | null = null;
  let exact = false;
  return {
    get now() {
      exact = true;
      return now;
    },
    declared: now,
    turn: (at) => {
      if (Number.isNaN(at)) return;
      // On which side of it the check stands takes more than whole seconds.
      if (second === undefined || at === second) exact = true;
      else if (at < second) from = Math.max(from ?? at + 1, at + 1);
      else until = Math.min(until ?? at - 1, at - 1);
    },
    span: () => ({ from, until, exact }),
  };
}

/** Hands the span of one part of a check on to the whole. */
export function turnAtEnds({ from, until, exact }: MomentSpan, whole: Pick<MomentOfCheck, 'now' | 'turn'>): void {
  if (exact) void whole.now;
  if (from !== null) whole.turn(from - 1);
  if (until !== null) whole.turn(until + 1);
}

/** Whether what was found at one instant holds at another. */
export function holdsAt(
  { from, until, exact }: MomentSpan,
  then: string | undefined,
  now: string | undefined,
): boolean {
  if (then === now) return true;
  const second = secondOf(now);
  // Without an instant other things are checked, and nothing is said of when they would change.
  if (exact || second === undefined || secondOf(then) === undefined) return false;
  return (from === null || second >= from) && (until === null || second <= until);
}

const form = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/;

/** The second since 1970 in which an instant lies; `undefined` where it is not written with date, time and zone. */
function secondOf(instant: string | undefined): number | undefined {
  if (instant === undefined || !form.test(instant)) return undefined;
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
