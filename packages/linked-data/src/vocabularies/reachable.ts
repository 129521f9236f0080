/** Everything that can be reached from a start, nearest first, without the start. A list and not recursion: chains may be long. */
export function reachable(start: string, next: (from: string) => Iterable<string> | undefined): readonly string[] {
  const seen = new Set([start]);
  for (const from of seen) for (const to of next(from) ?? []) seen.add(to);
  seen.delete(start);
  return [...seen];
}
