import { type Excerpt, excerptOf, type Finding, finding, type FindingDetail, type Rule } from '@ds4sscc/findings';
import type { GraphDocument, RowPlace, Term } from '@ds4sscc/linked-data';
import { locateRow } from './locate-row.js';
import { createShowTerm } from './show-term.js';

/** Makes findings in a document. */
export interface Reporter {
  /** A term or IRI with the document's prefixes. */
  show(term: Term | string): string;
  /** A finding about a node, named by its key, at the place of a statement. */
  report<Args>(
    rule: Rule<Args>,
    node: string,
    place: RowPlace | undefined,
    args: Args,
    detail?: FindingDetail,
  ): Finding;
}

/** Prepares a document for findings. */
export function createReporter(document: GraphDocument): Reporter {
  const { source } = document;
  // A long line is cut out once: where all of a catalogue stands on one, each cut would cost as much as the catalogue.
  const longLines = new Map<number, string>();
  const lineText = (line: number): string => {
    const known = longLines.size > 0 ? longLines.get(line) : undefined;
    if (known !== undefined) return known;
    const text = document.lineText(line);
    if (text.length > 10_000) longLines.set(line, text);
    return text;
  };
  return {
    show: createShowTerm(document.prefixes),
    report(rule, node, place, args, detail) {
      const location = locateRow(source, node, place);
      const { line, column } = location;
      if (line === undefined) return finding(rule, location, args, detail);
      const excerpt = excerptAt(lineText(line), column ?? 1);
      // The common ones written out: a file may have as many findings as resources.
      if (detail === undefined) return finding(rule, location, args, { excerpt });
      if (detail.fix === undefined) return finding(rule, location, args, { value: detail.value, excerpt });
      return finding(rule, location, args, { ...detail, excerpt });
    },
  };
}

/** What stands at a statement's place: a literal or IRI of Turtle, a tag of RDF/XML, a key of JSON-LD, else a word. */
const termForm = /^(?:"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[^\s;,]+)?|<[^>]*>|[^\s;,]+)/;

function excerptAt(text: string, column: number): Excerpt {
  return excerptOf(text, column, termLength(text, column - 1));
}

function termLength(text: string, start: number): number {
  const first = text.charCodeAt(start);
  // Names and tags, most of what there is, end at a blank or a sign; IRIs and literals are left to the pattern.
  if (first !== quote && first !== less) {
    const end = Math.min(text.length, start + 200);
    let at = start;
    while (at < end && !isEnd(text.charCodeAt(at))) at += 1;
    if (at > start && at < end) return at - start;
  }
  return termForm.exec(text.slice(start, start + 200))?.[0].length ?? 1;
}

const quote = 34;
const less = 60;

/** White space of ASCII, a comma or a semicolon. */
function isEnd(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 44 || code === 59;
}
