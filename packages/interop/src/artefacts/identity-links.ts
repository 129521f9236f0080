import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { mayBeRdf } from './rdf/may-be-rdf.js';

/** Statements that two identifiers are of one thing, or are not. */
export interface IdentityLinksFacts extends ArtefactFacts<'identity-links'> {
  readonly links: readonly IdentityLink[];
  /** Classes of what they name, where the document gives them. */
  readonly types: Readonly<Record<string, readonly string[]>>;
}

/** One of these statements. */
export interface IdentityLink {
  readonly subject: string;
  readonly object: string;
  readonly predicate: string;
  /** Whether it says that they are of different things. */
  readonly differ: boolean;
  readonly location: Location;
}

const same = [
  'http://www.w3.org/2002/07/owl#sameAs',
  'https://schema.org/sameAs',
  'http://schema.org/sameAs',
  'http://www.w3.org/2004/02/skos/core#exactMatch',
];
const different = 'http://www.w3.org/2002/07/owl#differentFrom';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** More is not kept; what is larger belongs into SSSOM. */
const mostLinks = 100_000;

/** Reads linked data whose statements say which identifiers are of one thing. */
export const identityLinksReader: ArtefactReader = {
  kind: 'identity-links',
  general: true,
  recognise: (content) =>
    mayBeRdf(content) &&
    /(?:\bsameAs|\bexactMatch)\b/.test(content.text ?? '') &&
    !/\bdcat[#:]/.test(content.text ?? ''),
  async read({ text = '' }, source) {
    const { parseGraph } = await import('@ds4sscc/linked-data');
    const { graph, findings } = await parseGraph(text, { source });
    const types = new Map<string, string[]>();
    const links = [...same, different].flatMap((predicate) =>
      graph.withPredicate(predicate).flatMap(({ subject, object, line, column }): readonly IdentityLink[] => {
        if (subject.termType !== 'NamedNode') return [];
        for (const end of [subject, object]) {
          if (end.termType !== 'NamedNode') continue;
          types.set(
            end.value,
            graph.from(end, rdfType).map((statement) => statement.object.value),
          );
        }
        const place = { source, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
        return [
          { subject: subject.value, object: object.value, predicate, differ: predicate === different, location: place },
        ];
      }),
    );
    const valid = links.length <= mostLinks && !findings.some(({ level }) => level === 'error');
    return {
      artefact: {
        kind: 'identity-links',
        source,
        valid,
        links: links.slice(0, mostLinks),
        types: Object.fromEntries([...types].filter(([, classes]) => classes.length > 0)),
      },
      findings,
    };
  },
};
