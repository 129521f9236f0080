import type { TurtleToken } from './turtle-tokens.js';

/** Follows the graph blocks of a TriG document, so that reading can begin again within one. */
export interface GraphBlock {
  /** Takes note of the next token; `broken` when it stands in a statement that could not be read. */
  see(token: TurtleToken, broken: boolean): void;
  /** The tokens that open this block once more; none where its name is not known. `undefined` outside of blocks. */
  readonly opening: readonly TurtleToken[] | undefined;
  /** Why a token cannot stand in a block, if so: blocks do not nest, and directives stand outside (TriG, section 4). */
  refuses(token: TurtleToken): string | undefined;
}

const names = new Set(['IRI', 'prefixed', 'blank']);
const directives = new Set(['@prefix', '@base', 'PREFIX', 'BASE']);

/** Creates the follower of one document. */
export function createGraphBlock(): GraphBlock {
  let opening: readonly TurtleToken[] | undefined;
  let last: TurtleToken | undefined;
  let beforeLast: TurtleToken | undefined;
  return {
    get opening() {
      return opening;
    },
    see(token, broken) {
      if (token.type === '{') opening = broken || last?.type === ']' ? [] : [...nameOf(last, beforeLast), token];
      else if (token.type === '}') opening = undefined;
      beforeLast = last;
      last = token;
    },
    refuses(token) {
      if (opening === undefined) return undefined;
      if (token.type === '{') return 'a graph cannot stand within a graph';
      return directives.has(token.type) ? 'a declaration cannot stand within a graph' : undefined;
    },
  };
}

/** The name before a "{"; none where that is the default graph. The IRI of a `PREFIX` or `BASE` is no name. */
function nameOf(last: TurtleToken | undefined, beforeLast: TurtleToken | undefined): readonly TurtleToken[] {
  if (last === undefined || !names.has(last.type)) return [];
  return beforeLast?.type === 'prefix' || beforeLast?.type === 'BASE' ? [] : [last];
}
