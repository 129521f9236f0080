import type { Finding } from '../finding.js';
import { type AppliedFixes, applyFixes, type FixProblem } from './apply-fixes.js';
import { editsOf } from './edits-of.js';
import { findSuspects } from './find-suspects.js';
import { pointerMover } from './pointer-mover.js';

/** How to fix a text. */
export interface FixTextOptions {
  /** Which fixes are wanted; all where left out. */
  readonly wanted?: (finding: Finding) => boolean;
  /** How often the text may be checked: 200 times, and long texts less often. What is not settled by then is left. */
  readonly maxChecks?: number;
}

/** Why a fix was given up; the last three come of checking its result. */
export type LeftReason = FixProblem | 'still-found' | 'makes-others' | 'too-many';

/** A fix that was not made. */
export interface LeftFix {
  readonly finding: Finding;
  readonly why: LeftReason;
  /** Rules of the findings that it would have made. */
  readonly others: readonly string[];
}

/** A text after the fixes that hold what they promise. */
export interface FixedText {
  readonly text: string;
  /** Findings of the text as it was. */
  readonly before: readonly Finding[];
  /** Findings of the text as it is now. */
  readonly after: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly left: readonly LeftFix[];
}

/** A step is tried with the fixes of what it brings up, this many times over: a renamed attribute may hold a quoted number. */
const longestChain = 4;

/** Characters that are checked at most, all checks of a text together; ten times it is checked in any case. */
const mostCharacters = 50_000_000;

/**
 * Fixes a JSON text and checks the result: a fix stays only where its finding is gone and no other has come. Doing it twice
 * changes nothing more.
 *
 * @example
 * ```ts
 * import { finding, defineRule } from '@ds4sscc/findings';
 * import { fixText } from '@ds4sscc/findings/fix';
 *
 * const shouting = defineRule({ id: 'example/shouting', title: 'Shouting', level: 'warning', source: 'house style', requirements: [], help: 'Calm down.', message: () => 'too loud' });
 * const check = (text: string) => text.includes('HELP') ? [finding(shouting, { source: 'a.json', pointer: '/say' }, {}, { fix: { description: 'in small letters', replacement: '"help"' } })] : [];
 * fixText('{"say":"HELP"}', check).text; // => '{"say":"help"}'
 * ```
 */
export function fixText(
  text: string,
  check: (text: string) => readonly Finding[],
  options: FixTextOptions = {},
): FixedText {
  const { wanted = () => true, maxChecks = 200 } = options;
  const isWanted = (found: Finding): boolean => editsOf(found).length > 0 && wanted(found);
  const most = Math.min(maxChecks, Math.max(10, Math.floor(mostCharacters / (text.length + 1))));
  const before = check(text);
  const fixed: Finding[] = [];
  let checks = 1;
  let state: State = { text, findings: before };
  let left = new Map<string, LeftFix>();

  /** Makes fixes, and those of what they bring up; says where that leads and whether it may stay. */
  const attempt = (fixes: readonly Finding[]): Attempt => {
    let step = applyFixes(state.text, fixes);
    const first = step;
    let allowed = movedKeys(state.findings, step.applied);
    let gone = movedKeys(step.applied, step.applied);
    const made = [...step.applied];
    for (let chain = 0; ; chain += 1) {
      checks += 1;
      const findings = check(step.text);
      const others = findings.filter((found) => !allowed.has(keyOf(found)));
      const still = findings.filter((found) => gone.has(keyOf(found)));
      const end = { first, made, others, still, state: { text: step.text, findings } };
      if (others.length === 0 || chain === longestChain || checks >= most || !others.every(isWanted)) return end;
      step = applyFixes(step.text, others);
      if (step.left.length > 0) return end;
      allowed = movedKeys([...allowed].map(fromKey), step.applied);
      gone = movedKeys([...[...gone].map(fromKey), ...step.applied], step.applied);
      for (const found of step.applied) made.push(found);
    }
  };

  const giveUp = (found: Finding, why: LeftReason, others: readonly Finding[] = []): void =>
    void left.set(keyOf(found), { finding: found, why, others: [...new Set(others.map(({ rule }) => rule))].sort() });

  /** Keeps as many of the fixes as do no harm: those that nothing speaks against first. */
  const keep = (fixes: readonly Finding[]): boolean => {
    if (checks >= most) {
      for (const found of fixes) giveUp(found, 'too-many');
      return false;
    }
    const { first, made, others, still, state: next } = attempt(fixes);
    // What only overlaps gets its turn when the others have had theirs.
    for (const { finding, why } of first.left)
      if (why !== 'overlaps' || first.applied.length === 0) giveUp(finding, why);
    if (first.applied.length > 0 && others.length + still.length === 0) {
      state = next;
      for (const found of made) fixed.push(found);
      return true;
    }
    const [one, another] = divide(first.applied, [...others, ...still]);
    if (another.length > 0) return keep(one) || keep(another);
    for (const found of one) giveUp(found, others.length > 0 ? 'makes-others' : 'still-found', others);
    return false;
  };

  // After a step that was kept, what was given up gets another chance: that is why a second run changes nothing.
  for (let kept = true; kept; ) {
    kept = false;
    left = new Map();
    const open = (): readonly Finding[] => state.findings.filter((found) => isWanted(found) && !left.has(keyOf(found)));
    for (let fixes = open(); fixes.length > 0 && !kept; fixes = open()) kept = keep(fixes);
  }
  return { text: state.text, before, after: state.findings, fixed, left: [...left.values()] };
}

interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Attempt {
  readonly first: AppliedFixes;
  readonly made: readonly Finding[];
  /** Findings that have come, and those that should have gone. */
  readonly others: readonly Finding[];
  readonly still: readonly Finding[];
  readonly state: State;
}

/** So many fixes are told apart one by one; of more, those that findings speak against are given up together. */
const mostHalved = 16;

/** Two parts to try one by one, the more hopeful first; all in the first where there is nothing to tell apart. */
function divide(
  applied: readonly Finding[],
  against: readonly Finding[],
): readonly [readonly Finding[], readonly Finding[]] {
  const suspects = findSuspects(applied, against);
  if (suspects.size > 0 && suspects.size < applied.length)
    return [applied.filter((found) => !suspects.has(found)), [...suspects]];
  if (applied.length <= 1 || (suspects.size > 0 && applied.length > mostHalved)) return [applied, []];
  const middle = applied.length >> 1;
  return [applied.slice(0, middle), applied.slice(middle)];
}

interface Keyed {
  readonly rule: string;
  readonly location: { readonly pointer?: string };
}

/** What a finding is known by before and after a change: messages quote values, which change. */
function keyOf({ rule, location: { pointer = '' } }: Keyed): string {
  return `${rule} ${pointer}`;
}

function fromKey(key: string): Keyed {
  const at = key.indexOf(' ');
  return { rule: key.slice(0, at), location: { pointer: key.slice(at + 1) } };
}

/** The keys of findings once fixes were made that give members other names. */
function movedKeys(findings: readonly Keyed[], applied: readonly Finding[]): Set<string> {
  const move = pointerMover(applied.flatMap(editsOf));
  return new Set(
    findings.map(({ rule, location: { pointer = '' } }) => keyOf({ rule, location: { pointer: move(pointer) } })),
  );
}
