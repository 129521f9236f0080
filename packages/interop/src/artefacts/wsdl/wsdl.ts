import { createDocument, positionsOf } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactContent, ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { wsdlAddressMissing, wsdlUnreadable } from '../service-rules.js';

/** A description of a SOAP service: only recognised, with the addresses that it names. */
export interface WsdlFacts extends ArtefactFacts<'wsdl'> {
  readonly version: '1.1' | '2.0';
  readonly endpoints: readonly string[];
}

const longest = 4 * 1024 * 1024;
const namespaces = { '1.1': 'http://schemas.xmlsoap.org/wsdl/', '2.0': 'http://www.w3.org/ns/wsdl' } as const;

/** Recognises WSDL 1.1 and 2.0 by the root element and its namespace. */
export const wsdlReader: ArtefactReader = {
  kind: 'wsdl',
  recognise: (content) => versionOf(content) !== undefined,
  async read(content, source): Promise<ArtefactReading> {
    const { text = '' } = content;
    const version = versionOf(content) ?? '1.1';
    const { wsdlAddresses } = await import('./wsdl-addresses.js');
    const { addresses, problem } = wsdlAddresses(text);
    const place = createDocument({
      source,
      positions: positionsOf(text),
      value: () => undefined,
      findings: [],
      place: () => undefined,
    });
    const findings =
      problem !== undefined
        ? [place.finding(wsdlUnreadable, '', { problem })]
        : addresses.length === 0
          ? [place.finding(wsdlAddressMissing, '', {})]
          : [];
    const artefact: WsdlFacts = { kind: 'wsdl', source, valid: findings.length === 0, version, endpoints: addresses };
    return { artefact, findings };
  },
};

/** The root element is the first one; what stands before it is short. */
function versionOf({ text }: ArtefactContent): WsdlFacts['version'] | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const head = text.slice(0, 4_000);
  const root = /<(?:[A-Za-z_][\w.-]{0,40}:)?(definitions|description)[\s>]/.exec(head);
  if (!root) return undefined;
  const version = root[1] === 'definitions' ? '1.1' : '2.0';
  return head.includes(`"${namespaces[version]}"`) || head.includes(`'${namespaces[version]}'`) ? version : undefined;
}
