/**
 * The keys of the objects that are open: where they begin and how long they are. What nests uses the places above. It
 * bounds how deep values nest, too.
 */
export const mostSpans: i32 = 380;
const spans: usize = memory.data(3200, 8);

/** Notes a key at `top`, the first of its object's being at `base`. False where the object has it already. */
export function noteKey(start: usize, length: usize, base: i32, top: i32): bool {
  for (let at = base; at < top; at += 2) {
    const span = spans + ((<usize>at) << 2);
    if (load<u32>(span, 4) === <u32>length && memory.compare(load<u32>(span), start, length) === 0) return false;
  }
  const span = spans + ((<usize>top) << 2);
  store<u32>(span, <u32>start);
  store<u32>(span, <u32>length, 4);
  return true;
}
