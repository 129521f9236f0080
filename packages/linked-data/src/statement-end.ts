import type { TurtleToken } from './turtle-tokens.js';

/** Follows the brackets of a Turtle document to tell where a broken statement ends. */
export interface StatementEnd {
  /** Takes note of the next token. */
  see(token: TurtleToken): void;
  /** Whether the token seen last ended a statement. */
  ended(): boolean;
  /** Whether this token begins a statement although brackets are open: it stands at the margin, after a full stop. */
  beginsAnew(token: TurtleToken): boolean;
  /** Forgets open brackets: a statement begins. */
  reset(): void;
}

const opening = new Set(['[', '(', '{']);
const closing = new Set([']', ')', '}']);

/** Creates the follower. In N-Triples every statement has its own line. */
export function createStatementEnd(lineMode: boolean): StatementEnd {
  let depth = 0;
  let last: TurtleToken | undefined;
  return {
    see(token) {
      if (opening.has(token.type)) depth += 1;
      else if (closing.has(token.type)) depth = Math.max(0, depth - 1);
      last = token;
    },
    ended: () => last?.type === 'eof' || (last?.type === '.' && depth === 0),
    beginsAnew(token) {
      if (last === undefined || token.line === last.line) return false;
      return lineMode || (last.type === '.' && token.start === 0);
    },
    reset() {
      depth = 0;
    },
  };
}
