import type { Bounds } from '../reference-systems/find-reference-system.js';

/** Grows around positions. */
export class Extent {
  #bounds: Bounds | undefined;

  add(x: number, y: number): void {
    const now = this.#bounds;
    this.#bounds = now
      ? [Math.min(now[0], x), Math.min(now[1], y), Math.max(now[2], x), Math.max(now[3], y)]
      : [x, y, x, y];
  }

  get bounds(): Bounds | undefined {
    return this.#bounds;
  }
}
