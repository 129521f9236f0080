import { describe, expect, it } from 'vitest';
import { TermTable } from '../src/compact-graph/term-table.js';

const basis = 0x811c9dc5;
const step = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193);

/** Two pairs of characters that take FNV-1a from a state to one and the same state: what an attacker would look up. */
function collidingPairs(state: number): readonly [string, string] {
  const byHigh = new Map<number, number>();
  for (let unit = 0x100; unit < 0xd800; unit += 1) {
    const after = step(state, unit);
    const other = byHigh.get(after >>> 16);
    byHigh.set(after >>> 16, unit);
    if (other === undefined) continue;
    const difference = (after ^ step(state, other)) & 0xffff;
    return [String.fromCharCode(unit, 0x61), String.fromCharCode(other, 0x61 ^ difference)];
  }
  throw new Error('no pair');
}

/** 4096 texts with one hash. */
function collidingTexts(): string[] {
  let all = [''];
  let state = basis;
  for (let round = 0; round < 12; round += 1) {
    const pairs = collidingPairs(state);
    all = all.flatMap((text) => pairs.map((pair) => text + pair));
    state = step(step(state, pairs[0].charCodeAt(0)), pairs[0].charCodeAt(1));
  }
  return all;
}

describe('a table of terms', () => {
  it('gives texts that were made to collide their own numbers, and finds them again when it has grown', () => {
    const table = new TermTable();
    const colliding = collidingTexts();
    expect(new Set(colliding).size).toBe(4096);
    const numbers = colliding.map((text) => table.iri(text));
    expect(numbers).toEqual(colliding.map((_, n) => n));
    for (let n = 0; n < 20_000; n += 1) table.literal(`${n}`, '');
    expect(colliding.map((text) => table.iri(text))).toEqual(numbers);
    expect(colliding.map((text) => table.value(table.iri(text)))).toEqual(colliding);
    const again = new Set(colliding.map((text) => table.literal(text, '')));
    expect(again.size).toBe(4096);
    expect([...again].some((id) => id < 4096)).toBe(false);
  });

  it('does not take what was never added for a term', () => {
    const table = new TermTable();
    table.literal('x', 'en');
    expect(table.find({ termType: 'Literal', value: 'x', language: 'fr' } as never)).toBeUndefined();
    expect(table.find({ termType: 'DefaultGraph', value: 'x' } as never)).toBeUndefined();
    expect(table.find({ termType: 'NamedNode', value: 'x' } as never)).toBeUndefined();
    expect(table.size).toBe(1);
  });
});
