import { showValue } from '@ds4sscc/findings';
import type { GraphDocument, Statement, Term } from '@ds4sscc/linked-data';
import { createGraph, literal, namedNode, termKey } from '@ds4sscc/linked-data';
import { locate } from '../locate.js';
import type { CatalogueChange, ChangedStatement } from './catalogue-change.js';
import { findRenames } from './find-renames.js';
import { createFixContext, type DayOrder } from './fix-context.js';
import type { Fixer, Proposal } from './fixer.js';
import { fixers } from './fixers.js';
import { type Rename, renamed } from './rename.js';

/** A statement of the document on its way to what it becomes. */
export interface DraftStatement {
  /** As the document has it; `undefined` for what is added. */
  readonly origin: Statement | undefined;
  /** The same after the renames, which are made wherever an IRI stands. */
  readonly renamed: Statement | undefined;
  /** As it is by now. */
  readonly now: Statement;
  /** The changes that led here. */
  readonly changes: readonly CatalogueChange[];
}

/** A document's statements after the repairs, with what was done to each. */
export interface Draft {
  readonly statements: readonly DraftStatement[];
  readonly renames: readonly Rename[];
  readonly changes: readonly CatalogueChange[];
  readonly suggestions: readonly CatalogueChange[];
}

/** What to propose. */
export interface DraftOptions {
  readonly dayOrder: DayOrder;
  /** Changes that are not made, by `changeKey`. */
  readonly without: ReadonlySet<string>;
  readonly wanted: (rule: string) => boolean;
}

/** Each round can only use what the one before made; the longest chain (prefix, property, value, class) is shorter. */
const mostRounds = 8;

/** Proposes the repairs of a document, round by round until nothing more comes of it. */
export function createDraft(document: GraphDocument, options: DraftOptions): Draft {
  const changes: CatalogueChange[] = [];
  const wantedRenames = findRenames(document).filter(
    ({ rule, from }) => options.wanted(rule.id) && !options.without.has(`${rule.id} ${from}`),
  );
  let statements = rename(document, wantedRenames, changes);
  let suggestions = new Map<string, CatalogueChange>();
  for (let round = 0; round < mostRounds; round += 1) {
    const step = runFixers(document, statements, options);
    suggestions = step.suggestions;
    if (step.changes.length === 0) break;
    for (const change of step.changes) changes.push(change);
    statements = step.statements;
  }
  return { statements, renames: wantedRenames, changes, suggestions: [...suggestions.values()] };
}

/** What tells a change from others: its rule and what it takes away and adds. */
export function changeKey({ rule, removed, added }: CatalogueChange): string {
  return JSON.stringify([rule, removed, added]);
}

function rename(
  document: GraphDocument,
  renames: readonly Rename[],
  changes: CatalogueChange[],
): readonly DraftStatement[] {
  const drafts: DraftStatement[] = [];
  for (const origin of document.graph) {
    const used: Rename[] = [];
    const now = renames.length === 0 ? origin : renameTerms(origin, renames, used);
    const [first] = used;
    if (first === undefined) drafts.push({ origin, renamed: now, now, changes: [] });
    else {
      const args = { from: `<${showValue(first.from)}>`, to: `<${showValue(first.to)}>` };
      const change: CatalogueChange = {
        rule: first.rule.id,
        location: locate(document.source, origin.subject, origin),
        message: first.rule.message(args),
        because: first.because,
        removed: [plain(origin)],
        added: [plain(now)],
      };
      changes.push(change);
      drafts.push({ origin, renamed: now, now, changes: [change] });
    }
  }
  return drafts;
}

function renameTerms(statement: Statement, renames: readonly Rename[], used: Rename[]): Statement {
  const of = <Kind extends Term>(term: Kind): Kind => {
    const iri =
      term.termType === 'Literal' ? term.datatype.value : term.termType === 'NamedNode' ? term.value : undefined;
    const found = iri === undefined ? undefined : renamed(iri, renames);
    if (found === undefined) return term;
    used.push(found.by);
    return (term.termType === 'Literal' ? literal(term.value, { datatype: found.iri }) : namedNode(found.iri)) as Kind;
  };
  const [subject, predicate, object] = [of(statement.subject), of(statement.predicate), of(statement.object)];
  return used.length === 0 ? statement : { ...statement, subject, predicate, object };
}

interface Step {
  readonly statements: readonly DraftStatement[];
  readonly changes: readonly CatalogueChange[];
  readonly suggestions: Map<string, CatalogueChange>;
}

function runFixers(document: GraphDocument, statements: readonly DraftStatement[], options: DraftOptions): Step {
  const graph = createGraph(statements.map(({ now }) => now));
  const context = createFixContext(document, graph, options.dayOrder);
  const there = new Set(statements.map(({ now }) => statementKey(now)));
  const next: DraftStatement[] = [];
  const changes: CatalogueChange[] = [];
  const suggestions = new Map<string, CatalogueChange>();

  const consider = (draft: DraftStatement, fixer: Fixer): DraftStatement | undefined => {
    const { now } = draft;
    const proposal = options.wanted(fixer.rule.id) ? fixer.propose(now, context) : undefined;
    if (!proposal) return undefined;
    const becomes = changedBy(now, proposal);
    const added = (proposal.added ?? []).filter((one) => !there.has(statementKey(one)));
    if (becomes === now && added.length === 0) return undefined;
    const change: CatalogueChange = {
      rule: fixer.rule.id,
      location: locate(document.source, now.subject, draft.origin),
      message: fixer.rule.message(proposal.args),
      because: proposal.because,
      removed: becomes === now ? [] : [plain(now)],
      added: [...(becomes === now ? [] : [plain(becomes)]), ...added.map(plain)],
    };
    const key = changeKey(change);
    if (!proposal.sure) {
      if (!suggestions.has(key)) suggestions.set(key, change);
      return undefined;
    }
    if (options.without.has(key)) return undefined;
    changes.push(change);
    for (const one of added) {
      there.add(statementKey(one));
      next.push({ origin: undefined, renamed: undefined, now: one, changes: [change] });
    }
    return becomes === now ? draft : { ...draft, now: becomes, changes: [...draft.changes, change] };
  };

  for (const draft of statements) {
    let result: DraftStatement | undefined;
    for (const fixer of fixers) {
      result = consider(draft, fixer);
      if (result) break;
    }
    next.push(result ?? draft);
  }
  return { statements: next, changes, suggestions };
}

function changedBy(statement: Statement, { predicate, object }: Proposal): Statement {
  if (predicate === undefined && object === undefined) return statement;
  return { ...statement, ...(predicate && { predicate }), ...(object && { object }) };
}

/** A statement as text. */
export function plain({ subject, predicate, object, graph }: Statement): ChangedStatement {
  return {
    subject: termKey(subject),
    predicate: termKey(predicate),
    object: termKey(object),
    ...(graph.termType !== 'DefaultGraph' && { graph: termKey(graph) }),
  };
}

/** What is the same for the same statement. */
export function statementKey(statement: Statement): string {
  const { subject, predicate, object, graph = '' } = plain(statement);
  return `${subject} ${predicate} ${graph}  ${object}`;
}
