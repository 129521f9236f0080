/** Lets messages of other threads through: what goes on at once would not. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
