import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { RecognisedService, ServiceKind } from './recognise-service.js';

/** Root elements of capabilities documents, with the namespaces that they have. WMS before 1.3 has none. */
const roots: readonly (readonly [kind: ServiceKind, name: string, namespace: RegExp])[] = [
  ['wfs', 'WFS_Capabilities', /^http:\/\/www\.opengis\.net\/wfs(?:\/\d+\.\d+)?$/],
  ['wms', 'WMS_Capabilities', /^http:\/\/www\.opengis\.net\/wms$/],
  ['wms', 'WMT_MS_Capabilities', /^$/],
  ['wmts', 'Capabilities', /^https?:\/\/www\.opengis\.net\/wmts\/\d+\.\d+$/],
  ['wcs', 'Capabilities', /^http:\/\/www\.opengis\.net\/wcs\/\d+\.\d+(?:\.\d+)?$/],
  ['wcs', 'WCS_Capabilities', /^http:\/\/www\.opengis\.net\/wcs$/],
  ['csw', 'Capabilities', /^http:\/\/www\.opengis\.net\/cat\/csw\/\d+\.\d+(?:\.\d+)?$/],
];

/** The service whose capabilities an XML document describes: by the name and the namespace of its root. */
export function capabilitiesKind(text: string): RecognisedService {
  if (/<!DOCTYPE\s+html/i.test(text.slice(0, 1000))) return { reason: 'the answer is a web page' };
  // Entities are not wanted in any of these documents, and a few of them can fill the memory.
  if (/<!ENTITY/i.test(text)) return { reason: 'the XML declares entities, and is not read' };
  if (XMLValidator.validate(text) !== true) return { reason: 'the answer looks like XML and is not well-formed' };
  const root = rootOf(text);
  if (root === undefined) return { reason: 'the XML has no root element' };
  const found = roots.find(([, name, namespace]) => name === root.name && namespace.test(root.namespace));
  if (found) {
    return {
      kind: found[0],
      ...(root.version !== undefined && { version: root.version }),
      reason: `the capabilities of a ${found[0].toUpperCase()}`,
    };
  }
  if (/^(?:Service)?ExceptionReport$/.test(root.name)) return { reason: 'the service answered with an exception' };
  return { reason: `the XML begins with <${root.name}>, which is no capabilities document` };
}

interface Root {
  readonly name: string;
  readonly namespace: string;
  readonly version?: string;
}

function rootOf(text: string): Root | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    attributesGroupName: 'attributes',
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    // What stands within the root says nothing here.
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
  return {
    name: local as string,
    namespace: attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '',
    ...(version !== undefined && { version }),
  };
}

function attributesOf(content: unknown): Readonly<Record<string, string>> {
  if (typeof content !== 'object' || content === null || !('attributes' in content)) return {};
  return content.attributes as Record<string, string>;
}
