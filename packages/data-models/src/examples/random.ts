/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** From `least` to `most`. */
  number(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<One>(list: readonly One[]): One;
}

/** Small and fast, and good enough to vary examples: a linear counter, mixed (the mulberry32 generator). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    number: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
}
