import type { Premise } from '../decision.js';
import { premiseOf } from '../evaluate-constraint.js';
import type { AtomicConstraint } from '../policy.js';
import { truthOfCode } from './truth-code.js';

const longestShown = 200;

/** How a constraint is compared, and what is said of it: one for all constraints that say the same. */
export class Comparison {
  readonly operation: number;
  readonly first: number;
  readonly second: number;
  readonly #template: Premise | undefined;
  /** The premise of the last value; values such as purposes come again. */
  #last: Premise | undefined;

  /** Constraints that stand for nothing else can be explained. */
  constructor(operation: number, first: number, second: number, constraint?: AtomicConstraint) {
    this.operation = operation;
    this.first = first;
    this.second = second;
    this.#template = constraint && premiseOf(constraint);
  }

  /** What is said where a value was compared; `undefined` where the general evaluation has to say it. */
  premise(state: number, value: string, uid: string | undefined, comesAgain: boolean): Premise | undefined {
    const template = this.#template;
    if (template === undefined) return undefined;
    if (comesAgain && uid === undefined && this.#last?.left === value) return this.#last;
    const truth = truthOfCode[state] as Premise['state'];
    const { operand, operator, right } = template as Required<Premise>;
    const left = value.length > longestShown ? value.slice(0, longestShown) : value;
    const premise: Premise = { part: 'constraint', state: truth, operand, operator, right, left };
    if (uid !== undefined) return { ...premise, uid };
    if (comesAgain && value.length <= longestShown) this.#last = Object.freeze(premise);
    return premise;
  }
}
