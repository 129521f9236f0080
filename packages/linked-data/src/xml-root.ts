/** The root element of an XML document: its name, and its attributes as they stand. */
export interface XmlRoot {
  readonly prefix: string;
  readonly local: string;
  readonly attributes: string;
}

/** How far a root tag may be away; declarations of entities and namespaces may be long. */
const furthest = 1_000_000;
const space = /\s*/y;
const name = /(?:([^\s<>:/!?"'=]+):)?([^\s<>:/!?"'=]+)(?=[\s>/])/y;

/**
 * Finds the root element behind what may stand before it: declaration, comments, document type (XML 1.0, productions 1, 22 and
 * 28). Each character is looked at once, so that a long document type costs no more than its length.
 */
export function xmlRoot(text: string): XmlRoot | undefined {
  const head = text.slice(0, furthest);
  let at = afterSpace(head, 0);
  while (head[at] === '<' && (head[at + 1] === '?' || head[at + 1] === '!')) {
    const end = afterProlog(head, at);
    if (end === undefined) return undefined;
    at = afterSpace(head, end);
  }
  if (head[at] !== '<') return undefined;
  name.lastIndex = at + 1;
  const found = name.exec(head);
  if (!found) return undefined;
  const end = afterMarkup(head, name.lastIndex, '>');
  if (end === undefined) return undefined;
  const [, prefix = '', local = ''] = found;
  return { prefix, local, attributes: head.slice(name.lastIndex, end - 1) };
}

/** The place behind an instruction, a comment or a document type. */
function afterProlog(text: string, at: number): number | undefined {
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  return text.startsWith('<!DOCTYPE', at) ? afterMarkup(text, at + 9, '>') : undefined;
}

/** The place behind a sign that ends markup; quotes, and the brackets of a document type, may hold any sign. */
function afterMarkup(text: string, start: number, end: '>' | ']'): number | undefined {
  let at: number | undefined = start;
  while (at !== undefined && at < text.length) {
    const sign = text[at] as string;
    if (sign === end) return at + 1;
    if (sign === '"' || sign === "'") at = after(text, sign, at + 1);
    else if (sign === '[' && end === '>') at = afterMarkup(text, at + 1, ']');
    else if (sign === '<' && end === '>') return undefined;
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else at += 1;
  }
  return undefined;
}

function after(text: string, sign: string, start: number): number | undefined {
  const at = text.indexOf(sign, start);
  return at < 0 ? undefined : at + sign.length;
}

function afterSpace(text: string, start: number): number {
  space.lastIndex = start;
  space.test(text);
  return space.lastIndex;
}
