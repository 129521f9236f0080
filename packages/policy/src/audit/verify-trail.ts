import { type Finding, finding, type Location, type Rule } from '@ds4sscc/findings';
import { compareInstants, parseDateTime } from '../date-time.js';
import type { Request } from '../decision.js';
import { xsd } from '../vocabulary.js';
import { type AuditHead, type AuditRecord, beginning, hashOf } from './audit-record.js';
import {
  chainBroken,
  decisionDiffers,
  policiesUnknown,
  recordChanged,
  recordsMissing,
  recordUnreadable,
  timeBackwards,
  trailTruncated,
} from './audit-rules.js';
import { canonicalJson } from './canonical-json.js';
import { decisionBrief } from './decision-brief.js';
import type { PolicyVersion } from './policy-version.js';
import { readRecord } from './read-record.js';
import { trailLines } from './trail-lines.js';

/** What a trail is verified against. */
export interface VerifyTrailOptions {
  /** Name of the trail in findings. */
  readonly source: string;
  /** Every version of the policies that was in force: records are replayed under the one that they name. */
  readonly versions?: readonly PolicyVersion[];
  /** The last record that is known to exist, from a place that the writer of the trail cannot change. */
  readonly head?: AuditHead;
  /** The record that the first one goes on from, where the trail is a later part. */
  readonly after?: AuditHead;
  readonly onFinding?: (finding: Finding) => void;
  /** Findings that the result lists; all are counted and handed to `onFinding`. */
  readonly limit?: number;
}

/** What verifying a trail came to. */
export interface TrailVerification {
  /**
   * `intact`: nothing is wrong, its end is known and every decision was replayed. `not-proved`: nothing is wrong, but
   * without `head` the end may have been cut off, and without `versions` the decisions may be wrong.
   */
  readonly verdict: 'intact' | 'broken' | 'not-proved';
  readonly records: number;
  /** Records whose decision came out again as it was recorded. */
  readonly replayed: number;
  readonly head: AuditHead;
  readonly findings: readonly Finding[];
  /** Findings that are not listed. */
  readonly omitted: number;
}

/**
 * Verifies an audit trail line by line, in bounded memory: that no record was changed, removed, put in or moved, and that
 * the policies give each decision again.
 *
 * @example
 * ```ts
 * import { verifyTrail } from '@ds4sscc/policy/audit';
 *
 * const { verdict, findings } = await verifyTrail([new TextEncoder().encode('{}\n')], { source: 'trail.ndjson' });
 * verdict; // => 'broken'
 * findings[0]?.message; // => 'this line is no audit record: its member "decision" is missing or malformed'
 * ```
 */
export async function verifyTrail(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { source, versions, head: known, after = beginning, onFinding, limit = 1000 }: VerifyTrailOptions,
): Promise<TrailVerification> {
  const findings: Finding[] = [];
  let [total, errors, records, replayed] = [0, 0, 0, 0];
  let head = after;
  let latest: string | undefined;
  let knownSeen = known === undefined || (known.sequence === after.sequence && known.hash === after.hash);
  const report = <Args>(rule: Rule<Args>, location: Location, args: Args): void => {
    const one = finding(rule, location, args);
    total += 1;
    if (one.level === 'error') errors += 1;
    if (findings.length < limit) findings.push(one);
    onFinding?.(one);
  };

  for await (const { number, text, problem } of trailLines(chunks)) {
    const location = { source, line: number };
    const record = text === undefined ? (problem ?? '') : readRecord(text);
    if (typeof record === 'string') {
      report(recordUnreadable, location, { why: record });
      continue;
    }
    records += 1;
    const { sequence, instant } = record;
    const whole = hashOf(record) === record.hash;
    if (!whole) report(recordChanged, location, { sequence });
    if (sequence > head.sequence + 1) report(recordsMissing, location, { from: head.sequence + 1, to: sequence - 1 });
    else if (sequence !== head.sequence + 1 || record.previous !== head.hash)
      report(chainBroken, location, { sequence });
    if (latest !== undefined && isEarlier(instant, latest)) {
      report(timeBackwards, location, { sequence, instant, before: latest });
    }
    if (versions !== undefined && whole) {
      if (replay(record, versions, location, report)) replayed += 1;
    }
    // The chain goes on from what stands here, so that one fault is told once.
    head = { sequence, hash: record.hash };
    latest = instant;
    if (known !== undefined && sequence === known.sequence && record.hash === known.hash) knownSeen = true;
  }
  if (known !== undefined && !knownSeen) {
    report(trailTruncated, { source }, { known: known.sequence, last: head.sequence });
  }
  const proved = known !== undefined && replayed === records && head.sequence === known.sequence;
  const verdict = errors > 0 ? 'broken' : proved ? 'intact' : 'not-proved';
  return { verdict, records, replayed, head, findings, omitted: total - findings.length };
}

/** Decides the request of a record again, under the policies that it names. */
function replay(
  { sequence, policies, options, request, decision }: AuditRecord,
  versions: readonly PolicyVersion[],
  location: Location,
  report: <Args>(rule: Rule<Args>, location: Location, args: Args) => void,
): boolean {
  const named = versions.filter(({ policiesHash }) => policiesHash === policies);
  const version = named.find(({ optionsHash }) => optionsHash === options);
  if (version === undefined) {
    report(policiesUnknown, location, { sequence, what: named.length === 0 ? 'policies' : 'options' });
    return false;
  }
  const again = decisionBrief(version.compiled().decide(request as Request), version.options.ruleLimit);
  if (canonicalJson(again) === canonicalJson(decision)) return true;
  const short = ({ decision: answer, because }: Partial<typeof again>): string => `${answer} (${because})`;
  const [recorded, replayed] = [short(decision), short(again)];
  report(decisionDiffers, location, {
    sequence,
    recorded,
    replayed: recorded === replayed ? `${replayed} for other rules` : replayed,
  });
  return false;
}

function isEarlier(instant: string, than: string): boolean {
  const [a, b] = [instant, than].map((text) => parseDateTime(text, `${xsd}dateTime`)?.start);
  return a !== undefined && b !== undefined && compareInstants(a, b) < 0;
}
