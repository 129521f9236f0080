/** Paths as they can be typed after a command. */
export function shellWords(paths: readonly string[]): string {
  return paths.map((path) => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path))).join(' ');
}
