import type { AnyRule, Finding } from '@ds4sscc/findings';
import { createFacts, type DataSpaceFacts } from '../kinds/data-space-facts.js';
import type { CheckContext, DataSettings } from '../kinds/source-kind.js';
import { type MomentSpan, watchMoment } from './moment-of-check.js';

/** What the check of a source took into account beside the source. */
export type Dependency = 'models' | 'mappings';

/** What the check of one source added, and what it looked at. */
export interface RecordedCheck {
  /** To be given to the check. */
  readonly context: CheckContext;
  readonly findings: readonly Finding[];
  readonly rules: ReadonlySet<AnyRule>;
  readonly facts: DataSpaceFacts;
  readonly looked: ReadonlySet<Dependency>;
  /** For how long it holds. */
  readonly span: () => MomentSpan;
  /** Whether that is all there is to it: it left no task for the end, and not too many findings to be kept. */
  isWhole(): boolean;
}

/** A file with more findings than this is not worth an entry. */
const mostFindings = 20_000;

/** Passes everything on to a context, and writes down what passes. Facts are handed over by {@link addFacts} afterwards. */
export function recordCheck(outer: CheckContext): RecordedCheck {
  const findings: Finding[] = [];
  const rules = new Set<AnyRule>();
  const looked = new Set<Dependency>();
  const moment = watchMoment(outer.moment.declared);
  let whole = true;
  const facts: DataSpaceFacts = {
    ...createFacts(),
    described: outer.facts.described,
    get mappings() {
      looked.add('mappings');
      return outer.facts.mappings;
    },
  };
  return {
    findings,
    rules,
    facts,
    looked,
    isWhole: () => whole,
    span: moment.span,
    context: {
      ...outer,
      facts,
      data: watchSettings(outer.data, looked),
      moment,
      add(added) {
        for (const found of added) {
          if (findings.length < mostFindings) findings.push(found);
          else whole = false;
          outer.add([found]);
        }
      },
      tested(evaluated) {
        for (const rule of evaluated) rules.add(rule);
        outer.tested(evaluated);
      },
      atEnd(task) {
        whole = false;
        outer.atEnd(task);
      },
    },
  };
}

function watchSettings(data: DataSettings, looked: Set<Dependency>): DataSettings {
  return new Proxy(data, {
    get(target, name: keyof DataSettings) {
      if (name === 'models') looked.add('models');
      if (name === 'mapping') looked.add('mappings');
      return target[name];
    },
  });
}
