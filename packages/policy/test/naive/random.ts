/** A stream of chance that is the same for the same seed (mulberry32). */
export interface Random {
  /** A number from 0 up to, and not with, the limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** So many items, each chosen anew. */
  many<Item>(least: number, most: number, make: () => Item): Item[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    many: (least, most, make) => Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, make),
  };
}
