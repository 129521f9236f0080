const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The value of an attribute or text, with the five entities that XML has by itself; others stay as they are. */
export function fromXml(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] as string) : text;
}

/** A text as XML writes it, in an element or between double quotes. */
export function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
