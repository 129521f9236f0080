/** How deep a JSON text nests, and how many members its objects have together. */
export interface JsonMeasure {
  readonly depth: number;
  readonly members: number;
}

/** Measures the bytes of a JSON text. What it says of a text that is not JSON means nothing. */
export function measureJson(bytes: Uint8Array): JsonMeasure {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 0x22) {
      for (at += 1; at < bytes.length && bytes[at] !== 0x22; at += 1) if (bytes[at] === 0x5c) at += 1;
    } else if (byte === 0x3a) members += 1;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return { depth: deepest, members };
}

/** How many members the objects of a value have together: fewer than its text where a key stands twice. */
export function countMembers(value: unknown): number {
  let members = 0;
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === 'object' && item !== null) waiting.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const name in next) {
        members += 1;
        const inner = (next as Record<string, unknown>)[name];
        if (typeof inner === 'object' && inner !== null) waiting.push(inner);
      }
    }
  }
  return members;
}
