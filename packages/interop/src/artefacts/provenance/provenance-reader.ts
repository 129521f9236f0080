import { asObject } from '../../api/json-object.js';
import type { ArtefactContent, ArtefactReader } from '../artefact-reader.js';
import { readProvenance } from './read-provenance.js';

const namespace = 'http://www.w3.org/ns/prov#';

/** Provenance in PROV-O, in any syntax of RDF. A catalogue that names where its data comes from stays a catalogue. */
export const provenanceReader: ArtefactReader = {
  kind: 'provenance',
  recognise({ document, text }) {
    if (text === undefined || !mayBeRdf({ document, text } as ArtefactContent)) return false;
    if (!text.includes(namespace) || /dcat#Catalog[>"']|dcat:Catalog\b/.test(text)) return false;
    return /\bActivity\b/.test(text) && /\b(?:used|generated|wasGeneratedBy|qualifiedUsage)\b/.test(text);
  },
  read: ({ text = '' }, source) => readProvenance(text, source),
};

function mayBeRdf({ document, text = '' }: ArtefactContent): boolean {
  const value = document?.value;
  if (Array.isArray(value))
    return asObject(value[0])?.['@id'] !== undefined || asObject(value[0])?.['@type'] !== undefined;
  const root = asObject(value);
  if (root) return '@context' in root || '@graph' in root;
  return /^\s*(?:@prefix|@base|prefix\s|base\s|#|<)/i.test(text);
}
