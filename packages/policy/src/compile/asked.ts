import type { Instant } from '../date-time.js';
import type { OperandValue, Request } from '../decision.js';
import type { RuleContext } from '../rule-context.js';
import { parseMoment } from '../parse-moment.js';

/** A request while it is decided. What compiled rules ask of it is worked out when the first of them asks. */
export class Asked {
  readonly request: Request;
  /** The IRI of the action. */
  readonly action: string;
  readonly #context: (request: Request) => RuleContext;
  #general: RuleContext | undefined;
  #moment: Instant | undefined;
  #momentRead = false;

  constructor(request: Request, action: string, context: (request: Request) => RuleContext) {
    this.request = request;
    this.action = action;
    this.#context = context;
  }

  /** What the general evaluation takes, for the parts of a rule that are not compiled. */
  get general(): RuleContext {
    this.#general ??= this.#context(this.request);
    return this.#general;
  }

  /** The moment of the request, where it is written in the usual way; the general evaluation reads all the others. */
  get moment(): Instant | undefined {
    if (!this.#momentRead) {
      this.#momentRead = true;
      this.#moment = parseMoment(this.request.context?.dateTime);
    }
    return this.#moment;
  }

  /** What the request gives for a left operand, by its IRI or its short name. */
  operand(iri: string, name: string): OperandValue | readonly OperandValue[] | undefined {
    const operands = this.request.context?.operands;
    if (operands === undefined) return undefined;
    if (Object.hasOwn(operands, iri)) return operands[iri];
    return Object.hasOwn(operands, name) ? operands[name] : undefined;
  }
}
