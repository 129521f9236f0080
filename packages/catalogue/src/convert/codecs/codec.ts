import type { Term } from '@ds4sscc/linked-data';
import type { Json } from '../mapping.js';

/** How one value turns into JSON and back. What one half does not understand it leaves out. */
export interface Codec {
  write(term: Term): Json | undefined;
  read(value: unknown): Term | undefined;
}
