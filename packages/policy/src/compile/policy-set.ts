import type { Because, DecideOptions, Decision, Request, RuleOutcome } from '../decision.js';
import { decisionOf, errorDecision } from '../decision-of.js';
import { judgeOutcomes, judgeOutcomesMerged } from '../judge.js';
import type { Merged } from '../merge-policies.js';
import type { Policy, PolicyRule } from '../policy.js';
import { type ActionHierarchy, actionHierarchy } from '../profile.js';
import { requestError } from '../request-error.js';
import { contextMaker, type RuleContext } from '../rule-context.js';
import { ActionSets } from './action-sets.js';
import { Asked, OperandPlaces } from './asked.js';
import { CompiledPolicy } from './compiled-policy.js';
import { MergedOnTarget } from './merged-on-target.js';
import { type CodeContext, RuleCode } from './rule-code.js';
import { RuleExplanation } from './rule-explanation.js';
import { RuleIndex } from './rule-index.js';
import { Tally } from './tally.js';
import { unsatisfied } from './truth-code.js';

/** A decision without its reasons. */
export type Answer = Readonly<Pick<Decision, 'decision' | 'because'>>;

/** The policies that requests are decided by, with the code of their rules. */
export class PolicySet {
  readonly #options: DecideOptions;
  readonly #annotations: readonly string[];
  readonly #hierarchy: ActionHierarchy;
  readonly #policies: CompiledPolicy[] = [];
  readonly #actions = new ActionSets();
  readonly #places = new OperandPlaces();
  readonly #codeContext: CodeContext;
  readonly #code: RuleCode;
  readonly #index: RuleIndex;
  readonly #context: (request: Request) => RuleContext;
  /** By the number of the rule, from its first explanation on. */
  readonly #explanations: (RuleExplanation | undefined)[] = [];
  /** Where policies on one asset are taken as one. */
  readonly #merged: MergedOnTarget | undefined;
  /** Numbers of the policies that are not understood: they may forbid anything, whoever asks. */
  readonly #baffling: number[] = [];

  constructor(options: DecideOptions) {
    const { profiles = [] } = options;
    this.#options = options;
    this.#annotations = profiles.flatMap((profile) => profile.annotations ?? []);
    this.#hierarchy = actionHierarchy(profiles);
    this.#context = contextMaker(options, this.#hierarchy);
    this.#index = new RuleIndex(this.#annotations);
    const annotations = this.#annotations;
    this.#codeContext = { actions: this.#actions, places: this.#places, profiles, annotations };
    this.#code = new RuleCode(this.#codeContext);
    if (options.combine === 'merge') {
      this.#merged = new MergedOnTarget(this.#policies, this.#code, this.#index, this.#hierarchy);
    }
  }

  /** Adds a policy that inherits nothing any more. */
  add(policy: Policy): void {
    const compiled = new CompiledPolicy(policy, this.#annotations, this.#options, this.#hierarchy);
    const { standing } = compiled.outcome;
    if (standing === 'not-binding') return;
    const number = this.#policies.push(compiled) - 1;
    if (standing === 'not-understood') this.#baffling.push(number);
    for (const rules of [policy.prohibitions, policy.permissions]) {
      for (const rule of rules) {
        this.#index.add(rule, this.#code.add(rule, number));
        this.#explanations.push(undefined);
      }
    }
  }

  /** Decides without reasons. */
  answer(request: Request): Answer {
    if (requestError(request) !== undefined) return answers.error;
    const asked = this.#ask(request);
    const tally = new Tally(this.#baffling.length > 0);
    let merged: Merged | undefined;
    this.#index.each(request, (place, matched) => {
      const state = this.#code.state(place, matched, asked);
      if (state === unsatisfied) return;
      const policy = this.#policies[this.#code.policy(place)] as CompiledPolicy;
      // A policy that is not understood was heard already.
      if (policy.outcome.standing !== 'applied') return;
      merged ??= this.#merged?.of(request, asked.general);
      tally.hear(merged ?? policy, this.#code.isProhibition(place), state);
    });
    return answers[tally.because()];
  }

  /** Decides with all reasons. */
  decide(request: Request): Decision {
    const error = requestError(request);
    if (error !== undefined) return errorDecision(request, error);
    const asked = this.#ask(request);
    const isNamed = request.context?.partOf === undefined;
    const concerned: Concerned[] = [];
    let last: Concerned | undefined;
    this.#index.each(request, (place, matched) => {
      const outcome = this.#explanation(place).explain(asked, matched && isNamed);
      if (outcome === undefined) return;
      const number = this.#code.policy(place);
      if (last?.number === number) {
        last.rules.push(this.#code.rule(place));
        last.outcomes.push(outcome);
      } else {
        last = { number, rules: [this.#code.rule(place)], outcomes: [outcome] };
        concerned.push(last);
      }
    });
    const evaluated = this.#withBaffling(concerned).map(({ number, rules, outcomes }) => {
      const { policy, outcome, selfConflict } = this.#policies[number] as CompiledPolicy;
      return { one: { policy, outcome, rules, selfConflict }, outcomes };
    });
    const judged =
      this.#merged === undefined
        ? evaluated.map(({ one, outcomes }) => judgeOutcomes(one, outcomes, asked))
        : judgeOutcomesMerged(evaluated, this.#merged.of(request, asked.general), asked);
    return decisionOf(request, judged, this.#options);
  }

  /** Policies that are not understood have a say even where no rule of them was found. */
  #withBaffling(concerned: readonly Concerned[]): readonly Concerned[] {
    if (this.#baffling.length === 0) return concerned;
    const heard = new Set(concerned.map(({ number }) => number));
    const silent = this.#baffling.filter((number) => !heard.has(number));
    return [...concerned, ...silent.map((number) => ({ number, rules: [], outcomes: [] }))].sort(
      (a, b) => a.number - b.number,
    );
  }

  #ask(request: Request): Asked {
    return new Asked(request, this.#actions.idOf(request.action), this.#places, this.#context);
  }

  #explanation(place: number): RuleExplanation {
    const rule = this.#code.number(place);
    const known = this.#explanations[rule];
    if (known) return known;
    const { policy } = this.#policies[this.#code.policy(place)] as CompiledPolicy;
    const made = new RuleExplanation(this.#code.rule(place), policy, this.#code, this.#codeContext);
    this.#explanations[rule] = made;
    return made;
  }
}

/** The rules of one policy that are about what was asked for. */
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
