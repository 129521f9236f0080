import { type Finding, finding, type Rule } from '@ds4sscc/findings';
import { type GraphDocument, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import { createShowTerm } from '../show-term.js';
import { excerptAt } from '../excerpt-at.js';

type Place = Pick<Statement, 'line' | 'column' | 'pointer'>;

/** Makes findings about nodes of a document, with the line they stand in. */
export interface FindingMaker {
  /** A term or IRI with the document's prefixes. */
  show(term: Term | string): string;
  make<Args>(rule: Rule<Args>, node: Term, place: Place | undefined, args: Args, value?: string): Finding;
}

/** Creates the maker for one document; focus nodes may be literals, or not be in the document at all. */
export function createFindingMaker(document: GraphDocument): FindingMaker {
  const { source } = document;
  // Where all of a catalogue stands on one line, each cut would cost as much as the catalogue.
  let last: { readonly line: number; readonly text: string } | undefined;
  const lineText = (line: number): string => {
    if (last?.line !== line) last = { line, text: document.lineText(line) };
    return last.text;
  };
  return {
    show: createShowTerm(document.prefixes),
    make(rule, node, { line, column, pointer } = {}, args, value) {
      const location = {
        source,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
        ...(pointer !== undefined && { pointer }),
        node: termKey(node),
      };
      return finding(rule, location, args, {
        ...(value !== undefined && { value }),
        ...(line !== undefined && { excerpt: excerptAt(lineText(line), column ?? 1) }),
      });
    },
  };
}
