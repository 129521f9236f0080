import type { Statement, Term } from '../graph.js';

/** Which blank nodes are written inside the statement that mentions them, and which statements stand on their own. */
export interface Nesting {
  /** The statements about one subject in one graph that stand on their own, in order. */
  readonly runs: readonly Run[];
  /** What a blank node that is written in place holds: the items of a list, or statements. */
  inside(blankNode: string): Inside | undefined;
  /** Whether a blank node that stands on its own is mentioned elsewhere, or described in two graphs. */
  needsLabel(blankNode: string): boolean;
}

export interface Run {
  readonly graph: Statement['graph'];
  readonly subject: Statement['subject'];
  readonly statements: readonly Statement[];
}

export type Inside = { readonly items: readonly Term[] } | { readonly statements: readonly Statement[] };

/** What a syntax can nest. */
export interface NestingOptions {
  /** Whether nodes are nested, or lists alone. */
  readonly nodes: boolean;
  /** Whether a term can be an item of a list. */
  isItem(term: Term): boolean;
}

/** Deeper than this nobody can read it, and the indentation of a deep chain would grow with the square of its length. */
const deepest = 8;
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * Plans how to write ordered statements: a blank node that is mentioned once, in the graph it is described in, goes where it
 * is mentioned; so does a well-formed list. Nodes on a circle, and those too deep, stand on their own and have a label.
 */
export function planNesting(ordered: readonly Statement[], options: NestingOptions): Nesting {
  const { runs, byBlankNode, mentions } = survey(ordered);
  const canNest = (name: string): boolean => {
    const [mention, second] = mentions.get(name) ?? [];
    const own = byBlankNode.get(name) ?? [];
    if (mention === undefined || second !== undefined || own.length > 1) return false;
    return own.length === 0 || own[0]?.graph.equals(mention.graph) === true;
  };
  const cells = findListCells(runs, canNest, mentions, options);
  const inside = new Map<string, Inside>();
  const passed = new Set<string>();
  const alone = new Set<string>();
  const pending: { readonly values: readonly Term[]; readonly depth: number }[] = [];

  const enter = (term: Term, depth: number): void => {
    if (term.termType !== 'BlankNode' || alone.has(term.value) || !canNest(term.value)) return;
    const name = term.value;
    if (!cells.has(name) && !options.nodes) return;
    const statements = byBlankNode.get(name)?.[0]?.statements ?? [];
    if (depth > deepest) {
      if (statements.length > 0) standAlone(name, statements);
      return;
    }
    const items = cells.has(name) ? itemsOf(name) : undefined;
    inside.set(name, items ? { items } : { statements });
    pending.push({ values: items ?? statements.map(({ object }) => object), depth: depth + 1 });
  };
  const itemsOf = (head: string): readonly Term[] => {
    const items: Term[] = [];
    for (let cell = cells.get(head); cell !== undefined; cell = cells.get(cell.rest ?? '')) {
      passed.add(cell.name);
      items.push(cell.item);
    }
    return items;
  };
  const standAlone = (name: string, statements: readonly Statement[]): void => {
    alone.add(name);
    pending.push({ values: statements.map(({ object }) => object), depth: 1 });
  };
  const settle = (): void => {
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const value of next.values) enter(value, next.depth);
    }
  };

  for (const { subject, statements } of runs) {
    const waits = subject.termType === 'BlankNode' && (options.nodes || cells.has(subject.value));
    if (waits && canNest(subject.value)) continue;
    pending.push({ values: statements.map(({ object }) => object), depth: 1 });
    settle();
  }
  // What no root leads to lies on a circle, or behind one.
  const isSettled = (name: string): boolean => alone.has(name) || inside.has(name) || passed.has(name);
  for (const { subject, statements } of runs) {
    if (subject.termType !== 'BlankNode' || !canNest(subject.value) || isSettled(subject.value)) continue;
    // A list is reached by its head.
    if (cells.get(subject.value)?.isHead === false) continue;
    standAlone(subject.value, statements);
    settle();
  }
  const isNested = (name: string): boolean => inside.has(name) || passed.has(name);
  return {
    runs: runs.filter(({ subject }) => subject.termType !== 'BlankNode' || !isNested(subject.value)),
    inside: (name) => inside.get(name),
    needsLabel: (name) => mentions.has(name) || (byBlankNode.get(name)?.length ?? 0) > 1,
  };
}

interface Survey {
  readonly runs: readonly Run[];
  readonly byBlankNode: ReadonlyMap<string, readonly Run[]>;
  /** The first two mentions; a graph's name counts for as many. */
  readonly mentions: ReadonlyMap<string, readonly Statement[]>;
}

function survey(ordered: readonly Statement[]): Survey {
  const runs: (Run & { readonly statements: Statement[] })[] = [];
  const byBlankNode = new Map<string, Run[]>();
  const mentions = new Map<string, Statement[]>();
  const mention = (name: string, statement: Statement): void => {
    const known = mentions.get(name);
    if (known === undefined) mentions.set(name, [statement]);
    else if (known.length < 2) known.push(statement);
  };
  for (const statement of ordered) {
    const { subject, object, graph } = statement;
    let run = runs.at(-1);
    if (run === undefined || !run.subject.equals(subject) || !run.graph.equals(graph)) {
      run = { graph, subject, statements: [] };
      runs.push(run);
      if (subject.termType === 'BlankNode') {
        const known = byBlankNode.get(subject.value);
        if (known) known.push(run);
        else byBlankNode.set(subject.value, [run]);
      }
      if (graph.termType === 'BlankNode') {
        mention(graph.value, statement);
        mention(graph.value, statement);
      }
    }
    run.statements.push(statement);
    if (object.termType === 'BlankNode') mention(object.value, statement);
  }
  return { runs, byBlankNode, mentions };
}

interface Cell {
  readonly name: string;
  readonly item: Term;
  /** The cell behind; `undefined` at the end. */
  readonly rest: string | undefined;
  readonly isHead: boolean;
}

/** The cells that are part of a list down to its end: one item, one rest, nothing else. */
function findListCells(
  runs: readonly Run[],
  canNest: (name: string) => boolean,
  mentions: Survey['mentions'],
  options: NestingOptions,
): ReadonlyMap<string, Cell> {
  const candidates = new Map<string, Cell>();
  const ends: string[] = [];
  for (const { subject, statements } of runs) {
    const [first, rest] = statements;
    if (subject.termType !== 'BlankNode' || statements.length !== 2 || !canNest(subject.value)) continue;
    // In order of predicates, `rdf:first` stands before `rdf:rest`.
    if (first?.predicate.value !== `${rdf}first` || rest?.predicate.value !== `${rdf}rest`) continue;
    const isEnd = rest.object.termType === 'NamedNode' && rest.object.value === `${rdf}nil`;
    if (!options.isItem(first.object) || (!isEnd && rest.object.termType !== 'BlankNode')) continue;
    const next = isEnd ? undefined : rest.object.value;
    candidates.set(subject.value, { name: subject.value, item: first.object, rest: next, isHead: false });
    if (isEnd) ends.push(subject.value);
  }
  const cells = new Map<string, Cell>();
  for (const end of ends) {
    for (let cell = candidates.get(end); cell !== undefined; ) {
      const [mention] = mentions.get(cell.name) ?? [];
      const before = mention?.predicate.value === `${rdf}rest` ? candidates.get(mention.subject.value) : undefined;
      const isHead = before?.rest !== cell.name || mention?.subject.termType !== 'BlankNode';
      cells.set(cell.name, { ...cell, isHead });
      cell = isHead ? undefined : before;
    }
  }
  return cells;
}
