import { defineRule, type Rule } from '@ds4sscc/findings';

interface Args {
  readonly rule: string;
  readonly count: number;
}

/** A repair that was refused. */
export const fixNotVerified: Rule<Args> = defineRule<Args>({
  id: 'fix/not-verified',
  title: 'Repair that did not do what it says',
  level: 'warning',
  source: 'DS4SSCC catalogue fix, verification',
  requirements: [],
  help: 'Reading the changed file again showed something else than was meant, so the change was not made. Make it by hand; the list of what was left says where.',
  message: ({ rule, count }) =>
    `${count === 1 ? '1 change' : `${count} changes`} of ${rule} could not be made with certainty`,
});
