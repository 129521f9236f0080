import { type Finding, finding, type JsonDocument, type Rule } from '@ds4sscc/findings';
import type { Acceptor } from '../acceptor/acceptor.js';
import { checkEntity } from '../checks/check-entity.js';
import { checkFeature } from '../checks/check-feature.js';
import type { EntitySettings, ResolveContext } from '../checks/entity-settings.js';
import type { Reporter } from '../checks/reporter.js';
import { reporterUnder } from '../checks/reporter-under.js';
import type { ComparePolicy } from '../compare-policy.js';
import { createComparisonLog } from '../comparing/create-comparison-log.js';
import { entityLinks } from '../comparing/entity-links.js';
import type { Model } from '../define-model.js';
import type { FormatPolicy } from '../format-policy.js';
import { membersOf } from '../json-object.js';
import { indexModels } from '../model-index.js';
import { createRecordParser, inFile } from '../reading/create-record-parser.js';
import type { Place, RecordBytes, RecordEnd } from '../reading/record.js';
import { isFeature } from '../representations/is-feature.js';
import { contextMissing } from '../rules/entity-rules.js';
import { recordTooLarge } from '../rules/file-rules.js';
import { createSegmentCounts } from './create-segment-counts.js';
import { createToldNews, newsOf } from './news.js';
import type { SegmentFinding, SegmentResult } from './segment-result.js';

/** How records are checked. */
export interface RecordSettings {
  /** The name that findings give as their source. */
  readonly source: string;
  readonly models: readonly Model[];
  readonly formats: FormatPolicy;
  readonly compare: ComparePolicy;
  readonly resolveContext: ResolveContext;
  /** Records above this size are not read. */
  readonly maxRecordBytes: number;
  /** What the hashes of names depend on. The result does not. */
  readonly seed?: number;
}

/** Checks records and collects what is to be said of them, until it is taken. */
export interface RecordChecker {
  /** Whether every record is a feature, whatever it says. */
  features: boolean;
  /** Accepts what is valid for certain; may come later than the first record. */
  acceptor: Acceptor | undefined;
  /**
   * Whether the bytes are a valid record for certain, but for the values of some attributes, which are checked; then it is
   * counted. Otherwise nothing was done.
   * `line` and `column` are the place of its first byte.
   */
  accept(bytes: Uint8Array, start: number, end: number, line: number, column: number): boolean;
  /** Checks a record that was not accepted. */
  check(record: RecordBytes): RecordEnd;
  /** Counts a record that is too large to be held. */
  tooLarge(place: Place, bytes: number): void;
  /** Something that is wrong with the text around the records, or with the way it is written. */
  report<Args>(rule: Rule<Args>, place: Pick<Place, 'line' | 'column'>, args: Args, damage?: 'damaged'): void;
  /**
   * What was found since the last time; the next record is the first again. What was told once for the file need not be told
   * of later segments, and mostly is not.
   */
  take(covered: { readonly lines: number; readonly bytes: number }): SegmentResult;
  /** Forgets what was told: the next segment may stand before the ones that were checked. */
  forget(): void;
}

/** Starts checking records. What happens to one record happens here, in whichever thread and format it comes. */
export function createRecordChecker(settings: RecordSettings): RecordChecker {
  const { source, formats, resolveContext, maxRecordBytes, seed = 0 } = settings;
  const compares = settings.compare !== 'nothing';
  const models = indexModels(settings.models);
  const reading = { models, source, compares };
  const entitySettings: EntitySettings = { models, formats, patch: false, resolveContext };
  const parse = createRecordParser(source);
  const counts = createSegmentCounts();
  const log = createComparisonLog({ seed });
  let told = createToldNews();
  let findings: SegmentFinding[] = [];
  let records = 0;
  let complete = true;
  let damaged = false;
  let contextTold = false;
  /** Whether the record at hand has an error. */
  let invalid = false;
  const place = { record: 0, line: 0, column: 0 };

  const add = (one: Finding, news?: string): void => {
    if (news === undefined) findings.push({ finding: one, records });
    else findings.push({ finding: one, records, news });
  };

  const reporterOf = (record: Place, document: () => JsonDocument): Reporter =>
    reporterUnder(formats, (rule, pointer, args, detail) => {
      if (rule.level === 'error') invalid = true;
      const news = newsOf(rule.id, detail?.value);
      if (news !== undefined && !told.tell(news)) return;
      if (rule.id === contextMissing.id) contextTold = true;
      add(inFile(document().finding(rule, pointer, args, detail), record, records), news);
    });

  const checker: RecordChecker = {
    features: false,
    acceptor: undefined,
    accept(bytes, start, end, line, column) {
      const { acceptor, features } = checker;
      if (acceptor === undefined || features || end - start > maxRecordBytes) return false;
      if (!acceptor.acceptMost(bytes, start, end)) return false;
      const { facts } = acceptor;
      const isWhole = facts.doubtful.count === 0;
      const rest = isWhole ? undefined : acceptor.readDoubtful(bytes, start, end, reading);
      // What an acceptor does not tell, and the file tells once.
      const untold = !facts.hasContext && !contextTold && facts.representation === 'normalized';
      if (isWhole ? untold : !rest) return false;
      records += 1;
      invalid = false;
      if (rest) {
        const report = reporterOf({ line, column, offset: start }, () => rest.document);
        rest.check(report);
        if (untold) report(contextMissing, '', {});
      }
      counts.addAccepted(facts.type, facts.representation, invalid);
      if (!compares) return true;
      place.record = records;
      place.line = line;
      place.column = column;
      log.addAccepted(bytes, start, facts, place, invalid);
      return true;
    },
    check(record) {
      records += 1;
      const { value, readable, end, findings: ofText, document } = parse(record, records);
      for (const one of ofText) add(one);
      if (!readable) {
        complete = false;
        counts.addChecked(undefined, false, true);
        return end;
      }
      invalid = ofText.some(({ level }) => level === 'error');
      const report = reporterOf(record, document);
      const feature = isFeature(value) || checker.features;
      const facts = (feature ? checkFeature : checkEntity)(value, entitySettings, report);
      counts.addChecked(facts, feature, invalid);
      if (!compares) return end;
      const members = membersOf(feature ? membersOf(value)['properties'] : value);
      const described = facts.types.flatMap((type) => models.get(type) ?? []);
      const links = entityLinks(members, described, feature ? '/properties' : '');
      const { id, types } = facts;
      const { line, column } = record;
      // With nothing to be said of its text, it gives no key twice.
      const keysOnce = ofText.length === 0;
      const entity = { types, links, keysOnce, ...(id !== undefined && { id }) };
      log.addChecked(record.bytes, entity, { record: records, line, column }, invalid);
      return end;
    },
    tooLarge({ line, column }, bytes) {
      complete = false;
      records += 1;
      counts.addChecked(undefined, false, true);
      add(finding(recordTooLarge, { source, line, column, record: records }, { bytes, bound: maxRecordBytes }));
    },
    report(rule, { line, column }, args, damage) {
      if (damage !== undefined) {
        complete = false;
        damaged = true;
      }
      add(finding(rule, { source, line, column }, args));
    },
    take(covered) {
      const result = { findings, counts: counts.take(), log: log.take(), ...covered, complete, damaged };
      told = createToldNews();
      findings = [];
      records = 0;
      complete = true;
      damaged = false;
      return result;
    },
    forget() {
      contextTold = false;
      log.forget();
    },
  };
  return checker;
}
