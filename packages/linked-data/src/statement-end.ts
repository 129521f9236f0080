import type { TurtleToken } from './turtle-tokens.js';

/** Follows the brackets of a Turtle document to tell where a broken statement ends. */
export interface StatementEnd {
  /** Takes note of the next token. */
  see(token: TurtleToken): void;
  /** Whether the token seen last ended a statement. */
  ended(): boolean;
  /** Whether this token begins a statement although the one before has no end. */
  beginsAnew(token: TurtleToken): boolean;
  /** Whether this token, where the grammar fails, is likely the subject after a forgotten full stop. */
  followsForgottenStop(token: TurtleToken): boolean;
  /** Forgets open brackets: a statement begins. */
  reset(): void;
}

const opening = new Set(['[', '(', '{']);
const closing = new Set([']', ')', '}']);
const directives = new Set(['@prefix', '@base', 'PREFIX', 'BASE']);
const beginnings = new Set([...directives, 'IRI', 'prefixed', 'blank', '[']);

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
      if (last === undefined || token.line === last.line || token.type === 'eof') return false;
      return lineMode || (token.start === 0 && (last.type === '.' || directives.has(token.type)));
    },
    followsForgottenStop: (token) =>
      last !== undefined && token.line > last.line && token.start === 0 && depth === 0 && beginnings.has(token.type),
    reset() {
      depth = 0;
    },
  };
}
