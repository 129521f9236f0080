import type { AtomicConstraint } from '../policy.js';
import { odrl } from '../vocabulary.js';
import type { Axis } from './axis.js';
import { bitsWhere } from './bits.js';
import type { AxisContext, AxisPair } from './build-axis.js';
import { buildAxis } from './build-axis.js';
import type { Node, Question } from './search.js';
import { type Join, join, notUnderstood, type Truths } from './truths.js';

/** Whose values constraints are about: those of the request, or of one asset or party. */
export type Part = 'request' | 'target' | 'assignee' | 'assigner';

/** Where the values of an axis go. */
export type Source =
  | { readonly kind: 'operand'; readonly part: Part; readonly leftOperand: string }
  | { readonly kind: 'free'; readonly name: string; readonly label: string };

/** Puts a question together, part by part. What is known already is worked out at once. */
export interface Nodes {
  constant(truths: Truths): number;
  atom(constraint: AtomicConstraint, part: Part, scope: string): number;
  /** Something that may be any of the truth values given, the same under one name; `label` is for people. */
  free(name: string, label: string, truths: readonly Truths[]): number;
  join(operation: Join, parts: readonly number[]): number;
  /** What is known of a node before anything is decided. */
  truthsOf(node: number): Truths | undefined;
  /** The question whether a node holds. */
  question(root: number, shown: boolean, context: AxisContext, known: Map<string, AxisPair>): Question;
  readonly sources: readonly Source[];
}

interface Line {
  readonly key: string;
  readonly byLog: boolean;
  readonly constraints: Map<string, { at: number; constraint: AtomicConstraint }>;
  readonly free?: readonly Truths[];
}

/** Starts a question. */
export function createNodes(): Nodes {
  const nodes: Node[] = [];
  const sources: Source[] = [];
  const lines: Line[] = [];
  const byKey = new Map<string, number>();
  const known = new Map<string, number>();
  const add = (key: string, node: Node): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    nodes.push(node);
    known.set(key, nodes.length - 1);
    return nodes.length - 1;
  };
  const lineAt = (key: string, source: Source, line: () => Line): number => {
    const before = byKey.get(key);
    if (before !== undefined) return before;
    lines.push(line());
    sources.push(source);
    byKey.set(key, lines.length - 1);
    return lines.length - 1;
  };
  const truthsOf = (node: number): Truths | undefined => {
    const one = nodes[node];
    return one?.kind === 'constant' ? one.truths : undefined;
  };
  return {
    sources,
    truthsOf,
    constant: (truths) => add(`= ${truths}`, { kind: 'constant', truths }),
    atom(constraint, part, scope) {
      const { leftOperand = '' } = constraint;
      const key = JSON.stringify([part, leftOperand, scope]);
      const axis = lineAt(key, { kind: 'operand', part, leftOperand }, () => ({
        key,
        byLog: scope !== '',
        constraints: new Map(),
      }));
      const { constraints } = lines[axis] as Line;
      const text = textOf(constraint);
      const entry = constraints.get(text) ?? { at: constraints.size, constraint };
      constraints.set(text, entry);
      return add(`a ${axis} ${entry.at}`, { kind: 'atom', axis, atom: entry.at });
    },
    free(name, label, truths) {
      const key = `free ${name}`;
      const axis = lineAt(key, { kind: 'free', name, label }, () => ({
        key,
        byLog: false,
        constraints: new Map(),
        free: truths,
      }));
      return add(`a ${axis} 0`, { kind: 'atom', axis, atom: 0 });
    },
    join(operation, parts) {
      const truths = parts.map(truthsOf);
      const decided = decidedJoin(operation, truths);
      if (decided !== undefined) return this.constant(decided);
      return add(`${operation} ${parts.join()}`, { kind: 'join', operation, parts });
    },
    question(root, shown, context, pairs) {
      const axes = lines.map((line) => {
        if (line.free) return freeAxis(line.free);
        const texts = [...line.constraints.keys()];
        const key = JSON.stringify([line.key, texts]);
        const pair =
          pairs.get(key) ??
          buildAxis(
            [...line.constraints.values()].map((one) => one.constraint),
            line.byLog,
            context,
          );
        pairs.set(key, pair);
        return shown ? pair.shown : pair.whole;
      });
      return { nodes: nodes.slice(0, root + 1), axes };
    },
  };
}

/** What a join comes to whatever the open parts are. */
function decidedJoin(operation: Join, parts: readonly (Truths | undefined)[]): Truths | undefined {
  if (parts.every((part) => part !== undefined)) return join(operation, parts);
  const joined = join(
    operation,
    parts.map((part) => part ?? notUnderstood),
  );
  return (joined & (joined - 1)) === 0 ? joined : undefined;
}

/** One cell for each truth value. */
function freeAxis(truths: readonly Truths[]): Axis {
  const states = { 1: 'satisfied', 2: 'unsatisfied', 4: 'unknown' } as const;
  return {
    cells: truths.map(() => ({ usable: true })),
    atoms: [
      truths.map((one, at) => ({
        state: states[one as 1 | 2 | 4],
        all: bitsWhere(truths.length, (cell) => cell === at),
        some: [],
      })),
    ],
  };
}

function textOf({ leftOperand, operator = odrl, rightOperands, dataType, unit }: AtomicConstraint): string {
  const rights = rightOperands.map(({ kind, value, datatype }) => [kind, value, datatype]);
  return JSON.stringify([leftOperand, operator, rights, dataType, unit]);
}
