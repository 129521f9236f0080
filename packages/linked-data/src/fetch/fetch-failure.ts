import type { FetchProblem, FetchProblemArgs, FetchProblemCode } from './fetch-problem.js';

/** How a problem travels inside this folder. `createGuardedFetch` turns it into a result; it never reaches a caller. */
export class FetchFailure<Code extends FetchProblemCode = FetchProblemCode> extends Error {
  override readonly name = 'FetchFailure';
  readonly code: Code;
  readonly args: FetchProblemArgs[Code];

  constructor(code: Code, args: FetchProblemArgs[Code]) {
    super(code);
    this.code = code;
    this.args = args;
  }

  at(url: string, redirects: readonly string[]): FetchProblem {
    return { code: this.code, url, redirects, args: this.args } as FetchProblem;
  }
}

/** The short name of an error of the platform, such as `ECONNREFUSED`: stable, and without addresses of our side. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
