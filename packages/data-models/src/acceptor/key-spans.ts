/**
 * The keys of the objects that are open: where they begin and how long they are. What nests uses the places above. All
 * acceptors of a thread share it: none waits in the middle of a record, and each place is written before it is read.
 */
const spans: Int32Array = new Int32Array(400);

/**
 * So many places are used, with some left for what nests without keys of its own. It bounds how deep values nest, too, below
 * the 200 levels up to which models of others judge an entity: a record with more goes to the full validator.
 */
export const mostSpans = 380;

/** Notes a key at `top`, the first of its object's being at `base`. False where the object has it already. */
export function noteKey(bytes: Uint8Array, start: number, length: number, base: number, top: number): boolean {
  for (let at = base; at < top; at += 2)
    if (spans[at + 1] === length && isSame(bytes, spans[at] as number, start, length)) return false;
  spans[top] = start;
  spans[top + 1] = length;
  return true;
}

function isSame(bytes: Uint8Array, first: number, second: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) if (bytes[first + offset] !== bytes[second + offset]) return false;
  return true;
}
