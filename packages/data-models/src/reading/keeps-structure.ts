/**
 * Whether a broken JSON text still shows where its strings and brackets end, so that what follows it can be read.
 * A forgotten quotation mark turns text into code and code into text: then a control character stands in a string, or a
 * bare word touches a quotation mark.
 */
export function keepsStructure(text: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '"') {
      if (/[^\s[\]{},:]/.test(text[at - 1] ?? ' ')) return false;
      for (at += 1; text[at] !== '"'; at += 1) {
        const code = text.charCodeAt(at);
        if (Number.isNaN(code) || code < 0x20) return false;
        if (code === 0x5c) at += 1;
      }
      if (/[^\s[\]{},:]/.test(text[at + 1] ?? ' ')) return false;
    } else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if ((char === '}' || char === ']') && open.pop() !== char) return false;
  }
  return open.length === 0;
}
