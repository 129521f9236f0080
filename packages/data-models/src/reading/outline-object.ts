/** The members of an object that may be cut off. */
export interface Outline {
  /** Members by name: the text of those that are strings, else an empty text. */
  readonly members: ReadonlyMap<string, string>;
  /** Names of members that are lists. */
  readonly lists: ReadonlySet<string>;
  /** Where the object ends, if it does. */
  readonly end?: number;
}

/** Lists the members of the object that a text starts with, as far as the text goes. It forgives: it only serves to recognise. */
export function outlineObject(text: string): Outline {
  const members = new Map<string, string>();
  const lists = new Set<string>();
  let depth = 0;
  let key: string | undefined;
  let valueDue = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = stringEnd(text, at);
      const content = text.slice(at + 1, end);
      if (depth === 1 && valueDue && key !== undefined) {
        members.set(key, content);
        valueDue = false;
      } else if (depth === 1 && !valueDue) key = content;
      at = end;
    } else if (char === '{' || char === '[') {
      if (depth === 1 && valueDue && key !== undefined) {
        members.set(key, '');
        if (char === '[') lists.add(key);
        valueDue = false;
      }
      depth += 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return { members, lists, end: at + 1 };
    } else if (depth === 1 && char === ':') {
      valueDue = true;
    } else if (depth === 1 && char === ',') {
      if (valueDue && key !== undefined) members.set(key, '');
      valueDue = false;
      key = undefined;
    }
  }
  return { members, lists };
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}
