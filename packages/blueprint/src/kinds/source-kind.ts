import type { Model, Representation } from '@ds4sscc/data-models';
import type { TableMapping } from '@ds4sscc/data-models/csv';
import type { AnyRule, Finding } from '@ds4sscc/findings';
import type { MomentOfCheck } from '../cache/moment-of-check.js';
import type { OpenedSource } from '../open-source.js';
import type { DataSpaceFacts } from './data-space-facts.js';

/** How data is judged. */
export interface DataSettings {
  /** Models to check entities against; those of `@ds4sscc/data-models` where left out. */
  readonly models?: readonly Model[];
  /** Whether a value of the wrong format (date-time, uri ...) is an error (`assert`, the default). */
  readonly formats?: 'assert' | 'annotate';
  /** Whether the entities of a file are compared with each other (`entities`, the default). */
  readonly compare?: 'entities' | 'nothing';
  /** How entities have to be written; any way will do where left out. */
  readonly representation?: Representation;
  /** What the columns of tables mean that no mapping stands beside. */
  readonly mapping?: TableMapping;
  /** How many threads check a file of entities; the cores that are available where left out. */
  readonly threads?: number;
  /**
   * Where to keep what was checked of files of entities, so that a run that was killed can go on: the next one with the same
   * sources and options does. One file, or several whose names begin like this; they are deleted at the end.
   */
  readonly resume?: string;
}

/** What checkers report to, and where they leave what others need to know. */
export interface CheckContext {
  /** Instant of the check, for policies and suppressions that expire; without one nothing expires. */
  readonly moment: MomentOfCheck;
  readonly data: DataSettings;
  readonly facts: DataSpaceFacts;
  add(findings: Iterable<Finding>): void;
  /** These rules were evaluated: a rule without findings then counts as passed. */
  tested(rules: readonly AnyRule[]): void;
  /** Says that more of the current source was read. */
  progress(): void;
  /** A file in which the current source may keep what was checked, where one is wanted. */
  readonly journal: string | undefined;
  /** Has something done when everything is checked. */
  atEnd(task: () => void): void;
}

/** What a source turned out to be. */
export interface CheckedSource {
  /** For people, such as `DCAT-AP catalogue (Turtle)`. */
  readonly kind: string;
  readonly outcome: 'checked' | 'skipped' | 'unreadable';
  readonly contents: Readonly<Record<string, number>>;
}

/** One kind of source: how it is recognised by its content, and how it is checked. */
export interface SourceKind {
  /** Whether it checks what stands before the damage in compressed data, and says so; else damaged data is not checked. */
  readonly readsDamaged?: boolean;
  /** Looks at the beginning of the source; `context` knows what was read before. */
  recognise(source: OpenedSource, context: Pick<CheckContext, 'facts' | 'data'>): boolean;
  check(source: OpenedSource, context: CheckContext): Promise<CheckedSource>;
  /** Leaves those facts of a source that was checked before which cannot be written down as JSON. */
  readFacts?(source: OpenedSource, facts: DataSpaceFacts): Promise<void>;
}
