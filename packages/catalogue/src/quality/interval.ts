/** From what is certain (no link works that nobody has tried) to what is possible (all of them work). */
export interface Interval {
  readonly min: number;
  readonly max: number;
}
