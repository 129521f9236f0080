/** A source as the path that forges expect: forward slashes, no leading `./`. Absent where the source is a URL. */
export function relativePath(source: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return undefined;
  return source.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}
