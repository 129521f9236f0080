// What the protocol's schemas ask of an object, one function for each: what is missing, in words, or nothing.
import { isObject } from '../../is-object.js';

type Check = (value: unknown) => string | undefined;
type Members = Readonly<Record<string, unknown>>;

const operators: ReadonlySet<unknown> = new Set(
  'eq gt gteq lteq hasPart isA isAllOf isAnyOf isNoneOf isPartOf lt term-lteq neq'.split(' '),
);
/** Constraints nest no deeper in a catalogue that anybody reads. */
const deepest = 50;

/** A service has an address. */
export const serviceProblem: Check = (value) =>
  isObject(value) && isText(value['@id']) && isText(value['endpointURL']) ? undefined : 'a service has no endpoint URL';

/** A distribution says which service gives it, and in which format. */
export const distributionProblem: Check = (value) => {
  if (!isObject(value)) return 'a distribution is no object';
  const service = value['accessService'];
  const isServed = isText(service) || (isObject(service) && serviceProblem(service) === undefined);
  if (!isServed) return 'a distribution has no access service';
  return isText(value['format']) ? undefined : 'a distribution has no format';
};

/** A dataset has an offer and a distribution. */
export const datasetProblem: Check = (value) => {
  if (!isObject(value) || !isText(value['@id'])) return 'a dataset has no identifier';
  const [offers, distributions] = [listOf(value['hasPolicy']), listOf(value['distribution'])];
  if (offers.length === 0) return 'it has no offer';
  const wrong = offers.map(offerProblem);
  if (wrong.every((problem) => problem !== undefined)) return `it has no offer that fits: ${wrong[0]}`;
  if (distributions.length === 0) return 'it has no distribution';
  const missing = distributions.map(distributionProblem);
  return missing.every((problem) => problem !== undefined) ? missing[0] : undefined;
};

/** An offer permits or prohibits something, and names no target: it is about the dataset it stands in. */
export const offerProblem: Check = (value) => {
  if (!isObject(value) || !isText(value['@id'])) return 'an offer has no identifier';
  if (value['@type'] !== undefined && value['@type'] !== 'Offer') return 'a policy is no offer';
  if (Object.hasOwn(value, 'target')) return 'an offer in a catalogue has a target of its own';
  const { permission, prohibition, obligation, profile } = value;
  if (permission === undefined && prohibition === undefined) return 'an offer permits and prohibits nothing';
  const rules = [permission, prohibition, obligation].filter((one) => one !== undefined);
  if (!rules.every((list) => Array.isArray(list) && list.length > 0)) return 'the rules of an offer are no list';
  const isProfile = (one: unknown): boolean => typeof one === 'string';
  if (profile !== undefined && !(Array.isArray(profile) ? profile.every(isProfile) : isProfile(profile)))
    return 'the profile of an offer is no IRI';
  return first(rules.flatMap(listOf), ruleProblem);
};

const ruleProblem: Check = (value) => {
  if (!isObject(value) || !isText(value['action'])) return 'a rule has no action that is one word';
  return constraintsProblem(value['constraint'], 0);
};

function constraintsProblem(value: unknown, depth: number): string | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || depth > deepest) return 'constraints are no list';
  return first(value, (one) => constraintProblem(one, depth));
}

function constraintProblem(value: unknown, depth: number): string | undefined {
  if (!isObject(value)) return 'a constraint is no object';
  const logical = ['and', 'andSequence', 'or', 'xone'].filter((name) => Object.hasOwn(value, name));
  if (logical.length > 0) {
    if (logical.length > 1 || isAtomic(value)) return 'a constraint is several at once';
    return constraintsProblem(value[logical[0] as string], depth + 1);
  }
  return isAtomic(value) ? undefined : 'a constraint has not operand, operator and operand';
}

function isAtomic(value: Members): boolean {
  const right = value['rightOperand'];
  const isRight = typeof right === 'string' || (typeof right === 'object' && right !== null);
  return isText(value['leftOperand']) && operators.has(value['operator']) && isRight;
}

function first(values: readonly unknown[], check: Check): string | undefined {
  for (const value of values) {
    const problem = check(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
