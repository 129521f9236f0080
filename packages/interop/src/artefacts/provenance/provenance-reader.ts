import type { ArtefactReader } from '../artefact-reader.js';
import { mayBeRdf } from '../rdf/may-be-rdf.js';
import { readProvenance } from './read-provenance.js';

const namespace = 'http://www.w3.org/ns/prov#';

/** Provenance in PROV-O, in any syntax of RDF. A catalogue that names where its data comes from stays a catalogue. */
export const provenanceReader: ArtefactReader = {
  kind: 'provenance',
  general: true,
  recognise(content) {
    const { text } = content;
    if (text === undefined || !mayBeRdf(content)) return false;
    if (!text.includes(namespace) || /dcat#Catalog[>"']|dcat:Catalog\b/.test(text)) return false;
    return /\bActivity\b/.test(text) && /\b(?:used|generated|wasGeneratedBy|qualifiedUsage)\b/.test(text);
  },
  read: ({ text = '' }, source) => readProvenance(text, source),
};
