/**
 * Makes one writing of many: what comes while one is under way goes together into the next. Whoever gives something waits until
 * the writing that holds it is done, and hears when it fails.
 */
export function inBatches(write) {
  let waiting = [];
  let running = Promise.resolve();
  let next;
  return (item) => {
    waiting.push(item);
    next ??= running.then(() => {
      const batch = waiting;
      waiting = [];
      next = undefined;
      const written = write(batch);
      // The next one begins after it, also after a failure, of which those hear who wait for it.
      running = written.catch(() => {});
      return written;
    });
    return next;
  };
}
