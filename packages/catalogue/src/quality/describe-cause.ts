import type { Finding, Level, Location } from '@ds4sscc/findings';
import { rules } from '../check-catalogue.js';
import type { FindingGroup } from './group-findings.js';
import { improvements } from './improvements.js';
import type { Interval } from './interval.js';

/** What is behind findings: one thing to correct. */
export interface Cause {
  readonly rule: string;
  readonly level: Level;
  /** The value that is wrong everywhere; absent where values differ or there are none. */
  readonly value?: string;
  /** IRI of the property to add, where findings name several. */
  readonly property?: string;
  /** How many findings it is behind. */
  readonly findings: number;
  /** How many datasets gain points when it is corrected. */
  readonly datasets: number;
  /** Points of these datasets together. */
  readonly points: Interval;
  /** What that makes in the average over all datasets. */
  readonly average: Interval;
  /** The first place. */
  readonly example: Location;
  /** What is said about the first place. */
  readonly message: string;
  /** One sentence for the person who corrects it. */
  readonly instruction: string;
}

/** What correcting a cause brings to all datasets. */
export type CauseGain = Pick<Cause, 'datasets' | 'points' | 'average'>;

/** Describes groups of findings for people, by the first of each. */
export function createCauseDescriber(): (group: FindingGroup, gain: CauseGain) => Cause {
  const help = new Map(rules.map((rule) => [rule.id, rule.help]));
  return (group, gain) => describeCause(group, gain, help);
}

function describeCause(group: FindingGroup, gain: CauseGain, help: ReadonlyMap<string, string>): Cause {
  const { rule, value, property, findings } = group;
  const [first] = findings as [Finding];
  return {
    rule,
    level: first.level,
    ...(value !== undefined && { value }),
    ...(property !== undefined && { property }),
    findings: findings.length,
    ...gain,
    example: first.location,
    message: first.message,
    instruction: instructionFor(group, first, help.get(rule)),
  };
}

function instructionFor({ value, property, findings }: FindingGroup, first: Finding, help: string | undefined): string {
  const own = improvements.find((improvement) => property !== undefined && improvement.property === property);
  const what = own?.instruction ?? firstSentence(help ?? first.fix?.description) ?? first.message;
  if (findings.length === 1) return what;
  const places = `${findings.length} places`;
  return value === undefined ? `In ${places}: ${what}` : `In ${places} that say "${value}": ${what}`;
}

function firstSentence(text: string | undefined): string | undefined {
  const end = text?.indexOf('. ') ?? -1;
  return end < 0 ? text : text?.slice(0, end + 1);
}
