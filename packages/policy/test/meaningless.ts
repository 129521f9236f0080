import type { Statement } from '@ds4sscc/linked-data';
import { blankNode, literal, namedNode } from './terms.js';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Any other IRI is as good a name for an asset or party as the one that stood there: only text is meaningless here. */
const names = ['target', 'assignee', 'assigner', 'uid', 'partOf', 'source', 'hasPolicy', 'assigneeOf', 'assignerOf'];

/** The same statement with one part replaced by something that nobody can understand. */
export function* meaninglessStatements(statement: Statement): Generator<Statement> {
  const { predicate } = statement;
  const property = predicate.value.slice(odrl.length);
  const isName = predicate.value.startsWith(odrl) && names.includes(property);
  yield { ...statement, predicate: namedNode('http://meaningless.example/property') };
  yield { ...statement, predicate: namedNode(`${odrl}prohibtion`) };
  yield { ...statement, predicate: namedNode('https://www.w3.org/TR/odrl-vocab/prohibition') };
  // What an annotation says changes nothing, whatever it is.
  if (!predicate.value.startsWith(odrl) && !predicate.value.startsWith(rdf)) return;
  // Any other text or IRI is a value like the one that stood there; of these nobody knows what they are.
  if (property === 'rightOperand') {
    yield { ...statement, object: literal('meaningless', 'http://www.w3.org/2001/XMLSchema#dateTime') };
    yield { ...statement, object: literal('meaningless', `${odrl}meaningless`) };
    yield { ...statement, object: blankNode('meaningless') };
    return;
  }
  yield { ...statement, object: literal('meaningless') };
  yield { ...statement, object: literal('', `${odrl}meaningless`) };
  if (!isName) yield { ...statement, object: namedNode('http://meaningless.example/value') };
  if (!isName) yield { ...statement, object: namedNode(`${odrl}meaningless`) };
}

/** Keys under which a text is a name, or belongs to JSON-LD itself. */
const namingKeys = [
  '@id',
  'uid',
  '@context',
  '@vocab',
  '@base',
  '@language',
  ...names,
  ...names.map((name) => `odrl:${name}`),
];
const annotating = ['rdfs:', 'dct:', 'dc:', 'dcat:', 'schema:', 'skos:', 'comment', 'label', 'title', 'description'];

/** What a message or a catalogue holds whole policies under: without their value no policy is left. */
const holdingPolicies = ['agreement', 'offer', 'dataset', 'hasPolicy', 'odrl:hasPolicy'];

/** A JSON document with one key, or one value, replaced by something that nobody can understand. */
export function* meaninglessJson(document: unknown): Generator<unknown> {
  for (const path of pathsIn(document, [])) {
    const key = path.at(-1) as string | number;
    const parent = at(document, path.slice(0, -1)) as Record<string | number, unknown>;
    const value = parent[key];
    if (typeof key === 'string' && !key.startsWith('@')) {
      yield replaced(document, path.slice(0, -1), rename(parent, key, `${key}x`));
      yield replaced(document, path.slice(0, -1), rename(parent, key, 'http://meaningless.example/key'));
    }
    const above = path.findLast((step) => typeof step === 'string') ?? '';
    const isName = namingKeys.includes(above) || above === '@id' || annotating.some((one) => above.startsWith(one));
    if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value) && !holdingPolicies.includes(above)) yield replaced(document, path, 'meaningless');
    } else if (above.endsWith('rightOperand')) {
      yield replaced(document, path, { '@value': 'meaningless', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });
      yield replaced(document, path, { meaningless: value });
    } else if (!isName) {
      yield replaced(document, path, 'meaningless');
      yield replaced(document, path, 12_345);
      yield replaced(document, path, true);
      yield replaced(document, path, { meaningless: value });
    }
  }
}

type Path = readonly (string | number)[];

function* pathsIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === '@context') continue;
    const next = [...path, Array.isArray(value) ? Number(key) : key];
    yield next;
    yield* pathsIn(part, next);
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, step) => (one as Record<string | number, unknown>)[step], value);
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}

function rename(parent: object, key: string, name: string): object {
  return Object.fromEntries(Object.entries(parent).map(([one, value]) => [one === key ? name : one, value]));
}
