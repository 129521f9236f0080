import type { Statement } from '@ds4sscc/linked-data';
import { keyLength } from './hash-name.js';
import type { NodeFacts } from './node-facts.js';

/** A statement that waits for the others of its node, with what is known of its object. */
export interface HeldStatement {
  readonly statement: Statement;
  readonly object: NodeFacts | undefined;
}

/** A node whose statements stand in several blocks: what was read of it so far. */
export interface HeldNode {
  readonly key: Int32Array;
  readonly statements: HeldStatement[];
}

/** Statements that are held back, by the block where their node is complete. */
export class HeldNodes {
  readonly #byHome = new Map<number, Map<string, HeldNode>>();

  add(keys: Int32Array, at: number, home: number, held: HeldStatement): void {
    let nodes = this.#byHome.get(home);
    if (nodes === undefined) this.#byHome.set(home, (nodes = new Map()));
    const key = keys.slice(at, at + keyLength);
    const name = key.join(' ');
    const node = nodes.get(name);
    if (node) node.statements.push(held);
    else nodes.set(name, { key, statements: [held] });
  }

  /** The nodes that are complete with this block; they are not held any more. */
  take(block: number): readonly HeldNode[] {
    const nodes = this.#byHome.get(block);
    this.#byHome.delete(block);
    return nodes ? [...nodes.values()] : [];
  }
}
