import type { SpillStore } from '@ds4sscc/findings/spill';

/** What a spill store threw. */
export class SpillFailure extends Error {}

/** The same store, whose failures can be told from those of a program. */
export function guardedSpill(store: SpillStore): SpillStore {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw new SpillFailure(error instanceof Error ? error.message : String(error), { cause: error });
    }
  };
  return {
    append: (stream, bytes) => guarded(() => store.append(stream, bytes)),
    remove: (stream) => guarded(() => store.remove(stream)),
    *read(stream) {
      const pieces = guarded(() => store.read(stream)[Symbol.iterator]());
      for (let piece = guarded(() => pieces.next()); piece.done !== true; piece = guarded(() => pieces.next()))
        yield piece.value;
    },
  };
}
