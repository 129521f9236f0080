/**
 * Where a runtime is known to give something else, and why. Such an entry does not fail a run; one that is the same again does,
 * so that nothing stands here longer than it is true.
 */
export const knownDifferences = ['deno', 'bun'].map((runtime) => ({
  runtime,
  part: 'files',
  entries: ['cut off, gz', 'changed, gz'],
  why: 'their zlib gives less of what stands before the damage; that the file is damaged is said by all',
}));
