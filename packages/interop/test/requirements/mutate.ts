import { unescapePointer } from '@ds4sscc/findings';
import type { Decisive, Given, MutationName } from './fixture.js';

/** A mutated evidence, and what was done to it. */
export interface Mutant {
  readonly name: string;
  readonly given: readonly Given[];
}

type Container = Record<string, unknown> | unknown[];
type Mutation = (parent: Container, key: string, value: unknown) => boolean;

/** Does one thing at a place; says whether that could be done there. */
const mutations: Readonly<Record<MutationName, Mutation>> = {
  remove(parent, key) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return true;
  },
  null: (parent, key) => set(parent, key, null),
  empty(parent, key, value) {
    if (typeof value === 'string' && value !== '') return set(parent, key, '');
    if (Array.isArray(value) && value.length > 0) return set(parent, key, []);
    return isObject(value) && Object.keys(value).length > 0 && set(parent, key, {});
  },
  'wrong-type'(parent, key, value) {
    if (typeof value === 'string') return set(parent, key, 42);
    if (typeof value === 'number' || typeof value === 'boolean') return set(parent, key, 'forty-two');
    return set(parent, key, Array.isArray(value) ? { a: 1 } : ['a']);
  },
  'unknown-word': (parent, key, value) => typeof value === 'string' && set(parent, key, 'qzx-unknown'),
  other(parent, key, value) {
    if (typeof value === 'boolean') return set(parent, key, !value);
    return typeof value === 'number' && set(parent, key, value === 0 ? 1 : 0);
  },
  duplicate(parent, key, value) {
    if (!Array.isArray(parent)) return false;
    parent.splice(Number(key), 0, structuredClone(value));
    return true;
  },
  swap(parent, key, value) {
    const keys = Object.keys(parent);
    const next = keys[(keys.indexOf(key) + 1) % keys.length] as string;
    if (next === key || JSON.stringify(at(parent, next)) === JSON.stringify(value)) return false;
    set(parent, key, at(parent, next));
    return set(parent, next, value);
  },
};

/** Documents hold anything; facts are made by programs, so that a value only changes within its type. */
const ofDocuments: readonly MutationName[] = ['remove', 'null', 'empty', 'wrong-type', 'unknown-word', 'other'];
const ofFacts: readonly MutationName[] = ['empty', 'unknown-word', 'other'];

/** All mutants of an evidence at one place. A place that is not there is a mistake of the fixture. */
export function mutantsAt(given: readonly Given[], decisive: Decisive): readonly Mutant[] {
  const pointer = typeof decisive === 'string' ? decisive : decisive.at;
  const names = typeof decisive === 'string' ? namesFor(given, pointer) : decisive.by;
  return names.flatMap((name) => {
    const copy = toTrees(given);
    const { parent, key } = find(copy, pointer);
    return mutations[name](parent, key, at(parent, key)) ? [{ name: `${name} ${pointer}`, given: toGiven(copy) }] : [];
  });
}

function namesFor(given: readonly Given[], pointer: string): readonly MutationName[] {
  const [, , part] = pointer.split('/');
  if (part === undefined) return ['remove'];
  if (part === 'text') return ['remove', 'empty', 'unknown-word'];
  if (part === 'json') return ofDocuments;
  const { parent, key } = find(toTrees(given), pointer);
  // An object without its members is of another type.
  const names = isObject(at(parent, key)) ? [] : ofFacts;
  return Array.isArray(parent) ? ['remove', ...names] : names;
}

/** Texts become lists of lines, and lines with tabs lists of cells, so that one walk serves all. */
function toTrees(given: readonly Given[]): unknown[] {
  return given.map((piece) => {
    if (!('text' in piece)) return structuredClone(piece);
    const lines = piece.text.split('\n').map((line) => (line.includes('\t') ? line.split('\t') : line));
    return { ...piece, text: lines };
  });
}

function toGiven(trees: readonly unknown[]): readonly Given[] {
  return (trees as Given[]).map((piece) => {
    if (!('text' in piece)) return piece;
    const lines = piece.text as unknown as readonly (string | readonly string[])[];
    return { ...piece, text: lines.map((line) => (typeof line === 'string' ? line : line.join('\t'))).join('\n') };
  });
}

function find(tree: unknown[], pointer: string): { readonly parent: Container; readonly key: string } {
  const path = pointer.slice(1).split('/').map(unescapePointer);
  const key = path.pop() as string;
  const parent = path.reduce<unknown>((value, part) => at(value, part), tree);
  if (at(parent, key) === undefined) throw new Error(`the fixture has nothing at ${pointer}`);
  return { parent: parent as Container, key };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function set(parent: Container, key: string, value: unknown): true {
  (parent as Record<string, unknown>)[key] = value;
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
