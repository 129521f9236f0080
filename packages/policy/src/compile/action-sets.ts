import type { Premise } from '../decision.js';
import type { PolicyRule } from '../policy.js';
import { actionIri } from '../profile.js';
import type { RuleContext } from '../rule-context.js';
import { actionPremise } from '../rule-premises.js';
import type { Asked } from './asked.js';
import { codeOfTruth } from './truth-code.js';

/** Requests name whatever actions they like: only so many are worth remembering. */
const mostActions = 256;

/** Actions of rules, each list kept once: few policies have one of their own. How they stand is remembered for each request's action. */
export class ActionSets {
  readonly #ids = new Map<string, number>();
  readonly #places: Readonly<Record<'permission' | 'prohibition', Map<string, number>>> = {
    permission: new Map(),
    prohibition: new Map(),
  };
  readonly #rules: PolicyRule[] = [];
  readonly #states: Uint8Array[] = [];
  readonly #premises: (Premise | undefined)[][] = [];

  /** The number of a request's action, however it is written; `mostActions` for those that are not remembered. */
  idOf(action: string): number {
    const known = this.#ids.get(action);
    if (known !== undefined) return known;
    if (this.#ids.size >= mostActions) return mostActions;
    const iri = actionIri(action);
    const id = iri === action ? this.#ids.size : this.idOf(iri);
    this.#ids.set(action, id);
    return id;
  }

  /** The place of a rule's actions; -1 where they have to be evaluated with the rule. */
  add(rule: PolicyRule): number {
    const { actions, kind } = rule;
    const plain = actions.every(
      ({ iri = ' ', refinements, notUnderstood }) =>
        !iri.includes(' ') && refinements.length + notUnderstood.length === 0,
    );
    if (actions.length === 0 || !plain) return -1;
    const places = this.#places[kind === 'permission' ? kind : 'prohibition'];
    const key = actions.length === 1 ? (actions[0]?.iri as string) : actions.map(({ iri }) => iri).join(' ');
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = this.#rules.push(rule) - 1;
    places.set(key, place);
    this.#states.push(new Uint8Array(mostActions));
    this.#premises.push([]);
    return place;
  }

  /** How the actions at a place stand. */
  state(place: number, asked: Asked): number {
    const states = this.#states[place] as Uint8Array;
    const known = states[asked.action];
    // Kept with one added: nothing is known yet where there is zero.
    if (known !== undefined && known > 0) return known - 1;
    const state = codeOfTruth(this.#evaluate(place, asked.general).state);
    states[asked.action] = state + 1;
    return state;
  }

  /** The same with its reasons. */
  premise(place: number, asked: Asked): Premise {
    const premises = this.#premises[place] as (Premise | undefined)[];
    const known = premises[asked.action];
    if (known) return known;
    const premise = Object.freeze(this.#evaluate(place, asked.general));
    if (asked.action < mostActions) premises[asked.action] = premise;
    return premise;
  }

  #evaluate(place: number, context: RuleContext): Premise {
    return actionPremise(this.#rules[place] as PolicyRule, context.worlds.request, context) as Premise;
  }
}
