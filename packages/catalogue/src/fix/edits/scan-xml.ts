/** An element of an XML text; offsets are in UTF-16 code units. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly start: number;
  /** Behind the start tag. */
  readonly tagEnd: number;
  readonly selfClosing: boolean;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** Where the end tag begins, and where the element ends. */
  contentEnd: number;
  end: number;
}

/** An attribute with its value as written, between the quotes. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** From the blank before the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

const name = /[^\s/>=<"']+/y;

/** Finds the elements of an XML text, by their offset and in the order of the document. What is not well-formed ends the scan. */
export function scanXml(text: string): ReadonlyMap<number, XmlElement> {
  const elements = new Map<number, XmlElement>();
  let open: XmlElement | undefined;
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = behind(text, ']]>', at + 9);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else if (text.startsWith('<!', at)) at = behindDoctype(text, at);
    else if (text[at + 1] === '/') {
      const end = behind(text, '>', at);
      if (!open || end < 0) break;
      open.contentEnd = at;
      open.end = end;
      open = open.parent;
      at = end;
    } else {
      const element = readTag(text, at, open);
      if (!element) break;
      elements.set(at, element);
      open?.children.push(element);
      if (!element.selfClosing) open = element;
      at = element.tagEnd;
    }
    if (at < 0) break;
    at = text.indexOf('<', at);
  }
  return elements;
}

function readTag(text: string, start: number, parent: XmlElement | undefined): XmlElement | undefined {
  name.lastIndex = start + 1;
  const tag = name.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const attributes: XmlAttribute[] = [];
  let at = start + 1 + tag.length;
  for (;;) {
    const before = at;
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text[at] === '>' || text.startsWith('/>', at)) {
      const selfClosing = text[at] === '/';
      const tagEnd = at + (selfClosing ? 2 : 1);
      return {
        name: tag,
        attributes,
        start,
        tagEnd,
        selfClosing,
        parent,
        children: [],
        contentEnd: tagEnd,
        end: tagEnd,
      };
    }
    name.lastIndex = at;
    const attribute = name.exec(text)?.[0];
    if (attribute === undefined) return undefined;
    at += attribute.length;
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text[at] !== '=') return undefined;
    at += 1;
    while (/\s/.test(text[at] ?? '')) at += 1;
    const quote = text[at];
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) return undefined;
    attributes.push({
      name: attribute,
      value: text.slice(at + 1, end),
      start: before,
      end: end + 1,
      valueStart: at + 1,
    });
    at = end + 1;
  }
}

/** The offset behind a text; -1 where it does not come. */
function behind(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** Behind a document type declaration, whose own declarations stand in brackets. */
function behindDoctype(text: string, start: number): number {
  const end = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  if (bracket < 0 || end < bracket) return end < 0 ? -1 : end + 1;
  const close = text.indexOf(']', bracket);
  return close < 0 ? -1 : behind(text, '>', close);
}
