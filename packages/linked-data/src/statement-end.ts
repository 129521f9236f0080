import type { GraphBlock } from './graph-block.js';
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

/** Creates the follower. In N-Triples every statement has its own line; in TriG statements end within blocks as well. */
export function createStatementEnd(lineMode: boolean, block?: GraphBlock): StatementEnd {
  let depth = 0;
  let last: TurtleToken | undefined;
  // A block whose name could not be read is passed over as a whole: its statements belong to no other graph.
  const inUnknown = (): boolean => block?.opening?.length === 0;
  const ends = (token: TurtleToken | undefined): boolean =>
    token?.type === '.' || (block !== undefined && token?.type === '}');
  return {
    see(token) {
      if (block && (token.type === '{' || token.type === '}')) depth = 0;
      else if (opening.has(token.type)) depth += 1;
      else if (closing.has(token.type)) depth = Math.max(0, depth - 1);
      last = token;
    },
    ended: () => last?.type === 'eof' || (!inUnknown() && depth === 0 && ends(last)),
    beginsAnew(token) {
      if (inUnknown() || last === undefined || token.line === last.line || token.type === 'eof') return false;
      return lineMode || (token.start === 0 && (last.type === '.' || directives.has(token.type)));
    },
    followsForgottenStop: (token) =>
      !inUnknown() &&
      last !== undefined &&
      token.line > last.line &&
      token.start === 0 &&
      depth === 0 &&
      beginnings.has(token.type),
    reset() {
      depth = 0;
    },
  };
}
