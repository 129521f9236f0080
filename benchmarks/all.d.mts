export interface Benchmark {
  readonly name: string;
  readonly script: string;
  readonly about: string;
  readonly node?: readonly string[];
  readonly args: readonly string[];
  readonly quick: readonly string[];
  readonly full?: readonly string[];
}

export const benchmarks: readonly Benchmark[];
