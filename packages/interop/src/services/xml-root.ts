import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The root element of an XML document. */
export interface XmlRoot {
  readonly name: string;
  readonly namespace: string;
  readonly version?: string;
  /** Names of the elements within it, without prefix, each once. */
  readonly children: readonly string[];
}

/** Reads the root of a whole, well-formed XML document; otherwise it says what is wrong. */
export function readXmlRoot(text: string): { readonly root: XmlRoot } | { readonly problem: string } {
  // Entities are not wanted in any of the documents here, and a few of them can fill the memory.
  if (/<!ENTITY/i.test(text)) return { problem: 'the XML declares entities, and is not read' };
  if (XMLValidator.validate(text) !== true) return { problem: 'it looks like XML and is not well-formed' };
  const root = rootOf(text);
  return root === undefined ? { problem: 'the XML has no root element' } : { root };
}

function rootOf(text: string): XmlRoot | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    attributesGroupName: 'attributes',
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    // What stands within the children of the root says nothing here.
    stopNodes: ['*.*'],
  });
  const [entry] = Object.entries(parser.parse(text) as Record<string, unknown>).filter(
    ([name]) => !name.startsWith('#'),
  );
  if (!entry) return undefined;
  const [qualified, content] = entry;
  const attributes = attributesOf(content);
  const [prefix, local] = qualified.includes(':') ? qualified.split(':') : ['', qualified];
  const version = attributes['version'];
  const children = typeof content === 'object' && content !== null ? Object.keys(content) : [];
  return {
    name: local as string,
    namespace: attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '',
    ...(version !== undefined && { version }),
    children: children
      .filter((name) => name !== 'attributes' && !name.startsWith('#'))
      .map((name) => name.slice(name.indexOf(':') + 1)),
  };
}

function attributesOf(content: unknown): Readonly<Record<string, string>> {
  if (typeof content !== 'object' || content === null || !('attributes' in content)) return {};
  return content.attributes as Record<string, string>;
}
