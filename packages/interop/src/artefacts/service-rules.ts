import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A service description that cannot be used to find the service. */
export const sparqlServiceIncomplete: Rule<{ missing: 'endpoint' | 'language' }> = defineRule<{
  missing: 'endpoint' | 'language';
}>({
  id: 'artefact/sparql-service-incomplete',
  title: 'SPARQL service description without endpoint or language',
  level: 'error',
  source: 'SPARQL 1.1 Service Description, 3.4.1 (sd:endpoint) and 3.4.6 (sd:supportedLanguage)',
  requirements: [],
  help: 'Name the address with sd:endpoint, and what it speaks with sd:supportedLanguage, such as sd:SPARQL11Query.',
  message: ({ missing }) =>
    missing === 'endpoint' ? 'the service has no sd:endpoint' : 'the service has no sd:supportedLanguage',
});

/** A description of a SOAP service that does not say where it is. */
export const wsdlAddressMissing: Rule = defineRule({
  id: 'artefact/wsdl-address-missing',
  title: 'WSDL description without an address',
  level: 'error',
  source: 'WSDL 1.1, 3.8 (soap:address); WSDL 2.0, 2.15 (Endpoint, address)',
  requirements: [],
  help: 'Give the service a port with the address at which it answers.',
  message: () => 'the description has no service with an address',
});

/** XML that is not read, or is none. */
export const wsdlUnreadable: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'artefact/wsdl-unreadable',
  title: 'WSDL description that is not well-formed XML',
  level: 'error',
  source: 'XML 1.0, 2.1 (well-formed documents); WSDL 1.1, 2.1',
  requirements: [],
  help: 'Correct the XML. Entities are not read, as a few of them can fill the memory.',
  message: ({ problem }) => `the description is not read: ${problem}`,
});

/** The rules that descriptions of services other than OpenAPI and AsyncAPI can break. */
export const serviceRules: readonly AnyRule[] = [sparqlServiceIncomplete, wsdlAddressMissing, wsdlUnreadable];
