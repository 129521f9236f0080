/** Members that say where something stands and not what it says. */
const places: readonly string[] = ['location', 'derivedFrom'];

/** Sixteen hexadecimal digits made from what a value says, whatever the order of its members. Not for security. */
export function digestOf(value: unknown): string {
  return digest(value, new Map());
}

/**
 * A logical constraint stands in the text as its own digest, which is made once: parts that are shared on many levels would
 * fill the memory if each were written out wherever it is used.
 */
function digest(value: unknown, known: Map<object, string>): string {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (places.includes(key)) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    if (part !== value && 'constraints' in part && 'operand' in part) {
      const made = known.get(part) ?? digest(part, known);
      known.set(part, made);
      return made;
    }
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over the UTF-16 units of a text. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
