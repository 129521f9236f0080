/** The address with these query parameters; those that it has already are kept. */
export function urlWith(url: string, parameters: Readonly<Record<string, string>>): string {
  const result = new URL(url);
  for (const [name, value] of Object.entries(parameters)) result.searchParams.set(name, value);
  return result.href;
}

/** The address with this path behind its own, without query. */
export function urlBelow(url: string, path: string): string {
  const result = new URL(url);
  result.search = '';
  result.hash = '';
  result.pathname = `${result.pathname.replace(/\/+$/, '')}/${path}`;
  return result.href;
}
