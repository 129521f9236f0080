import type { AttributeKind } from '../attribute.js';

/** What a value may be, as plain data: what an acceptor of bytes does not know is `other`, and left to the full validator. */
export type ValuePlan =
  | { readonly is: 'any' | 'flag' | 'null' | 'language-map' }
  | { readonly is: 'date' | 'uri' | 'plain-uri' | 'identifier' | 'ipv4' | 'ipv6' }
  /** `most`: how many characters it may have. */
  | { readonly is: 'date-time' | 'time'; readonly most?: number }
  | { readonly is: 'text'; readonly least?: number; readonly most?: number }
  | {
      readonly is: 'number';
      readonly integer?: true;
      readonly least?: number;
      readonly most?: number;
      readonly above?: number;
      readonly below?: number;
    }
  | { readonly is: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | {
      readonly is: 'list';
      readonly item: ValuePlan;
      readonly least?: number;
      readonly most?: number;
      readonly distinct?: true;
    }
  | {
      readonly is: 'object';
      readonly members: readonly (readonly [name: string, plan: ValuePlan])[];
      readonly required?: readonly string[];
      /** No other members. */
      readonly closed?: true;
    }
  | { readonly is: 'either'; readonly options: readonly ValuePlan[] }
  /** `test` is there only where the model is at hand. */
  | { readonly is: 'other'; readonly test?: (value: unknown) => boolean };

/** One attribute of a model, as far as an acceptor asks. */
export interface AttributePlan {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly value: ValuePlan;
  readonly required?: true;
  /** Where it is not the namespace and the name. */
  readonly iri?: string;
  readonly units?: readonly string[];
  readonly unitStated?: true;
}

/** A model as plain data, from which an acceptor is made without zod. */
export interface AcceptorPlan {
  readonly type: string;
  readonly iri: string;
  /** What most attributes' IRIs begin with. */
  readonly namespace: string;
  readonly attributes: readonly AttributePlan[];
  /** Of a model that others wrote. */
  readonly foreign?: ForeignPlan;
}

/**
 * What is judged of a model that others wrote besides: its schema takes the entity as a whole, whatever the kinds of the
 * attributes are, with the identifier and the type.
 */
export interface ForeignPlan {
  /** The types that entities may write. */
  readonly types: readonly string[];
  readonly id: ValuePlan;
}
