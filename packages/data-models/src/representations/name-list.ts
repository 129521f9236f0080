const mostNamed = 10;

/** Names in quotation marks for a message; of many, the first and how many more there are. */
export function nameList(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).map((name) => `"${name}"`);
  const more = names.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
