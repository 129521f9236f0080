import type { DecideOptions, OperandValue, Profile, Reference, Request } from '@ds4sscc/policy';
import { type Lists, own, type State } from './constraints.js';
import { odrl } from './hierarchy.js';
import { every, some, type Three } from './three.js';
import { constraintHolds } from './constraints.js';

/** A request and how to read it. */
export interface Situation {
  readonly request: Request;
  readonly options: DecideOptions;
  readonly profiles: readonly Profile[];
  readonly missing: Set<string>;
}

type Given = Readonly<Record<string, OperandValue | readonly OperandValue[]>>;

const operandNames = [
  'count',
  'dateTime',
  'delayPeriod',
  'elapsedTime',
  'event',
  'meteredTime',
  'payAmount',
  'percentage',
  'purpose',
  'recipient',
  'spatial',
  'timeInterval',
  'resolution',
  'language',
  'version',
  'industry',
];

/** The state that constraints meet, from values given under the IRI or the name of an operand. */
export function stateOf(situation: Situation, given: Given | undefined, dateTime?: string): State {
  const { context = {} } = situation.request;
  return {
    given(operand) {
      if (operand === `${odrl}dateTime` && dateTime !== undefined) return [dateTime];
      const short = operand.startsWith(odrl) ? own(given, operand.slice(odrl.length)) : undefined;
      const value = own(given, operand) ?? short;
      return value === undefined ? undefined : ([value].flat() as readonly OperandValue[]);
    },
    perhaps: () => undefined,
    knows: (operand) =>
      operandNames.some((name) => odrl + name === operand) ||
      situation.profiles.some(({ leftOperands = [] }) => leftOperands.includes(operand)),
    partOf: context.partOf ?? {},
    isA: joined([context.isA ?? {}, ...situation.profiles.map(({ concepts = {} }) => concepts)]),
    missing: situation.missing,
  };
}

/** What a profile says is wider counts beside what the request says. */
function joined(all: readonly Lists[]): Lists {
  const lists: Record<string, readonly string[]> = {};
  for (const one of all)
    for (const [key, values] of Object.entries(one)) lists[key] = [...(own(lists, key) ?? []), ...values];
  return lists;
}

export function requestState(situation: Situation): State {
  const { context } = situation.request;
  return stateOf(situation, context?.operands, context?.dateTime);
}

/** Whether the asset or party is one that a rule names (Information Model 2.2, 2.3), and its refinements hold of it. */
function referenceHolds(reference: Reference, wanted: string | undefined, situation: Situation): Three {
  const named = isNamed(reference, wanted, situation);
  if (named !== 1 || wanted === undefined) return named;
  const state = stateOf(situation, own(situation.request.context?.properties, wanted));
  return every(reference.refinements.map((one) => constraintHolds(one, state)));
}

/** Whether it is named, refinements apart. */
export function isNamed(reference: Reference, wanted: string | undefined, { request }: Situation): Three {
  const { names, notUnderstood, collection } = reference;
  if (notUnderstood.length > 0 || names.length === 0 || wanted === undefined) return 0.5;
  const wholes = own(request.context?.partOf, wanted);
  if ([wanted, ...(wholes ?? [])].some((name) => names.includes(name))) return 1;
  return collection && wholes === undefined ? 0.5 : 0;
}

/** Several mean: each of them, so one that fits is enough (Information Model 2.7.1). */
export function anyReference(
  references: readonly Reference[],
  wanted: string | undefined,
  situation: Situation,
): Three {
  return some(references.map((one) => referenceHolds(one, wanted, situation)));
}
