import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The addresses that a WSDL document names, or why it cannot be read. */
export function wsdlAddresses(text: string): { readonly addresses: readonly string[]; readonly problem?: string } {
  if (/<!(?:ENTITY|DOCTYPE)/i.test(text)) return { addresses: [], problem: 'it declares entities' };
  const checked = XMLValidator.validate(text);
  if (checked !== true) return { addresses: [], problem: `${checked.err.msg} (line ${checked.err.line})` };
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const root = Object.values(parser.parse(text) as Record<string, unknown>).find(isObject);
  const addresses = listOf(root?.['service']).flatMap((service) => [
    ...listOf(service['port']).flatMap((port) => listOf(port['address']).map((address) => address['location'])),
    ...listOf(service['endpoint']).map((endpoint) => endpoint['address']),
  ]);
  return { addresses: addresses.filter((address): address is string => typeof address === 'string' && address !== '') };
}

/** An element that stands once is no list for the parser. */
function listOf(value: unknown): readonly Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
