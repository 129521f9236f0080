import type { Request } from '../decision.js';
import type { Profile } from '../profile.js';
import type { Position } from './axis.js';
import { pick } from './axis.js';
import type { AxisContext, AxisPair } from './build-axis.js';
import type { Knowledge } from './cells/cell-draft.js';
import { createNodes, type Source } from './nodes.js';
import type { RulePlace } from './rule-nodes.js';
import type { Scene } from './scene.js';
import { type Meter, type Outcome, type Question, search } from './search.js';
import { witnessOf } from './witness-of.js';

/** What came of a question. */
export interface Answer {
  readonly outcome: Outcome;
  readonly witness?: Request;
  /** Where the outcome is open: what it depends on. */
  readonly depends?: readonly string[];
}

/** Everything that questions of one analysis share. */
export interface Inquiry extends Omit<RulePlace, 'nodes' | 'shown' | 'duties'> {
  readonly knowledge: Knowledge;
  readonly profiles: readonly Profile[];
  readonly meter: Meter;
  /** Axes that were built already. */
  readonly axes: Map<string, AxisPair>;
}

/** Requests that do not replay are given up after so many. */
const mostReplays = 20;

/**
 * Asks whether some request in a scene makes a node hold: first among the values that a witness may use, each candidate
 * replayed; where there is none, among all that may be.
 */
export function ask(
  scene: Scene,
  build: (place: RulePlace) => number,
  replays: (witness: Request) => boolean,
  inquiry: Inquiry,
): Answer {
  const shown = askOnce(true, scene, build, replays, inquiry);
  if (shown.outcome === 'found' || shown.outcome === 'limit') return shown;
  const whole = askOnce(false, scene, build, () => true, inquiry);
  return whole.outcome === 'found' ? { ...whole, outcome: 'open' } : whole;
}

/** Whether nothing that may be makes the node hold (`none`), whatever a witness could show. */
export function refute(scene: Scene, build: (place: RulePlace) => number, inquiry: Inquiry): Outcome {
  return askOnce(false, scene, build, () => true, inquiry).outcome;
}

function askOnce(
  shown: boolean,
  scene: Scene,
  build: (place: RulePlace) => number,
  accept: (witness: Request) => boolean,
  inquiry: Inquiry,
): Answer {
  const { knowledge, meter } = inquiry;
  const nodes = createNodes();
  const place: RulePlace = { ...inquiry, nodes, shown, duties: new Map() };
  const root = build(place);
  const context: AxisContext = { knowledge, meter };
  const question = nodes.question(root, shown, context, inquiry.axes);
  let witness: Request | undefined;
  let depends: readonly string[] | undefined;
  let replayed = 0;
  const outcome = search(question, meter, (positions) => {
    if (!shown) {
      depends = dependsOn(question, nodes.sources, positions);
      return true;
    }
    if (replayed >= mostReplays) return false;
    replayed += 1;
    const candidate = witnessOf(scene, chosen(question, nodes.sources, positions), place.duties, knowledge);
    if (accept(candidate)) witness = candidate;
    return witness !== undefined;
  });
  return { outcome, ...(witness && { witness }), ...(depends && { depends }) };
}

/** What was chosen on an axis. */
export interface Choice {
  readonly source: Source;
  /** Cells of a value axis; one truth value of a free one. */
  readonly cells: readonly number[];
  readonly axis: Question['axes'][number];
}

function chosen(question: Question, sources: readonly Source[], positions: readonly Position[]): readonly Choice[] {
  return positions.map((position, at) => ({
    source: sources[at] as Source,
    axis: question.axes[at] as Question['axes'][number],
    cells: pick(position),
  }));
}

/** What a supposed answer rests on: the operands and names about which something was decided. */
function dependsOn({ axes }: Question, sources: readonly Source[], positions: readonly Position[]): readonly string[] {
  const used = sources.filter((_, at) => {
    const { allowed, some } = positions[at] as Position;
    const cells = axes[at]?.cells.length ?? 0;
    return some.length > 0 || cells > allowed.reduce((sum, word) => sum + ones(word), 0);
  });
  return [...new Set(used.map((source) => (source.kind === 'operand' ? source.leftOperand : source.label)))].sort();
}

function ones(word: number): number {
  return word.toString(2).replaceAll('0', '').length;
}
