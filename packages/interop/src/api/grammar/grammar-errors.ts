import { escapePointer } from '@ds4sscc/findings';
import { asObject } from '../json-object.js';
import type { GrammarError } from './compiled-grammar.js';
import type { Grammar } from './grammar-of.js';

/** So many faults are collected; whoever has that many does not read on. */
export const mostGrammarErrors = 1_000;

/**
 * What the official schema finds wrong. The document is judged piece by piece (each path, each component), so that one
 * broken piece says nothing about the others, and memory depends on the largest piece.
 */
export function grammarErrors(
  { grammar, smallest, sections }: Grammar,
  root: Readonly<Record<string, unknown>>,
): readonly GrammarError[] {
  const errors: GrammarError[] = [];
  const judge = (piece: Readonly<Record<string, unknown>>, within: string): void => {
    if (errors.length >= mostGrammarErrors || grammar(piece)) return;
    // A piece stands in an otherwise empty section: what is wrong with the section is the name of the piece.
    const section = within.slice(0, within.lastIndexOf('/'));
    for (const error of grammar.errors ?? []) {
      const { instancePath } = error;
      if (instancePath.startsWith(within) || (within !== '' && instancePath === section)) errors.push(error);
    }
  };
  const versions = { openapi: smallest['openapi'], asyncapi: smallest['asyncapi'] };
  const frame: Record<string, unknown> = Object.fromEntries(
    Object.entries({ ...root, ...versions }).filter(([, value]) => value !== undefined),
  );
  const hollow = (parent: Record<string, unknown>, name: string, base: Readonly<Record<string, unknown>>): void => {
    const section = Object.hasOwn(parent, name) ? asObject(parent[name]) : undefined;
    if (!section) return;
    parent[name] = {};
    for (const key of Object.keys(section)) {
      if (errors.length >= mostGrammarErrors) return;
      const entries = single(key, section[key]);
      if (parent === frame) judge({ ...base, [name]: entries }, `/${name}/${escapePointer(key)}`);
      else judge({ ...base, components: { [name]: entries } }, `/components/${name}/${escapePointer(key)}`);
    }
  };
  for (const name of sections) hollow(frame, name, smallest);
  const components = Object.hasOwn(frame, 'components') ? asObject(frame['components']) : undefined;
  if (components) {
    const parts: Record<string, unknown> = { ...components };
    frame['components'] = parts;
    for (const name of Object.keys(components)) if (!name.startsWith('x-')) hollow(parts, name, smallest);
  }
  judge(frame, '');
  return errors;
}

/** An object with one member, which may be called `__proto__`. */
function single(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });
}
