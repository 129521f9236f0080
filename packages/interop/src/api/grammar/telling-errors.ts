import type { GrammarError } from './compiled-grammar.js';

/** An error that tells something, with what the alternatives at its place would have taken. */
export interface TellingError {
  readonly error: GrammarError;
  /** Members of which one was missing. */
  readonly alternatives: readonly string[];
}

const wrappers: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'not', 'contains']);
/** The more an error tells, the earlier it stands. */
const order = ['required', 'type', 'false schema', 'enum', 'const', 'pattern', 'format'];
const cascading: ReadonlySet<string> = new Set(['unevaluatedProperties', 'additionalProperties', 'unevaluatedItems']);

/**
 * Of all that a schema finds wrong, what explains the rest: one error for each value, none for a value in which something
 * smaller is wrong already, no member called unknown in an object that is broken otherwise.
 */
export function tellingErrors(errors: readonly GrammarError[]): readonly TellingError[] {
  const places = new Map<string, GrammarError[]>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const there = places.get(error.instancePath);
    if (there) there.push(error);
    else places.set(error.instancePath, [error]);
  }
  const below = ancestorsOf(places.keys());
  return [...places].flatMap(([place, there]) => {
    const broken = below.has(place);
    const names = there.filter(({ keyword }) => keyword === 'propertyNames');
    if (names.length > 0) return names.map((error) => ({ error, alternatives: [] }));
    const wrapper = there.find(({ keyword }) => wrappers.has(keyword));
    if (wrapper) return broken ? [] : [ofAlternatives(wrapper, there)];
    const plain = there.filter(({ keyword }) => !cascading.has(keyword));
    if (plain.length > 0) return oneOf(plain).map((error) => ({ error, alternatives: [] }));
    return broken ? [] : distinctMembers(there).map((error) => ({ error, alternatives: [] }));
  });
}

/** Each missing member is a fault of its own; of other errors the first tells most. */
function oneOf(errors: readonly GrammarError[]): readonly GrammarError[] {
  const rank = ({ keyword }: GrammarError): number => (order.indexOf(keyword) + order.length + 1) % (order.length + 1);
  const best = [...errors].sort((a, b) => rank(a) - rank(b))[0] as GrammarError;
  if (best.keyword !== 'required') return [best];
  const members = new Map(
    errors
      .filter(({ keyword }) => keyword === 'required')
      .map((error) => [String(error.params['missingProperty']), error]),
  );
  return [...members.values()];
}

function distinctMembers(errors: readonly GrammarError[]): readonly GrammarError[] {
  const name = ({ params }: GrammarError): string =>
    String(params['unevaluatedProperty'] ?? params['additionalProperty'] ?? '');
  return [...new Map(errors.map((error) => [name(error), error])).values()];
}

function ofAlternatives(wrapper: GrammarError, there: readonly GrammarError[]): TellingError {
  const branches = there.filter(({ keyword }) => !wrappers.has(keyword) && !cascading.has(keyword));
  const missing = branches.filter(({ keyword }) => keyword === 'required');
  if (branches.length > 0 && missing.length === branches.length)
    return {
      error: missing[0] as GrammarError,
      alternatives: [...new Set(missing.map(({ params }) => String(params['missingProperty'])))],
    };
  // A value of the kind that one alternative takes was meant for that one.
  const meant = branches.filter(({ keyword }) => keyword !== 'type');
  const [first] = meant.length > 0 ? meant : branches;
  const alike = first && (meant.length > 0 ? meant : branches).every(({ keyword }) => keyword === first.keyword);
  return { error: alike && first.keyword !== 'required' ? first : wrapper, alternatives: [] };
}

/** All places that contain another one. */
function ancestorsOf(places: Iterable<string>): ReadonlySet<string> {
  const ancestors = new Set<string>();
  for (const place of places)
    for (let end = place.lastIndexOf('/'); end >= 0; end = place.lastIndexOf('/', end - 1)) {
      const parent = place.slice(0, end);
      if (ancestors.has(parent)) break;
      ancestors.add(parent);
      if (end === 0) break;
    }
  return ancestors;
}
