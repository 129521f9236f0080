import { parseDateTime } from '../date-time.js';
import type { Decision, Request } from '../decision.js';
import { PolicyError } from '../policy-error.js';
import { xsd } from '../vocabulary.js';
import { type AuditHead, type AuditRecord, beginning, sealed } from './audit-record.js';
import { canonicalJson } from './canonical-json.js';
import { decisionBrief } from './decision-brief.js';
import type { PolicyVersion } from './policy-version.js';

/** What a trail needs of its keeper. */
export interface AuditTrailOptions {
  /** The clock: an `xsd:dateTime` with a zone. */
  readonly now: () => string;
  /** Takes each record as one line of NDJSON. Lines are handed over one after the other, the next when the last is written. */
  readonly write: (line: string) => void | Promise<void>;
  /** Where an earlier trail ended, so that this one goes on from there. */
  readonly after?: AuditHead;
}

/** Decisions on record: lines are only ever added. One process writes a trail. */
export interface AuditTrail {
  /** Decides a request and records the decision. */
  decide(version: PolicyVersion, request: Request): Decision;
  /** Records a decision that was taken under the policy set. */
  record(version: PolicyVersion, decision: Decision): AuditRecord;
  /** The last record: keep it where who writes the trail cannot change it. */
  head(): AuditHead;
  /** Resolves when all records are written. */
  written(): Promise<void>;
}

/**
 * Keeps decisions so that none can be changed, left out or put in afterwards without `verifyTrail` finding it. Records stand
 * in the order of the calls, however long writing takes. After a write that failed nothing more is recorded.
 *
 * @example
 * ```ts
 * import { createAuditTrail, createPolicyVersion } from '@ds4sscc/policy/audit';
 *
 * const lines: string[] = [];
 * const trail = createAuditTrail({ now: () => '2026-03-01T12:00:00Z', write: (line) => void lines.push(line) });
 * trail.decide(createPolicyVersion([]), { action: 'read', target: 'urn:air' }).because; // => 'not-permitted'
 * JSON.parse(lines[0] ?? '').decision.because; // => 'not-permitted'
 * trail.head().sequence; // => 0
 * ```
 */
export function createAuditTrail({ now, write, after = beginning }: AuditTrailOptions): AuditTrail {
  let head: AuditHead = after;
  let failure: { readonly cause: unknown } | undefined;
  let waiting: Promise<void> | undefined;

  function hand(line: string): void {
    if (waiting !== undefined) {
      waiting = waiting.then(() => (failure ? undefined : write(line))).catch(fail);
      return;
    }
    const writing = write(line);
    if (writing instanceof Promise) {
      const settled: Promise<void> = writing.catch(fail);
      waiting = settled;
      void settled.then(() => {
        if (waiting === settled) waiting = undefined;
      });
    }
  }

  function fail(cause: unknown): void {
    failure ??= { cause };
  }

  function stopIfBroken(): void {
    if (failure) throw new PolicyError('trail-broken', 'A record could not be written: the trail ends there.', failure);
  }

  const trail: AuditTrail = {
    decide(version, request) {
      // What is recorded is what is decided: nothing that JSON cannot hold may turn the answer.
      const asWritten = JSON.parse(canonicalJson(request ?? null)) as Request;
      const decision = version.compiled().decide(asWritten);
      trail.record(version, decision);
      return decision;
    },
    record({ policiesHash, optionsHash, options }, decision) {
      stopIfBroken();
      const record = sealed({
        version: 1,
        sequence: head.sequence + 1,
        instant: readClock(now),
        request: decision.request,
        policies: policiesHash,
        options: optionsHash,
        decision: decisionBrief(decision, options.ruleLimit),
        previous: head.hash,
      });
      try {
        hand(`${canonicalJson(record)}\n`);
      } catch (cause) {
        fail(cause);
      }
      stopIfBroken();
      head = { sequence: record.sequence, hash: record.hash };
      return record;
    },
    head: () => head,
    async written() {
      await waiting;
      stopIfBroken();
    },
  };
  return trail;
}

function readClock(now: () => string): string {
  const instant = now();
  if (parseDateTime(instant, `${xsd}dateTime`)?.zoned !== true) {
    throw new PolicyError('now-malformed', `The clock gave "${instant}", which is no xsd:dateTime with a zone.`);
  }
  return instant;
}
