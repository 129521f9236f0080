import type { Because, DecideOptions, Decision, Request, RuleOutcome } from '../decision.js';
import { decisionOf, errorDecision } from '../decision-of.js';
import { type Judged, judgeOutcomes } from '../judge.js';
import type { Policy, PolicyRule } from '../policy.js';
import { actionHierarchy } from '../profile.js';
import { requestError } from '../request-error.js';
import { contextMaker, type RuleContext } from '../rule-context.js';
import { ActionSets } from './action-sets.js';
import { Asked, OperandPlaces } from './asked.js';
import { CompiledPolicy } from './compiled-policy.js';
import { type Explain, explainRule } from './explain-rule.js';
import { RuleCode } from './rule-code.js';
import { RuleIndex } from './rule-index.js';
import { Tally } from './tally.js';
import { unsatisfied } from './truth-code.js';

/** A decision without its reasons. */
export type Answer = Readonly<Pick<Decision, 'decision' | 'because'>>;

/** The policies that requests are decided by, with the code of their rules. */
export class PolicySet {
  readonly #options: DecideOptions;
  readonly #annotations: readonly string[];
  readonly #policies: CompiledPolicy[] = [];
  readonly #actions = new ActionSets();
  readonly #places = new OperandPlaces();
  readonly #code: RuleCode;
  readonly #index: RuleIndex;
  readonly #context: (request: Request) => RuleContext;
  /** By the place of the rule, from its first explanation on. */
  readonly #explanations = new Map<number, Explain>();
  /** Numbers of the policies that are not understood: they may forbid anything, whoever asks. */
  readonly #baffling: number[] = [];

  constructor(options: DecideOptions) {
    const { profiles = [] } = options;
    this.#options = options;
    this.#annotations = profiles.flatMap((profile) => profile.annotations ?? []);
    this.#context = contextMaker(options, actionHierarchy(options.profiles));
    this.#index = new RuleIndex(this.#annotations);
    const annotations = this.#annotations;
    this.#code = new RuleCode({ actions: this.#actions, places: this.#places, profiles, annotations });
  }

  /** Adds a policy that inherits nothing any more. */
  add(policy: Policy): void {
    const compiled = new CompiledPolicy(policy, this.#annotations, this.#options);
    const { standing } = compiled.outcome;
    if (standing === 'not-binding') return;
    const number = this.#policies.push(compiled) - 1;
    if (standing === 'not-understood') this.#baffling.push(number);
    for (const rule of policy.prohibitions) this.#index.add(rule, this.#code.add(rule, number));
    for (const rule of policy.permissions) this.#index.add(rule, this.#code.add(rule, number));
  }

  /** Decides without reasons. */
  answer(request: Request): Answer {
    if (requestError(request) !== undefined) return answers.error;
    const asked = this.#ask(request);
    const tally = new Tally(this.#baffling.length > 0);
    for (const found of this.#index.find(request)) {
      const place = found >> 1;
      const state = this.#code.state(place, (found & 1) === 1, asked);
      if (state === unsatisfied) continue;
      const policy = this.#policies[this.#code.policy(place)] as CompiledPolicy;
      // A policy that is not understood was heard already.
      if (policy.outcome.standing === 'applied') tally.hear(policy, this.#code.isProhibition(place), state);
    }
    return answers[tally.because()];
  }

  /** Decides with all reasons. */
  decide(request: Request): Decision {
    const error = requestError(request);
    if (error !== undefined) return errorDecision(request, error);
    const asked = this.#ask(request);
    const concerned: Concerned[] = this.#baffling.map((number) => ({ number, rules: [], outcomes: [] }));
    const baffling = new Map(concerned.map((one) => [one.number, one]));
    let last: Concerned | undefined;
    for (const found of this.#index.find(request)) {
      const place = found >> 1;
      const number = this.#code.policy(place);
      const outcome = this.#explain(place, number)(asked);
      if (outcome === undefined) continue;
      if (last?.number !== number) {
        last = baffling.get(number);
        if (last === undefined) concerned.push((last = { number, rules: [], outcomes: [] }));
      }
      last.rules.push(this.#code.rule(place));
      last.outcomes.push(outcome);
    }
    if (this.#baffling.length > 0) concerned.sort((a, b) => a.number - b.number);
    const judged = concerned.map(({ number, rules, outcomes }): Judged => {
      const { policy, outcome, selfConflict } = this.#policies[number] as CompiledPolicy;
      return judgeOutcomes({ policy, outcome, rules, selfConflict }, outcomes, () => asked.general);
    });
    return decisionOf(request, judged, this.#options);
  }

  #ask(request: Request): Asked {
    return new Asked(request, this.#actions.idOf(request.action), this.#places, this.#context);
  }

  #explain(place: number, number: number): Explain {
    const known = this.#explanations.get(place);
    if (known) return known;
    const { policy } = this.#policies[number] as CompiledPolicy;
    const context = { code: this.#code, actions: this.#actions, annotations: this.#annotations };
    const explain = explainRule(this.#code.rule(place), policy, context);
    this.#explanations.set(place, explain);
    return explain;
  }
}

interface Concerned {
  readonly number: number;
  readonly rules: PolicyRule[];
  readonly outcomes: RuleOutcome[];
}

const answerOf = (because: Because): Answer =>
  Object.freeze({ decision: because === 'permitted' ? 'permit' : 'deny', because });

/** All the answers there are. */
const answers: Readonly<Record<Because, Answer>> = {
  permitted: answerOf('permitted'),
  forbidden: answerOf('forbidden'),
  'not-permitted': answerOf('not-permitted'),
  void: answerOf('void'),
  indeterminate: answerOf('indeterminate'),
  error: answerOf('error'),
};
