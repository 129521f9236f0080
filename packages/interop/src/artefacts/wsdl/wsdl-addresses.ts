import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isObject } from '../../api/json-object.js';
import { xmlElements } from '../../services/xml-elements.js';

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
  const addresses = xmlElements(root?.['service']).flatMap((service) => [
    ...xmlElements(service['port']).flatMap((port) =>
      xmlElements(port['address']).map((address) => address['location']),
    ),
    ...xmlElements(service['endpoint']).map((endpoint) => endpoint['address']),
  ]);
  return { addresses: addresses.filter((address): address is string => typeof address === 'string' && address !== '') };
}
