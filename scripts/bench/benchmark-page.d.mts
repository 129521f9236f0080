export interface Row {
  readonly what: string;
  readonly value: number;
  readonly spread?: readonly [number, number];
  readonly unit: string;
  readonly better: 'more' | 'less';
  readonly must?: number;
  readonly aim?: number;
  readonly peer?: string;
}

export interface Run {
  readonly benchmark: { readonly name: string; readonly script: string; readonly about: string };
  readonly words: readonly string[];
  readonly rows: readonly Row[];
  readonly seconds: number;
  /** How much of the cores others used when it began, from 0 to 1. */
  readonly busy: number;
  readonly isBusy: boolean;
  readonly failure?: string;
}

export interface PageOptions {
  readonly runs: readonly Run[];
  readonly machine: {
    readonly cores: number;
    readonly processor?: string;
    readonly memory: number;
    readonly node: string;
    readonly v8: string;
    readonly platform: string;
  };
  readonly sizes: 'args' | 'full' | 'quick';
  readonly isWhole: boolean;
  readonly versionOf: (name: string) => string;
}

export function benchmarkPage(options: PageOptions): string;
