import { createDocument, type Finding, positionsOf } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactContent, ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { sparqlServiceIncomplete } from '../service-rules.js';

/** What a SPARQL endpoint says of itself. */
export interface SparqlServiceFacts extends ArtefactFacts<'sparql-service'> {
  readonly endpoints: readonly string[];
  /** IRIs of the languages, such as that of SPARQL 1.1 Query. */
  readonly languages: readonly string[];
  readonly resultFormats: readonly string[];
}

const sd = 'http://www.w3.org/ns/sparql-service-description#';
const longest = 4 * 1024 * 1024;

/** Reads a SPARQL 1.1 Service Description in any RDF syntax. */
export const sparqlServiceReader: ArtefactReader = {
  kind: 'sparql-service',
  general: true,
  recognise: (content) => textOf(content).includes(sd),
  async read(content, source): Promise<ArtefactReading> {
    const { parseGraph } = await import('@ds4sscc/linked-data');
    const text = textOf(content);
    const { graph, findings: read } = await parseGraph(text, { source });
    const services = graph.instances(`${sd}Service`);
    // A vocabulary or a catalogue may use the words without describing a service.
    if (services.length === 0) return { findings: [] };
    const valuesOf = (property: string): readonly string[] => [
      ...new Set(
        services.flatMap((service) => graph.from(service, `${sd}${property}`).map(({ object }) => object.value)),
      ),
    ];
    const [endpoints, languages] = [valuesOf('endpoint'), valuesOf('supportedLanguage')];
    const place = content.document ?? placed(text, source);
    const problems: Finding[] = [
      ...(endpoints.length === 0 ? [place.finding(sparqlServiceIncomplete, '', { missing: 'endpoint' })] : []),
      ...(languages.length === 0 ? [place.finding(sparqlServiceIncomplete, '', { missing: 'language' })] : []),
    ];
    const findings = [...read, ...problems];
    const valid = !findings.some(({ level }) => level === 'error');
    const resultFormats = valuesOf('resultFormat');
    const artefact: SparqlServiceFacts = { kind: 'sparql-service', source, valid, endpoints, languages, resultFormats };
    return { artefact, findings };
  },
};

/** A document of which only the beginning has a place. */
function placed(text: string, source: string): ReturnType<typeof createDocument> {
  return createDocument({
    source,
    positions: positionsOf(text),
    value: () => undefined,
    findings: [],
    place: () => undefined,
  });
}

/** JSON-LD comes as a document, with its text or without. */
function textOf({ text, document }: ArtefactContent): string {
  if (text !== undefined) return text.length <= longest ? text : '';
  const root: unknown = document?.value;
  if (typeof root !== 'object' || root === null || !('@context' in root || '@graph' in root)) return '';
  const written = JSON.stringify(root);
  return written.length <= longest ? written : '';
}
