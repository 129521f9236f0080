import type { Request } from '../decision.js';
import { canonicalJson } from './canonical-json.js';
import type { DecisionBrief } from './decision-brief.js';
import { sha256 } from './sha-256.js';

/** One decision, as it was taken: a line of an audit trail. */
export interface AuditRecord {
  /** Version of this format. */
  readonly version: 1;
  /** Counted from 0, without a gap. */
  readonly sequence: number;
  /** When it was decided, by the clock of whoever keeps the trail. */
  readonly instant: string;
  readonly request: Request;
  readonly policies: string;
  readonly options: string;
  readonly decision: DecisionBrief;
  /** Hash of the record before; of the first one, 64 zeros. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all the other members. */
  readonly hash: string;
}

/** The end of a trail: who keeps it elsewhere can tell when the trail was cut. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What stands before the first record. */
export const beginning: AuditHead = { sequence: -1, hash: '0'.repeat(64) };

/** Completes a record with its hash. */
export function sealed(record: Omit<AuditRecord, 'hash'>): AuditRecord {
  return { ...record, hash: sha256(canonicalJson(record)) };
}

/** The hash that a record should have. */
export function hashOf(record: AuditRecord): string {
  return sha256(canonicalJson({ ...record, hash: undefined }));
}
