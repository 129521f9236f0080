/** The value that an entry holds; `undefined` for what is none. */
export function parseEntry(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
