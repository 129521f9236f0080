import type { OperandValue, Request } from '../decision.js';
import { ruleWorld } from '../ledger/rule-world.js';
import { momentNumber } from '../parse-moment.js';
import type { PolicyRule } from '../policy.js';
import type { RuleContext } from '../rule-context.js';
import type { World } from '../world.js';

/** Places for the left operands that compiled constraints compare, by the names that a request may give them. */
export class OperandPlaces {
  /** Twice the place, and one more where the name is the whole IRI: that one goes first. */
  readonly #names = new Map<string, number>();
  /** Nothing for every place. */
  readonly #nothing: undefined[] = [];

  /** The place of a left operand; `undefined` where its name could mean another one too. */
  of(iri: string, name: string): number | undefined {
    const known = this.#names.get(iri);
    if (known !== undefined) return (known & 1) === 1 ? known >> 1 : undefined;
    if (this.#names.has(name)) return undefined;
    const place = this.#nothing.push(undefined) - 1;
    if (name !== iri) this.#names.set(name, 2 * place);
    this.#names.set(iri, 2 * place + 1);
    return place;
  }

  /** What a request gives, by place. */
  read(operands: Readonly<Record<string, Given>>): Given[] {
    const given: Given[] = this.#nothing.slice();
    for (const name in operands) {
      const place = this.#names.get(name);
      if (place === undefined || !Object.hasOwn(operands, name)) continue;
      if ((place & 1) === 1) given[place >> 1] = operands[name];
      else given[place >> 1] ??= operands[name];
    }
    return given;
  }
}

type Given = OperandValue | readonly OperandValue[] | undefined;

/** A request while it is decided. What compiled rules ask of it is worked out when the first of them asks. */
export class Asked {
  readonly request: Request;
  /** The number of its action. */
  readonly action: number;
  readonly #places: OperandPlaces;
  readonly #context: (request: Request) => RuleContext;
  #general: RuleContext | undefined;
  #given: readonly Given[] | undefined;
  #moment: number | undefined;
  #worlds: Map<PolicyRule, World> | undefined;

  constructor(request: Request, action: number, places: OperandPlaces, context: (request: Request) => RuleContext) {
    this.request = request;
    this.action = action;
    this.#places = places;
    this.#context = context;
  }

  /** What the general evaluation takes, for the parts of a rule that are not compiled. */
  get general(): RuleContext {
    this.#general ??= this.#context(this.request);
    return this.#general;
  }

  /** The moment of the request, where it is written in the usual way (NaN otherwise: the general evaluation reads it). */
  get moment(): number {
    this.#moment ??= momentNumber(this.request.context?.dateTime);
    return this.#moment;
  }

  /** What the request gives for a left operand, by its place. */
  given(place: number): Given {
    this.#given ??= this.#places.read(this.request.context?.operands ?? {});
    return this.#given[place];
  }

  /** The world that a rule sees. */
  worldOf(rule: PolicyRule): World {
    if (this.request.context?.performed === undefined) return this.general.worlds.request;
    this.#worlds ??= new Map();
    let world = this.#worlds.get(rule);
    if (world === undefined) this.#worlds.set(rule, (world = ruleWorld(rule, this.general)));
    return world;
  }
}
