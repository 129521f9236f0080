/** XML that is written already, so that text and markup cannot be mistaken for each other. */
export interface Xml {
  readonly xml: string;
}

/** Attributes; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with text, or with elements one below the other. */
export function xmlElement(name: string, attributes: XmlAttributes, content: string | readonly Xml[] = []): Xml {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(String(value)).replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`)}"`,
    )
    .join('');
  if (content.length === 0) return { xml: `<${name}${start}/>` };
  const inside = typeof content === 'string' ? escapeXml(content) : `\n${content.map(({ xml }) => xml).join('\n')}\n`;
  return { xml: `<${name}${start}>${inside}</${name}>` };
}

/** A whole XML document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/**
 * Text as XML 1.0 can carry it (section 2.2): there is no way to write a control character, half a surrogate pair,
 * U+FFFE or U+FFFF, not even as a reference, so U+FFFD stands in for them.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
