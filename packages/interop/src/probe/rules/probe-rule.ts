import { defineRule, type Level, type Rule } from '@ds4sscc/findings';

/** The facts of a finding about a live service. */
export interface ProbeArgs {
  /** What was asked for, such as `the list of entities of type Room`. */
  readonly what: string;
  readonly found?: string;
  readonly expected?: string;
}

/** A rule about live services. */
export type ProbeRule = Rule<ProbeArgs>;

/** One row of a table of rules: `probe/` stands before the id. */
export function probeRule(
  id: string,
  level: Level,
  title: string,
  source: string,
  requirements: readonly string[],
  help: string,
  message: (args: ProbeArgs) => string,
): ProbeRule {
  return defineRule<ProbeArgs>({ id: `probe/${id}`, level, title, source, requirements, help, message });
}

/** ` (found; expected)` of what is known. */
export function compared({ found, expected }: ProbeArgs): string {
  const parts = [found !== undefined && `found ${found}`, expected !== undefined && `expected ${expected}`];
  const known = parts.filter((part) => part !== false);
  return known.length === 0 ? '' : ` (${known.join('; ')})`;
}
