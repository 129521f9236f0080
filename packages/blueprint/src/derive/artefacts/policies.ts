import { parseGraph } from '@ds4sscc/linked-data';
import { watchMoment } from '../../cache/moment-of-check.js';
import { readDerivedPolicies } from '../../read-derived-policies.js';
import { derivePolicies } from '../derive-policies.js';
import { policiesDocument } from '../policies-document.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';
import { rdfFormats, writeRdf } from './rdf-formats.js';

/** Offers and agreements; what the rules on policies call an error is not written. */
export const policies: ArtefactKind = {
  id: 'policies',
  summary: 'ODRL 2.2 offers, and agreements that are signed',
  formats: rdfFormats,
  usual: ['json-ld'],
  async derive({ described }, formats) {
    const { offers, agreements } = derivePolicies(described.dataSpace);
    if (offers.length === 0) return { files: [], findings: [], lacks: 'a dataset with an "offer"' };
    const read = await readDerivedPolicies(described, watchMoment(undefined));
    const findings = read.flatMap((one) => one.findings);
    if (findings.some(({ level }) => level === 'error')) return { files: [], findings };
    const text = jsonText(policiesDocument([...offers, ...agreements]));
    const { graph, prefixes } = await parseGraph(text, { source: described.document.source, syntax: 'json-ld' });
    const files = await Promise.all(
      formats.map(async (format) => ({
        path: `policies.${rdfFormats[format]}`,
        text: format === 'json-ld' ? text : await writeRdf(graph, format, { ...prefixes, odrl }),
      })),
    );
    return { files, findings };
  },
};

const odrl = 'http://www.w3.org/ns/odrl/2/';
